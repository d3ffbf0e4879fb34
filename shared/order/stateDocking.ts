/** What an internal docking form's own events leave behind, and what its sheet says to the engine. */
import type { PersonRef } from '#shared/kernel/posts';
import type { Assignee, NamedDoer } from '#shared/procedure/engine';
import type { Each, Party } from '#shared/procedure/model';
import type { DockingEventData } from './eventsDocking';
import { APPLICANT, type DockingSpec, nodeDue, type RiskData } from './sheetDocking';

export interface Risk extends RiskData {
  at?: string;
  by?: PersonRef;
}
export type Handed = DockingEventData<'order.thingsHanded'> & { at: string; by: PersonRef };

export interface DockingWork {
  risks: Risk[];
  /** The latest of each helper. */
  handed: Handed[];
  evaluation?: DockingEventData<'order.evaluated'> & { at: string; by: PersonRef };
}

const nothing: DockingWork = { risks: [], handed: [] };
/** The docking records of an order; one of which none was kept has empty ones. */
export const dockingOf = (order: { docking?: DockingWork }): DockingWork => order.docking ?? nothing;

interface WithSheet {
  sheet: { docking?: DockingSpec | undefined };
}
type Kept = WithSheet & { docking?: DockingWork };
const specOf = (order: WithSheet): DockingSpec | undefined => order.sheet.docking;

/** Every risk, foreseen or reported, as it stands now. */
export function risksOf(order: Kept): Risk[] {
  const risks = new Map<string, Risk>((specOf(order)?.risks ?? []).map((r) => [r.risk, r]));
  for (const r of dockingOf(order).risks) risks.set(r.risk, r);
  return [...risks.values()];
}
export const openRisks = (order: Kept): Risk[] => risksOf(order).filter((r) => !r.solved);

/** What a helper handed over last; before that, what the form asks for. */
export function thingsOf(order: Kept, helper: string): Handed['things'] {
  const handed = dockingOf(order).handed.find((h) => h.helper === helper);
  if (handed) return handed.things;
  return (specOf(order)?.things ?? [])
    .filter((k) => k.helper === helper)
    .map(({ helper: _, ...thing }) => thing);
}

const lineOf = (spec: DockingSpec, node: DockingSpec['nodes'][number]): string =>
  spec.helpers.some((h) => h.id === node.helper) ? node.helper : APPLICANT;

/** `后道 韩磊`. */
export const helperName = (h: Pick<DockingSpec['helpers'][number], 'department' | 'person'>): string =>
  [h.department.trim(), h.person?.name.trim()].filter(Boolean).join(' ');

/** Of two rows with one id the first counts: a key must name one task. */
const once = <T extends { id: string }>(rows: readonly T[]): T[] =>
  rows.filter((r, at) => rows.findIndex((o) => o.id === r.id) === at);

export function dockingAssignees(order: WithSheet, each: Each): Assignee[] {
  const spec = specOf(order);
  if (!spec || each === 'lead') return [];
  return each === 'helper'
    ? once(spec.helpers).map((h) => ({ id: h.id, name: helperName(h), line: h.id }))
    : once(spec.nodes).map((n) => ({
        id: n.id,
        name: n.what,
        line: lineOf(spec, n),
        dueAt: nodeDue(n.by),
      }));
}

export function dockingParty(order: WithSheet, party: Party, lead?: string): NamedDoer | undefined {
  const spec = specOf(order);
  if (!spec) return undefined;
  const node = party === 'helper' ? spec.nodes.find((n) => n.id === lead) : undefined;
  const helper =
    party === 'helper' ? spec.helpers.find((h) => h.id === (node ? lineOf(spec, node) : lead)) : undefined;
  if (helper) return { posts: [helper.post], ...(helper.person ? { person: helper.person } : {}) };
  return { posts: [spec.applicant.post], person: spec.applicant.person };
}
