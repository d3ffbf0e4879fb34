/** The print part of a task sheet: what is printed, on what, how it is finished, packed and where it goes (PR-01). */
import { z } from '#shared/kernel/zod';
import { decimalText, line, quantityText } from './sheetParts';

const count = z.number().int().min(0).max(100_000_000);
const colours = { front: z.number().int().min(0), back: z.number().int().min(0) };

/** Single-sided 单面, sheetwise 正反版, work and turn 自翻版, work and tumble 天地翻, perfecting 双面机. */
export const printMethods = ['single', 'sheetwise', 'workAndTurn', 'workAndTumble', 'perfecting'] as const;
export type PrintMethod = (typeof printMethods)[number];

/** Kinds of job the five printing duties tell apart (PR-08); all but ordinary ones need papers. */
export const jobKinds = [
  'ordinary',
  'publication',
  'internal',
  'trademark',
  'packaging',
  'certificate',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** 委托书, 准印证, 商标注册证, 授权书, 营业执照, others. */
export const permitKinds = [
  'commission',
  'printPermit',
  'trademark',
  'authorization',
  'licence',
  'other',
] as const;
export type PermitKind = (typeof permitKinds)[number];

export const permitSchema = z.object({
  kind: z.enum(permitKinds),
  number: line(80),
  /** Copies it allows; none printed beyond it. */
  quantity: quantityText.optional(),
  /** Who gave it out. */
  issuedBy: line(120).optional(),
});
export type Permit = z.infer<typeof permitSchema>;

/** A part 部件 printed by itself: cover, body, insert. */
export const partSchema = z.object({
  name: line(80).min(1),
  pages: z.number().int().min(1).max(100_000).optional(),
  paper: z
    .object({
      kind: line(80),
      weight: line(20),
      sheet: line(20),
      leavesPerSheet: z.number().int().min(1).optional(),
    })
    .optional(),
  colours: z.object({ ...colours, spots: z.array(line(60)).max(20).optional() }).optional(),
  /** Size on the press 上机尺寸, `880x590`, and how many of it a full sheet is cut into. */
  pressSize: line(20).optional(),
  perFull: z.number().int().min(1).max(1000).optional(),
  /** Trimmed size of one piece as it lies on the press sheet, `420x285` for a spread. Left out: the finished size. */
  pieceSize: line(20).optional(),
  /** Copies of the part on one press sheet. */
  up: z.number().int().min(1).max(10_000).optional(),
  method: z.enum(printMethods).optional(),
  plates: count.optional(),
  /** Press sheets without spoilage. */
  netSheets: count.optional(),
  /** Press sheets added for spoilage 放数. */
  spoilage: count.optional(),
  /** Full sheets of paper to issue. */
  fullSheets: count.optional(),
});
export type PrintPart = z.infer<typeof partSchema>;

export const printSpec = z.object({
  product: line(200),
  finishedSize: z.object({ width: decimalText, height: decimalText }).optional(),
  pages: z.number().int().min(1).optional(),
  paper: z
    .object({
      kind: line(80),
      weight: line(20),
      sheet: line(20),
      leavesPerSheet: z.number().int().min(1).optional(),
      spoilage: z.number().int().min(0).optional(),
    })
    .optional(),
  colours: z.object(colours).optional(),
  parts: z.array(partSchema).max(60).optional(),
  /** What it shall look like: colour match, gloss, sample to follow. */
  effect: line(500).optional(),
  /** Operations after printing; `无` where there are none. */
  finishing: z.array(line(80)).optional(),
  packing: line(200).optional(),
  deliverTo: line(200).optional(),
  /** Percent more than ordered that the client takes and pays. */
  overRun: quantityText.optional(),
  /** Copies delivered on top without charge 备品. */
  spareCopies: count.optional(),
  /** Copies of the finished job kept in the house 留样. */
  sampleCopies: count.optional(),
  jobKind: z.enum(jobKinds).optional(),
  /** Papers as the client showed them; checking them is an event of its own (PR-08). */
  permits: z.array(permitSchema).max(20).optional(),
});
export type PrintSpec = z.infer<typeof printSpec>;

/** PR-08: this job may only be printed on papers. */
export const needsPermit = (print: PrintSpec | undefined): boolean =>
  print?.jobKind !== undefined && print.jobKind !== 'ordinary';

/** Papers one of which each kind of job must show. */
export const permitsFor: Readonly<Record<JobKind, readonly PermitKind[]>> = {
  ordinary: [],
  publication: ['commission', 'printPermit'],
  internal: ['printPermit'],
  trademark: ['trademark', 'authorization'],
  packaging: ['commission', 'trademark', 'authorization', 'licence'],
  certificate: ['commission', 'authorization'],
};

const NONE = /^(无|没有|不需要|none)$/i;
/** Operations after printing that are really asked for. */
export const finishingOf = (print: PrintSpec | undefined): string[] =>
  (print?.finishing ?? []).filter((f) => f.trim() && !NONE.test(f.trim()));
