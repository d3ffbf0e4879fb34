/** What happens to a print order only (PR-01 … PR-08). Shapes; what may be said when is in decidePrint*.ts. */
import { z } from '#shared/kernel/zod';
import { type OperationKind, operationKinds } from '#shared/print/schedule';
import { elsewhere, line, no, said, signatureSchema } from './eventParts';
import { dateText, decimalText, instantText, personRef, quantityText } from './sheetParts';
import { permitSchema } from './sheetPrint';

export type { OperationKind };
export { operationKinds };

const minutes = z.number().int().min(0).max(1_000_000);

export const operationSchema = z.object({
  /** Of its own within the order, kept when the plan is changed. */
  id: said(60),
  kind: z.enum(operationKinds),
  /** What is done, where the kind does not say it: 骑马订, 覆哑膜. */
  name: line(80).optional(),
  part: line(80).optional(),
  machine: line(80).optional(),
  person: personRef.optional(),
  start: instantText,
  finish: instantText,
  standardMinutes: minutes.optional(),
  note: line(300).optional(),
});
export type Operation = z.infer<typeof operationSchema>;

export const qualityKinds = ['incoming', 'first', 'inProcess', 'final', 'maintenance'] as const;
export type QualityKind = (typeof qualityKinds)[number];
export const proofMethods = ['digital', 'blueprint', 'press', 'screen', 'previous'] as const;

const deliveredLine = z.object({
  item: no,
  quantity: quantityText,
  /** Copies on top that are not charged 备品. */
  spare: quantityText.optional(),
  packages: line(60).optional(),
  remark: line(300).optional(),
});
const score = z.number().int().min(1).max(5).optional();

export const printEvents = {
  /** A quotation sent (BJ); the latest one counts. */
  'order.quoted': z.object({
    quotation: said(40),
    lines: z
      .array(
        z.object({
          name: said(200),
          unit: line(20),
          quantity: quantityText,
          unitPrice: decimalText,
          taxRate: decimalText.optional(),
          remark: line(300).optional(),
        }),
      )
      .min(1)
      .max(500),
    tax: z.object({ rate: decimalText, included: z.boolean() }),
    validUntil: dateText.optional(),
    terms: line(1000).optional(),
  }),
  /** PR-02: who answers for which part, and how they are reached. */
  'order.teamSet': z.object({
    members: z.array(z.object({ part: said(80), person: personRef, channel: line(120).optional() })).max(60),
  }),
  /** PR-08: the papers that allow the job, seen and entered in the register 承印登记 (CY). */
  'order.permitChecked': z.object({
    entry: said(40),
    papers: z.array(permitSchema).max(20),
    /** Who ordered, by the paper they showed. */
    orderedBy: said(80),
    identity: line(80).optional(),
    verdict: z.enum(['allowed', 'refused']),
    note: line(500).optional(),
  }),
  /** A proof (DY) in one version, to be signed by the client. */
  'order.proofKept': z.object({
    proof: said(40),
    version: z.number().int().min(1).max(9999),
    method: z.enum(proofMethods),
    files: z
      .array(z.object({ name: said(200), hash: line(128).optional() }))
      .max(50)
      .default([]),
    checks: z
      .array(z.object({ what: said(80), ok: z.boolean(), note: line(300).optional() }))
      .max(60)
      .default([]),
    /** Agreed deviations: ±1 mm, ΔE. */
    tolerance: line(200).optional(),
    colourSample: line(80).optional(),
    note: line(500).optional(),
  }),
  /** PR-03: the route with machine, person, start and finish. Each plan stands for the one before it. */
  'order.planKept': z.object({
    operations: z.array(operationSchema).max(300),
    /** The plan ends after the promised date, and that was agreed. */
    late: z.object({ reason: said(500), by: said(80) }).optional(),
  }),
  /** Work on one operation done (PR-04); several for one add up. */
  'order.operationDone': z.object({
    operation: said(60),
    start: instantText.optional(),
    finish: instantText.optional(),
    minutes,
    good: quantityText.optional(),
    waste: quantityText.optional(),
    /** Finished copies, where the operation yields copies and not sheets. */
    copies: quantityText.optional(),
    /** False: to be gone on with. */
    complete: z.boolean().default(true),
    note: line(500).optional(),
    ...elsewhere,
  }),
  /** Paper, ink, film given out to the job (LL). */
  'order.materialIssued': z.object({
    slip: said(40),
    lines: z
      .array(
        z.object({
          name: said(120),
          part: line(80).optional(),
          unit: line(20),
          planned: quantityText.optional(),
          used: quantityText,
          returned: quantityText.optional(),
          lot: line(80).optional(),
          /** Brought by the client 客供. */
          byClient: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(200),
    to: personRef.optional(),
    note: line(500).optional(),
  }),
  /** PR-05: a check (ZJ) with what was found. */
  'order.qualityChecked': z.object({
    check: said(40),
    kind: z.enum(qualityKinds),
    operation: line(60).optional(),
    part: line(80).optional(),
    machine: line(80).optional(),
    sampleSize: z.number().int().min(0).max(100_000_000).optional(),
    defects: z.number().int().min(0).max(100_000_000).optional(),
    items: z
      .array(
        z.object({
          what: said(120),
          value: line(80).optional(),
          limit: line(80).optional(),
          ok: z.boolean(),
        }),
      )
      .max(100),
    verdict: z.enum(['pass', 'fail']),
    disposition: z.enum(['rework', 'concession', 'scrap']).optional(),
    note: line(500).optional(),
  }),
  /** The client's written concession for a failed check. */
  'order.conceded': z.object({ check: said(40), reason: said(500), signature: signatureSchema }),
  /** A delivery (SH) with the note the receiver signed (PR-06). */
  'order.delivered': z.object({
    delivery: said(40),
    date: dateText,
    lines: z.array(deliveredLine).min(1).max(500),
    to: line(200).optional(),
    carrier: line(120).optional(),
    note: line(500).optional(),
    signature: signatureSchema,
  }),
  /** What is left undelivered and no longer wanted, agreed by the client. */
  'order.restWaived': z.object({
    items: z.array(no).min(1).max(5000),
    reason: said(500),
    clientBy: said(80),
  }),
  /** PR-07: the client was asked, and what they said. */
  'order.feedback': z.object({
    channel: said(60),
    askedOf: said(80),
    answered: z.boolean(),
    scores: z
      .object({
        progress: score,
        quality: score,
        price: score,
        service: score,
        response: score,
        papers: score,
      })
      .optional(),
    overall: score,
    /** 0–10: would recommend us. */
    recommend: z.number().int().min(0).max(10).optional(),
    words: line(2000).optional(),
  }),
  /** PR-08: copies kept in the house. */
  'order.sampleKept': z.object({
    copies: z.number().int().min(1).max(9999),
    place: said(120),
    until: dateText.optional(),
    note: line(300).optional(),
  }),
  /** PR-08: waste destroyed, counted and witnessed; nothing to destroy is said, too. */
  'order.wasteDestroyed': z.object({
    what: said(200),
    count: quantityText,
    unit: line(20),
    how: line(120).optional(),
    by: said(80),
    witness: said(80),
    date: dateText,
  }),
} as const;

export type PrintEvents = typeof printEvents;
export type PrintEventType = keyof PrintEvents;
export type PrintEventData<T extends PrintEventType> = z.infer<PrintEvents[T]>;
