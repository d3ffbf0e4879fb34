/** What the client is to be handed at the end, with copies. */
import { useT } from '../../i18n/useT';
import { LineTable } from '../../ui/line-table/LineTable';
import { type FormPart, fieldId } from './formPart';
import { useDeliverableColumns } from './itemColumns';
import { blankDeliverable } from './sheetDraft';

export function DeliverablesPart({ draft: d, set, faultOf }: FormPart) {
  const t = useT();
  const columns = useDeliverableColumns();
  const fault = faultOf('deliverables');
  return (
    <section
      className="dd-panel"
      aria-label={t('orders.form.sections.deliverables')}
      id={fieldId('deliverables')}
    >
      <header className="dd-items-head">
        <h2>{t('orders.form.sections.deliverables')}</h2>
        {fault ? (
          <span role="alert" className="dd-wrong">
            {fault}
          </span>
        ) : null}
      </header>
      <LineTable
        id="new-order-deliverables"
        label={t('orders.form.deliverables.table')}
        columns={columns}
        rows={d.deliverables}
        newRow={blankDeliverable}
        maxHeight={180}
        onChange={(deliverables) => set({ deliverables })}
      />
    </section>
  );
}
