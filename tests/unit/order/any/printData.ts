/** Data of every event of the print trade. */
import fc from 'fast-check';
import type { PrintEventType } from '#shared/order/eventsPrint';
import {
  amount,
  date,
  elsewhere,
  instant,
  maybe,
  name,
  no,
  ref,
  signature,
  signedAmount,
  unit,
} from './atoms';

const serial = fc.constantFrom('n1', 'n2', 'n3', '__proto__');
export const printSheet = fc.record({
  product: name,
  parts: maybe(fc.array(fc.record({ name, pages: maybe(no) }), { maxLength: 2 })),
  finishing: maybe(fc.array(name, { maxLength: 2 })),
  overRun: maybe(amount),
  jobKind: maybe(fc.constantFrom('ordinary', 'internal', 'trademark')),
  permits: maybe(
    fc.array(fc.record({ kind: fc.constant('printPermit'), number: name, quantity: maybe(amount) }), {
      maxLength: 2,
    }),
  ),
});
const operation = fc.record({
  id: serial,
  kind: fc.constantFrom('prepress', 'plates', 'press', 'finishing', 'packing'),
  machine: maybe(name),
  person: maybe(ref),
  start: instant,
  finish: instant,
  standardMinutes: maybe(fc.nat(9)),
});
export const goodPrint: { [T in PrintEventType]: fc.Arbitrary<unknown> } = {
  'order.quoted': fc.record({
    quotation: serial,
    lines: fc.array(fc.record({ name, unit, quantity: amount, unitPrice: signedAmount }), {
      minLength: 1,
      maxLength: 2,
    }),
    tax: fc.record({ rate: signedAmount, included: fc.boolean() }),
    validUntil: maybe(date),
  }),
  'order.teamSet': fc.record({ members: fc.array(fc.record({ part: name, person: ref }), { maxLength: 2 }) }),
  'order.permitChecked': fc.record({
    entry: serial,
    papers: fc.array(fc.record({ kind: fc.constant('printPermit'), number: name, quantity: maybe(amount) }), {
      maxLength: 2,
    }),
    orderedBy: name,
    verdict: fc.constantFrom('allowed', 'refused'),
  }),
  'order.proofKept': fc.record({
    proof: serial,
    version: no,
    method: fc.constantFrom('digital', 'press'),
    files: fc.array(fc.record({ name, hash: maybe(name) }), { maxLength: 2 }),
    checks: fc.array(fc.record({ what: name, ok: fc.boolean() }), { maxLength: 2 }),
  }),
  'order.planKept': fc.record({
    operations: fc.array(operation, { maxLength: 3 }),
    late: maybe(fc.record({ reason: name, by: name })),
  }),
  'order.operationDone': fc.record({
    operation: serial,
    minutes: fc.nat(99),
    copies: maybe(amount),
    complete: fc.boolean(),
    ...elsewhere,
  }),
  'order.materialIssued': fc.record({
    slip: serial,
    lines: fc.array(fc.record({ name, part: maybe(name), unit, used: amount }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  'order.qualityChecked': fc.record({
    check: serial,
    kind: fc.constantFrom('incoming', 'first', 'inProcess', 'final', 'maintenance'),
    operation: maybe(serial),
    items: fc.array(fc.record({ what: name, ok: fc.boolean() }), { maxLength: 2 }),
    verdict: fc.constantFrom('pass', 'fail'),
    disposition: maybe(fc.constantFrom('rework', 'concession', 'scrap')),
  }),
  'order.conceded': fc.record({ check: serial, reason: name, signature }),
  'order.delivered': fc.record({
    delivery: serial,
    date,
    lines: fc.array(fc.record({ item: no, quantity: amount, spare: maybe(amount) }), {
      minLength: 1,
      maxLength: 2,
    }),
    signature,
  }),
  'order.restWaived': fc.record({
    items: fc.array(no, { minLength: 1, maxLength: 3 }),
    reason: name,
    clientBy: name,
  }),
  'order.feedback': fc.record({ channel: name, askedOf: name, answered: fc.boolean() }),
  'order.sampleKept': fc.record({ copies: no, place: name }),
  'order.wasteDestroyed': fc.record({ what: name, count: amount, unit, by: name, witness: name, date }),
};
