/** The board's rows: machines or people, each with its bars in as many lanes as overlap. */
import type { Language } from '#shared/kernel/faults';
import type { PersonRef } from '#shared/kernel/posts';
import type { Span } from '#shared/print/hours';
import type { Runs } from '#shared/print/machines';
import { type OperationKind, operationNames } from '#shared/print/schedule';
import type { Bar } from './board';

export interface BoardRow {
  /** `m:对开四色机`, `p:<id>`, `none`. */
  key: string;
  title: string;
  /** Operations it takes; left out: any. */
  kinds?: readonly OperationKind[];
  machine?: string;
  person?: PersonRef;
  /** Named in plans, but in no register. */
  unknown?: boolean;
  lanes: Bar[][];
}

/** Bars side by side where they overlap, so that a clash shows as two bars and not as one. */
export function lanesOf(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const lane = lanes.find((l) => l.at(-1)!.to <= bar.from);
    if (lane) lane.push(bar);
    else lanes.push([bar]);
  }
  return lanes.length ? lanes : [[]];
}

const seen = (bar: Bar, window: Span): boolean => bar.from < window.to && bar.to > window.from;

export function machineRows(bars: readonly Bar[], machines: readonly Runs[], window: Span): BoardRow[] {
  const shown = bars.filter((b) => seen(b, window));
  const nameOf = (b: Bar) => b.op.machine?.trim() ?? '';
  const known = new Set(machines.map((m) => m.name));
  const unknown = [...new Set(shown.map(nameOf))].filter((n) => n && !known.has(n)).sort();
  const byHand = shown.filter((b) => !nameOf(b));
  const row = (machine: string) => ({
    key: `m:${machine}`,
    title: machine,
    machine,
    lanes: lanesOf(shown.filter((b) => nameOf(b) === machine)),
  });
  const rank = (m: Runs) => Math.min(...m.kinds.map((k) => ORDER.indexOf(k)));
  return [
    ...[...machines]
      .sort((a, b) => rank(a) - rank(b))
      .map((m): BoardRow => ({ ...row(m.name), kinds: m.kinds })),
    ...unknown.map((name): BoardRow => ({ ...row(name), unknown: true })),
    ...(byHand.length ? [{ key: 'none', title: '', lanes: lanesOf(byHand) }] : []),
  ];
}
const ORDER = Object.keys(operationNames) as OperationKind[];

export function personRows(bars: readonly Bar[], people: readonly PersonRef[], window: Span): BoardRow[] {
  const shown = bars.filter((b) => seen(b, window));
  const idOf = (b: Bar) => b.op.person?.id || b.op.person?.name.trim() || '';
  const known = new Map(people.map((p) => [p.id, p]));
  const others = new Map(
    shown.filter((b) => idOf(b) && !known.has(idOf(b))).map((b) => [idOf(b), b.op.person!]),
  );
  const nobody = shown.filter((b) => !idOf(b));
  return [
    ...[...known, ...others].map(
      ([id, person]): BoardRow => ({
        key: `p:${id}`,
        title: person.name,
        person,
        lanes: lanesOf(shown.filter((b) => idOf(b) === id)),
      }),
    ),
    ...(nobody.length ? [{ key: 'none', title: '', lanes: lanesOf(nobody) }] : []),
  ];
}

export const kindsText = (kinds: readonly OperationKind[], language: Language): string =>
  kinds.map((k) => operationNames[k][language]).join(language === 'zh' ? '、' : ', ');
