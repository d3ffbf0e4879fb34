/** evolve for what happens to internal docking forms only. Total like all of evolve. */
import type { DockingEventData, DockingEventType } from './eventsDocking';
import type { Meta } from './evolveParts';
import type { OrderState } from './state';
import { type DockingWork, dockingOf } from './stateDocking';

type Apply<T extends DockingEventType> = (s: OrderState, d: DockingEventData<T>, m: Meta) => OrderState;

const stamp = (m: Meta) => ({ at: m.at, by: m.by });
const put = (s: OrderState, change: Partial<DockingWork>): OrderState => ({
  ...s,
  docking: { ...dockingOf(s), ...change },
});

export const dockingHandlers: { [T in DockingEventType]: Apply<T> } = {
  'order.amended': (s, d, m) => {
    const { dueAt: _, ...sheet } = s.sheet;
    return {
      ...s,
      revision: s.revision + 1,
      revisions: [...s.revisions, { revision: s.revision, until: m.at, sheet: s.sheet }],
      sheet: {
        ...sheet,
        project: { name: d.title, ...(d.place ? { place: d.place } : {}) },
        ...(d.dueAt ? { dueAt: d.dueAt } : {}),
        docking: d.docking,
      },
    };
  },
  'order.riskKept': (s, d, m) =>
    put(s, { risks: [...dockingOf(s).risks.filter((r) => r.risk !== d.risk), { ...d, ...stamp(m) }] }),
  'order.thingsHanded': (s, d, m) =>
    put(s, { handed: [...dockingOf(s).handed.filter((h) => h.helper !== d.helper), { ...d, ...stamp(m) }] }),
  'order.evaluated': (s, d, m) => put(s, { evaluation: { ...d, ...stamp(m) } }),
};
