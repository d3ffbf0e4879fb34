/**
 * Everything that can happen to an order, as data. One schema per event type: what comes from outside (another
 * machine, a backup) is measured against it; what does not fit becomes a visible conflict, never a crash.
 */

import type { Scope } from '#shared/journal/envelope';
import { z } from '#shared/kernel/zod';
import { trades } from '#shared/procedures/registry';
import { deliveryEvents } from './deliveryEvents';
import { elsewhere, line, no, signatureSchema } from './eventParts';
import { dockingEvents } from './eventsDocking';
import { printEvents } from './eventsPrint';
import { isMoneyPaper } from './moneyPapers';
import { photosSchema } from './photo';
import {
  dateText,
  decimalText,
  instantText,
  personRef,
  pricesSchema,
  printSpec,
  quantityText,
  sheetSchema,
} from './sheet';

export const checklistLine = z.object({
  kind: z.enum([
    'instrument',
    'battery',
    'cables',
    'tripod',
    'pole',
    'vehicle',
    'paint',
    'hammer',
    'stakes',
    'nails',
    'lime',
    'other',
  ]),
  what: line(120),
  ok: z.boolean(),
  note: line(300).optional(),
  waiver: z.object({ by: line(80), personId: line(80).optional(), reason: line(300).min(1) }).optional(),
  /** What the register of instruments said when it was checked (SV-03b). */
  model: line(80).optional(),
  serial: line(80).optional(),
  calibratedUntil: dateText.optional(),
});
export type ChecklistLine = z.infer<typeof checklistLine>;

const xyh = z.object({ x: decimalText, y: decimalText, h: decimalText.optional() });
export const stakeoutSchema = z.object({
  /** Control points used, e.g. `KZ1、KZ2`. */
  control: line(200).optional(),
  /** The control system staked in; must be the one the client asked for (SV-04c). */
  controlSystem: line(80).optional(),
  /** Metres. */
  tolerance: quantityText,
  heightTolerance: quantityText.optional(),
  points: z
    .array(
      z.object({
        name: line(60).min(1),
        design: xyh,
        measured: xyh.optional(),
        /** The code of the point file: 角点, 桩位. */
        code: line(60).optional(),
        /** Metres; stands before the sheet's own tolerance. */
        tolerance: quantityText.optional(),
        /** Measurements before a restake, the first one first: they stay on the sheet (SV-04c). */
        earlier: z.array(xyh).max(50).optional(),
        accepted: z.object({ by: line(80).min(1), at: instantText }).optional(),
      }),
    )
    .max(20_000),
  /** Closed figures whose sides and diagonals are checked, each by the names of its corners in turn. */
  figures: z
    .array(z.array(line(60).min(1)).min(3).max(50))
    .max(50)
    .optional(),
});
export type Stakeout = z.infer<typeof stakeoutSchema>;

export const changeSchema = z.object({
  change: line(80),
  what: line(500).min(1),
  why: line(500).min(1),
  askedBy: line(80).min(1),
  strike: z.array(no).default([]),
  add: z
    .array(
      z.object({
        name: line(200).min(1),
        unit: line(20),
        quantity: quantityText,
        remark: line(500).optional(),
        service: z.boolean().optional(),
      }),
    )
    .default([]),
  set: z
    .object({
      dueAt: dateText.optional(),
      controlSystem: line(80).optional(),
      heightDatum: line(80).optional(),
      scale: line(20).optional(),
      extent: line(1000).optional(),
      technical: line(2000).optional(),
      /** Items that stay, with another quantity or remark. */
      items: z
        .array(z.object({ no, quantity: quantityText.optional(), remark: line(500).optional() }))
        .max(5000)
        .optional(),
      /** Members of the print part that change; those left out stay as they are. */
      print: printSpec.partial().optional(),
    })
    .default({}),
  /** Effect on price in words; present means the client must agree too. */
  priceEffect: line(200).optional(),
});
export type ChangeRequest = z.infer<typeof changeSchema>;

export const orderEvents = {
  'order.issued': z.object({
    number: line(40).min(1),
    trade: z.enum(trades),
    sheet: sheetSchema,
    revision: z.number().int().min(1).default(1),
    /** Where it came from when not typed here: a job file's name. */
    source: line(200).optional(),
    ...elsewhere,
  }),
  'order.priced': pricesSchema,
  'order.assigned': z.object({ assignments: z.array(z.object({ item: no, lead: personRef })) }),
  /** A handoff: an act of the procedure done. */
  'order.acted': z.object({
    act: line(60),
    lead: line(80).optional(),
    note: line(1000).optional(),
    signature: signatureSchema.optional(),
    ...elsewhere,
    presumed: z.boolean().optional(),
  }),
  'order.sentBack': z.object({
    act: line(60),
    /** Whose part goes back, where each does one and no items tell. */
    lead: line(80).optional(),
    reason: line(500).min(1),
    items: z.array(no),
    reopens: z.array(line(60)).default([]),
    ...elsewhere,
  }),
  'order.referencesListed': z.object({
    references: z.array(
      z.object({
        name: line(200).min(1),
        source: line(200).optional(),
        version: line(80).optional(),
        form: z.enum(['original', 'copy']).optional(),
        copies: z.number().int().min(1).max(999).optional(),
        /** Borrowed from the client or an archive, and given back since; unset: ours to keep. */
        loan: z.enum(['borrowed', 'returned']).optional(),
      }),
    ),
    /** Said by the lead: there is nothing to collect for this job. */
    none: z.boolean().default(false),
  }),
  'order.checklistKept': z.object({
    lead: line(80),
    lines: z.array(checklistLine).max(200),
    crew: z.array(z.object({ name: line(80).min(1), rulesRead: z.boolean(), gearWorn: z.boolean() })).max(60),
    ...elsewhere,
  }),
  'order.contactMade': z.object({
    with: line(80).min(1),
    by: line(80).min(1),
    at: instantText,
    onSiteAt: instantText,
  }),
  'order.logKept': z.object({
    lead: line(80),
    date: dateText,
    weather: line(40).optional(),
    crew: z.array(line(80)).max(60),
    hours: quantityText.optional(),
    items: z.array(z.object({ no, quantity: quantityText })),
    instruments: line(300).optional(),
    events: line(2000).optional(),
    photos: photosSchema.optional(),
    ...elsewhere,
  }),
  'order.signedOff': z.object({
    item: no,
    quantity: quantityText,
    reason: line(500).optional(),
    role: line(80).optional(),
    /** The delivery note it was signed on (print): the signature's hand is that of the note. */
    delivery: line(40).optional(),
    /** Bound by the signature, each by its hash. */
    photos: photosSchema.optional(),
    signature: signatureSchema,
  }),
  'order.signOffWithdrawn': z.object({ signature: line(120), reason: line(500).min(1) }),
  'order.stakeoutKept': stakeoutSchema,
  'order.changeAsked': changeSchema,
  'order.changeDecided': z.object({
    change: line(80),
    approved: z.boolean(),
    clientBy: line(80).optional(),
    reason: line(500).optional(),
  }),
  'order.drawingScheduled': z.object({
    drafter: personRef.optional(),
    dueAt: dateText.optional(),
    note: line(500).optional(),
  }),
  ...deliveryEvents,
  'order.settlementKept': z.object({
    adjustments: z.array(z.object({ label: line(120).min(1), amount: decimalText })),
    paid: decimalText.optional(),
    note: line(1000).optional(),
    /** The date meant for a settlement that is not issued yet; issuing it states the date for good. */
    date: dateText.optional(),
    /** Work done that is on purpose not charged (print: further proofs, changes with a price): see unbilled.ts. */
    free: z.array(line(80)).max(200).optional(),
  }),
  'order.settled': z.object({ number: line(40).min(1), date: dateText }),
  'order.handover': z.object({
    calledAt: instantText.optional(),
    calledWith: line(80).optional(),
    receivedBy: line(80).optional(),
    shelfMark: line(80).optional(),
    scans: z.array(line(200)).optional(),
  }),
  /** `printer`: where it went without a dialog. */
  'order.printed': z.object({
    form: line(60),
    copies: z.number().int().min(1).max(999).default(1),
    printer: line(300).optional(),
  }),
  /** The leader's consent to let papers of a classified order out before delivery (SV-09a). */
  'order.exportConsented': z.object({ note: line(500).optional(), ...elsewhere }),
  'order.cancelled': z.object({ reason: line(500).min(1) }),
  ...printEvents,
  ...dockingEvents,
} as const;

export type OrderEvents = typeof orderEvents;
export type OrderEventType = keyof OrderEvents;
export type OrderEventData<T extends OrderEventType> = z.infer<OrderEvents[T]>;

const moneyEvents: ReadonlySet<string> = new Set([
  'order.priced',
  'order.settlementKept',
  'order.settled',
  'order.quoted',
]);
const scanEvents: ReadonlySet<string> = new Set(['order.scanAttached', 'order.scanWithdrawn']);
/** A scan of a paper with prices on it is no business of a field laptop either (PM). */
export const scopeOf = (type: OrderEventType, data?: unknown): Scope =>
  moneyEvents.has(type) ||
  (scanEvents.has(type) && isMoneyPaper((data as { form?: string } | undefined)?.form))
    ? 'money'
    : 'work';

/** An event a command leads to, before the journal gives it its place. */
export type OrderDraft = {
  [T in OrderEventType]: { type: T; data: z.input<OrderEvents[T]> };
}[OrderEventType];

export type { Signature } from './eventParts';
export { personRef, signatureSchema };
