/**
 * What a signature is bound to: the digest of exactly what was signed. If that content changes later the
 * signature is void ("changed since") and the gate it opened closes again.
 */
import { digestOf } from '#shared/kernel/canonical';
import { add, type Decimal, decimal, isDecimal } from '#shared/kernel/decimal';
import type { Covers } from '#shared/procedure/model';
import type { Prices } from './sheet';
import type { OrderItem, OrderState, SignOff } from './state';
import { dockingOf } from './stateDocking';
import { type Delivery, type QualityCheck, workOf } from './statePrint';

/** The words a client signs for one quantity. */
export function signOffContent(
  order: Pick<OrderState, 'number'>,
  item: Pick<OrderItem, 'no' | 'name' | 'unit'>,
  signOff: {
    quantity: string;
    capacity: string;
    reason?: string | undefined;
    photos?: readonly { hash: string }[] | undefined;
  },
): unknown {
  return {
    what: 'sign-off',
    order: order.number,
    item: { no: item.no, name: item.name, unit: item.unit },
    quantity: signOff.quantity,
    capacity: signOff.capacity,
    reason: signOff.reason,
    // Left out where there are none: what was signed before there were photos keeps its digest.
    photos: signOff.photos?.length ? signOff.photos.map((p) => p.hash) : undefined,
  };
}

/** The words the receiver signs on a delivery note (PR-06). */
export function deliveryContent(
  order: Pick<OrderState, 'number'>,
  note: Pick<Delivery, 'delivery' | 'date' | 'lines' | 'to'>,
): unknown {
  const { delivery, date, lines, to } = note;
  return { what: 'delivery', order: order.number, delivery, date, lines, to };
}

/** The words the client signs when taking goods in spite of a failed check (PR-05). */
export function concessionContent(
  order: Pick<OrderState, 'number'>,
  check: Pick<QualityCheck, 'check' | 'kind' | 'items' | 'verdict' | 'note'>,
  reason: string,
): unknown {
  const { kind, items, verdict, note } = check;
  return { what: 'concession', order: order.number, check: check.check, kind, items, verdict, note, reason };
}

/** Digests are asked for often and states never change in place: remember per pair of sign-off and item. */
const known = new WeakMap<SignOff, { item: OrderItem; number: string; stands: boolean }>();

const byNo = new WeakMap<readonly OrderItem[], Map<number, OrderItem>>();
function itemOf(items: readonly OrderItem[], no: number): OrderItem | undefined {
  let index = byNo.get(items);
  if (!index) {
    // From the back, so that of two items with one number the first is found.
    index = new Map([...items].reverse().map((i) => [i.no, i]));
    byNo.set(items, index);
  }
  return index.get(no);
}

/** Does a sign-off still stand? Not withdrawn, not sent back, item unchanged since. */
export function signOffStands(order: OrderState, signOff: SignOff): boolean {
  if (signOff.void) return false;
  const item = itemOf(order.sheet.items, signOff.item);
  if (!item) return false;
  const before = known.get(signOff);
  if (before?.item === item && before.number === order.number) return before.stands;
  const content = signOffContent(order, item, { ...signOff, capacity: signOff.signature.capacity });
  const stands = digestOf(content) === signOff.signature.digest;
  known.set(signOff, { item, number: order.number, stands });
  return stands;
}

const sums = new WeakMap<OrderState, Map<number, Decimal>>();

/**
 * What stands signed, by item number, all items at once: a sheet of 2000 items must not be walked 2000 times.
 * An item without a standing sign-off has no entry.
 */
export function signedQuantities(order: OrderState): ReadonlyMap<number, Decimal> {
  let known = sums.get(order);
  if (!known) {
    known = new Map();
    for (const signOff of order.signOffs) {
      if (!isDecimal(signOff.quantity) || !signOffStands(order, signOff)) continue;
      const sum = known.get(signOff.item);
      known.set(
        signOff.item,
        sum === undefined ? decimal(signOff.quantity) : add(sum, decimal(signOff.quantity)),
      );
    }
    sums.set(order, known);
  }
  return known;
}

/** The content an act's signature covers, or undefined where this machine doesn't hold it (money on a field laptop). */
export function coveredContent(order: OrderState, covers: Covers, lead?: string): unknown {
  const signed = signedQuantities(order);
  switch (covers) {
    case 'quantities':
      return {
        what: covers,
        order: order.number,
        items: order.sheet.items.map((i) => ({
          no: i.no,
          name: i.name,
          unit: i.unit,
          struck: i.struckBy !== undefined,
          signed: signed.get(i.no) ?? null,
        })),
      };
    case 'deliverables':
      return {
        what: covers,
        order: order.number,
        // Left out where there are none: what was signed before there were files stays signed.
        deliverables: order.deliverables.map(({ name, kind, version, number, file }) => ({
          name,
          kind,
          version,
          number,
          file: file?.hash,
        })),
      };
    case 'handover':
      return {
        what: covers,
        order: order.number,
        deliverables: order.deliverables.map(({ name, version, copies, form, file }) => ({
          name,
          version,
          copies,
          form,
          file: file?.hash,
        })),
      };
    case 'quotation': {
      const last = workOf(order).quotations.at(-1);
      if (!last) return undefined;
      const { quotation, lines, tax, validUntil, terms } = last;
      return { what: covers, order: order.number, quotation, lines, tax, validUntil, terms };
    }
    case 'permit': {
      const { permit } = workOf(order);
      const { product, jobKind } = order.sheet.print ?? {};
      return {
        what: covers,
        order: order.number,
        client: order.sheet.client.name,
        product,
        jobKind,
        items: order.sheet.items
          .filter((i) => !i.struckBy)
          .map(({ no, name, quantity }) => ({ no, name, quantity })),
        checked: permit
          ? {
              entry: permit.entry,
              papers: permit.papers,
              orderedBy: permit.orderedBy,
              verdict: permit.verdict,
            }
          : null,
      };
    }
    case 'proof': {
      const last = workOf(order).proofs.at(-1);
      if (!last) return { what: covers, order: order.number, proof: null };
      const { proof, version, method, files, checks, tolerance, colourSample } = last;
      return {
        what: covers,
        order: order.number,
        proof,
        version,
        method,
        files,
        checks,
        tolerance,
        colourSample,
      };
    }
    case 'docking': {
      const { project, docking } = order.sheet;
      if (!docking) return { what: covers, order: order.number, docking: null };
      const { content, when, crew, equipment, standard, helpers, nodes, things } = docking;
      const own = <T extends { helper: string }>(rows: readonly T[]) => rows.filter((r) => r.helper === lead);
      return {
        what: covers,
        order: order.number,
        title: project.name,
        place: project.place,
        content,
        when,
        crew,
        equipment,
        standard,
        asked: helpers.find((h) => h.id === lead)?.what ?? null,
        nodes: own(nodes),
        things: own(things),
      };
    }
    case 'evaluation': {
      const { evaluation } = dockingOf(order);
      return {
        what: covers,
        order: order.number,
        evaluation: evaluation ? { score: evaluation.score, words: evaluation.words } : null,
      };
    }
    case 'stakeout':
      return { what: covers, order: order.number, stakeout: order.stakeout ?? null };
    case 'settlement': {
      if (!order.prices) return undefined;
      const prices = pricesOf(order.prices);
      return {
        what: covers,
        order: order.number,
        lines: order.sheet.items
          .filter((i) => !i.struckBy)
          .map((i) => ({
            no: i.no,
            name: i.name,
            unit: i.unit,
            quantity: signed.get(i.no) ?? null,
            price: prices.get(i.no) ?? null,
          })),
        tax: order.prices.tax,
        adjustments: order.settlement.adjustments,
      };
    }
  }
}

const priced = new WeakMap<Prices, Map<number, Prices['items'][number]>>();
/** Prices by item number; of two for one number the first. */
export function pricesOf(prices: Prices): ReadonlyMap<number, Prices['items'][number]> {
  let index = priced.get(prices);
  if (!index) {
    index = new Map([...prices.items].reverse().map((p) => [p.no, p]));
    priced.set(prices, index);
  }
  return index;
}

const digests = new WeakMap<OrderState, Map<string, string>>();

/** The digest to sign now. @param lead whose part, where each signs for one */
export function coveredDigest(order: OrderState, covers: Covers, lead?: string): string {
  const known = digests.get(order) ?? new Map<string, string>();
  digests.set(order, known);
  // What a helper signs is that helper's own; all else is the same for everybody.
  const own = covers === 'docking' ? lead : undefined;
  const key = `${covers}@${own ?? ''}`;
  const digest = known.get(key) ?? digestOf(coveredContent(order, covers, own) ?? null);
  known.set(key, digest);
  return digest;
}
