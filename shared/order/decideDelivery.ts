/** PR-06: deliveries in one or more goes, signed by the receiver; what is left may be waived; services are signed for. */
import { digestOf } from '#shared/kernel/canonical';
import { add, compare, type Decimal, decimal, isDecimal } from '#shared/kernel/decimal';
import type { Refusal } from '#shared/kernel/faults';
import { localDate } from '#shared/kernel/time';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse } from './command';
import type { Desk } from './drafts';
import type { OrderDraft } from './events';
import { factsOf, itemToken, liveItems } from './facts';
import {
  decimalOr0,
  hasPassed,
  mostToDeliver,
  openFailures,
  permitted,
  permittedItem,
  stillToDeliver,
} from './factsPrint';
import { quantityText } from './sheet';
import { deliveryContent, signedQuantities } from './signable';
import { signOffDrafts } from './signOffs';
import type { OrderState } from './state';
import { workOf } from './statePrint';

type Deliver = Extract<OrderCommand, { do: 'deliver' }>;
type Waive = Extract<OrderCommand, { do: 'waiveRest' }>;
type Sign = Extract<OrderCommand, { do: 'signOff' }>;
type Withdraw = Extract<OrderCommand, { do: 'withdrawSignOff' }>;

const zero = decimal('0');
const plus = (a: Decimal | undefined, b: Decimal): Decimal => (a === undefined ? b : add(a, b));

export function decideDelivery(
  order: OrderState,
  c: Deliver | Waive | Sign | Withdraw,
  ctx: DecideContext,
  desk: Desk,
): Decision {
  const no: Refusal[] = factsOf(order).record('settle') ? [{ rule: desk.rule, key: 'settledAlready' }] : [];
  switch (c.do) {
    case 'deliver':
      return deliver(order, c, ctx, desk, no);
    case 'waiveRest':
      return waive(order, c, desk, no);
    case 'signOff':
      return signService(order, c, ctx, desk, no);
    case 'withdrawSignOff': {
      if (!order.signOffs.some((s) => s.signature.id === c.signature && !s.void))
        no.push({ rule: desk.rule, key: 'noSuchSignature' });
      if (!c.reason.trim()) no.push({ rule: desk.rule, key: 'reasonMissing' });
      if (no.length) return refuse(...no);
      return desk.put({
        type: 'order.signOffWithdrawn',
        data: { signature: c.signature, reason: c.reason },
      });
    }
  }
}

/** Lines as they are counted: on the sheet, above nothing, and not more than ordered with the agreed over-run. */
function countLines(
  order: OrderState,
  lines: readonly { no: number; quantity: string }[],
  rule: string,
): Refusal[] {
  const no: Refusal[] = [];
  const live = new Map(liveItems(order).map((i) => [i.no, i]));
  const strange = lines.filter((l) => !live.has(l.no)).map((l) => `@item.${l.no}`);
  if (lines.length === 0) no.push({ rule, key: 'itemsMissing' });
  if (strange.length) no.push({ rule, key: 'notOnSheet', details: { list: strange }, mend: 'changes' });
  const bad = lines.filter(
    (l) => !quantityText.safeParse(l.quantity).success || compare(decimal(l.quantity), zero) <= 0,
  );
  if (bad.length) no.push({ rule, key: 'quantity', details: { list: bad.map((l) => `@item.${l.no}`) } });
  const sums = new Map<number, Decimal>(signedQuantities(order));
  for (const l of lines) if (isDecimal(l.quantity)) sums.set(l.no, plus(sums.get(l.no), l.quantity));
  const over = [...new Set(lines.map((l) => l.no))]
    .map((n) => live.get(n))
    .filter((i) => i !== undefined)
    .filter((i) => compare(sums.get(i.no) ?? zero, mostToDeliver(order, i)) > 0);
  if (over.length) no.push({ rule, key: 'tooMuch', details: { list: over.map(itemToken) }, mend: 'changes' });
  return no;
}

function deliver(
  order: OrderState,
  c: Deliver,
  ctx: DecideContext,
  { rule, put }: Desk,
  no: Refusal[],
): Decision {
  const live = liveItems(order);
  const itemOf = (n: number) => live.find((i) => i.no === n);
  no.push(
    ...countLines(
      order,
      c.lines.map((l) => ({ no: l.item, quantity: l.quantity })),
      rule,
    ),
  );
  if (!c.by.trim()) no.push({ rule, key: 'signerMissing' });
  if (c.lines.some((l) => itemOf(l.item)?.service !== true)) no.push(...goodsMayLeave(order, c));
  if (no.length) return refuse(...no);

  const { do: _, by, image, date = localDate(ctx.now), ...rest } = c;
  const note = { ...rest, delivery: ctx.number('SH'), date };
  const id = `delivered#${note.delivery}`;
  const delivered: OrderDraft = {
    type: 'order.delivered',
    data: {
      ...note,
      signature: {
        id,
        by: by.trim(),
        capacity: 'client',
        at: ctx.now,
        digest: digestOf(deliveryContent(order, note)),
        ...(image ? { image } : {}),
      },
    },
  };
  // What the receiver signed for counts as every signed quantity does: item by item.
  const signed = signOffDrafts(
    order,
    c.lines.map((l) => ({ item: itemOf(l.item)!, quantity: l.quantity })),
    { by, capacity: 'client' },
    ctx,
    { delivery: note.delivery, hand: id },
  );
  return put(delivered, ...signed);
}

/** PR-05: nothing leaves unchecked; PR-08: nor beyond the number on the permit. */
function goodsMayLeave(order: OrderState, c: Deliver): Refusal[] {
  const no: Refusal[] = [];
  const failed = openFailures(order);
  if (failed.length)
    no.push({
      rule: 'PR-05',
      key: 'qualityOpen',
      details: { list: failed.map((k) => k.check) },
      mend: 'quality',
    });
  if (!hasPassed(order, 'final'))
    no.push({ rule: 'PR-05', key: 'quality', details: { list: ['@quality.final'] }, mend: 'quality' });
  const item = factsOf(order).trait('needsPermit') ? permittedItem(order) : undefined;
  const most = item && permitted(order);
  if (item && factsOf(order).trait('needsPermit') && !factsOf(order).record('checkPermit'))
    no.push({ rule: 'PR-08', key: 'before', details: { act: 'checkPermit', lead: '' }, mend: 'permit' });
  if (item && most !== undefined) {
    const before = workOf(order).deliveries.flatMap((d) => d.lines);
    const copies = [...before, ...c.lines]
      .filter((l) => l.item === item.no)
      .reduce((sum, l) => add(sum, add(decimalOr0(l.quantity), decimalOr0(l.spare))), zero);
    if (compare(copies, most) > 0)
      no.push({ rule: 'PR-08', key: 'permitExceeded', details: { copies, most }, mend: 'permit' });
  }
  return no;
}

function waive(order: OrderState, c: Waive, { rule, put }: Desk, no: Refusal[]): Decision {
  const open = stillToDeliver(order);
  const signed = signedQuantities(order);
  const closed = c.items.filter((n) => !open.some((i) => i.no === n)).map((n) => `@item.${n}`);
  if (c.items.length === 0) no.push({ rule, key: 'itemsMissing' });
  if (closed.length) no.push({ rule, key: 'nothingLeft', details: { list: closed } });
  // Nothing of it delivered: it would never be settled. That is a change of the order (CR).
  const none = open.filter((i) => c.items.includes(i.no) && !signed.has(i.no));
  if (none.length)
    no.push({ rule, key: 'waiveNothing', details: { list: none.map(itemToken) }, mend: 'changes' });
  if (!c.reason.trim()) no.push({ rule, key: 'reasonMissing' });
  if (!c.clientBy.trim()) no.push({ rule, key: 'clientConsent' });
  if (no.length) return refuse(...no);
  const { do: _, ...data } = c;
  return put({ type: 'order.restWaived', data });
}

/** Design, proofs, extra trips: no goods on a delivery note, signed for by the client all the same. */
function signService(
  order: OrderState,
  c: Sign,
  ctx: DecideContext,
  { rule, put }: Desk,
  no: Refusal[],
): Decision {
  const live = liveItems(order);
  no.push(...countLines(order, c.items, rule));
  const goods = c.items.map((s) => live.find((i) => i.no === s.no)).filter((i) => i && !i.service);
  if (goods.length)
    no.push({
      rule,
      key: 'goodsByNote',
      details: { list: goods.map((i) => itemToken(i!)) },
      mend: 'deliveries',
    });
  if (c.capacity !== 'client') no.push({ rule, key: 'clientOnly' });
  if (!c.by.trim()) no.push({ rule, key: 'signerMissing' });
  if (no.length) return refuse(...no);
  const items = c.items.map((s) => ({ item: live.find((i) => i.no === s.no)!, quantity: s.quantity }));
  return put(...signOffDrafts(order, items, c, ctx));
}
