/** PR-06: what is left is no longer wanted, by the client's word. */
import { Checkbox } from 'antd';
import { stillToDeliver } from '#shared/order/factsPrint';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { TextField } from './fields';
import { deliveryRows } from './rows';

export function WaiveDialog({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const left = new Map(deliveryRows(order).map((r) => [r.item.no, r.left]));
  const items = stillToDeliver(order);
  const [d, set, drop] = useDraft(`waive:${order.id}`, {
    items: [] as number[],
    reason: '',
    clientBy: order.sheet.client.contact ?? '',
  });
  const chosen = d.items.filter((n) => items.some((i) => i.no === n));
  return (
    <ActFrame
      order={order}
      title={t('orderWork.waive.record')}
      okText={t('orderWork.waive.enter')}
      danger
      ready={chosen.length > 0 && d.reason.trim() !== '' && d.clientBy.trim() !== ''}
      lack={t('orderWork.waive.need')}
      command={() => ({
        do: 'waiveRest',
        items: chosen,
        reason: d.reason.trim(),
        clientBy: d.clientBy.trim(),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <fieldset className="ord-choose">
        <legend>{t('orderWork.waive.items')}</legend>
        {items.map((i) => (
          <div key={i.no}>
            <Checkbox
              checked={chosen.includes(i.no)}
              onChange={(e) =>
                set({ items: e.target.checked ? [...chosen, i.no] : chosen.filter((n) => n !== i.no) })
              }
            >
              {t('orderWork.waive.item', { name: i.name, left: left.get(i.no) ?? '', unit: i.unit })}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <TextField
        label={t('common.reason')}
        max={500}
        lines={2}
        value={d.reason}
        onChange={(reason) => set({ reason })}
      />
      <TextField
        label={t('orderWork.waive.clientBy')}
        max={80}
        value={d.clientBy}
        onChange={(clientBy) => set({ clientBy })}
      />
    </ActFrame>
  );
}
