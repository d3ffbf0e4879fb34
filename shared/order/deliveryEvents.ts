/** Events of what is produced, bound, scanned and put away (SV-07, SV-09). */
import { z } from '#shared/kernel/zod';
import { dateText } from './sheet';

const line = (max: number) => z.string().max(max);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Largest file of a deliverable and of a scan, in bytes. */
export const MOST_FILE = 50 * 1024 * 1024;
export const MOST_SCAN = 20 * 1024 * 1024;

/** A file beside the journal: found and proven by its hash. */
export const keptFile = z.object({
  hash,
  name: line(200).min(1),
  type: line(80),
  size: z.number().int().min(1).max(MOST_FILE),
});
export type KeptFile = z.infer<typeof keptFile>;

export const mediaForms = ['paper', 'disc', 'usb'] as const;
export const secrecies = ['open', 'internal', 'secret', 'confidential'] as const;
export type MediaForm = (typeof mediaForms)[number];
export type Secrecy = (typeof secrecies)[number];

export const bindingLine = z.object({
  name: line(200).min(1),
  version: line(40).min(1),
  copies: z.number().int().min(1).max(999),
  bound: z.boolean(),
  stamped: z.boolean(),
  /** Why one of the two is not called for. */
  note: line(200).optional(),
});
export type BindingLine = z.infer<typeof bindingLine>;

export const deliveryEvents = {
  'order.deliverableKept': z.object({
    name: line(200).min(1),
    kind: z.enum(['drawing', 'report', 'data']),
    version: line(40).min(1),
    copies: z.number().int().min(1).max(999),
    note: line(500).optional(),
    /** Its own number, such as a report's. */
    number: line(80).optional(),
    form: z.enum(mediaForms).optional(),
    secrecy: z.enum(secrecies).optional(),
    file: keptFile.optional(),
  }),
  /** What was bound and stamped, each in which version and how many copies. */
  'order.bindingKept': z.object({ lines: z.array(bindingLine).max(500) }),
  /** A picture of a paper: `form` is the id of the form it is a scan of, or `contract`, `other`. */
  'order.scanAttached': z.object({
    hash,
    name: line(200).min(1),
    type: z.enum(['pdf', 'jpeg', 'png']),
    size: z.number().int().min(1).max(MOST_SCAN),
    form: line(60).optional(),
    date: dateText.optional(),
    note: line(300).optional(),
  }),
  /** `scan`: id of the event that attached it, `form` as there. It stays to be seen as withdrawn. */
  'order.scanWithdrawn': z.object({
    scan: line(120),
    reason: line(500).min(1),
    form: line(60).optional(),
  }),
  /** The sheet of what lies in the archive: papers with their scans, papers without, what was delivered. */
  'order.archiveListed': z.object({
    papers: z.array(z.object({ form: line(60), scans: z.number().int().min(0).max(1000) })).max(200),
    deliverables: z
      .array(
        z.object({
          name: line(200),
          version: line(40),
          copies: z.number().int().min(1).max(999),
          hash: hash.optional(),
        }),
      )
      .max(500),
    /** Names of scans that belong to no form. */
    others: z.array(line(200)).max(1000),
  }),
} as const;
