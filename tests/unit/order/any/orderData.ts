/** Data of every event of an order. */
import fc from 'fast-check';
import { type OrderEventType, orderEvents } from '#shared/order/events';
import {
  act,
  amount,
  date,
  elsewhere,
  hash,
  instant,
  item,
  maybe,
  name,
  no,
  photos,
  ref,
  signature,
  signedAmount,
  unit,
  xyh,
} from './atoms';
import { docking, goodDocking, helperId } from './dockingData';
import { goodPrint, printSheet } from './printData';

export const types = Object.keys(orderEvents) as OrderEventType[];
export const good: { [T in OrderEventType]: fc.Arbitrary<unknown> } = {
  'order.issued': fc.record({
    number: name,
    trade: fc.constantFrom('survey', 'print', 'docking'),
    sheet: fc.record({
      client: fc.record({ name }),
      project: fc.record({ name }),
      issuedAt: date,
      items: fc.array(item, { maxLength: 4 }),
      survey: maybe(
        fc.record({
          type: fc.constantFrom('stakeout', 'topographic', 'property'),
          controlSystem: maybe(name),
          scale: fc.constantFrom('1:500', '1:5000', '1:9e9', ''),
          deliverables: fc.constant([]),
          limeLine: maybe(fc.boolean()),
          instruments: maybe(fc.array(name, { maxLength: 2 })),
        }),
      ),
      print: maybe(printSheet),
      docking: maybe(docking),
      requirement: maybe(
        fc.record({ problem: maybe(name), genuine: maybe(fc.constantFrom('true', 'false', 'open')) }),
      ),
      people: fc.dictionary(name, ref, { maxKeys: 2 }),
    }),
    ...elsewhere,
  }),
  'order.priced': fc.record({
    items: fc.array(fc.record({ no, unitPrice: maybe(signedAmount), taxRate: maybe(signedAmount) }), {
      maxLength: 4,
    }),
    tax: fc.record({ rate: signedAmount, included: fc.boolean() }),
  }),
  'order.assigned': fc.record({
    assignments: fc.array(fc.record({ item: no, lead: ref }), { maxLength: 4 }),
  }),
  'order.acted': fc.record({
    act,
    lead: maybe(fc.oneof(name, fc.constantFrom('h1', 'n1', 'n2'))),
    note: maybe(name),
    signature: maybe(signature),
    presumed: maybe(fc.boolean()),
    ...elsewhere,
  }),
  'order.sentBack': fc.record({
    act,
    lead: maybe(helperId),
    reason: name,
    items: fc.array(no, { maxLength: 3 }),
    reopens: fc.array(act, { maxLength: 6 }),
    ...elsewhere,
  }),
  'order.referencesListed': fc.record({
    references: fc.array(
      fc.record({
        name,
        form: maybe(fc.constantFrom('original', 'copy')),
        copies: maybe(no),
        loan: maybe(fc.constantFrom('borrowed', 'returned')),
      }),
      { maxLength: 2 },
    ),
    none: fc.boolean(),
  }),
  'order.checklistKept': fc.record({
    lead: name,
    lines: fc.array(
      fc.record({
        kind: fc.constantFrom('instrument', 'battery', 'lime', 'other'),
        what: name,
        model: maybe(name),
        calibratedUntil: maybe(date),
        ok: fc.boolean(),
        waiver: maybe(fc.record({ by: name, reason: name })),
      }),
      { maxLength: 3 },
    ),
    crew: fc.array(fc.record({ name, rulesRead: fc.boolean(), gearWorn: fc.boolean() }), { maxLength: 2 }),
    ...elsewhere,
  }),
  'order.contactMade': fc.record({ with: name, by: name, at: instant, onSiteAt: instant }),
  'order.logKept': fc.record({
    lead: name,
    date,
    crew: fc.array(name, { maxLength: 2 }),
    items: fc.array(fc.record({ no, quantity: amount }), { maxLength: 2 }),
    ...elsewhere,
    photos: maybe(photos),
  }),
  'order.signedOff': fc.record({
    item: no,
    quantity: amount,
    reason: maybe(name),
    photos: maybe(photos),
    signature,
  }),
  'order.signOffWithdrawn': fc.record({ signature: fc.constantFrom('s1', 's2', 's9'), reason: name }),
  'order.stakeoutKept': fc.record({
    controlSystem: maybe(name),
    tolerance: amount,
    heightTolerance: maybe(amount),
    points: fc.array(
      fc.record({
        name,
        design: xyh,
        measured: maybe(xyh),
        code: maybe(name),
        tolerance: maybe(amount),
        earlier: maybe(fc.array(xyh, { maxLength: 2 })),
        accepted: maybe(fc.record({ by: name, at: instant })),
      }),
      { maxLength: 3 },
    ),
  }),
  'order.changeAsked': fc.record({
    change: fc.constantFrom('c1', 'c2', '__proto__'),
    what: name,
    why: name,
    askedBy: name,
    strike: fc.array(no, { maxLength: 2 }),
    add: fc.array(fc.record({ name, unit, quantity: amount }), { maxLength: 2 }),
    set: fc.record({
      dueAt: maybe(date),
      scale: maybe(fc.constantFrom('1:500', '1:1000')),
      items: maybe(fc.array(fc.record({ no, quantity: maybe(amount) }), { maxLength: 2 })),
      print: maybe(fc.record({ effect: maybe(name), finishing: maybe(fc.array(name, { maxLength: 2 })) })),
    }),
    priceEffect: maybe(name),
  }),
  'order.changeDecided': fc.record({
    change: fc.constantFrom('c1', 'c2', 'c3', '__proto__'),
    approved: fc.boolean(),
    clientBy: maybe(name),
    reason: maybe(name),
  }),
  'order.drawingScheduled': fc.record({ drafter: maybe(ref), dueAt: maybe(date) }),
  'order.deliverableKept': fc.record({
    name,
    kind: fc.constantFrom('drawing', 'report'),
    version: name,
    copies: fc.integer({ min: 1, max: 3 }),
    number: maybe(name),
    form: maybe(fc.constantFrom('paper', 'disc', 'usb')),
    file: maybe(fc.record({ hash, name, type: name, size: fc.integer({ min: 1, max: 9 }) })),
  }),
  'order.bindingKept': fc.record({
    lines: fc.array(
      fc.record({
        name,
        version: name,
        copies: fc.integer({ min: 1, max: 3 }),
        bound: fc.boolean(),
        stamped: fc.boolean(),
        note: maybe(name),
      }),
      { maxLength: 3 },
    ),
  }),
  'order.scanAttached': fc.record({
    hash,
    name,
    type: fc.constantFrom('pdf', 'jpeg', 'png'),
    size: fc.integer({ min: 1, max: 9 }),
    form: maybe(fc.oneof(fc.constantFrom('settlement', 'inspection'), name)),
    date: maybe(date),
    note: maybe(name),
  }),
  'order.scanWithdrawn': fc.record({ scan: name, reason: name }),
  'order.archiveListed': fc.record({
    papers: fc.array(fc.record({ form: name, scans: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
    deliverables: fc.array(
      fc.record({ name, version: name, copies: fc.integer({ min: 1, max: 3 }), hash: maybe(hash) }),
      { maxLength: 2 },
    ),
    others: fc.array(name, { maxLength: 2 }),
  }),
  'order.settlementKept': fc.record({
    adjustments: fc.array(fc.record({ label: name, amount: signedAmount }), { maxLength: 2 }),
    paid: maybe(signedAmount),
    date: maybe(date),
  }),
  'order.settled': fc.record({ number: name, date }),
  'order.handover': fc.record({ calledWith: maybe(name), shelfMark: maybe(name) }),
  'order.printed': fc.record({ form: name, copies: fc.integer({ min: 1, max: 9 }), printer: maybe(name) }),
  'order.exportConsented': fc.record({ note: maybe(name), ...elsewhere }),
  'order.cancelled': fc.record({ reason: name }),
  ...goodPrint,
  ...goodDocking,
};
