/** Acts that need no more than a word: 接收任务, 放线单交回, 外业完成. What they rest on is shown. */
import { latestVersions } from '#shared/order/deliverables';
import { itemsOfLead, liveItems } from '#shared/order/facts';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ItemFigures } from '../tabs/ItemFigures';
import { ActFrame } from './ActFrame';
import { NoteField } from './NoteField';
import type { ActProps } from './types';

export function Simple({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const format = useFormat();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  const items = task.lead ? itemsOfLead(order, task.lead.id) : liveItems(order);
  const withItems = task.act.id === 'accept' || task.act.id === 'finishField';
  const logs = order.logs.filter((l) => l.lead === task.lead?.id);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={withItems ? 720 : 520}
      command={() => ({
        do: 'act',
        act: task.act.id,
        ...(task.lead ? { lead: task.lead.id } : {}),
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {withItems ? (
        <div className="ord-scroll">
          <ItemFigures order={order} items={items} signed={task.act.id === 'finishField'} />
        </div>
      ) : null}
      {task.act.id === 'accept' && order.sheet.dueAt ? (
        <p>{t('order.act.dueIs', { date: format.date(order.sheet.dueAt) })}</p>
      ) : null}
      {task.act.id === 'finishField' ? (
        <p>
          {t('order.act.logsAre', {
            count: logs.length,
            list: logs.map((l) => l.date).join(t('common.listJoin')) || '—',
          })}
        </p>
      ) : null}
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}

/** What is handed over and consented to: the last version of each. */
export function Deliverables({ order }: Pick<ActProps, 'order'>) {
  const t = useT();
  if (order.deliverables.length === 0) return <p>{t('order.results.none')}</p>;
  return (
    <ul className="ord-plain">
      {latestVersions(order).map((d) => (
        <li key={`${d.name} ${d.version}`}>
          {t('order.results.line', { name: d.name, version: d.version, copies: d.copies })}
        </li>
      ))}
    </ul>
  );
}
