/** SV-05, SV-07: back with a reason; the chosen items are reopened and the signatures over them void. */
import { Checkbox, Input } from 'antd';
import { liveItems } from '#shared/order/facts';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { backWords } from '../back';
import { ActFrame } from './ActFrame';
import { Field } from './Field';
import type { ActProps } from './types';

export function SendBack({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`back:${task.key}:${order.id}`, { reason: '', items: [] as number[] });
  const byItem = task.act.sendsBack?.items === true;
  const docking = order.trade === 'docking';
  const words = backWords(task.act);
  const items = liveItems(order);
  const chosen = draft.items.filter((no) => items.some((i) => i.no === no));
  const all = chosen.length === items.length;
  const lack = !draft.reason.trim()
    ? t('order.back.needReason')
    : byItem && chosen.length === 0
      ? t('order.back.needItems')
      : '';
  return (
    <ActFrame
      order={order}
      title={title}
      okText={docking ? t('docking.back.button') : t(words.ok)}
      danger
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'sendBack',
        act: task.act.id,
        ...(task.lead ? { lead: task.lead.id } : {}),
        reason: draft.reason.trim(),
        items: byItem ? chosen : [],
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <Field label={t('order.back.reason')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={3}
            maxLength={500}
            value={draft.reason}
            onChange={(e) => set({ reason: e.target.value })}
          />
        )}
      </Field>
      {byItem ? (
        <fieldset className="ord-choose">
          <legend>{t('order.back.items')}</legend>
          <Checkbox
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() => set({ items: all ? [] : items.map((i) => i.no) })}
          >
            {t('common.all')}
          </Checkbox>
          <div className="ord-scroll">
            {items.map((item) => (
              <div key={item.no}>
                <Checkbox
                  checked={chosen.includes(item.no)}
                  onChange={(e) =>
                    set({
                      items: e.target.checked ? [...chosen, item.no] : chosen.filter((n) => n !== item.no),
                    })
                  }
                >
                  {t('order.items.phrase', { no: item.no, name: item.name })}
                </Checkbox>
              </div>
            ))}
          </div>
        </fieldset>
      ) : null}
      <p className="ord-warn">
        {docking ? t(task.act.id === 'receive' ? 'docking.backReceive' : 'docking.back.warn') : t(words.warn)}
      </p>
    </ActFrame>
  );
}
