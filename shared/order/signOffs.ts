/** Signed quantities as drafts: one stroke, one signature for each item, each bound to its own words. */
import { digestOf } from '#shared/kernel/canonical';
import type { DecideContext } from './command';
import type { OrderDraft } from './events';
import { type Photo, withoutTwins } from './photo';
import { signOffContent } from './signable';
import type { OrderItem, OrderState } from './state';

interface Signer {
  by: string;
  personId?: string;
  capacity: 'client' | 'substitute';
  role?: string;
  reason?: string;
  image?: string;
  photos?: readonly Photo[];
}

/**
 * @param note the delivery note it is signed on: its number, and the signature that holds the hand
 */
export function signOffDrafts(
  order: OrderState,
  items: readonly { item: OrderItem; quantity: string }[],
  c: Signer,
  ctx: DecideContext,
  note?: { delivery: string; hand: string },
): OrderDraft[] {
  // The digest keeps two laptops that sign at the same count of events apart once their journals meet.
  const told = items.map((s) => ({ no: s.item.no, quantity: s.quantity }));
  const mark = digestOf({ now: ctx.now, actor: ctx.actor.id, by: c.by, items: told, note }).slice(0, 12);
  const first = `signOff#${order.events + 1}-${mark}`;
  const photos = withoutTwins(c.photos ?? []);
  return items.map(({ item, quantity }, n) => {
    const hand = note?.hand ?? (n === 0 ? undefined : first);
    return {
      type: 'order.signedOff',
      data: {
        item: item.no,
        quantity,
        ...(c.reason ? { reason: c.reason } : {}),
        ...(c.role ? { role: c.role } : {}),
        ...(note ? { delivery: note.delivery } : {}),
        ...(photos.length ? { photos } : {}),
        signature: {
          id: n === 0 ? first : `${first}-${n + 1}`,
          by: c.by.trim(),
          ...(c.personId ? { personId: c.personId } : {}),
          capacity: c.capacity,
          at: ctx.now,
          digest: digestOf(
            signOffContent(order, item, {
              quantity,
              capacity: c.capacity,
              reason: c.reason || undefined,
              photos,
            }),
          ),
          ...(hand ? { hand } : c.image ? { image: c.image } : {}),
        },
      },
    };
  });
}
