/** What the events of production, binding, scanning and archiving do to an order. */
import type { PersonRef } from '#shared/kernel/posts';
import { latestVersions } from './deliverables';
import type { OrderEventData } from './events';
import type { OrderState, Prints } from './state';

interface Meta {
  at: string;
  by: PersonRef;
  eventId: string;
}

export const applyDeliverable = (
  s: OrderState,
  d: OrderEventData<'order.deliverableKept'>,
  m: Meta,
): OrderState => ({
  ...s,
  deliverables: [
    ...s.deliverables.filter((k) => !(k.name === d.name && k.version === d.version)),
    { ...d, at: m.at, by: m.by },
  ],
});

/** Approving says which versions were approved: those that would leave at that moment (SV-07). */
export function applyApproval(s: OrderState, by: { at: string; by: PersonRef }): OrderState {
  const versions = latestVersions(s).map(({ name, version, file }) => ({
    name,
    version,
    ...(file ? { hash: file.hash } : {}),
  }));
  return { ...s, approvals: [...s.approvals, { ...by, versions }] };
}

export function applyPrinted(s: OrderState, d: OrderEventData<'order.printed'>, m: Meta): OrderState {
  const had = <T>(counts: Record<string, T>): T | undefined =>
    Object.hasOwn(counts, d.form) ? counts[d.form] : undefined;
  const print: Prints = { times: (had(s.prints)?.times ?? 0) + 1, at: m.at, by: m.by };
  return {
    ...s,
    printed: { ...s.printed, [d.form]: (had(s.printed) ?? 0) + d.copies },
    prints: { ...s.prints, [d.form]: print },
  };
}

export const applyScan = (s: OrderState, d: OrderEventData<'order.scanAttached'>, m: Meta): OrderState => ({
  ...s,
  scans: [...s.scans, { ...d, id: m.eventId, at: m.at, by: m.by }],
});

/** Undefined where there is no such scan, or it was withdrawn before. */
export function applyWithdrawal(
  s: OrderState,
  d: OrderEventData<'order.scanWithdrawn'>,
  m: Meta,
): OrderState | undefined {
  if (!s.scans.some((scan) => scan.id === d.scan && !scan.withdrawn)) return undefined;
  const withdrawn = { at: m.at, by: m.by, reason: d.reason };
  return { ...s, scans: s.scans.map((scan) => (scan.id === d.scan ? { ...scan, withdrawn } : scan)) };
}
