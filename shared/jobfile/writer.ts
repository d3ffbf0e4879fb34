/** Drafts written one after another, each seeing the order as the ones before it left it. */
import type { Post } from '#shared/kernel/posts';
import type { DecideContext, Draft } from '#shared/order/command';
import { after, draftOf } from '#shared/order/drafts';
import type { OrderDraft, OrderEventData } from '#shared/order/events';
import { coveredDigest } from '#shared/order/signable';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { findAct, taskKey } from '#shared/procedure/engine';
import type { Covers } from '#shared/procedure/model';
import type { Trade } from '#shared/procedures/registry';
import { procedures } from '#shared/procedures/registry';

type Acted = OrderEventData<'order.acted'>;

export class OrderWriter {
  readonly drafts: Draft[] = [];
  state: OrderState;
  private readonly ctx: DecideContext;

  constructor(
    id: string,
    now: string,
    private readonly trade: Trade,
  ) {
    this.state = unknownOrder(id);
    this.ctx = { now, actor: { id: '', name: '' }, posts: [], people: [], number: () => '' };
  }

  put(draft: OrderDraft, post: Post): void {
    const made = draftOf(this.state, draft, post);
    this.drafts.push(made);
    this.state = after(this.state, [made], this.ctx);
  }

  recorded(act: string, lead?: string): boolean {
    return Object.hasOwn(this.state.acts, taskKey(act, lead));
  }

  /** An act that must have been done on paper, because something behind it is stated. */
  presume(act: string, data: { at: string; by: Acted['by']; lead?: string | undefined }): void {
    const found = findAct(procedures[this.trade], act);
    if (!found || this.recorded(act, data.lead)) return;
    this.put(
      {
        type: 'order.acted',
        data: {
          act,
          ...(data.lead ? { lead: data.lead } : {}),
          at: data.at,
          by: data.by,
          presumed: true,
        },
      },
      found.posts[0]!,
    );
  }

  /** An act the file states with its signer: signed over what is there now. */
  sign(
    act: string,
    post: Post,
    covers: Covers,
    data: { at: string; by: NonNullable<Acted['by']>; signer?: string; note?: string | undefined },
  ): void {
    const signature = {
      id: `${act}#${this.state.events + 1}`,
      by: data.signer ?? data.by.name,
      ...(data.signer ? {} : { personId: data.by.id }),
      capacity: data.signer ? ('client' as const) : ('post' as const),
      at: data.at,
      digest: coveredDigest(this.state, covers),
    };
    const { at, by, note } = data;
    this.put(
      { type: 'order.acted', data: { act, at, by, ...(note?.trim() ? { note } : {}), signature } },
      post,
    );
  }
}
