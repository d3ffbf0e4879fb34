/** SV-02: items × leads, one choice a row; a column's head gives all items to one lead. */
import { Button } from 'antd';
import { useState } from 'react';
import { liveItems } from '#shared/order/facts';
import { holders, refOf } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import { usePeople } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { EmptyState } from '../../../ui/EmptyState';
import { ActFrame } from './ActFrame';
import type { ActProps } from './types';

export function Assign({ order, title, onClose }: ActProps) {
  const t = useT();
  const people = usePeople() ?? [];
  const leads = holders(people, 'fieldLead').map(refOf);
  const items = liveItems(order);
  const [kept, set, drop] = useDraft<{ by: Record<string, string> }>(`assign:${order.id}`, {
    by: order.assignments,
  });
  const [touched, setTouched] = useState(false);
  // With one lead in the shop there is nothing to choose.
  const only = leads.length === 1 && !touched ? leads[0]!.id : undefined;
  const leadOf = (no: number) => {
    const id = kept.by[no] ?? only;
    return leads.find((l) => l.id === id);
  };
  const give = (part: Record<string, string>) => {
    setTouched(true);
    set({ by: { ...kept.by, ...part } });
  };
  const missing = items.filter((i) => !leadOf(i.no));
  const load = (id: string) => items.filter((i) => leadOf(i.no)?.id === id).length;

  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={760}
      ready={items.length > 0 && missing.length === 0 && leads.length > 0}
      lack={
        missing.length
          ? t('order.assign.missing', { list: missing.map((i) => i.no).join(t('common.listJoin')) })
          : ''
      }
      command={() => ({
        do: 'assign',
        assignments: items.map((i) => ({ item: i.no, lead: leadOf(i.no)! })),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {leads.length === 0 ? (
        <EmptyState title={t('order.assign.noLeads')} hint={t('order.assign.noLeadsHint')} />
      ) : (
        <div className="ord-scroll">
          <table className="ord-table">
            <caption className="only-reader">{title}</caption>
            <thead>
              <tr>
                <th className="ord-no">{t('order.items.no')}</th>
                <th>{t('order.items.name')}</th>
                <th className="num">{t('order.items.planned')}</th>
                {leads.map((lead) => (
                  <th key={lead.id} className="ord-center">
                    {lead.name}
                    <div>
                      <Button
                        size="small"
                        type="link"
                        onClick={() => give(Object.fromEntries(items.map((i) => [i.no, lead.id])))}
                        aria-label={t('order.assign.allTo', { name: lead.name })}
                      >
                        {t('order.assign.all')}
                      </Button>
                    </div>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.no}>
                  <td className="ord-no">{item.no}</td>
                  <td>{item.name}</td>
                  <td className="num">
                    {item.quantity} {item.unit}
                  </td>
                  {leads.map((lead) => (
                    <td key={lead.id} className="ord-center">
                      <input
                        type="radio"
                        name={`lead-${item.no}`}
                        checked={leadOf(item.no)?.id === lead.id}
                        onChange={() => give({ [item.no]: lead.id })}
                        aria-label={t('order.assign.itemTo', { no: item.no, name: lead.name })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={3}>{t('order.assign.load')}</td>
                {leads.map((lead) => (
                  <td key={lead.id} className="ord-center">
                    {t('order.assign.count', { count: load(lead.id) })}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </ActFrame>
  );
}
