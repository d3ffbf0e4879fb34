/** Groups with their totals; each opens to its orders, each order to its settlement. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import type { ReportGroup } from './month';

/** So many orders in all are shown opened: a small month is read at one glance. */
const OPEN_UP_TO = 12;

export interface MonthTableProps {
  groups: readonly ReportGroup[];
  by: 'client' | 'crew';
  month: string;
}

export function MonthTable({ groups, by, month }: MonthTableProps) {
  const t = useT();
  const format = useFormat();
  const all = groups.reduce((n, g) => n + g.lines.length, 0);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (name: string) => all <= OPEN_UP_TO !== toggled.has(name);
  const toggle = (name: string) => {
    const next = new Set(toggled);
    if (!next.delete(name)) next.add(name);
    setToggled(next);
  };
  const sum = (of: (g: ReportGroup) => number) => format.money(groups.reduce((n, g) => n + of(g), 0));
  return (
    <section className="dd-panel mg-table">
      <h2>{t('manager.table', { month })}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(by === 'client' ? 'manager.column.client' : 'manager.column.crew')}</th>
            <th scope="col">{t('manager.column.settlement')}</th>
            <th scope="col">{t('manager.column.date')}</th>
            <th scope="col" className="num">
              {t('manager.column.total')}
            </th>
            <th scope="col" className="num">
              {t('manager.column.due')}
            </th>
          </tr>
        </thead>
        {groups.map((g) => (
          <tbody key={g.name}>
            <tr className="mg-group">
              <th scope="rowgroup">
                <button
                  type="button"
                  aria-expanded={isOpen(g.name)}
                  aria-label={t(isOpen(g.name) ? 'manager.collapse' : 'manager.expand', { name: g.name })}
                  onClick={() => toggle(g.name)}
                >
                  <span aria-hidden="true">{isOpen(g.name) ? '▾' : '▸'}</span> {g.name}
                </button>
              </th>
              <td colSpan={2}>{t('manager.subtotal', { count: g.lines.length })}</td>
              <td className="num">{format.money(g.totalFen)}</td>
              <td className="num">{format.money(g.dueFen)}</td>
            </tr>
            {isOpen(g.name)
              ? g.lines.map((l) => (
                  <tr key={l.orderId}>
                    <td className="mg-order">
                      <Link to={`/orders/${encodeURIComponent(l.orderId)}`}>{l.number}</Link>{' '}
                      {by === 'client' ? l.project : `${l.client} ${l.project}`}
                    </td>
                    <td>
                      <Link to={`/settlements/${encodeURIComponent(l.orderId)}`}>{l.settlementNumber}</Link>
                    </td>
                    <td className="mg-date">{format.day(l.date)}</td>
                    <td className="num">{format.money(l.totalFen)}</td>
                    <td className="num">{format.money(l.dueFen)}</td>
                  </tr>
                ))
              : null}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('manager.sum')}</th>
            <td colSpan={2}>{t('manager.subtotal', { count: all })}</td>
            <td className="num">{sum((g) => g.totalFen)}</td>
            <td className="num">{sum((g) => g.dueFen)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
