/** Adjustments, payments, date, note, and prices of items that have none. Kept as typed; written on 保存修改. */
import { Alert, Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import { liveItems } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import { unsettledItems } from '#shared/order/settlementOf';
import type { OrderState } from '#shared/order/state';
import { useLanguage, useT } from '../../i18n/useT';
import { newId, runOrder } from '../../store/desk';
import { useWho } from '../../store/hooks';
import { DecimalInput } from '../../ui/DecimalInput';
import { Said } from '../../ui/Said';
import {
  draftFaults,
  draftOf,
  keptOf,
  pricesWith,
  type SettlementDraft,
  sameDraft,
  voidsSignature,
} from './settlementDraft';

export interface ChangesProps {
  order: OrderState;
  draft: SettlementDraft;
  dirty: boolean;
  onType: (draft: SettlementDraft) => void;
  onForget: () => void;
}

export function Changes({ order, draft, dirty, onType, onForget }: ChangesProps) {
  const t = useT();
  const id = useId();
  const words = useLanguage() === 'en' ? 'en' : 'zh';
  const who = useWho();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [saved, setSaved] = useState(false);
  const faults = draftFaults(order, draft);
  const { number } = order.settlement;
  const voids = voidsSignature(order, draft);
  const open = unsettledItems(order).filter((i) => !i.priced);
  const locked = order.cancelled !== undefined || !order.prices;

  const type = (next: SettlementDraft) => {
    setSaved(false);
    onType(next);
  };
  const change = (key: string, part: { label?: string; amount?: string }) =>
    type({
      ...draft,
      adjustments: draft.adjustments.map((a) => (a.key === key ? { ...a, ...part } : a)),
    });
  const save = async () => {
    setAsked(true);
    if (faults.length > 0 || !order.prices) return;
    setBusy(true);
    setRefusals([]);
    try {
      const prices = pricesWith(order.prices, draft);
      if (prices) {
        const priced = await runOrder(order.id, { do: 'reprice', prices }, who);
        if (!priced.done) {
          setRefusals(priced.refusals);
          return;
        }
      }
      if (!sameDraft({ ...draft, prices: {} }, draftOf(order))) {
        const kept = await runOrder(order.id, { do: 'keepSettlement', ...keptOf(draft) }, who);
        if (!kept.done) {
          setRefusals(kept.refusals);
          return;
        }
      }
      onForget();
      setAsked(false);
      setSaved(true);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setRefusals([{ rule: '', key: 'storage', details: { why } }]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="dd-panel mo-changes"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <h2>{t('money.page.change')}</h2>
      {open.length > 0 && order.prices ? (
        <fieldset disabled={locked}>
          <legend>{t('money.page.prices')}</legend>
          {open.map((i) => (
            <DecimalInput
              key={i.no}
              label={t('money.page.price', { no: i.no, name: i.name })}
              value={draft.prices[i.no] ?? ''}
              decimals={6}
              unit={`/${liveItems(order).find((l) => l.no === i.no)?.unit ?? ''}`}
              onChange={(price) => type({ ...draft, prices: { ...draft.prices, [i.no]: price } })}
            />
          ))}
          <p className="mo-hint">{t('money.page.pricesHint')}</p>
        </fieldset>
      ) : null}
      <fieldset disabled={locked}>
        <legend>{t('money.page.adjustments')}</legend>
        {draft.adjustments.map((a, i) => {
          const row = t('money.page.adjustmentRow', { row: i + 1 });
          return (
            <div key={a.key} className="mo-adjust">
              <Input
                aria-label={`${row} ${t('money.page.label2')}`}
                placeholder={t('money.page.label2')}
                value={a.label}
                maxLength={120}
                onChange={(e) => change(a.key, { label: e.target.value })}
              />
              <DecimalInput
                bare
                label={`${row} ${t('money.page.amount')}`}
                value={a.amount}
                decimals={2}
                negative
                onChange={(amount) => change(a.key, { amount })}
              />
              <Button
                type="text"
                aria-label={t('money.page.removeAdjustment', { row: i + 1 })}
                title={t('money.page.removeAdjustment', { row: i + 1 })}
                onClick={() =>
                  type({ ...draft, adjustments: draft.adjustments.filter((o) => o.key !== a.key) })
                }
              >
                ✕
              </Button>
            </div>
          );
        })}
        <Button
          size="small"
          onClick={() =>
            type({ ...draft, adjustments: [...draft.adjustments, { key: newId(), label: '', amount: '' }] })
          }
        >
          {t('money.page.addAdjustment')}
        </Button>
        <p className="mo-hint">{t('money.page.adjustmentsHint')}</p>
      </fieldset>
      <DecimalInput
        label={t('money.page.paid')}
        value={draft.paid}
        decimals={2}
        disabled={locked}
        onChange={(paid) => type({ ...draft, paid })}
      />
      <p className="mo-hint">{t('money.page.paidHint')}</p>
      <label htmlFor={`${id}-date`}>{t('money.page.date')}</label>
      <DatePicker
        id={`${id}-date`}
        value={draft.date ? dayjs(draft.date) : null}
        disabled={locked || Boolean(number)}
        onChange={(date) => type({ ...draft, date: date ? date.format('YYYY-MM-DD') : '' })}
      />
      {number ? <p className="mo-hint">{t('money.page.dateFixed')}</p> : null}
      <label htmlFor={`${id}-note`}>{t('money.page.note')}</label>
      <Input.TextArea
        id={`${id}-note`}
        rows={2}
        maxLength={1000}
        value={draft.note}
        disabled={locked}
        onChange={(e) => type({ ...draft, note: e.target.value })}
      />
      {voids && number ? (
        <Alert type="warning" role="alert" showIcon title={t('money.page.willVoid', { number })} />
      ) : null}
      {asked && faults.length > 0 ? (
        <Alert
          type="error"
          role="alert"
          title={
            <ul className="mo-faults">
              {faults.map((f) => (
                <li key={`${f.key}${'row' in f ? f.row : ''}`}>
                  {t(`money.page.fault.${f.key}`, { row: 'row' in f ? f.row : 0 })}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      {refusals.map((r) => (
        <Alert
          key={r.rule + r.key}
          type="error"
          role="alert"
          showIcon
          title={<Said sentence={say(r, words, order)} rule={r.rule} />}
        />
      ))}
      <div className="mo-foot">
        <span role="status" className="mo-hint">
          {saved && !dirty ? t('money.page.saved') : dirty ? t('money.page.dirty') : ''}
        </span>
        <Button disabled={!dirty || busy} onClick={onForget}>
          {t('money.page.undo')}
        </Button>
        <Button
          type={dirty ? 'primary' : 'default'}
          htmlType="submit"
          disabled={!dirty || locked}
          loading={busy}
        >
          {t('money.page.save')}
        </Button>
      </div>
    </form>
  );
}
