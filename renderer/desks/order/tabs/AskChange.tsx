/** A change asked for: what, why, who asked; items struck off or added, fields of the sheet set anew. */
import { Button, Checkbox, Input } from 'antd';
import { isDecimal } from '#shared/kernel/decimal';
import type { ChangeRequest } from '#shared/order/events';
import { liveItems } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { DecimalInput } from '../../../ui/DecimalInput';
import { ActFrame } from '../acts/ActFrame';
import { DayField } from '../acts/DayField';
import { Field, keepEnterInText } from '../acts/Field';
import { AskPrintFields } from './AskPrintFields';
import { noPrintChange, type PrintChange, printChangeFault, printSetOf } from './changePrint';
import { Reopens } from './Reopens';

const texts = ['controlSystem', 'heightDatum', 'scale', 'extent', 'technical'] as const;

/** As the events take them. */
const limits = { controlSystem: 80, heightDatum: 80, scale: 20, extent: 1000, technical: 2000 } as const;

interface Added {
  name: string;
  unit: string;
  quantity: string;
  /** Design, proofs, fees: not on a delivery note (print). */
  service?: boolean;
}
interface Draft {
  what: string;
  why: string;
  askedBy: string;
  strike: number[];
  add: Added[];
  dueAt: string;
  set: Partial<Record<(typeof texts)[number], string>>;
  priceEffect: string;
  print: PrintChange;
}

export function AskChange({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const who = useWho();
  const items = liveItems(order);
  const [d, set, drop] = useDraft<Draft>(`change:${order.id}`, {
    what: '',
    why: '',
    askedBy: order.sheet.client.contact ?? who.person.name,
    strike: [],
    add: [],
    dueAt: '',
    set: {},
    priceEffect: '',
    print: noPrintChange,
  });
  const add = d.add.filter((i) => i.name.trim());
  const print = order.trade === 'print';
  const fields: ChangeRequest['set'] = Object.fromEntries(
    [...texts.map((k) => [k, d.set[k]?.trim()]), ['dueAt', d.dueAt]].filter(([, v]) => v),
  );
  if (print) Object.assign(fields, printSetOf(order, d.print));
  const wrong = print ? printChangeFault(d.print) : undefined;
  const bad = add.filter((i) => !isDecimal(i.quantity));
  const empty = d.strike.length + add.length + Object.keys(fields).length === 0;
  const lack =
    !d.what.trim() || !d.why.trim() || !d.askedBy.trim()
      ? t('order.changes.needWords')
      : empty
        ? t('order.changes.needEffect')
        : bad.length
          ? t('order.changes.needQuantity')
          : wrong
            ? t(`printChange.faults.${wrong}`)
            : '';
  const added = add.map((i) => ({
    name: i.name.trim(),
    unit: i.unit.trim(),
    quantity: i.quantity,
    ...(print && i.service ? { service: true } : {}),
  }));
  const line = (i: number, part: Partial<Added>) =>
    set({ add: d.add.map((a, n) => (n === i ? { ...a, ...part } : a)) });

  return (
    <ActFrame
      order={order}
      title={t('order.changes.ask')}
      okText={t('order.changes.submit')}
      width={820}
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'askChange',
        what: d.what.trim(),
        why: d.why.trim(),
        askedBy: d.askedBy.trim(),
        strike: d.strike.filter((no) => items.some((i) => i.no === no)),
        add: added,
        set: fields,
        ...(d.priceEffect.trim() ? { priceEffect: d.priceEffect.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <div className="ord-row">
        <Field label={t('order.changes.what')}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              maxLength={500}
              value={d.what}
              onChange={(e) => set({ what: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('order.changes.askedBy')}>
          {(id) => (
            <Input
              id={id}
              maxLength={80}
              value={d.askedBy}
              onChange={(e) => set({ askedBy: e.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('order.changes.why')}>
        {(id) => (
          <Input id={id} maxLength={500} value={d.why} onChange={(e) => set({ why: e.target.value })} />
        )}
      </Field>
      <fieldset className="ord-choose ord-choose-flow">
        <legend>{t('order.changes.strike')}</legend>
        {items.map((i) => (
          <Checkbox
            key={i.no}
            checked={d.strike.includes(i.no)}
            onChange={(e) =>
              set({ strike: e.target.checked ? [...d.strike, i.no] : d.strike.filter((n) => n !== i.no) })
            }
          >
            {t('order.items.phrase', { no: i.no, name: i.name })}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className="ord-choose" onKeyDown={keepEnterInText}>
        <legend>{t('order.changes.add')}</legend>
        {d.add.map((a, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
          <div key={i} className="ord-add-line">
            <Input
              aria-label={t('order.changes.addName', { row: i + 1 })}
              placeholder={t('order.items.name')}
              maxLength={200}
              value={a.name}
              onChange={(e) => line(i, { name: e.target.value })}
            />
            <Input
              aria-label={t('order.changes.addUnit', { row: i + 1 })}
              placeholder={t('order.items.unit')}
              maxLength={20}
              value={a.unit}
              onChange={(e) => line(i, { unit: e.target.value })}
            />
            <DecimalInput
              bare
              label={t('order.changes.addQuantity', { row: i + 1 })}
              decimals={6}
              value={a.quantity}
              onChange={(quantity) => line(i, { quantity })}
            />
            {print ? (
              <Checkbox checked={a.service ?? false} onChange={(e) => line(i, { service: e.target.checked })}>
                {t('printChange.service')}
              </Checkbox>
            ) : null}
            <Button
              aria-label={t('order.changes.removeRow', { row: i + 1 })}
              onClick={() => set({ add: d.add.filter((_, n) => n !== i) })}
            >
              {t('common.remove')}
            </Button>
          </div>
        ))}
        <Button size="small" onClick={() => set({ add: [...d.add, { name: '', unit: '', quantity: '' }] })}>
          {t('order.changes.addRow')}
        </Button>
      </fieldset>
      <fieldset className="ord-choose">
        <legend>{t('order.changes.fields')}</legend>
        <div className="ord-grid">
          <DayField
            label={t('order.sheet.dueAt')}
            hint={order.sheet.dueAt}
            value={d.dueAt}
            onChange={(dueAt) => set({ dueAt })}
          />
          {order.sheet.survey
            ? texts.map((key) => (
                <Field key={key} label={t(`order.sheet.${key}`)} hint={order.sheet.survey?.[key]}>
                  {(id) => (
                    <Input
                      id={id}
                      maxLength={limits[key]}
                      value={d.set[key] ?? ''}
                      onChange={(e) => set({ set: { ...d.set, [key]: e.target.value } })}
                    />
                  )}
                </Field>
              ))
            : null}
          {print ? (
            <AskPrintFields
              order={order}
              value={d.print}
              onChange={(to) => set({ print: { ...d.print, ...to } })}
            />
          ) : null}
          <Field label={t('order.changes.priceEffect')} hint={t('order.changes.priceHint')}>
            {(id) => (
              <Input
                id={id}
                maxLength={200}
                value={d.priceEffect}
                onChange={(e) => set({ priceEffect: e.target.value })}
              />
            )}
          </Field>
        </div>
      </fieldset>
      <Reopens order={order} change={{ add: added, set: fields }} />
    </ActFrame>
  );
}
