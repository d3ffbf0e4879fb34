/** PR-08: papers the client showed; which this kind of job is printed on is said at once. */
import { permitsFor } from '#shared/order/sheetPrint';
import { useT } from '../../../i18n/useT';
import { LineTable } from '../../../ui/line-table/LineTable';
import { StateTag } from '../../../ui/StateTag';
import { fieldId } from '../formPart';
import { usePermitColumns } from './columns';
import { permitWords } from './printChoices';
import { blankPermit } from './printDraft';
import type { PrintPart } from './printPart';

export function PermitsPart({ draft: d, set, faultOf }: PrintPart) {
  const t = useT();
  const columns = usePermitColumns();
  const fault = faultOf('permits');
  const wanted = permitsFor[d.jobKind].map((k) => permitWords[k]);
  const shown = d.permits.some((r) => wanted.includes(r.kind ?? '') && r.number?.trim());
  return (
    <section className="dd-panel" aria-label={t('printIntake.sections.permits')} id={fieldId('permits')}>
      <header className="dd-items-head">
        <h2>{t('printIntake.sections.permits')}</h2>
        {fault ? (
          <span role="alert" className="dd-wrong">
            {fault}
          </span>
        ) : (
          <>
            <StateTag state={shown ? 'done' : 'soon'}>PR-08</StateTag>
            <small className="dd-hint">{t('printIntake.hints.permits', { list: wanted.join('/') })}</small>
          </>
        )}
      </header>
      <LineTable
        id="new-print-permits"
        label={t('printIntake.permits.table')}
        columns={columns}
        rows={d.permits}
        newRow={blankPermit}
        maxHeight={140}
        onChange={(permits) => set({ permits })}
      />
    </section>
  );
}
