/** One material: goods in, out without an order, counted; and its whole ledger, latest first. */
import { App, Button, Drawer, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { isDate } from '#shared/kernel/time';
import type { Stock } from '#shared/order/stock';
import type { StockMove } from '#shared/register/material';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { saveRecords } from '../../store/registers';
import { useDraft } from '../../store/useDraft';
import { DecimalInput } from '../../ui/DecimalInput';
import { Field } from './Field';

export interface MovementsProps {
  stock: Stock;
  today: string;
  locked: string;
  onEdit(): void;
  onClose(): void;
}

const SHOWN = 200;

export function Movements({ stock, today, locked, onEdit, onClose }: MovementsProps) {
  const t = useT();
  const format = useFormat();
  const who = useWho();
  const { message } = App.useApp();
  const { material } = stock;
  const [entry, set, drop] = useDraft(`stock ${material.id}`, {
    move: 'in' as StockMove['move'],
    quantity: '',
    date: today,
    lot: '',
    reason: '',
  });
  const [fault, setFault] = useState('');
  const save = async () => {
    const { quantity, reason, lot, date, move } = entry;
    const wrong =
      quantity === ''
        ? t('stock.quantityMissing')
        : !isDate(date.trim())
          ? t('stock.badDate', { text: date })
          : move !== 'in' && !reason.trim()
            ? t('stock.reasonMissing')
            : '';
    setFault(wrong);
    if (wrong) return;
    try {
      await saveRecords(
        'stockMove',
        [
          {
            name: `${material.name} ${material.spec}`.trim(),
            material: material.id,
            move,
            quantity,
            date: date.trim(),
            at: new Date().toISOString(),
            by: who.person.name,
            ...(lot.trim() ? { lot: lot.trim() } : {}),
            ...(reason.trim() ? { reason: reason.trim() } : {}),
          },
        ],
        who,
      );
      set({ quantity: '', lot: '', reason: '', date: today });
      drop();
      void message.success(t('stock.saved'));
    } catch (error) {
      setFault(t('plan.machines.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <Drawer
      open
      size={640}
      title={`${material.name} ${material.spec}`}
      onClose={onClose}
      extra={locked ? null : <Button onClick={onEdit}>{t('common.edit')}</Button>}
    >
      <p className="pl-stock-now">
        {t('stock.now', { quantity: format.quantity(stock.onHand), unit: material.unit })}
        {stock.needs.length ? `　${t('stock.neededBy')}` : ''}
        {stock.needs.map((n) => (
          <span key={`${n.order.id} ${n.part}`}>
            {' '}
            <Link to={`/orders/${encodeURIComponent(n.order.id)}`}>{n.order.number}</Link> {n.part}{' '}
            {format.quantity(n.quantity)}
          </span>
        ))}
      </p>
      {locked ? (
        <p className="pl-hint">{locked}</p>
      ) : (
        <form
          className="pl-form"
          onSubmit={(e) => {
            e.preventDefault();
            void save();
          }}
        >
          <div className="pl-field-wide">
            <Segmented
              aria-label={t('stock.what')}
              value={entry.move}
              onChange={(move) => set({ move })}
              options={(['in', 'out', 'count'] as const).map((value) => ({
                value,
                label: t(`stock.move.${value}`),
              }))}
            />
          </div>
          <DecimalInput
            label={entry.move === 'count' ? t('stock.counted') : t('stock.quantity')}
            value={entry.quantity}
            unit={material.unit}
            onChange={(quantity) => set({ quantity })}
          />
          <Field label={t('plan.care.date')}>
            {(id) => (
              <Input
                id={id}
                value={entry.date}
                maxLength={10}
                onChange={(e) => set({ date: e.target.value })}
              />
            )}
          </Field>
          <Field label={t('stock.lot')}>
            {(id) => (
              <Input
                id={id}
                value={entry.lot}
                maxLength={80}
                onChange={(e) => set({ lot: e.target.value })}
              />
            )}
          </Field>
          <Field label={entry.move === 'in' ? t('stock.note') : t('stock.reason')}>
            {(id) => (
              <Input
                id={id}
                value={entry.reason}
                maxLength={300}
                onChange={(e) => set({ reason: e.target.value })}
              />
            )}
          </Field>
          {fault ? (
            <p role="alert" className="pl-fault">
              {fault}
            </p>
          ) : null}
          <Button type="primary" htmlType="submit">
            {t('stock.keep')}
          </Button>
        </form>
      )}
      <table className="pl-table pl-below" aria-label={t('stock.movements')}>
        <thead>
          <tr>
            <th>{t('plan.care.date')}</th>
            <th>{t('stock.what')}</th>
            <th className="num">{t('stock.change')}</th>
            <th className="num">{t('stock.left')}</th>
            <th>{t('stock.about')}</th>
            <th>{t('stock.by')}</th>
          </tr>
        </thead>
        <tbody>
          {[...stock.movements]
            .reverse()
            .slice(0, SHOWN)
            .map((m, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one slip can carry a material twice
              <tr key={`${m.at} ${n}`}>
                <td>{m.date}</td>
                <td>{t(`stock.move.${m.move}`)}</td>
                <td className="num">
                  {m.change.startsWith('-') || Number(m.change) === 0 ? '' : '+'}
                  {format.quantity(m.change)}
                </td>
                <td className="num">{format.quantity(m.left)}</td>
                <td>
                  {m.about}{' '}
                  {m.order ? (
                    <Link to={`/orders/${encodeURIComponent(m.order.id)}`}>{m.order.number}</Link>
                  ) : null}
                </td>
                <td>{m.by}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {stock.movements.length === 0 ? <p className="pl-hint">{t('stock.noMoves')}</p> : null}
    </Drawer>
  );
}
