/** 怎么算的: opens under a figure and shows its steps, each with what went in and what came out. */
import type { Step } from '#shared/print/explain';
import { useLanguage, useT } from '../../i18n/useT';
import './print.css';

export function HowSummed({ steps, of }: { steps: readonly Step[]; of: string }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <details className="dd-how">
      <summary aria-label={t('calc.howOf', { of })}>{t('calc.how')}</summary>
      <table>
        <tbody>
          {steps.map((s) => (
            <tr key={`${s.label.en} ${s.formula.en}`}>
              <th scope="row">{s.label[language]}</th>
              <td>{s.formula[language]}</td>
              <td className="num">= {s.value[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
