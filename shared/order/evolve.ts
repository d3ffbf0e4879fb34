/**
 * evolve: (state, event) → state. Total: any event on any state, in any arrival order, never throws; what does
 * not fit becomes a conflict people can see. Folding a set of events in the journal's order gives one state.
 */

import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { instantOf } from '#shared/kernel/clock';
import { fits } from '#shared/kernel/fits';
import { taskKey } from '#shared/procedure/engine';
import { type OrderEventData, type OrderEventType, orderEvents } from './events';
import { applyChange, applyDecision } from './evolveChange';
import { applyApproval, applyDeliverable, applyPrinted, applyScan, applyWithdrawal } from './evolveDelivery';
import { dockingHandlers } from './evolveDocking';
import { conflict, type Meta } from './evolveParts';
import { judgeProof, printHandlers } from './evolvePrint';
import { type ActDone, type EarlierAct, type OrderState, unknownOrder } from './state';

type Apply<T extends OrderEventType> = (s: OrderState, d: OrderEventData<T>, m: Meta) => OrderState;

const earlierOf = (done: ActDone, until?: string): EarlierAct => ({
  act: done.act,
  ...(done.lead ? { lead: done.lead } : {}),
  at: done.at,
  by: done.by,
  post: done.post,
  ...(until ? { until } : {}),
});

const handlers: { [T in OrderEventType]: Apply<T> } = {
  'order.issued': (s, d, m) => {
    if (s.issued) return conflict(s, m, 'order.issued', 'issuedTwice', { number: d.number });
    const done = { at: d.at ?? m.at, by: d.by ?? m.by };
    return {
      ...s,
      number: d.number,
      trade: d.trade,
      ...(d.source ? { source: d.source } : {}),
      issued: done,
      sheet: d.sheet,
      revision: d.revision,
      acts: { ...s.acts, issue: { act: 'issue', ...done, post: m.post, eventId: m.eventId } },
    };
  },
  'order.priced': (s, d) => ({ ...s, prices: d }),
  'order.assigned': (s, d) => {
    const assignments = { ...s.assignments };
    const leads = new Map(s.leads.map((l) => [l.id, l]));
    for (const { item, lead } of d.assignments) {
      assignments[item] = lead.id;
      leads.set(lead.id, lead);
    }
    return {
      ...s,
      assignments,
      leads: [...leads.values()].filter((l) => Object.values(assignments).includes(l.id)),
    };
  },
  'order.acted': (s, d, m) => {
    const key = taskKey(d.act, d.lead);
    const record = {
      act: d.act,
      ...(d.lead ? { lead: d.lead } : {}),
      at: d.at ?? m.at,
      by: d.by ?? m.by,
      post: m.post,
      ...(d.note ? { note: d.note } : {}),
      ...(d.signature ? { signature: d.signature } : {}),
      ...(d.presumed ? { presumed: true } : {}),
      eventId: m.eventId,
    };
    const old = s.acts[key];
    // Signed anew after its content changed: the old signature stays to be seen as void.
    const voided = old?.signature
      ? [...s.voided, { ...old, void: { at: record.at, why: 'changed' as const } }]
      : s.voided;
    const next = {
      ...s,
      acts: { ...s.acts, [key]: record },
      voided,
      ...(old ? { earlier: [...(s.earlier ?? []), earlierOf(old)] } : {}),
    };
    if (d.act === 'approve' && !d.presumed) return applyApproval(next, { at: record.at, by: record.by });
    return judgeProof(next, d.act, {
      approved: true,
      at: record.at,
      by: d.signature?.by ?? record.by.name,
      ...(d.note ? { words: d.note } : {}),
    });
  },
  'order.sentBack': (s, d, m) => {
    const at = d.at ?? m.at;
    const mark = { at, why: 'returned' as const, reason: d.reason };
    const owners = new Set(d.items.map((no) => s.assignments[no]).filter(Boolean));
    const kept: [string, ActDone][] = [];
    const voided = [...s.voided];
    const earlier = [...(s.earlier ?? [])];
    for (const [key, done] of Object.entries(s.acts)) {
      const reopened =
        d.reopens.includes(done.act) &&
        (!done.lead || owners.size === 0 || owners.has(done.lead)) &&
        (!d.lead || done.lead === d.lead);
      if (!reopened) {
        kept.push([key, done]);
        continue;
      }
      if (done.signature) voided.push({ ...done, void: mark });
      earlier.push(earlierOf(done, at));
    }
    const next = {
      ...s,
      ...(earlier.length ? { earlier } : {}),
      // fromEntries, not assignment: a key "__proto__" from outside stays a key.
      acts: Object.fromEntries(kept),
      voided,
      signOffs: s.signOffs.map((f) => (d.items.includes(f.item) && !f.void ? { ...f, void: mark } : f)),
      returns: [
        ...s.returns,
        {
          act: d.act,
          ...(d.lead ? { lead: d.lead } : {}),
          at,
          by: d.by ?? m.by,
          post: m.post,
          reason: d.reason,
          items: d.items,
          ...(s.trade === 'print' ? { reopens: d.reopens } : {}),
        },
      ],
    };
    return judgeProof(next, d.act, { approved: false, at, by: (d.by ?? m.by).name, words: d.reason });
  },
  'order.referencesListed': (s, d) => ({ ...s, references: d }),
  'order.checklistKept': (s, d, m) => ({
    ...s,
    checklists: {
      ...s.checklists,
      [d.lead]: { at: d.at ?? m.at, by: d.by ?? m.by, lines: d.lines, crew: d.crew },
    },
  }),
  'order.contactMade': (s, d) => ({ ...s, contact: d }),
  'order.logKept': (s, d, m) => ({
    ...s,
    logs: [
      ...s.logs.filter((l) => !(l.date === d.date && l.lead === d.lead)),
      { ...d, at: d.at ?? m.at, by: d.by ?? m.by },
    ].sort((a, b) =>
      a.date === b.date ? (a.lead < b.lead ? -1 : a.lead > b.lead ? 1 : 0) : a.date < b.date ? -1 : 1,
    ),
  }),
  'order.signedOff': (s, d, m) => {
    if (s.signOffs.some((f) => f.signature.id === d.signature.id))
      return conflict(s, m, 'order.signedOff', 'signedTwice');
    const next = { ...s, signOffs: [...s.signOffs, d] };
    return s.sheet.items.some((i) => i.no === d.item)
      ? next
      : conflict(next, m, 'order.signedOff', 'noSuchItem', { item: String(d.item) });
  },
  'order.signOffWithdrawn': (s, d, m) => {
    if (!s.signOffs.some((f) => f.signature.id === d.signature && !f.void))
      return conflict(s, m, 'order.signOffWithdrawn', 'noSuchSignature');
    return {
      ...s,
      signOffs: s.signOffs.map((f) =>
        f.signature.id === d.signature && !f.void
          ? { ...f, void: { at: m.at, why: 'withdrawn' as const, reason: d.reason } }
          : f,
      ),
    };
  },
  'order.stakeoutKept': (s, d) => ({ ...s, stakeout: d }),
  'order.changeAsked': (s, d, m) =>
    applyChange(s, d, m) ?? conflict(s, m, 'order.changeAsked', 'changeTwice'),
  'order.changeDecided': (s, d, m) =>
    applyDecision(s, d, m) ?? conflict(s, m, 'order.changeDecided', 'noSuchChange'),
  'order.drawingScheduled': (s, d) => ({ ...s, drawing: d }),
  'order.deliverableKept': applyDeliverable,
  'order.bindingKept': (s, d, m) => ({ ...s, binding: { ...d, at: m.at, by: m.by } }),
  'order.scanAttached': applyScan,
  'order.scanWithdrawn': (s, d, m) =>
    applyWithdrawal(s, d, m) ?? conflict(s, m, 'order.scanWithdrawn', 'noSuchScan'),
  'order.archiveListed': (s, d, m) => ({ ...s, archived: { ...d, at: m.at, by: m.by } }),
  'order.settlementKept': (s, d) => {
    const { number } = s.settlement;
    const date = number ? s.settlement.date : (d.date ?? s.settlement.date);
    return { ...s, settlement: { ...d, ...(number ? { number } : {}), ...(date ? { date } : {}) } };
  },
  'order.settled': (s, d) => ({ ...s, settlement: { ...s.settlement, number: d.number, date: d.date } }),
  'order.handover': (s, d) => ({ ...s, handover: { ...s.handover, ...d } }),
  'order.printed': applyPrinted,
  'order.exportConsented': (s, d, m) => ({
    ...s,
    exportConsent: { at: d.at ?? m.at, by: d.by ?? m.by, ...(d.note ? { note: d.note } : {}) },
  }),
  'order.cancelled': (s, d, m) =>
    s.cancelled
      ? conflict(s, m, 'order.cancelled', 'cancelledTwice', { reason: d.reason })
      : { ...s, cancelled: { at: m.at, by: m.by, reason: d.reason } },
  ...printHandlers,
  ...dockingHandlers,
};

const asItIs = new Map(Object.entries(orderEvents).map(([type, shape]) => [type, fits(shape)]));

/** Data as its shape reads it. What stands in this machine's journal mostly is that already (fits.ts). */
function readData<T extends OrderEventType>(type: T, data: unknown): OrderEventData<T> | undefined {
  if (asItIs.get(type)!(data)) return data as OrderEventData<T>;
  const read = orderEvents[type].safeParse(data);
  return read.success ? (read.data as OrderEventData<T>) : undefined;
}

/** One event onto one order. Never throws. */
export function evolve(state: OrderState, event: JournalEvent): OrderState {
  const next = applied(state, event);
  // A handler gives a state of its own, which nobody else has seen yet.
  const counted = next === state ? { ...state } : next;
  counted.lastAt = event.at;
  counted.events = state.events + 1;
  return counted;
}

function applied(state: OrderState, event: JournalEvent): OrderState {
  const meta = { at: instantOf(event.at), by: event.actor, post: event.post, eventId: event.id };
  const type = event.type as OrderEventType;
  if (!Object.hasOwn(handlers, type)) return conflict(state, meta, event.type, 'unknownEvent');
  const data = readData(type, event.data);
  if (data === undefined) return conflict(state, meta, event.type, 'unreadable');
  return (handlers[type] as Apply<OrderEventType>)(state, data, meta);
}

/** All events of one order, in any order of arrival. */
export function foldOrder(id: string, events: readonly JournalEvent[]): OrderState {
  return [...events].sort(compareEvents).reduce(evolve, unknownOrder(id));
}
