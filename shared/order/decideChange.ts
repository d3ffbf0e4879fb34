/** Change requests (CR): any change of a requirement after issue, asked in writing and decided by a supervisor. */

import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { holders } from '#shared/party/party';
import { procedures } from '#shared/procedures/registry';
import type { DecideContext, Decision, Draft, OrderCommand } from './command';
import { refuse } from './command';
import { after, draftOf, postFor } from './drafts';
import { factsOf } from './facts';
import { reopenedBy } from './reopen';
import type { OrderState } from './state';

const askers: readonly Post[] = [
  'clerk',
  'sales',
  'fieldLead',
  'fieldSupervisor',
  'officeSupervisor',
  'leader',
];
const deciders: readonly Post[] = ['fieldSupervisor', 'officeSupervisor'];

type Ask = Extract<OrderCommand, { do: 'askChange' }>;
type Decide = Extract<OrderCommand, { do: 'decideChange' }>;

export function decideChange(order: OrderState, c: Ask | Decide, ctx: DecideContext): Decision {
  return c.do === 'askChange' ? ask(order, c, ctx) : settleChange(order, c, ctx);
}

function ask(order: OrderState, c: Ask, ctx: DecideContext): Decision {
  const post = postFor(askers, ctx);
  const no: Refusal[] = [];
  if (!post) no.push({ rule: 'CR', key: 'post', details: { posts: [...askers] } });
  if (factsOf(order).record('settle')) no.push({ rule: 'SV-08', key: 'settledAlready' });
  if (!c.what.trim() || !c.why.trim() || !c.askedBy.trim()) no.push({ rule: 'CR', key: 'changeWords' });
  const live = order.sheet.items.filter((i) => !i.struckBy).map((i) => i.no);
  const strange = c.strike.filter((n) => !live.includes(n)).map((n) => `@item.${n}`);
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

function settleChange(order: OrderState, c: Decide, ctx: DecideContext): Decision {
  const change = order.changes.find((k) => k.change === c.change);
  const post = postFor(deciders, ctx);
  const no: Refusal[] = [];
  if (!post) no.push({ rule: 'CR', key: 'post', details: { posts: [...deciders] } });
  if (c.approved && factsOf(order).record('settle')) no.push({ rule: 'SV-08', key: 'settledAlready' });
  if (c.lead && !holders(ctx.people, 'fieldLead').some((p) => p.id === c.lead!.id))
    no.push({ rule: 'SV-02', key: 'notALead', details: { list: [c.lead.name] }, mend: 'people' });
  if (!change || change.decided) no.push({ rule: 'CR', key: 'alreadyDone' });
  const moves =
    change && (change.priceEffect || change.set.dueAt || change.strike.length || change.add.length);
  if (c.approved && moves && !c.clientBy?.trim()) no.push({ rule: 'CR', key: 'clientConsent' });
  if (!c.approved && !c.reason?.trim()) no.push({ rule: 'CR', key: 'reasonMissing' });
  if (!change || !post || no.length) return refuse(...no);

  const { do: _, lead, ...data } = c;
  const decided = draftOf(order, { type: 'order.changeDecided', data }, post);
  const events: Draft[] = [decided];
  const next = after(order, events, ctx);
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
