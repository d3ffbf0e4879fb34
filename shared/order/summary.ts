/** The short row of an order: what lists, inbox and reports need without opening it. A pure fold of the state. */
import { instantOf } from '#shared/kernel/clock';
import { type Fen, formatFen } from '#shared/kernel/money';
import type { PersonRef, Post } from '#shared/kernel/posts';
import { compareInstants } from '#shared/kernel/time';
import type { Operation as Booking } from '#shared/print/schedule';
import { type Assignee, type Facts, type StepView, stand, waitingIn } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';
import { bookingsOf } from './bookings';
import { latestVersions } from './deliverables';
import { factsOf } from './facts';
import { isMoneyPaper } from './moneyPapers';
import { isClassified } from './quantities';
import { priorityOf } from './requirement';
import { liveScans } from './scans';
import { settlementOf } from './settlementOf';
import type { OrderState, ReturnRecord } from './state';
import { workOf } from './statePrint';

/** One thing that waits for a post. */
export interface WaitingRow {
  key: string;
  act: string;
  step: string;
  posts: Post[];
  /** Other posts whose inbox shows it once it is late (SV-04d). */
  alerts: Post[];
  lead?: PersonRef;
  /** The department or node whose part it is (ID). */
  part?: { id: string; name: string };
  /** Only this one's to do as long as they are in the shop (ID). */
  person?: PersonRef;
  /** Of those alerted only this one, likewise. */
  alertTo?: PersonRef;
  since: string;
  from?: { by: PersonRef; post: string };
  /** Instant by which it must be done. */
  dueAt?: string;
  /** It came back: the reason it was sent back with. */
  returned?: string;
}

export type OrderStatus = 'open' | 'done' | 'cancelled';

export interface OrderRow {
  id: string;
  number: string;
  trade: Trade;
  type: string;
  client: string;
  project: string;
  place: string;
  /** The contract it is done under, where the sheet names one. */
  contractNo?: string;
  status: OrderStatus;
  /** Current step's id; '' when done. */
  step: string;
  issuedAt: string;
  dueAt: string;
  updatedAt: string;
  revision: number;
  leads: PersonRef[];
  waiting: WaitingRow[];
  /** Posts that have something to do, for the index. */
  waitingPosts: string[];
  /** Person ids that had a hand in it while it is open, for "what I handed on"; thousands of closed ones are none. */
  hands: string[];
  settledOn: string;
  settlement?: { number: string; date: string; totalFen: number; dueFen: number; total: string; due: string };
  shelfMark: string;
  classified: boolean;
  conflicts: number;
  /** What is printed (print orders). */
  product?: string;
  /** 1 first, 3 last, where the requirement check has value and urgency (RQ). */
  priority?: 1 | 2 | 3;
  /** Machines the open order has booked (PR-03), for the plans of the others. */
  bookings?: Booking[];
  /** The order an internal docking form serves. */
  related?: { id: string; number: string };
  /** Once delivered: what the archive lists and is searched by. */
  delivery?: DeliveryRow;
}

/** An order of a list; what a row holds of delivery and machines, other questions read from the disk. */
export type ListedOrder = Omit<OrderRow, 'delivery' | 'bookings'>;

export interface DeliveryRow {
  /** Instants; `archivedAt` '' while it still has to be put away. */
  deliveredAt: string;
  archivedAt: string;
  receivedBy: string;
  contractNo: string;
  people: string[];
  /** Name, version and number of each deliverable that left. */
  deliverables: string[];
  /** Name and remark of each scan; those of papers with prices apart (PM). */
  scans: string[];
  moneyScans: string[];
}

export function summaryOf(order: OrderState): OrderRow {
  const procedure = procedures[order.trade];
  const facts = factsOf(order);
  const views = stand(procedure, facts);
  const current = views.find((s) => s.state === 'current');
  const status: OrderStatus = order.cancelled ? 'cancelled' : current ? 'open' : 'done';
  const rows = status === 'open' && order.issued ? waitingRows(order, views, facts) : [];
  const settled = facts.record('settle') ? settlementOf(order) : undefined;
  const { number, date } = order.settlement;
  const related = order.sheet.docking?.related;
  const priority = priorityOf(order.sheet.requirement);
  return {
    id: order.id,
    number: order.number,
    trade: order.trade,
    type: order.sheet.survey?.type ?? '',
    client: order.sheet.client.name,
    project: order.sheet.project.name,
    place: order.sheet.project.place ?? '',
    ...(order.sheet.contractNo ? { contractNo: order.sheet.contractNo } : {}),
    status,
    step: current?.step.id ?? '',
    issuedAt: order.sheet.issuedAt,
    dueAt: order.sheet.dueAt ?? '',
    updatedAt: order.lastAt,
    revision: order.revision,
    leads: order.leads,
    waiting: rows,
    waitingPosts: [...new Set(rows.flatMap((r) => [...r.posts, ...r.alerts]))],
    hands: status === 'open' ? handsOf(order) : [],
    settledOn: settled && date ? date : '',
    ...(settled && number && date
      ? {
          settlement: {
            number,
            date,
            totalFen: settled.total as Fen,
            dueFen: settled.due as Fen,
            total: formatFen(settled.total),
            due: formatFen(settled.due),
          },
        }
      : {}),
    shelfMark: order.handover.shelfMark ?? '',
    classified: isClassified(order),
    conflicts: order.conflicts.length,
    ...(order.sheet.print?.product ? { product: order.sheet.print.product } : {}),
    ...(priority ? { priority } : {}),
    ...(status === 'open' && order.trade === 'print' ? { bookings: bookingsOf(order) } : {}),
    ...(related ? { related: { id: related.id, number: related.number } } : {}),
    ...(facts.record('deliver') ? { delivery: deliveryRow(order, status) } : {}),
  };
}

function deliveryRow(order: OrderState, status: OrderStatus): DeliveryRow {
  const { acts, handover, sheet } = order;
  // Print goods are signed for on delivery notes, in several goes.
  const note = workOf(order).deliveries.at(-1);
  const receivedBy = handover.receivedBy ?? acts.deliver?.signature?.by ?? note?.signature.by ?? '';
  const people = [
    sheet.client.contact,
    ...order.leads.map((l) => l.name),
    ...Object.values(order.acts).map((a) => a.by.name),
    ...order.signOffs.map((s) => s.signature.by),
    order.drawing?.drafter?.name,
    receivedBy,
  ];
  const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
  const scans = liveScans(order);
  const scanWords = (money: boolean) =>
    scans.filter((s) => isMoneyPaper(s.form) === money).map((s) => words(s.name, s.note));
  return {
    deliveredAt: acts.deliver?.at ?? note?.at ?? instantOf(order.lastAt),
    archivedAt: status === 'done' ? (acts.archive?.at ?? '') : '',
    receivedBy,
    contractNo: sheet.contractNo ?? '',
    people: [...new Set(people.filter((p): p is string => Boolean(p)))],
    deliverables: latestVersions(order).map((d) => words(d.name, d.version, d.number)),
    scans: scanWords(false),
    moneyScans: scanWords(true),
  };
}

const handsOf = (order: OrderState): string[] =>
  [...new Set([order.issued?.by.id, ...Object.values(order.acts).map((a) => a.by.id)])].filter(
    (id) => id !== undefined,
  );

/** Work sent back to one lead is no news for the others. */
const concerns = (order: OrderState, back: ReturnRecord, lead: Assignee | undefined): boolean =>
  back.lead !== undefined
    ? lead?.line === back.lead
    : !lead || back.items.length === 0 || back.items.some((no) => order.assignments[no] === lead.id);

function waitingRows(order: OrderState, views: readonly StepView[], facts: Facts): WaitingRow[] {
  return waitingIn(views).map((t) => {
    const back = [...order.returns]
      .reverse()
      .find((r) => (!t.since || compareInstants(r.at, t.since) >= 0) && concerns(order, r, t.lead));
    const since = back?.at ?? t.since ?? order.issued?.at ?? order.lastAt;
    const told = t.act.dueBy && facts.party(t.act.dueBy.alerts);
    const from = back ? { by: back.by, post: back.post } : t.from;
    return {
      key: t.key,
      act: t.act.id,
      step: t.step.id,
      posts: [...t.posts],
      alerts: [...(t.act.deadline?.alerts ?? told?.posts ?? [])],
      ...(t.lead ? { [t.act.each === 'lead' ? 'lead' : 'part']: { id: t.lead.id, name: t.lead.name } } : {}),
      ...(t.person ? { person: t.person } : {}),
      ...(told?.person ? { alertTo: told.person } : {}),
      since,
      ...(from ? { from } : {}),
      ...(t.dueAt ? { dueAt: t.dueAt } : {}),
      ...(back ? { returned: back.reason } : {}),
    };
  });
}
