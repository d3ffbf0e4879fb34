/**
 * The stations of the tour: who sits, which page, and what is pointed at. Orders are found by what waits on them,
 * never by their words; each station names a part that is always there, for when the first one is not.
 */
import type { Post } from '#shared/kernel/posts';
import type { ListedOrder } from '#shared/order/summary';

export const stationIds = [
  'seat',
  'inbox',
  'trail',
  'grey',
  'depart',
  'bar',
  'sign',
  'late',
  'inspect',
  'flow',
  'paper',
  'settle',
  'consent',
  'help',
] as const;
export type StationId = (typeof stationIds)[number];

export interface Station {
  id: StationId;
  /** Post of who sits for it; left out: whoever does. */
  post?: Post;
  /** An order on which one of these acts waits, the first that is found; else the newest open one. */
  order?: readonly string[];
  path: (orderId: string) => string;
  /** What is pointed at, the best first; the last one is on every page of its kind. */
  targets: readonly string[];
}

const order =
  (tab = '') =>
  (id: string) =>
    `/orders/${encodeURIComponent(id)}${tab ? `/${tab}` : ''}`;
const field = (page: string) => (id: string) => `/field/${encodeURIComponent(id)}?page=${page}`;

export const stations: readonly Station[] = [
  { id: 'seat', path: () => '/', targets: ['.frame-who'] },
  {
    id: 'inbox',
    post: 'clerk',
    path: () => '/',
    targets: ['.dd-inbox [data-row]', '.dd-inbox', '#main'],
  },
  {
    id: 'trail',
    post: 'clerk',
    order: ['settle', 'confirm', 'issue'],
    path: order('items'),
    targets: ['.dd-trail', '#main'],
  },
  {
    id: 'grey',
    post: 'clerk',
    order: ['inspectOffice', 'inspectField', 'finishField', 'depart'],
    path: order('items'),
    targets: ['.dd-next-cannot [data-action]', '.dd-next', '#main'],
  },
  {
    id: 'depart',
    post: 'fieldLead',
    order: ['accept', 'depart'],
    path: field('prepare'),
    targets: ['.fld-page .fld-box', '.fld-page', '#main'],
  },
  {
    id: 'bar',
    post: 'fieldLead',
    order: ['accept', 'depart', 'finishField'],
    path: field('prepare'),
    targets: ['.dd-sticky', '#main'],
  },
  {
    id: 'sign',
    post: 'fieldLead',
    order: ['finishField', 'handBack', 'signSheet'],
    path: field('quantities'),
    targets: ['.fld-page .fld-box', '.fld-page', '#main'],
  },
  {
    id: 'late',
    post: 'fieldSupervisor',
    path: () => '/',
    targets: ['.dd-inbox [data-row]', '.dd-inbox', '#main'],
  },
  {
    id: 'inspect',
    post: 'officeSupervisor',
    order: ['inspectOffice', 'approve'],
    path: order('items'),
    targets: ['.dd-next-can [data-action]', '.dd-next', '#main'],
  },
  {
    id: 'flow',
    order: ['handBack', 'inspectOffice', 'confirm'],
    path: order('flow'),
    targets: ['.dd-flow [data-state="late"], .dd-flow [data-state="current"]', '.dd-flow', '#main'],
  },
  {
    id: 'paper',
    post: 'clerk',
    order: ['settle', 'confirm', 'consent'],
    path: order('papers'),
    targets: ['.ord-table .ord-deeds button:not([disabled])', '.ord-table', '#main'],
  },
  {
    id: 'settle',
    post: 'clerk',
    order: ['settle'],
    path: (id) => `/settlements/${encodeURIComponent(id)}`,
    targets: ['.mo-right', '.mo-settle', '#main'],
  },
  {
    id: 'consent',
    post: 'leader',
    order: ['consent', 'deliver'],
    path: order('items'),
    targets: ['.dd-next-can [data-action]', '.dd-next', '#main'],
  },
  { id: 'help', path: () => '/', targets: ['.frame-help-open'] },
];

/** The order a station is shown on; '' where the shop has none at all. */
export function orderFor(station: Station, rows: readonly ListedOrder[]): string {
  if (!station.order) return '';
  const open = rows.filter((r) => r.status === 'open');
  for (const act of station.order) {
    const found = open.find((r) => r.waiting.some((w) => w.act === act));
    if (found) return found.id;
  }
  // A job nobody was sent to has no field pages: one with a lead is looked for first.
  return (open.find((r) => r.leads.length > 0) ?? open[0] ?? rows[0])?.id ?? '';
}
