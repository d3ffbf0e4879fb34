/** SV-03: what the departure rests on, read-only here; it is filled in at the field desk. */
import { Link } from 'react-router-dom';
import { useT } from '../../../i18n/useT';
import { fieldPath } from '../places';
import { ChecklistView } from '../tabs/ChecklistView';
import { ReferencesView } from '../tabs/ReferencesView';
import { ActFrame } from './ActFrame';
import type { ActProps } from './types';

export function Depart({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const lead = task.lead!;
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={720}
      command={() => ({ do: 'act', act: 'depart', lead: lead.id })}
      onClose={onClose}
    >
      <div className="ord-scroll">
        <ReferencesView order={order} />
        <ChecklistView order={order} lead={lead} />
      </div>
      <p>
        <Link to={fieldPath(order.id)}>→ {t('order.field.open')}</Link>
      </p>
    </ActFrame>
  );
}
