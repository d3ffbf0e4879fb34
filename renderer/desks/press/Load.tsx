/** /plan/load 产能: machines against their hours, the bottleneck, standard against actual, waiting (PR-04). */
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { Link, useSearchParams } from 'react-router-dom';
import { loadBook } from '#shared/excel/productionBooks';
import { isDate, localDate } from '#shared/kernel/time';
import { allBookings, bottleneckOf, comparedByKind, waitsByOrder, weekOf } from '#shared/order/load';
import { DAY, weekdayOf } from '#shared/print/hours';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { useT } from '../../i18n/useT';
import { allPrintOrders } from '../../store/plans';
import { useRecords } from '../../store/registers';
import { StateTag } from '../../ui/StateTag';
import { useKindName, useOperationName, useWordsLanguage } from './names';
import { PrintNav } from './PrintNav';
import './production.css';

/** Hours with one decimal. */
const hours = (minutes: number): string => (Math.round(minutes / 6) / 10).toFixed(1);
/** How long finished orders still teach something about standard minutes. */
const RECENT = 90 * DAY;
const SHOWN = 20;

export default function Load() {
  const t = useT();
  const language = useWordsLanguage();
  const kind = useKindName();
  const operation = useOperationName();
  const machines = useRecords('machine');
  const orders = useLiveQuery(() => allPrintOrders());
  const [params, setParams] = useSearchParams();
  if (!machines || !orders) return <div className="pl-page" aria-busy="true" />;
  const today = localDate(new Date().toISOString());
  const asked = params.get('date') ?? '';
  const noon = Date.parse(`${isDate(asked) ? asked : today}T12:00:00+08:00`);
  const from = noon - DAY / 2 - (weekdayOf(noon) - 1) * DAY;
  const window = { from, to: from + 7 * DAY };
  const live = orders.filter((o) => !o.cancelled);
  const week = weekOf(
    allBookings(live),
    machines.filter((m) => m.active),
    window,
  );
  const bottleneck = bottleneckOf(week);
  const since = Date.now() - RECENT;
  const compared = comparedByKind(live.filter((o) => Date.parse(o.lastAt.split('#')[0] ?? '') > since));
  const waits = waitsByOrder(live.filter((o) => o.acts.archive === undefined));
  const without = compared.reduce((sum, c) => sum + c.without, 0);
  const day = (ms: number) => localDate(new Date(ms).toISOString());
  const go = (by: number) => setParams({ date: day(noon + by * DAY) }, { replace: true });
  const lasted = (minutes: number) =>
    minutes < 120
      ? t('plan.load.minutes', { count: minutes })
      : t('plan.load.hours', { count: hours(minutes) });
  const title = t('plan.load.week', { from: day(from), to: day(from + 6 * DAY).slice(5) });
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('plan.load.title')}</h1>
        <PrintNav />
        <span className="pl-space" />
        <ExcelButton
          why={week.length ? '' : t('excel.nothing')}
          make={async () => ({ book: loadBook(week, { on: today, language, filter: title }) })}
        />
      </header>
      <div className="pl-bar-row">
        <Button aria-label={t('plan.previous')} onClick={() => go(-7)}>
          ◀
        </Button>
        <Button onClick={() => setParams({}, { replace: true })}>{t('plan.today')}</Button>
        <Button aria-label={t('plan.next')} onClick={() => go(7)}>
          ▶
        </Button>
        <strong className="pl-when">{title}</strong>
      </div>
      <section className="pl-panel" aria-label={t('plan.load.table')}>
        <h2>
          {bottleneck ? (
            <StateTag state="soon">{t('plan.load.bottleneck', { name: bottleneck.machine })}</StateTag>
          ) : (
            t('plan.load.noBottleneck')
          )}
        </h2>
        {bottleneck ? (
          <p className="pl-hint">
            {t('plan.load.bottleneckHow', {
              busy: hours(bottleneck.busy),
              open: hours(bottleneck.open),
              share: `${bottleneck.share || '—'}%`,
              queue: hours(bottleneck.queue),
            })}
          </p>
        ) : null}
        <table className="pl-table">
          <thead>
            <tr>
              <th>{t('plan.load.machine')}</th>
              <th className="num">{t('plan.load.operations')}</th>
              <th className="num">{t('plan.load.open')}</th>
              <th className="num">{t('plan.load.busy')}</th>
              <th className="num">{t('plan.load.overtimeHours')}</th>
              <th className="num">{t('plan.load.queue')}</th>
              <th className="num">{t('plan.load.share')}</th>
              <th className="pl-gauge-head" />
            </tr>
          </thead>
          <tbody>
            {week.map((m) => (
              <tr key={m.machine}>
                <th scope="row">{m.machine}</th>
                <td className="num">{m.operations}</td>
                <td className="num">{hours(m.open)}</td>
                <td className="num">{hours(m.busy)}</td>
                <td className="num">{m.overtime ? hours(m.overtime) : ''}</td>
                <td className="num">{m.queue ? hours(m.queue) : ''}</td>
                <td className="num">{m.share ? `${m.share}%` : '—'}</td>
                <td>
                  <span className="pl-gauge">
                    <i
                      className={Number(m.share) >= 100 ? 'pl-gauge-full' : ''}
                      style={{ width: `${Math.min(100, Number(m.share))}%` }}
                    />
                  </span>
                  {Number(m.share) >= 100 ? ` ! ${t('plan.load.over')}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="pl-two">
        <section className="pl-panel" aria-label={t('plan.load.compared')}>
          <h2>{t('plan.load.compared')}</h2>
          <p className="pl-hint">
            {t('plan.load.comparedHint')} {without ? t('plan.load.noStandard', { count: without }) : ''}
          </p>
          {compared.length === 0 ? (
            <p className="pl-fine">{t('plan.load.comparedEmpty')}</p>
          ) : (
            <table className="pl-table">
              <thead>
                <tr>
                  <th>{t('plan.load.kind')}</th>
                  <th className="num">{t('plan.load.count')}</th>
                  <th className="num">{t('plan.load.standard')}</th>
                  <th className="num">{t('plan.load.planned')}</th>
                  <th className="num">{t('plan.load.actual')}</th>
                  <th>{t('plan.load.diff')}</th>
                </tr>
              </thead>
              <tbody>
                {compared.map((c) => {
                  const over = c.actual - c.standard;
                  return (
                    <tr key={c.kind}>
                      <th scope="row">{kind(c.kind)}</th>
                      <td className="num">{c.count}</td>
                      <td className="num">{c.standard}</td>
                      <td className="num">{c.planned}</td>
                      <td className="num">{c.actual}</td>
                      <td>
                        {over > 0 ? (
                          <StateTag state="soon" plain>
                            {t('plan.load.slow', { count: lasted(over) })}
                          </StateTag>
                        ) : over < 0 ? (
                          t('plan.load.fast', { count: lasted(-over) })
                        ) : (
                          t('plan.load.same')
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </section>
        <section className="pl-panel" aria-label={t('plan.load.waits')}>
          <h2>{t('plan.load.waits')}</h2>
          {waits.length === 0 ? (
            <p className="pl-fine">{t('plan.load.waitsEmpty')}</p>
          ) : (
            <table className="pl-table">
              <thead>
                <tr>
                  <th>{t('plan.load.order')}</th>
                  <th className="num">{t('plan.load.wait')}</th>
                  <th>{t('plan.load.longest')}</th>
                </tr>
              </thead>
              <tbody>
                {waits.slice(0, SHOWN).map((w) => (
                  <tr key={w.order.id}>
                    <th scope="row">
                      <Link to={`/orders/${encodeURIComponent(w.order.id)}`} className="dd-number">
                        {w.order.number}
                      </Link>
                    </th>
                    <td className="num">{lasted(w.minutes)}</td>
                    <td>
                      {t('plan.load.between', {
                        earlier: operation(w.longest.earlier),
                        later: operation(w.longest.later),
                        minutes: lasted(w.longest.minutes),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </div>
  );
}
