/** Making drafts and looking at the state they would lead to. */
import type { Post } from '#shared/kernel/posts';
import { type DecideContext, type Draft, provisional } from './command';
import { type OrderDraft, scopeOf } from './events';
import { evolve } from './evolve';
import type { OrderState } from './state';

/** The post a doer acts in: the first of those allowed that the doer holds. */
export const postFor = (allowed: readonly Post[], ctx: DecideContext): Post | undefined =>
  allowed.find((p) => ctx.posts.includes(p));

export function draftOf(order: OrderState, draft: OrderDraft, post: string): Draft {
  return {
    subject: { kind: 'order', id: order.id },
    scope: scopeOf(draft.type),
    type: draft.type,
    data: draft.data,
    post,
  };
}

/** The state that drafts would lead to. */
export function after(order: OrderState, drafts: readonly Draft[], ctx: DecideContext): OrderState {
  return drafts.reduce((s, d) => evolve(s, provisional(d, ctx)), order);
}
