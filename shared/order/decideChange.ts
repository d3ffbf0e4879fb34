/** Change requests (CR): any change of a requirement after issue, asked in writing and decided by a supervisor. */

import { compare, decimal, isDecimal, isZero } from '#shared/kernel/decimal';
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { holders } from '#shared/party/party';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import type { DecideContext, Decision, Draft, OrderCommand } from './command';
import { refuse } from './command';
import { after, draftOf, postFor } from './drafts';
import { factsOf } from './facts';
import { reopenedBy } from './reopen';
import type { Change, OrderState } from './state';

const askers: readonly Post[] = [
  'clerk',
  'sales',
  'fieldLead',
  'fieldSupervisor',
  'officeSupervisor',
  'leader',
];
const deciders: readonly Post[] = ['fieldSupervisor', 'officeSupervisor'];
/** Who asks, and who decides in the supervisor's place, where there is no field. */
const printAskers: readonly Post[] = ['clerk', 'sales', 'merchandiser', 'press', 'inspector', 'leader'];
const printDeciders: readonly Post[] = ['merchandiser', 'leader'];

type Ask = Extract<OrderCommand, { do: 'askChange' }>;
type Decide = Extract<OrderCommand, { do: 'decideChange' }>;

export function decideChange(order: OrderState, c: Ask | Decide, ctx: DecideContext): Decision {
  return c.do === 'askChange' ? ask(order, c, ctx) : settleChange(order, c, ctx);
}

function ask(order: OrderState, c: Ask, ctx: DecideContext): Decision {
  const allowed = order.trade === 'print' ? printAskers : askers;
  const post = postFor(allowed, ctx);
  const no: Refusal[] = [];
  if (!post) no.push({ rule: 'CR', key: 'post', details: { posts: [...allowed] } });
  if (factsOf(order).record('settle')) no.push(settledAlready(order));
  if (!c.what.trim() || !c.why.trim() || !c.askedBy.trim()) no.push({ rule: 'CR', key: 'changeWords' });
  const live = order.sheet.items.filter((i) => !i.struckBy).map((i) => i.no);
  const reset = c.set.items ?? [];
  const strange = [...c.strike, ...reset.map((i) => i.no)]
    .filter((n) => !live.includes(n))
    .map((n) => `@item.${n}`);
  const nothing = reset.filter((i) => i.quantity !== undefined && isZero(decimal(i.quantity)));
  if (nothing.length)
    no.push({ rule: 'CR', key: 'quantity', details: { list: nothing.map((i) => `@item.${i.no}`) } });
  if (strange.length) no.push({ rule: 'CR', key: 'notOnSheet', details: { list: strange } });
  if (c.strike.length === 0 && c.add.length === 0 && Object.keys(c.set).length === 0)
    no.push({ rule: 'CR', key: 'changeEmpty' });
  if (!post || no.length) return refuse(...no);
  const { do: _, ...data } = c;
  return {
    events: [
      draftOf(order, { type: 'order.changeAsked', data: { ...data, change: ctx.number('BG') } }, post),
    ],
  };
}

const settledAlready = (order: OrderState): Refusal => ({
  rule: findAct(procedures[order.trade], 'settle')!.rule,
  key: 'settledAlready',
});

/** What of the sheet a change moves, as the procedure names it: goods added, more of an item, members of the print part. */
export function movedBy(order: OrderState, change: Pick<Change, 'add' | 'set'>): string[] {
  const { dueAt, items = [], print = {} } = change.set;
  const more = items.some(({ no, quantity }) => {
    const before = order.sheet.items.find((i) => i.no === no)?.quantity;
    return isDecimal(quantity) && isDecimal(before) && compare(quantity, before) > 0;
  });
  return [
    ...(dueAt ? ['dueAt'] : []),
    ...(more ? ['quantity'] : []),
    ...(change.add.some((i) => !i.service) ? ['goods'] : []),
    ...Object.keys(print),
  ];
}

/**
 * Acts that were done and are to be done anew, where the procedure says so by what moves.
 * @param next the order as it stands with the change; before it is decided, the order itself
 */
export function actsReopenedBy(
  order: OrderState,
  next: OrderState,
  change: Pick<Change, 'add' | 'set'>,
): string[] {
  const moved = movedBy(order, change);
  const named = (procedures[order.trade].changes ?? [])
    .filter((k) => k.moves.some((m) => moved.includes(m)))
    .flatMap((k) => k.reopens);
  return [...new Set(named)].filter((a) => factsOf(next).record(a));
}

function reopening(order: OrderState, next: OrderState, change: Change, post: Post): Draft[] {
  const reopens = actsReopenedBy(order, next, change);
  if (reopens.length === 0) return [];
  const data = { act: 'change', reason: `${change.change} ${change.what}`.slice(0, 500), items: [], reopens };
  return [draftOf(order, { type: 'order.sentBack', data }, post)];
}

/** Quantity, price or date moves: the client must agree, too. */
export const needsClient = (c: Pick<Change, 'priceEffect' | 'set' | 'strike' | 'add'>): boolean =>
  Boolean(
    c.priceEffect ||
      c.set.dueAt ||
      c.strike.length ||
      c.add.length ||
      c.set.items?.some((i) => i.quantity !== undefined),
  );

/** Who decides a change of an order of this trade. */
export const changeDecidersOf = (order: Pick<OrderState, 'trade'>): readonly Post[] =>
  order.trade === 'print' ? printDeciders : deciders;

function settleChange(order: OrderState, c: Decide, ctx: DecideContext): Decision {
  const change = order.changes.find((k) => k.change === c.change);
  const allowed = changeDecidersOf(order);
  const post = postFor(allowed, ctx);
  const no: Refusal[] = [];
  if (!post) no.push({ rule: 'CR', key: 'post', details: { posts: [...allowed] } });
  if (c.approved && factsOf(order).record('settle')) no.push(settledAlready(order));
  if (c.lead && !holders(ctx.people, 'fieldLead').some((p) => p.id === c.lead!.id))
    no.push({ rule: 'SV-02', key: 'notALead', details: { list: [c.lead.name] }, mend: 'people' });
  if (!change || change.decided) no.push({ rule: 'CR', key: 'alreadyDone' });
  const moves = change && needsClient(change);
  if (c.approved && moves && !c.clientBy?.trim()) no.push({ rule: 'CR', key: 'clientConsent' });
  if (!c.approved && !c.reason?.trim()) no.push({ rule: 'CR', key: 'reasonMissing' });
  if (!change || !post || no.length) return refuse(...no);

  const { do: _, lead, ...data } = c;
  const decided = draftOf(order, { type: 'order.changeDecided', data }, post);
  const events: Draft[] = [decided];
  const next = after(order, events, ctx);
  if (c.approved) events.push(...reopening(order, next, change, post));
  const added = next.sheet.items.filter((i) => i.addedBy === c.change).map((i) => i.no);
  const owner = lead ?? order.leads[0];
  if (c.approved && added.length && owner) {
    // Extra work belongs to a lead at once; a lead who had handed in takes it up again, later signatures fall.
    events.push(
      draftOf(
        order,
        { type: 'order.assigned', data: { assignments: added.map((item) => ({ item, lead: owner })) } },
        post,
      ),
    );
    if (factsOf(order).record('finishField', owner.id))
      events.push(
        draftOf(
          order,
          {
            type: 'order.sentBack',
            data: {
              act: 'change',
              reason: change.what,
              items: added,
              reopens: reopenedBy(procedures[order.trade], ['finishField']),
            },
          },
          post,
        ),
      );
  }
  return { events };
}
