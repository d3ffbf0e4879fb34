/** /reports: three figures, the table by client or crew, the plot; the printed report is the same. */
import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { monthBook } from '#shared/excel/registerBooks';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { useFormat } from '../../i18n/useFormat';
import { useLanguage, useT } from '../../i18n/useT';
import { useShop, useWho } from '../../store/hooks';
import { moneyFigures } from '../../store/moneyQueries';
import { settledIn } from '../../store/queries';
import { withheldOf } from '../../store/withheld';
import { EmptyState } from '../../ui/EmptyState';
import { Figure } from '../../ui/Figure';
import { useNow } from '../../ui/useNow';
import { Bars } from './Bars';
import { Late } from './Late';
import { MonthTable } from './MonthTable';
import { addMonths, groupsOf, isMonth, linesOf } from './month';
import { PrintReport } from './PrintReport';
import './manager.css';

export default function Reports() {
  const t = useT();
  const format = useFormat();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const navigate = useNavigate();
  const who = useWho();
  const shop = useShop();
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const late = useRef<HTMLElement>(null);
  const may = seesMoney(who.posts);
  const today = localDate(new Date(now).toISOString());
  const asked = params.get('month');
  const month = isMonth(asked) ? asked : today.slice(0, 7);
  const by = params.get('by') === 'crew' ? 'crew' : 'client';
  const rows = useLiveQuery(() => settledIn(month), [month]);
  const figures = useLiveQuery(() => moneyFigures(new Date(now).toISOString()), [now]);
  if (!may)
    return (
      <EmptyState
        title={t('manager.noRight')}
        hint={t('manager.noRightHint')}
        action={{ label: t('manager.toInbox'), onRun: () => navigate('/') }}
      />
    );
  if (!rows || !figures || !shop) return null;

  const set = (part: Record<string, string>) => setParams({ month, by, ...part }, { replace: true });
  const lines = linesOf(rows);
  const groups = groupsOf(lines, by);
  const total = lines.reduce((sum, l) => sum + l.totalFen, 0);
  const exported = async () => {
    const stay = await withheldOf(rows);
    const book = monthBook(
      { month, by, lines: lines.filter((l) => !stay.has(l.orderId)) },
      { on: today, language, withheld: stay.size },
    );
    return { book, withheld: stay.size };
  };
  const lateOrders = new Set(figures.late.map((l) => l.order.id)).size;
  return (
    <div className="mg-page">
      <h1 className="only-reader">{t('manager.title')}</h1>
      <section className="mg-figures" aria-label={t('manager.figures')}>
        <Figure
          label={t('manager.settled', { month })}
          value={format.money(total)}
          unit={t('manager.unit')}
          note={t('manager.settledNote', { count: lines.length })}
          state="done"
        />
        <Figure
          label={t('manager.receivable')}
          value={format.money(figures.receivableFen)}
          unit={t('manager.unit')}
          note={t('manager.receivableNote', { count: figures.receivableOrders })}
          state={figures.receivableFen > 0 ? 'soon' : 'done'}
          onOpen={() => navigate('/settlements')}
        />
        <Figure
          label={t('manager.late')}
          value={String(figures.late.length)}
          unit={t('manager.pieces')}
          note={
            figures.late.length > 0 ? t('manager.lateNote', { orders: lateOrders }) : t('manager.lateNone')
          }
          state={figures.late.length > 0 ? 'late' : 'done'}
          {...(figures.late.length > 0 ? { onOpen: () => late.current?.focus() } : {})}
        />
      </section>
      <div className="mg-bar-row">
        <Button
          aria-label={t('manager.previous')}
          title={t('manager.previous')}
          onClick={() => set({ month: addMonths(month, -1) })}
        >
          ◀
        </Button>
        <DatePicker
          picker="month"
          aria-label={t('manager.month')}
          allowClear={false}
          value={dayjs(`${month}-01`)}
          format="YYYY-MM"
          onChange={(d) => (d ? set({ month: d.format('YYYY-MM') }) : undefined)}
        />
        <Button
          aria-label={t('manager.next')}
          title={t('manager.next')}
          onClick={() => set({ month: addMonths(month, 1) })}
        >
          ▶
        </Button>
        <Segmented
          aria-label={t('manager.by')}
          value={by}
          onChange={(value) => set({ by: value })}
          options={[
            { value: 'client', label: t('manager.byClient') },
            { value: 'crew', label: t('manager.byCrew') },
          ]}
        />
        <ExcelButton make={exported} why={lines.length ? '' : t('excel.nothing')} />
        <PrintReport source={{ shop, month, by, lines }} />
      </div>
      {groups.length === 0 ? (
        <section className="dd-panel">
          <EmptyState title={t('manager.empty', { month })} hint={t('manager.emptyHint')} />
        </section>
      ) : (
        <div className="mg-split">
          <MonthTable groups={groups} by={by} month={month} />
          <section className="dd-panel">
            <Bars groups={groups} title={t('manager.plot', { month })} />
          </section>
        </div>
      )}
      {figures.late.length > 0 ? <Late late={figures.late} host={late} /> : null}
    </div>
  );
}
