/** Ton prices by kind and weight; the first line that fits counts, so narrower ones stand above. */
import { Button, Input } from 'antd';
import { useT } from '../../i18n/useT';
import type { RatesDraft } from './ratesDraft';

export interface PaperRowsProps {
  papers: RatesDraft['papers'];
  onChange: (papers: RatesDraft['papers']) => void;
}

const columns = ['kind', 'upTo', 'tonPrice'] as const;

export function PaperRows({ papers, onChange }: PaperRowsProps) {
  const t = useT();
  return (
    <>
      <table className="pr-table">
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c} scope="col">
                {t(`calc.paper.${c}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {papers.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while typed
            <tr key={i}>
              {columns.map((c) => (
                <td key={c}>
                  <Input
                    aria-label={t('calc.paper.cell', { no: i + 1, column: t(`calc.paper.${c}`) })}
                    value={p[c]}
                    placeholder={c === 'upTo' ? t('calc.paper.any') : ''}
                    onChange={(e) =>
                      onChange(papers.map((x, k) => (k === i ? { ...x, [c]: e.target.value } : x)))
                    }
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  danger
                  aria-label={t('calc.paper.remove', { no: i + 1 })}
                  onClick={() => onChange(papers.filter((_, k) => k !== i))}
                >
                  {t('common.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={() => onChange([...papers, { kind: '', upTo: '', tonPrice: '' }])}>
        {t('calc.paper.add')}
      </Button>
    </>
  );
}
