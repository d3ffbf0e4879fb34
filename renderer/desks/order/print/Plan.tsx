/** PR-03, PR-04 生产计划: the route with machine, person, planned and actual; work is reported here. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { compareInstants, localDate } from '#shared/kernel/time';
import type { OperationKind } from '#shared/order/eventsPrint';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { operationNames } from '#shared/print/schedule';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import { useNow } from '../../../ui/useNow';
import { shortDay, useWords } from '../words';
import { recordRefusal } from './may';
import { OperationDialog } from './OperationDialog';
import { type OperationRow, operationRows } from './rows';
import { Section } from './Section';
import type { PartProps } from './types';

export function Plan({ order }: PartProps) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const [open, setOpen] = useState<string>();
  const refused = recordRefusal(order, 'doOperation', who.posts);
  const { plan, operations } = workOf(order);
  // The board is opened at the week of what is still to be done.
  const first = plan?.operations
    .filter((o) => !operations.some((d) => d.operation === o.id && d.complete))
    .map((o) => o.start)
    .sort(compareInstants)[0];
  return (
    <Section
      title={t('orderWork.part.plan')}
      records={
        <>
          <Link to={first ? `/plan?date=${localDate(first)}` : '/plan'}>→ {t('orderWork.plan.board')}</Link>
          {refused && plan ? <small className="ord-none">{words.say(refused, order)}</small> : null}
        </>
      }
    >
      {plan ? (
        <p className="ord-hint">
          {t('orderWork.plan.version', { version: plan.version, name: plan.by.name })}
          {plan.late ? ` · ${t('orderWork.plan.late', { reason: plan.late.reason, by: plan.late.by })}` : ''}
        </p>
      ) : null}
      <OperationTable order={order} onReport={refused ? undefined : setOpen} />
      {open ? <OperationDialog order={order} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}

export interface OperationTableProps {
  order: OrderState;
  kinds?: readonly OperationKind[];
  onReport?: ((id: string) => void) | undefined;
}

export function OperationTable({ order, kinds, onReport }: OperationTableProps) {
  const t = useT();
  const words = useWords();
  const now = useNow();
  const rows = operationRows(order, new Date(now).toISOString()).filter(
    (r) => !kinds || kinds.includes(r.operation.kind),
  );
  if (rows.length === 0) return <p className="ord-none">{t('orderWork.plan.none')}</p>;
  return (
    <table className="ord-table ord-operations">
      <caption className="only-reader">{t('orderWork.part.plan')}</caption>
      <thead>
        <tr>
          <th>{t('orderWork.plan.operation')}</th>
          <th>{t('orderWork.plan.machine')}</th>
          <th>{t('orderWork.plan.person')}</th>
          <th>{t('orderWork.plan.planned')}</th>
          <th className="num">{t('orderWork.plan.standard')}</th>
          <th className="num">{t('orderWork.plan.actual')}</th>
          <th className="num">{t('orderWork.plan.good')}</th>
          <th className="num">{t('orderWork.plan.waste')}</th>
          <th>{t('orderWork.plan.state')}</th>
          {onReport ? <th aria-label={t('orderWork.operation.record')} /> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => {
          const { operation: o } = r;
          const name = [o.name || operationNames[o.kind][words.language], o.part].filter(Boolean).join(' ');
          return (
            <tr key={o.id}>
              <td>
                {name}
                {o.note ? <small className="ord-remark">{o.note}</small> : null}
              </td>
              <td>{o.machine}</td>
              <td>{o.person?.name}</td>
              <td className="ord-nowrap">
                <Span start={o.start} finish={o.finish} />
              </td>
              <td className="num">{o.standardMinutes ?? '—'}</td>
              <td className="num">
                {r.minutes ?? '—'}
                {r.over ? <small>{r.over > 0 ? `+${r.over}` : r.over}</small> : null}
              </td>
              <td className="num">
                {r.copies ? t('orderWork.plan.copies', { count: r.copies }) : (r.good ?? '—')}
              </td>
              <td className="num">{r.waste ?? '—'}</td>
              <td>
                <OperationMark row={r} />
              </td>
              {onReport ? (
                <td className="ord-center">
                  {r.state === 'done' ? null : (
                    <Button
                      size="small"
                      aria-label={t('orderWork.operation.recordOf', { name })}
                      onClick={() => onReport(o.id)}
                    >
                      {t('orderWork.operation.record')}
                    </Button>
                  )}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `3-5 09:00–11:00`; the second day only where it is another one. */
function Span({ start, finish }: { start: string; finish: string }) {
  const format = useFormat();
  const day = (at: string) => shortDay(format.day(at));
  const end = day(start) === day(finish) ? format.time(finish) : `${day(finish)} ${format.time(finish)}`;
  return <>{`${day(start)} ${format.time(start)}–${end}`}</>;
}

function OperationMark({ row }: { row: OperationRow }) {
  const t = useT();
  const format = useFormat();
  if (row.state === 'done')
    return (
      <StateTag state="done" plain>
        {row.finished
          ? t('orderWork.plan.doneAt', {
              at: `${shortDay(format.day(row.finished))} ${format.time(row.finished)}`,
            })
          : t('orderWork.plan.done')}
      </StateTag>
    );
  return (
    <StateTag state={row.late ? 'late' : row.state === 'begun' ? 'mine' : 'draft'} plain>
      {t(row.late ? 'orderWork.plan.overdue' : `orderWork.plan.${row.state}`)}
    </StateTag>
  );
}
