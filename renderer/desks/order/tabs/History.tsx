/** 经过: everything that happened to the order, newest first; what doesn't fit is shown on top, never dropped. */
import { useLiveQuery } from 'dexie-react-hooks';
import { instantOf } from '#shared/kernel/clock';
import { seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { historyOf } from '../../../store/queries';
import { FaultList } from '../../../ui/FaultList';
import { conflictWords } from '../conflicts';
import { useWords } from '../words';
import { sentenceOf } from './sentence';

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
          {[...seen].reverse().map((e) => (
            <tr key={e.id}>
              <td className="ord-nowrap">{format.dateTime(instantOf(e.at))}</td>
              <td className="ord-nowrap">
                {e.actor.name}
                <small>{words.post(e.post)}</small>
              </td>
              <td>{sentenceOf(e, { t, words, format, order })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
