/** Signatures as a screen shows them: what was signed, by whom, whether it stands, and if not, why. */
import { actStands } from '#shared/order/facts';
import { signOffStands } from '#shared/order/signable';
import type { ActDone, OrderState, SignOff, VoidMark } from '#shared/order/state';

export interface Signed {
  id: string;
  by: string;
  at: string;
  capacity: SignOff['signature']['capacity'];
  /** Office of a client's signer, post of one of ours. */
  role?: string;
  reason?: string;
  note?: string;
  quantity?: string;
  image?: string;
  /** Unset: it stands. */
  void?: VoidMark;
}

/** All sign-offs of an item, oldest first; one hand under several items shows the same drawing. */
export function signOffsOf(order: OrderState, item: number): Signed[] {
  return order.signOffs
    .filter((s) => s.item === item)
    .map((s): Signed => {
      const { signature: g } = s;
      const image = g.image ?? order.signOffs.find((o) => o.signature.id === g.hand)?.signature.image;
      const mark: VoidMark | undefined =
        s.void ?? (signOffStands(order, s) ? undefined : { at: '', why: 'changed' });
      return {
        id: g.id,
        by: g.by,
        at: g.at,
        capacity: g.capacity,
        quantity: s.quantity,
        ...(s.role ? { role: s.role } : {}),
        ...(s.reason ? { reason: s.reason } : {}),
        ...(image ? { image } : {}),
        ...(mark ? { void: mark } : {}),
      };
    });
}

export interface SignedAct extends Signed {
  act: string;
  lead?: string;
  post: string;
}

/** Signatures under acts (inspection, approval, consent …), those void included, oldest first. */
export function signedActs(order: OrderState): SignedAct[] {
  const one = (done: ActDone, mark?: VoidMark): SignedAct[] => {
    const g = done.signature;
    if (!g) return [];
    return [
      {
        id: g.id,
        act: done.act,
        ...(done.lead ? { lead: done.lead } : {}),
        post: done.post,
        by: g.by,
        at: done.at,
        capacity: g.capacity,
        ...(done.note ? { note: done.note } : {}),
        ...(g.image ? { image: g.image } : {}),
        ...(mark ? { void: mark } : {}),
      },
    ];
  };
  return [
    ...order.voided.flatMap((v) => one(v, v.void)),
    ...Object.values(order.acts).flatMap((a) =>
      one(a, actStands(order, a) ? undefined : { at: '', why: 'changed' }),
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}
