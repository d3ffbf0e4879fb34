/** What the parts of the import share: the file, the drafts so far, who is who, and when things were. */
import type { PersonRef } from '#shared/kernel/posts';
import type { Cast } from './cast';
import { earliestMs, first, utc } from './moments';
import type { Job } from './shape';
import type { OrderWriter } from './writer';

export interface Telling {
  job: Job;
  writer: OrderWriter;
  cast: Cast;
  /** The named field lead; none, none is made up. */
  lead: PersonRef | undefined;
  clerk: PersonRef;
  /** The day the sheet was issued. */
  issuedAt: string;
  /** The latest moment the file names. */
  lastAt: string;
  notes: string[];
}

/** Every moment the file names as past. */
export function momentsOf(job: Job): (string | undefined)[] {
  const { field, delivery } = job;
  return [
    job.order.issuedAt,
    field?.contact?.at,
    ...(field?.logs ?? []).map((l) => l.date),
    ...(field?.signOffs ?? []).map((s) => s.at),
    ...(job.inspection ?? []).map((i) => i.at),
    delivery?.consentAt,
    delivery?.receivedAt,
    job.settlement?.date,
  ];
}

/** When the crew left: the first thing known to have happened on site, never before the sheet was issued. */
export function departedAt(t: Telling): string | undefined {
  const { field, inspection } = t.job;
  const onSite = first([
    ...(field?.logs ?? []).map((l) => l.date),
    ...(field?.signOffs ?? []).map((s) => s.at),
  ]);
  const measured = field?.stakeout?.points.some((p) => p.measured);
  const began =
    onSite ?? (measured || inspected(inspection) ? (field?.contact?.onSiteAt ?? t.issuedAt) : undefined);
  if (began === undefined) return undefined;
  return earliestMs(began) < earliestMs(t.issuedAt) ? t.issuedAt : utc(began);
}

/** The lead had begun: anything at all is stated of the field, or of an inspection of it. */
export function fieldBegun({ field, inspection }: Job): boolean {
  const parts = [field?.checklist, field?.logs, field?.signOffs, field?.stakeout?.points];
  return (
    field?.contact !== undefined ||
    parts.some((p) => p !== undefined && p.length > 0) ||
    inspected(inspection)
  );
}

/** An inspection that counts: the office's acceptance alone, before the field supervisor's, does not. */
function inspected(inspection: Job['inspection']): boolean {
  return (inspection ?? []).some((i) => i.post === 'fieldSupervisor' || i.verdict === 'returned');
}
