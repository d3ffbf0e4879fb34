/** Making drafts and looking at the state they would lead to. */
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { holders } from '#shared/party/party';
import type { Task } from '#shared/procedure/engine';
import { type DecideContext, type Decision, type Draft, provisional } from './command';
import { type OrderDraft, scopeOf } from './events';
import { evolve } from './evolve';
import type { OrderState } from './state';

/** The post a doer acts in: the first of those allowed that the doer holds. */
export const postFor = (allowed: readonly Post[], ctx: DecideContext): Post | undefined =>
  allowed.find((p) => ctx.posts.includes(p));

export function draftOf(order: OrderState, draft: OrderDraft, post: string): Draft {
  return {
    subject: { kind: 'order', id: order.id },
    scope: scopeOf(draft.type, draft.data),
    type: draft.type,
    data: draft.data,
    post,
  };
}

/** What is handed to the deciders of the parts of a trade: the rule asked under, drafts put as the post that may. */
export interface Desk {
  rule: string;
  put(...drafts: OrderDraft[]): Decision;
}

/**
 * A lead's part is done by that lead. Another lead of the same order is stopped; a stand-in who is not on the
 * order, and anybody once the lead has left the shop or the post, is not (PM).
 */
export function otherLeads(
  order: OrderState,
  lead: string | undefined,
  allowed: readonly Post[],
  ctx: DecideContext,
): Refusal[] {
  if (!lead || lead === ctx.actor.id || !order.leads.some((l) => l.id === ctx.actor.id)) return [];
  if (allowed.some((p) => p !== 'fieldLead' && ctx.posts.includes(p))) return [];
  const owner = holders(ctx.people, 'fieldLead').find((p) => p.id === lead);
  return owner ? [{ rule: 'PM', key: 'otherLead', details: { name: owner.name } }] : [];
}

/** What the order gives to one person by name is that person's, as long as they are in the shop and hold the post. */
export function othersByName(
  task: Pick<Task, 'person' | 'posts'> | undefined,
  ctx: Pick<DecideContext, 'actor' | 'people'>,
): Refusal[] {
  const { person, posts = [] } = task ?? {};
  if (!person || person.id === ctx.actor.id) return [];
  const there = ctx.people.some(
    (p) => p.id === person.id && p.active && posts.some((post) => p.posts.includes(post)),
  );
  return there ? [{ rule: 'PM', key: 'otherLead', details: { name: person.name } }] : [];
}

/** The state that drafts would lead to. */
export function after(order: OrderState, drafts: readonly Draft[], ctx: DecideContext): OrderState {
  return drafts.reduce((s, d) => evolve(s, provisional(d, ctx)), order);
}
