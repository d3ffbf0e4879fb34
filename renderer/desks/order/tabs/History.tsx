/** 经过: everything that happened to the order, newest first; what doesn't fit is shown on top, never dropped. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { JournalEvent } from '#shared/journal/envelope';
import { instantOf } from '#shared/kernel/clock';
import { seesMoney } from '#shared/kernel/posts';
import { orderEvents } from '#shared/order/events';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { historyOf } from '../../../store/queries';
import { FaultList } from '../../../ui/FaultList';
import { conflictWords } from '../conflicts';
import { useWords } from '../words';
import { sentenceOf } from './sentence';

/** Done elsewhere and taken down later (job files, paper): who did it and when, where that differs from the journal. */
function doneBy(event: JournalEvent): { at?: string; by?: string } {
  const read = orderEvents['order.acted'].safeParse(event.data);
  if (event.type !== 'order.acted' || !read.success) return {};
  const { at, by } = read.data;
  return {
    ...(at && at.slice(0, 16) !== new Date(instantOf(event.at)).toISOString().slice(0, 16) ? { at } : {}),
    ...(by && by.id !== event.actor.id ? { by: by.name } : {}),
  };
}

export function History({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const who = useWho();
  const events = useLiveQuery(() => historyOf(order.id), [order.id]);
  const money = seesMoney(who.posts);
  const seen = (events ?? []).filter((e) => money || e.scope !== 'money');
  return (
    <div className="ord-tab">
      {order.conflicts.length ? (
        <FaultList
          title={t('order.conflict.title', { count: order.conflicts.length })}
          faults={order.conflicts.map((c) => ({ path: c.eventId, sentence: conflictWords(c, t) }))}
        />
      ) : null}
      <table className="ord-table">
        <caption className="only-reader">{t('order.tabs.history')}</caption>
        <thead>
          <tr>
            <th>{t('order.history.at')}</th>
            <th>{t('order.history.who')}</th>
            <th>{t('order.history.what')}</th>
          </tr>
        </thead>
        <tbody>
          {[...seen].reverse().map((e) => {
            const { at, by } = doneBy(e);
            const kept = instantOf(e.at);
            return (
              <tr key={e.id}>
                <td className="ord-nowrap">{format.dateTime(at ?? kept)}</td>
                <td className="ord-nowrap">
                  {by ?? e.actor.name}
                  <small>{words.post(e.post)}</small>
                </td>
                <td>
                  {sentenceOf(e, { t, words, format, order })}
                  {at || by ? (
                    <small>
                      {t('order.history.kept', { name: e.actor.name, at: format.dateTime(kept) })}
                    </small>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
