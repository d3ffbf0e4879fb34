/** /plan 排产: the board of machines and operations; moved, judged at once, kept together (PR-03). */
import { Alert, App, Button, Segmented } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { isDate, localDate, localDateWeekday } from '#shared/kernel/time';
import { type Bar, plannedOf, withOperation, withoutOperation, withoutOrder } from '#shared/order/board';
import { machineRows, personRows } from '#shared/order/boardRows';
import type { Operation } from '#shared/order/eventsPrint';
import { unplannedKinds } from '#shared/order/proposal';
import type { OrderState } from '#shared/order/state';
import { refOf } from '#shared/party/party';
import { DAY, toQuarter, weekdayOf } from '#shared/print/hours';
import { hoursOf } from '#shared/print/machines';
import { momentAt, scaleOf } from '#shared/print/timeScale';
import { dueMaintenance, isOverdue } from '#shared/register/machine';
import { useT } from '../../i18n/useT';
import { usePeople, useWho } from '../../store/hooks';
import { keepPlans, openPrintOrders, type PlanRefused } from '../../store/plans';
import { useRecords } from '../../store/registers';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { EmptyState } from '../../ui/EmptyState';
import { Said } from '../../ui/Said';
import { useHotkeys } from '../../ui/useHotkeys';
import { useNow } from '../../ui/useNow';
import { AcceptLate } from './board/AcceptLate';
import { Grid } from './board/Grid';
import { lackingOf } from './board/lackingOf';
import { OperationForm } from './board/OperationForm';
import { Side } from './board/Side';
import { useBoard } from './board/useBoard';
import { useSentence, useWordsLanguage } from './names';
import { PrintNav } from './PrintNav';
import './production.css';
import './board/board.css';

const none: readonly OrderState[] = [];
export default function Plan() {
  const t = useT();
  const language = useWordsLanguage();
  const sentence = useSentence();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const who = useWho();
  const now = useNow();
  const people = usePeople();
  const machines = useRecords('machine');
  const log = useRecords('maintenance');
  const orders = useLiveQuery(() => openPrintOrders());
  const [params, setParams] = useSearchParams();
  const [hint, setHint] = useState('');
  const [form, setForm] = useState<{ order: OrderState; op: Operation; fresh: boolean }>();
  const [late, setLate] = useState<string>();
  const [losing, setLosing] = useState(false);
  const [refused, setRefused] = useState<readonly PlanRefused[]>([]);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const board = useBoard(orders ?? none);
  useHotkeys({ 'ctrl+z': () => (board.canUndo ? board.undo() : false) });
  const { draft } = board;
  // What was refused was refused of a draft that is another one now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is the reason to forget
  useEffect(() => setRefused([]), [draft]);

  const today = localDate(new Date(now).toISOString());
  const zoom = params.get('zoom') === 'day' ? 'day' : 'week';
  const by = params.get('by') === 'person' ? 'person' : 'machine';
  const asked = params.get('date') ?? '';
  const date = isDate(asked) ? asked : today;
  const set = (part: Record<string, string>) => setParams({ zoom, by, date, ...part }, { replace: true });
  const noon = Date.parse(`${date}T12:00:00+08:00`);
  const first = zoom === 'day' ? noon : noon - (weekdayOf(noon) - 1) * DAY;
  const days = zoom === 'day' ? 1 : 7;
  const window = { from: first - DAY / 2, to: first - DAY / 2 + days * DAY };
  const active = useMemo(() => (machines ?? []).filter((m) => m.active), [machines]);
  const scale = scaleOf(first, days, board.settled, opening(active));
  if (!orders || !machines || !people || !log) return <div className="pl-page" aria-busy="true" />;

  const mayPlan = who.posts.includes('merchandiser');
  const locked = mayPlan ? '' : t('plan.locked');
  const hoursFor = (machine: string | undefined) => hoursOf(machines, machine);
  const rows =
    by === 'machine'
      ? machineRows(board.bars, active, window)
      : personRows(
          board.bars,
          people.filter((x) => x.active && x.posts.some((post) => post === 'press')).map(refOf),
          window,
        );
  const due = dueMaintenance(log);
  const overdue = new Set(machines.filter((m) => isOverdue(due.get(m.id), today)).map((m) => m.name));
  const touched = Object.keys(draft);
  const unplanned = orders.filter((o) => !draft[o.id] && unplannedKinds(o).length > 0);
  const stopping = board.problems.filter((x) => x.stops && x.orders.some((id) => draft[id]));
  const why = board.stale.length
    ? t('plan.whyStale', { list: board.stale.map((o) => o.number).join(t('common.listJoin')) })
    : stopping[0]
      ? t('plan.whyNot', { count: stopping.length, say: stopping[0].say[language] })
      : '';
  const byId = new Map(orders.map((o) => [o.id, o]));

  const save = async () => {
    if (why || busy) return;
    setBusy(true);
    setFailed('');
    try {
      const answer = await keepPlans(
        touched.map((id) => ({
          id,
          plan: {
            do: 'keepPlan',
            operations: draft[id]!.operations,
            ...(draft[id]!.late ? { late: draft[id]!.late } : {}),
          },
        })),
        who,
      );
      if (answer.length === 0) {
        board.clear();
        void message.success(t('plan.kept', { count: touched.length }));
      } else setRefused(answer);
    } catch (error) {
      setFailed(t('plan.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
    setBusy(false);
  };
  const show = (id: string) => {
    const bar = board.bars.find((b) => b.id === id);
    if (!bar) return;
    board.select(id);
    set({ date: localDate(new Date(bar.from).toISOString()) });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-bar="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  const propose = (order: OrderState) => {
    const next = lackingOf(order, {
      draft,
      bars: board.bars,
      machines: active,
      people,
      from: toQuarter(now),
    });
    board.change(next.reduce((d, op) => withOperation(d, order, op), draft));
    const [one] = next;
    if (one) set({ date: localDate(one.start) });
  };
  const open = (bar: Bar) =>
    locked ? setHint(locked) : setForm({ order: bar.order, op: bar.op, fresh: false });
  const add = (order: OrderState) => {
    const used = new Set(plannedOf(order, draft).map((o) => o.id));
    let n = 1;
    while (used.has(`p${n}`)) n += 1;
    const from = toQuarter(Math.max(now, momentAt(scale, 0)));
    setForm({
      order,
      op: {
        id: `p${n}`,
        kind: 'finishing',
        start: new Date(from).toISOString(),
        finish: new Date(from + 3600_000).toISOString(),
      },
      fresh: true,
    });
  };
  const chosen = board.selected?.order;
  const lateOrder = late ? byId.get(late) : undefined;
  const title =
    zoom === 'day'
      ? localDateWeekday(date)
      : `${localDate(new Date(first).toISOString())} – ${localDate(new Date(first + 6 * DAY).toISOString()).slice(5)}`;
  return (
    <div className="pl-page">
      <header className="pl-bar-row">
        <h1>{t('plan.title')}</h1>
        <PrintNav />
      </header>
      <div className="pl-bar-row" role="toolbar" aria-label={t('plan.tools')}>
        <Button aria-label={t('plan.previous')} onClick={() => set({ date: shift(date, -days) })}>
          ◀
        </Button>
        <Button onClick={() => set({ date: today })}>{t('plan.today')}</Button>
        <Button aria-label={t('plan.next')} onClick={() => set({ date: shift(date, days) })}>
          ▶
        </Button>
        <strong className="pl-when">{title}</strong>
        <Segmented
          aria-label={t('plan.zoom')}
          value={zoom}
          onChange={(value) => set({ zoom: value })}
          options={[
            { value: 'day', label: t('plan.day') },
            { value: 'week', label: t('plan.week') },
          ]}
        />
        <Segmented
          aria-label={t('plan.by')}
          value={by}
          onChange={(value) => set({ by: value })}
          options={[
            { value: 'machine', label: t('plan.byMachine') },
            { value: 'person', label: t('plan.byPerson') },
          ]}
        />
        <span className="pl-space" />
        {mayPlan ? (
          <>
            {chosen ? (
              <Button onClick={() => add(chosen)}>{t('plan.add', { number: chosen.number })}</Button>
            ) : null}
            <Button aria-disabled={!board.canUndo} onClick={board.undo} title="Ctrl+Z">
              {t('plan.undo')}
            </Button>
            <Button aria-disabled={touched.length === 0} onClick={() => touched.length && setLosing(true)}>
              {t('plan.discard')}
            </Button>
            <Button
              type="primary"
              loading={busy}
              aria-disabled={touched.length === 0 || Boolean(why)}
              className={touched.length === 0 || why ? 'pl-off' : ''}
              title={why || undefined}
              onClick={() => (touched.length ? void save() : undefined)}
            >
              {touched.length ? t('plan.keep', { count: touched.length }) : t('plan.keepNone')}
            </Button>
          </>
        ) : (
          <span className="pl-hint">{locked}</span>
        )}
      </div>
      {hint ? (
        <p className="pl-said" role="status">
          {hint}
        </p>
      ) : null}
      {why && touched.length ? (
        <p className="pl-said pl-said-stop" role="status">
          <span aria-hidden="true">✕ </span>
          <Said sentence={why} rule="PR-03" />
        </p>
      ) : null}
      {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
      {refused.length ? (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={t('plan.refused')}
          description={
            <ul className="pl-refused">
              {refused.flatMap(({ id, refusals }) =>
                refusals.map((r) => (
                  <li key={`${id} ${r.key} ${JSON.stringify(r.details)}`}>
                    {byId.get(id)?.number} <Said sentence={sentence(r, byId.get(id))} rule={r.rule} />
                  </li>
                )),
              )}
            </ul>
          }
        />
      ) : null}
      {board.stale.map((order) => (
        <Alert
          key={order.id}
          type="warning"
          showIcon
          title={t('plan.stale', { number: order.number })}
          action={
            <Button size="small" onClick={() => board.change(withoutOrder(draft, order.id))}>
              {t('plan.takeNew')}
            </Button>
          }
        />
      ))}
      {active.length === 0 ? (
        <Alert
          type="info"
          showIcon
          title={t('plan.noMachines')}
          action={
            <Button size="small" onClick={() => navigate('/plan/machines')}>
              {t('plan.toMachines')}
            </Button>
          }
        />
      ) : null}
      {orders.length === 0 && active.length === 0 ? (
        <EmptyState
          title={t('plan.empty')}
          hint={t('plan.emptyHint')}
          action={{ label: t('plan.toMachines'), onRun: () => navigate('/plan/machines') }}
          second={{ label: t('plan.newOrder'), onRun: () => navigate('/orders/new') }}
        />
      ) : (
        <div className="pl-main">
          <div>
            {rows.length ? (
              <Grid
                board={board}
                rows={rows}
                scale={scale}
                now={now}
                overdue={overdue}
                hoursFor={hoursFor}
                locked={locked}
                onOpen={open}
                onHint={setHint}
              />
            ) : (
              <p className="pl-hint">{t('plan.nothingHere')}</p>
            )}
            <p className="pl-keys">{t('plan.keys')}</p>
          </div>
          <Side
            problems={board.problems}
            unplanned={unplanned}
            locked={locked}
            onShow={show}
            onAccept={setLate}
            onPropose={propose}
          />
        </div>
      )}
      {form ? (
        <OperationForm
          {...form}
          machines={active}
          keeps={
            board.bars.some((b) => b.begun && b.op.id === form.op.id && b.order.id === form.order.id)
              ? t('plan.form.begun')
              : ''
          }
          onClose={() => setForm(undefined)}
          onKeep={(op) => {
            board.put(form.order, op);
            setForm(undefined);
          }}
          onRemove={() => {
            board.change(withoutOperation(draft, form.order, form.op.id));
            setForm(undefined);
          }}
        />
      ) : null}
      {lateOrder && draft[lateOrder.id] ? (
        <AcceptLate
          order={lateOrder}
          sentence={
            board.problems.find((x) => x.kind === 'late' && x.orders[0] === late)?.say[language] ?? ''
          }
          late={draft[lateOrder.id]!.late}
          onClose={() => setLate(undefined)}
          onKeep={(agreed) => {
            board.change({ ...draft, [lateOrder.id]: { ...draft[lateOrder.id]!, late: agreed } });
            setLate(undefined);
          }}
        />
      ) : null}
      <ConfirmLoss
        open={losing}
        title={t('plan.discardTitle')}
        losing={touched.map((id) => {
          const order = byId.get(id);
          return `${order?.number ?? ''} ${order?.sheet.print?.product ?? ''}`;
        })}
        confirmLabel={t('plan.discard')}
        onConfirm={() => {
          board.change({});
          setLosing(false);
        }}
        onCancel={() => setLosing(false)}
      />
    </div>
  );
}

const shift = (date: string, days: number): string =>
  localDate(new Date(Date.parse(`${date}T12:00:00+08:00`) + days * DAY).toISOString());

/** Minutes of the day that are shown in any case: the machines' hours, half an hour around them. */
function opening(machines: readonly { hours: { from: string; to: string } }[]) {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return {
    from: Math.min(8 * 60, ...machines.map((m) => minutes(m.hours.from))),
    to: Math.max(18 * 60, ...machines.map((m) => minutes(m.hours.to))),
  };
}
