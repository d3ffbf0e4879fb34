/** What an internal docking form lacks for each need of its procedure. */
import type { Need } from '#shared/procedure/model';
import type { OrderState } from './state';
import { openRisks } from './stateDocking';

const kinds = ['content', 'helpers', 'nodes', 'risks'] as const;
type DockingNeed = Extract<Need, { kind: (typeof kinds)[number] }>;
export const isDockingNeed = (need: Need): need is DockingNeed =>
  (kinds as readonly string[]).includes(need.kind);

/** Rows with something missing are named by what they do say, or by their place. */
const incomplete = <T>(rows: readonly T[], words: (row: T) => readonly string[]): string[] =>
  rows.flatMap((row, at) => {
    const said = words(row).map((t) => t.trim());
    return said.every(Boolean) ? [] : [said.find(Boolean) ?? `@row.${at + 1}`];
  });

export function dockingLacks(order: OrderState, need: DockingNeed): string[] {
  const spec = order.sheet.docking;
  switch (need.kind) {
    case 'content':
      return [
        ...(order.sheet.project.name.trim() ? [] : ['@lack.title']),
        ...(spec?.content.trim() ? [] : ['@lack.content']),
      ];
    case 'helpers':
      return spec?.helpers.length
        ? incomplete(spec.helpers, (h) => [h.department, h.what])
        : ['@lack.helpers'];
    case 'nodes':
      return spec?.nodes.length ? incomplete(spec.nodes, (n) => [n.what, n.by]) : ['@lack.nodes'];
    case 'risks':
      return openRisks(order).map((r) => r.what);
  }
}
