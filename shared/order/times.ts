/**
 * What each step of an order took: from the moment it became somebody's turn until it was done, work that came
 * back included, and what was late. Worked out from the records alone, for screen and paper alike.
 */
import type { PersonRef } from '#shared/kernel/posts';
import { compareInstants, hoursAfter, isDate } from '#shared/kernel/time';
import {
  type ActRecord,
  before,
  sameLine,
  stand,
  type Task,
  type TaskView,
  tasksOf,
} from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { factsOf } from './facts';
import type { EarlierAct, OrderState } from './state';

/** One time an act was somebody's turn. Without `to` it still is. */
export interface Turn {
  from?: string;
  to?: string;
  by?: PersonRef;
  post?: string;
  /** Came back later: what was done then no longer stands. */
  undone: boolean;
  /** Later than its own deadline, or than the order's due date. */
  late?: 'deadline' | 'due';
}

export interface TaskTimes extends TaskView {
  turns: Turn[];
  /** Whole time of all turns, milliseconds; undefined where nothing can be said (done on paper before). */
  spent?: number;
  late: boolean;
}

export interface StepTimes {
  step: string;
  /** Time in which at least one of its acts was somebody's turn: two crews at once count once. */
  spent?: number;
  late: boolean;
}

export interface OrderTimes {
  tasks: TaskTimes[];
  steps: StepTimes[];
}

interface Done {
  at: string;
  by: PersonRef;
  post: string;
  until?: string;
  stands: boolean;
}

const ms = (iso: string): number => Date.parse(iso);
/** A bare date says no time of day: nothing can be measured from it. */
const exact = (iso: string | undefined): iso is string =>
  iso !== undefined && !isDate(iso) && !Number.isNaN(ms(iso));
const latest = (instants: readonly string[]): string | undefined =>
  [...instants].sort(compareInstants).at(-1);

export function timesOf(order: OrderState, now: string): OrderTimes {
  const procedure = procedures[order.trade];
  const facts = factsOf(order);
  const tasks = tasksOf(procedure, facts);
  const views = new Map(stand(procedure, facts).flatMap((s) => s.tasks.map((t) => [t.key, t] as const)));
  const done = new Map(tasks.map((t) => [t.key, doneOf(order, t, views.get(t.key)?.record)]));
  const steps = procedure.steps.map((s) => s.id);
  const measured = tasks.flatMap((task): TaskTimes[] => {
    const view = views.get(task.key);
    if (!view) return [];
    const first = [...before(task, tasks), ...tasks.filter((t) => comesBefore(t, task, steps))];
    const turns = turnsOf(task, view, done, first).map((turn) => ({
      ...turn,
      ...lateness(order, task, turn, done, now),
    }));
    const whole = turns.flatMap((t) => spanOf(t, now) ?? []);
    const presumed = view.record?.presumed === true;
    return [
      {
        ...view,
        turns,
        ...(whole.length && !presumed ? { spent: lengthOf(whole) } : {}),
        late: turns.some((t) => t.late !== undefined),
      },
    ];
  });
  return {
    tasks: measured,
    steps: procedure.steps.map(({ id }) => {
      const own = measured.filter((t) => t.step.id === id);
      const spans = own.filter((t) => t.spent !== undefined).flatMap((t) => t.turns);
      const whole = spans.flatMap((t) => spanOf(t, now) ?? []);
      return { step: id, late: own.some((t) => t.late), ...(whole.length ? { spent: lengthOf(whole) } : {}) };
    }),
  };
}

/** Of an earlier step, and of the same line where both belong to one. */
const comesBefore = (other: Task, task: Task, steps: readonly string[]): boolean =>
  steps.indexOf(other.step.id) < steps.indexOf(task.step.id) && sameLine(task, other);

const same = (a: Pick<EarlierAct, 'act' | 'lead'>, task: Task) =>
  a.act === task.act.id && a.lead === task.lead?.id;

function doneOf(order: OrderState, task: Task, record: ActRecord | undefined): Done[] {
  const earlier = (order.earlier ?? []).filter((e) => same(e, task)).map((e) => ({ ...e, stands: false }));
  // What is done by nobody, but by all that was lacking being met, has a record and no event of its own.
  const last = record ?? (Object.hasOwn(order.acts, task.key) ? order.acts[task.key] : undefined);
  const stands = record !== undefined;
  const all: Done[] = [...earlier, ...(last ? [{ at: last.at, by: last.by, post: last.post, stands }] : [])];
  return all.sort((a, b) => compareInstants(a.at, b.at));
}

function turnsOf(
  task: Task,
  view: TaskView,
  done: ReadonlyMap<string, readonly Done[]>,
  first: readonly Task[],
): Turn[] {
  const own = done.get(task.key) ?? [];
  /** When the last of what comes before was done, up to `end`. */
  const handed = (end?: string) =>
    latest(
      first.flatMap(
        (t) =>
          (done.get(t.key) ?? []).filter((d) => end === undefined || compareInstants(d.at, end) <= 0).at(-1)
            ?.at ?? [],
      ),
    );
  const start = (prior: Done | undefined, end?: string) =>
    latest([handed(end), prior && (prior.until ?? prior.at)].filter((at) => at !== undefined));
  const turns = own.map((d, i): Turn => {
    const from = start(own[i - 1], d.at);
    return {
      to: d.at,
      by: d.by,
      post: d.post,
      undone: !d.stands,
      ...(from && compareInstants(from, d.at) <= 0 ? { from } : {}),
    };
  });
  if (!view.ready) return turns;
  const from = start(own.at(-1)) ?? view.since;
  return [...turns, { undone: false, ...(from ? { from } : {}) }];
}

function lateness(
  order: OrderState,
  task: Task,
  turn: Turn,
  done: ReadonlyMap<string, readonly Done[]>,
  now: string,
): Pick<Turn, 'late'> {
  const end = turn.to ?? now;
  const { deadline } = task.act;
  if (deadline) {
    const key = task.lead ? `${deadline.after}@${task.lead.id}` : deadline.after;
    const began = [...(done.get(key) ?? done.get(deadline.after) ?? [])]
      .filter((d) => compareInstants(d.at, end) <= 0)
      .at(-1);
    const due = began && hoursAfter(began.at, deadline.hours);
    if (due) return compareInstants(due, end) < 0 ? { late: 'deadline' } : {};
  }
  const own = task.lead?.dueAt;
  if (own) return compareInstants(own, end) < 0 ? { late: 'deadline' } : {};
  const { dueAt } = order.sheet;
  // The day ends at midnight in China.
  return dueAt && compareInstants(`${dueAt}T16:00:00.000Z`, end) <= 0 ? { late: 'due' } : {};
}

function spanOf(turn: Turn, now: string): [number, number][] | undefined {
  const to = turn.to ?? now;
  if (!exact(turn.from) || !exact(to) || ms(to) < ms(turn.from)) return undefined;
  return [[ms(turn.from), ms(to)]];
}

/** Length of the time that at least one span covers. */
function lengthOf(spans: readonly (readonly [number, number])[]): number {
  let whole = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= reached) continue;
    whole += to - Math.max(from, reached);
    reached = to;
  }
  return whole;
}
