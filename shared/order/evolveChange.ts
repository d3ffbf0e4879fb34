/** Change requests (CR): asked, then decided; approved ones raise the sheet's revision, the old one stays readable. */
import type { OrderEventData } from './events';
import type { OrderState } from './state';

interface Meta {
  at: string;
  by: { id: string; name: string };
}

export function applyChange(
  s: OrderState,
  d: OrderEventData<'order.changeAsked'>,
  m: Meta,
): OrderState | undefined {
  if (s.changes.some((c) => c.change === d.change)) return undefined;
  return { ...s, changes: [...s.changes, { ...d, at: m.at, by: m.by }] };
}

export function applyDecision(
  s: OrderState,
  d: OrderEventData<'order.changeDecided'>,
  m: Meta,
): OrderState | undefined {
  const change = s.changes.find((c) => c.change === d.change);
  if (!change || change.decided) return undefined;
  const revision = d.approved ? s.revision + 1 : s.revision;
  const decided = {
    approved: d.approved,
    at: m.at,
    by: m.by,
    ...(d.clientBy ? { clientBy: d.clientBy } : {}),
    ...(d.reason ? { reason: d.reason } : {}),
    ...(d.approved ? { revision } : {}),
  };
  const changes = s.changes.map((c) => (c === change ? { ...c, decided } : c));
  if (!d.approved) return { ...s, changes };

  const last = s.sheet.items.reduce((most, i) => Math.max(most, i.no), 0);
  const { dueAt, items: reset = [], print, ...fields } = change.set;
  const sheet: OrderState['sheet'] = {
    ...s.sheet,
    ...(dueAt ? { dueAt } : {}),
    ...(s.sheet.survey ? { survey: { ...s.sheet.survey, ...fields } } : {}),
    ...(s.sheet.print && print ? { print: { ...s.sheet.print, ...print } } : {}),
    items: [
      ...s.sheet.items.map((i) => {
        const other = reset.find((r) => r.no === i.no);
        const item = other ? { ...i, ...other } : i;
        return change.strike.includes(i.no) ? { ...item, struckBy: change.change } : item;
      }),
      ...change.add.map((item, n) => ({ ...item, no: last + 1 + n, addedBy: change.change })),
    ],
  };
  return {
    ...s,
    changes,
    revision,
    revisions: [...s.revisions, { revision: s.revision, until: m.at, sheet: s.sheet }],
    sheet,
  };
}
