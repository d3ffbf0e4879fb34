/** What the person at the desk may do on this order now, what not yet and why, and whom else it waits for. */
import type { Refusal } from '#shared/kernel/faults';
import type { PersonRef, Post } from '#shared/kernel/posts';
import { whyNot } from '#shared/order/decide';
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { summaryOf, type WaitingRow } from '#shared/order/summary';
import { holders, type Person } from '#shared/party/party';
import { stand, type TaskView } from '#shared/procedure/engine';
import type { Act, Step } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';
import type { Who } from '../../store/desk';

export interface MyTask {
  key: string;
  act: Act;
  step: Step;
  lead?: PersonRef;
  /** Empty: go ahead. */
  refusals: Refusal[];
  /** May the work be sent back instead; undefined where the act knows no sending back. */
  back?: Refusal[];
  waiting?: WaitingRow;
}

export interface Tasks {
  mine: MyTask[];
  others: WaitingRow[];
}

/** A lead's acts are that lead's; another lead of the order sees them as somebody else's, unless the lead has left. */
function isMine(order: OrderState, task: TaskView, who: Who, people: readonly Person[]): boolean {
  const held = task.posts.filter((p) => who.posts.includes(p));
  if (held.length === 0) return false;
  const { person, posts } = task;
  if (person)
    return (
      person.id === who.person.id || !posts.some((p) => holders(people, p).some((h) => h.id === person.id))
    );
  if (!task.lead || task.lead.id === who.person.id) return true;
  const { id } = task.lead;
  const otherwise = held.some((p) => p !== 'fieldLead');
  const here = order.leads.some((l) => l.id === who.person.id);
  return otherwise || !here || !holders(people, 'fieldLead').some((p) => p.id === id);
}

/** Assigning gives the items to the leads itself: their being without one is no reason not to begin. */
const givenBy = (act: Act, r: Refusal) => act.id === 'assign' && r.key === 'itemsAssigned';

const outright = (r: Refusal) => ['post', 'before', 'alreadyDone', 'cancelled'].includes(r.key);

/**
 * Mine: my open acts of every step that has something waiting, and my next one beyond them when there is little
 * else, greyed, so that everybody sees what they will be asked for.
 * @param today `2026-03-12`, for what runs out (SV-03b)
 */
export function tasksFor(order: OrderState, who: Who, people: readonly Person[], today = ''): Tasks {
  if (!order.issued || order.cancelled) return { mine: [], others: [] };
  const views = stand(procedures[order.trade], factsOf(order));
  const waiting = summaryOf(order).waiting;
  const active = new Set(views.filter((s) => s.tasks.some((t) => t.ready)).map((s) => s.step.id));
  const open = views.flatMap((s) => s.tasks).filter((t) => !t.record);
  const own = open.filter((t) => isMine(order, t, who, people));
  const shown = own.filter((t) => active.has(t.step.id));
  const beyond = own.find((t) => !active.has(t.step.id));
  if (beyond && shown.length < 2) shown.push(beyond);
  const mine = shown.map((t): MyTask => {
    const refusals = whyNot(order, t.key, who, today).filter((r) => !givenBy(t.act, r));
    const row = waiting.find((w) => w.key === t.key);
    return {
      key: t.key,
      act: t.act,
      step: t.step,
      refusals,
      ...(t.lead ? { lead: t.lead } : {}),
      ...(t.act.sendsBack ? { back: refusals.filter(outright) } : {}),
      ...(row ? { waiting: row } : {}),
    };
  });
  const keys = new Set(own.map((t) => t.key));
  return { mine, others: waiting.filter((w) => !keys.has(w.key)) };
}

/** Who will do it: who is named for it, the lead, whom the sheet names for the post, or who holds it in the shop. */
export function doersOf(
  order: OrderState,
  row: { posts: readonly Post[]; lead?: PersonRef | undefined; person?: PersonRef | undefined },
  people: readonly Person[],
): string[] {
  if (row.person ?? row.lead) return [(row.person ?? row.lead)!.name];
  for (const post of row.posts) {
    const named = order.sheet.people[post]?.name;
    if (named) return [named];
  }
  for (const post of row.posts) {
    const held = holders(people, post);
    if (held.length) return held.map((p) => p.name);
  }
  return [];
}
