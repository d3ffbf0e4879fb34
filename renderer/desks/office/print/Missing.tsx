/** What still keeps the ticket from being issued: each a link to its field, with its rule. */
import { useT } from '../../../i18n/useT';
import type { PrintFault } from './printFaults';
import { useFaultSentence } from './useFaultSentence';

const SHOWN = 7;

export function Missing({ faults, onGo }: { faults: readonly PrintFault[]; onGo: (f: PrintFault) => void }) {
  const t = useT();
  const sentence = useFaultSentence();
  const more = faults.length - SHOWN;
  return (
    <p id="print-missing" className="pf-missing">
      {t('printIntake.missing', { count: faults.length })}
      {faults.slice(0, SHOWN).map((f) => (
        <button
          key={`${f.key} ${f.row ?? ''} ${f.column ?? ''}`}
          type="button"
          className="dd-link"
          title={sentence(f)}
          onClick={() => onGo(f)}
        >
          {t(`printIntake.short.${f.key}`)} <small>({f.rule})</small>
        </button>
      ))}
      {more > 0 ? <span className="dd-hint">{t('printIntake.missingMore', { count: more })}</span> : null}
    </p>
  );
}
