/** 成果: drawings, reports and data, newest version of each first. */
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';

export function DeliverableTable({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  if (order.deliverables.length === 0) return <p className="ord-none">{t('order.results.none')}</p>;
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('order.tabs.results')}</caption>
      <thead>
        <tr>
          <th>{t('order.results.kind')}</th>
          <th>{t('order.results.name')}</th>
          <th>{t('order.results.version')}</th>
          <th className="num">{t('order.results.copies')}</th>
          <th>{t('common.remark')}</th>
          <th>{t('order.results.by')}</th>
        </tr>
      </thead>
      <tbody>
        {[...order.deliverables].reverse().map((d) => (
          <tr key={`${d.name} ${d.version}`}>
            <td>{t(`order.results.kinds.${d.kind}`)}</td>
            <td>{d.name}</td>
            <td>{d.version}</td>
            <td className="num">{d.copies}</td>
            <td>{d.note}</td>
            <td className="ord-nowrap">{t('order.by', { name: d.by.name, at: format.dateTime(d.at) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
