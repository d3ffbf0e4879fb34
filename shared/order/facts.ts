/** The order's answers to the engine: which acts stand, and what is lacking for each need. */
import { compare, decimal, isDecimal } from '#shared/kernel/decimal';
import { compareInstants, localDate } from '#shared/kernel/time';
import type { ActRecord, Assignee, Facts } from '#shared/procedure/engine';
import { findAct, taskKey } from '#shared/procedure/engine';
import type { Need } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';
import { verdictOf } from '#shared/survey/stakeout';
import { isOverdue, laterDay, overdueToken, verdictOn } from './checklist';
import { notBound } from './deliverables';
import { dockingLacks, isDockingNeed } from './factsDocking';
import { lastReceived, printLacks } from './factsPrint';
import { isClassified } from './quantities';
import { asksForLime } from './sheet';
import { finishingOf, needsPermit } from './sheetPrint';
import { coveredContent, coveredDigest, pricesOf, signedQuantities, signOffStands } from './signable';
import type { ActDone, OrderItem, OrderState } from './state';
import { dockingAssignees, dockingParty } from './stateDocking';
import { workOf } from './statePrint';

/** Does an act's record stand: its signature, if it carries one, still covers what is there. */
export function actStands(order: OrderState, done: ActDone): boolean {
  // A version newer than what was bound and stamped must go through it again (SV-09).
  if (done.act === 'bind' && order.binding && !done.presumed)
    return notBound(order, order.binding.lines).length === 0;
  const covers = findAct(procedures[order.trade], done.act)?.signs;
  if (!covers || !done.signature || done.presumed) return true;
  if (coveredContent(order, covers) === undefined) return true;
  return coveredDigest(order, covers, done.lead) === done.signature.digest;
}

export function liveItems(order: OrderState): OrderItem[] {
  return order.sheet.items.filter((i) => !i.struckBy);
}

export function itemsOfLead(order: OrderState, lead: string): OrderItem[] {
  return liveItems(order).filter((i) => order.assignments[i.no] === lead);
}

/** `第 3 项 技术总结报告` */
const numberTaken = (items: readonly OrderItem[], item: OrderItem, at: number): boolean =>
  items.findIndex((i) => i.no === item.no) < at;

/** An item in a refusal: worded when it is said, in the language it is said in. */
export const itemToken = (item: Pick<OrderItem, 'no' | 'name'>): string => `@item.${item.no}:${item.name}`;

export const itemPhrase = (item: Pick<OrderItem, 'no' | 'name'>): string => `第 ${item.no} 项 ${item.name}`;

/** Asked for by every button of a page; states never change in place, so the answers are kept with them. */
const known = new WeakMap<OrderState, Map<string, Facts>>();

/**
 * @param day the day of the act, `2026-03-12`: what runs out (a calibration, SV-03b) is held against it. Left out:
 *   against the day each thing was checked on.
 */
export function factsOf(order: OrderState, day = ''): Facts {
  const days = known.get(order) ?? new Map<string, Facts>();
  known.set(order, days);
  const before = days.get(day);
  if (before) return before;
  const facts = makeFacts(order, day);
  days.set(day, facts);
  return facts;
}

function makeFacts(order: OrderState, day: string): Facts {
  const standing = new Map<string, ActRecord | undefined>();
  const traits = new Map<string, boolean>();
  const record = (act: string, lead?: string): ActRecord | undefined => {
    const key = taskKey(act, lead);
    if (!standing.has(key)) {
      const done = Object.hasOwn(order.acts, key) ? order.acts[key] : undefined;
      standing.set(
        key,
        done && actStands(order, done) && followsItsStart(order, done, record)
          ? done
          : completed(order, act, lead, record),
      );
    }
    return standing.get(key);
  };
  return {
    type: order.sheet.survey?.type ?? order.trade,
    trait: (name) => {
      const known = traits.get(name);
      if (known !== undefined) return known;
      const holds = Object.hasOwn(traitsOf, name) && traitsOf[name]!(order);
      traits.set(name, holds);
      return holds;
    },
    assignees: (each) => (each === 'lead' ? crewsOf(order) : dockingAssignees(order, each)),
    party: (party, lead) => dockingParty(order, party, lead),
    record,
    lacks: (need, lead) => lacks(order, need, lead, record, day),
  };
}

/** The leads who have items; each works along a line of their own. */
const crewsOf = (order: OrderState): Assignee[] =>
  order.leads.filter((l) => itemsOfLead(order, l.id).length > 0).map((l) => ({ ...l, line: l.id }));

const traitsOf: Record<string, (order: OrderState) => boolean> = {
  classified: isClassified,
  limeLine: (order) => asksForLime(order.sheet),
  quoted: (order) => workOf(order).quotations.length > 0,
  needsPermit: (order) => needsPermit(order.sheet.print),
  finishing: (order) => finishingOf(order.sheet.print).length > 0,
};

/** An act that completes itself: done once nothing is lacking, by what met its need last. */
function completed(
  order: OrderState,
  act: string,
  lead: string | undefined,
  record: RecordOf,
): ActRecord | undefined {
  const completes = findAct(procedures[order.trade], act)?.completes;
  if (!completes || lacks(order, completes.need, lead, record, '').length) return undefined;
  return completes.need.kind === 'received' ? lastReceived(order) : undefined;
}

/**
 * What is done within hours of another act is done again when that act is done anew: a stake-out sheet signed
 * a second time has not been handed back by the first handing back (SV-04d).
 */
function followsItsStart(order: OrderState, done: ActDone, record: RecordOf): boolean {
  const start = findAct(procedures[order.trade], done.act)?.deadline?.after;
  if (!start || done.presumed) return true;
  const started = record(start, done.lead);
  return !started || compareInstants(started.at, done.at) <= 0;
}

type RecordOf = (act: string, lead?: string) => ActRecord | undefined;

function lacks(
  order: OrderState,
  need: Need,
  lead: string | undefined,
  record: RecordOf,
  day: string,
): string[] {
  const items = lead ? itemsOfLead(order, lead) : liveItems(order);
  const signed = signedQuantities(order);
  switch (need.kind) {
    case 'fields':
      return need.fields.filter((f) => !fieldOf(order, f)).map((f) => `@field.${f}`);
    case 'items':
      return liveItems(order).length === 0
        ? ['@lack.noItems']
        : liveItems(order)
            .filter(
              (i, n, all) =>
                !i.name.trim() ||
                !isDecimal(i.quantity) ||
                compare(decimal(i.quantity), decimal('0')) <= 0 ||
                numberTaken(all, i, n),
            )
            .map(itemToken);
    case 'itemsAssigned':
      return liveItems(order)
        .filter((i) => !order.leads.some((l) => l.id === order.assignments[i.no]))
        .map(itemToken);
    case 'itemsSigned': {
      const own = need.own ? items : liveItems(order);
      if (own.length === 0 && order.sheet.items.length === 0) return ['@lack.noItems'];
      return own
        .filter((i) =>
          need.clientOnly
            ? !order.signOffs.some(
                (s) => s.item === i.no && s.signature.capacity === 'client' && signOffStands(order, s),
              )
            : !signed.has(i.no),
        )
        .map(itemToken);
    }
    case 'itemsPriced':
      return liveItems(order)
        .filter((i) => !isDecimal(order.prices && pricesOf(order.prices).get(i.no)?.unitPrice))
        .map(itemToken);
    case 'checklist':
      return checklistLacks(order, need.lines, lead, day);
    case 'safety': {
      const crew = checklistOf(order, lead)?.crew ?? [];
      if (crew.length === 0) return ['@lack.noCrew'];
      return crew.filter((c) => !c.rulesRead || !c.gearWorn).map((c) => c.name);
    }
    case 'contact':
      return order.contact ? [] : ['@lack.contact'];
    case 'references':
      return order.references && (order.references.none || order.references.references.length > 0)
        ? []
        : ['@lack.references'];
    case 'logs':
      return logLacks(order, items, lead);
    case 'stakeoutMeasured': {
      const points = order.stakeout?.points ?? [];
      return points.length === 0 ? ['@lack.noPoints'] : points.filter((p) => !p.measured).map((p) => p.name);
    }
    case 'stakeoutControl': {
      const asked = order.sheet.survey?.controlSystem;
      const used = order.stakeout?.controlSystem;
      return !asked ? ['@field.survey.controlSystem'] : used === asked ? [] : [asked];
    }
    case 'stakeoutTolerance':
      return (order.stakeout?.points ?? [])
        .filter((p) => p.measured && !p.accepted && !verdictOf(p, order.stakeout!).within)
        .map((p) => p.name);
    case 'deliverables':
      return order.deliverables.length ? [] : ['@lack.deliverables'];
    case 'acts':
      return need.acts.filter((a) => !record(a)).map((a) => `@act.${a}`);
    default:
      return isDockingNeed(need) ? dockingLacks(order, need) : printLacks(order, need);
  }
}

/** Fields that are said in more than one place of the sheet, or as a list. */
const answers: Record<string, (order: OrderState) => string> = {
  /** Paper of the whole, or of every part. */
  'print.material': ({ sheet: { print } }) => {
    const papers = print?.parts?.length ? print.parts.map((p) => p.paper) : [print?.paper];
    return papers.every((p) => p?.kind.trim()) ? papers[0]!.kind : '';
  },
  'print.finishing': ({ sheet: { print } }) => (print?.finishing ?? []).join('').trim(),
};

function fieldOf(order: OrderState, path: string): string {
  if (Object.hasOwn(answers, path)) return answers[path]!(order);
  let value: unknown = order.sheet;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value.trim() : '';
}

const checklistOf = (order: OrderState, lead: string | undefined) =>
  lead ? order.checklists[lead] : Object.values(order.checklists)[0];

/** Kinds that are not on the list at all, then lines that say "no" and are not waived. */
function checklistLacks(
  order: OrderState,
  kinds: readonly string[],
  lead: string | undefined,
  day: string,
): string[] {
  const list = checklistOf(order, lead);
  const lines = list?.lines ?? [];
  const on = laterDay(localDate(list?.at ?? ''), day);
  const absent = kinds.filter((k) => !lines.some((l) => l.kind === k)).map((k) => `@check.${k}`);
  const watched = (kind: string) =>
    kinds.includes(kind) || (kind === 'other' && kinds.includes('instrument'));
  const bad = lines.filter((l) => watched(l.kind) && verdictOn(l, on) === 'bad');
  // Every instrument the sheet names; several crews share them out, so there one list need not hold them all.
  const named =
    kinds.includes('instrument') && order.leads.length < 2 ? (order.sheet.survey?.instruments ?? []) : [];
  const unchecked = named.filter(
    (n) =>
      n.trim() &&
      lines.some((l) => l.kind === 'instrument') &&
      !lines.some((l) => l.what.trim() === n.trim()),
  );
  return [...absent, ...unchecked, ...bad.map((l) => (isOverdue(l, on) ? overdueToken(l) : l.what))];
}

/** SV-04b: at least one log, and one for each day on which a client signed for this lead's items. */
function logLacks(order: OrderState, items: readonly OrderItem[], lead: string | undefined): string[] {
  const logged = new Set(order.logs.filter((l) => !lead || l.lead === lead).map((l) => l.date));
  if (logged.size === 0) return ['@lack.noLog'];
  const mine = new Set(items.map((i) => i.no));
  const days = order.signOffs
    .filter((s) => mine.has(s.item) && s.signature.capacity === 'client' && signOffStands(order, s))
    .map((s) => localDate(s.signature.at));
  return [...new Set(days)].filter((d) => !logged.has(d)).sort();
}
