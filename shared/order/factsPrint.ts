/** What a print order lacks for each need of its procedure. */
import { add, compare, type Decimal, decimal, divide, isDecimal, multiply } from '#shared/kernel/decimal';
import { compareInstants, localDate } from '#shared/kernel/time';
import type { ActRecord } from '#shared/procedure/engine';
import type { Need } from '#shared/procedure/model';
import type { QualityKind } from './eventsPrint';
import { type ClearWord, clearWords } from './requirement';
import { finishingOf, permitsFor } from './sheetPrint';
import { signedQuantities, signOffStands } from './signable';
import type { OrderItem, OrderState } from './state';
import { type QualityCheck, workOf } from './statePrint';
import { unbilled } from './unbilled';

const live = (order: OrderState): OrderItem[] => order.sheet.items.filter((i) => !i.struckBy);
const token = (item: OrderItem): string => `@item.${item.no}:${item.name}`;
const zero = decimal('0');
export const decimalOr0 = (text: string | undefined): Decimal => (isDecimal(text) ? text : zero);

type PrintNeed = Exclude<
  Need['kind'],
  | 'fields'
  | 'items'
  | 'itemsAssigned'
  | 'itemsSigned'
  | 'itemsPriced'
  | 'checklist'
  | 'safety'
  | 'contact'
  | 'references'
  | 'logs'
  | 'stakeoutMeasured'
  | 'stakeoutControl'
  | 'stakeoutTolerance'
  | 'deliverables'
  | 'acts'
  | 'content'
  | 'helpers'
  | 'nodes'
  | 'risks'
>;

export function printLacks(order: OrderState, need: Extract<Need, { kind: PrintNeed }>): string[] {
  const work = workOf(order);
  switch (need.kind) {
    case 'requirement':
      return requirementLacks(order);
    case 'team': {
      const members = work.team?.members ?? [];
      if (members.length === 0) return ['@lack.team'];
      return members.filter((m) => !m.person.name.trim() || !m.channel?.trim()).map((m) => m.part);
    }
    case 'permit':
      return permitLacks(order);
    case 'permitQuantity': {
      const most = permitted(order);
      const wanted = copiesWanted(order);
      return most !== undefined && compare(wanted, most) > 0 ? [`${wanted}/${most}`] : [];
    }
    case 'proof': {
      const last = work.proofs.at(-1);
      if (!last) return ['@lack.proof'];
      return last.verdict?.approved === false || reopenedSince(order, 'prepress', last.at)
        ? ['@lack.newProof']
        : [];
    }
    case 'plan': {
      if (!work.plan) return ['@lack.plan'];
      const kinds = ['press', ...(finishingOf(order.sheet.print).length ? ['finishing'] : [])];
      return kinds.filter((k) => !work.plan!.operations.some((o) => o.kind === k)).map((k) => `@kind.${k}`);
    }
    case 'planOnTime': {
      const end = planEnd(order);
      return end && isLate(order, end) && !work.plan?.late ? [localDate(end)] : [];
    }
    case 'operations':
      return (work.plan?.operations ?? [])
        .filter((o) => need.kinds.includes(o.kind))
        .filter((o) => !work.operations.some((d) => d.operation === o.id && d.complete))
        .map((o) => [o.name, o.part].filter((t) => t?.trim()).join(' ') || `@kind.${o.kind}`);
    case 'materials':
      return materialLacks(order);
    case 'quality':
      return hasPassed(order, need.check as QualityKind) ? [] : [`@quality.${need.check}`];
    case 'qualityOpen':
      return openFailures(order).map((c) => c.check);
    case 'received':
      return stillToDeliver(order).map(token);
    case 'billed':
      return unbilled(order).map((u) => u.token);
    case 'feedback':
      return work.feedback.length ? [] : ['@lack.feedback'];
    case 'samples':
      return work.samples.length ? [] : ['@lack.sample'];
    case 'waste':
      return work.waste.length ? [] : ['@lack.waste'];
  }
}

/** RQ: an answer that is not written down is the one the sheet gives. */
export function clearAnswers(order: Pick<OrderState, 'sheet'>): Record<ClearWord, string> {
  const { sheet } = order;
  const said = sheet.requirement?.clear ?? {};
  const first = sheet.items[0];
  const fromSheet: Record<ClearWord, string | undefined> = {
    who: sheet.client.name,
    what: sheet.print?.product ?? sheet.project.name,
    where: sheet.print?.deliverTo ?? sheet.project.place,
    when: sheet.dueAt,
    howMany: first ? `${first.quantity} ${first.unit}` : undefined,
    howGood: sheet.print?.effect ?? sheet.survey?.technical,
  };
  const answer = (word: ClearWord): string => said[word]?.trim() || fromSheet[word]?.trim() || '';
  return Object.fromEntries(clearWords.map((word) => [word, answer(word)])) as Record<ClearWord, string>;
}

function requirementLacks(order: OrderState): string[] {
  const answers = clearAnswers(order);
  const r = order.sheet.requirement;
  return [
    ...clearWords.filter((word) => !answers[word]).map((word) => `@clear.${word}`),
    ...(r?.problem?.trim() || r?.realNeed?.trim() ? [] : ['@lack.problem']),
    ...(r?.genuine === undefined ? ['@lack.genuine'] : []),
    ...(r?.genuine === 'false' ? ['@lack.notGenuine'] : []),
    ...(r?.genuine === 'open' && !r.basis?.trim() ? ['@lack.basis'] : []),
    ...(r?.value ? [] : ['@lack.value']),
    ...(r?.urgency ? [] : ['@lack.urgency']),
  ];
}

function permitLacks(order: OrderState): string[] {
  const { permit } = workOf(order);
  if (!permit) return ['@lack.permit'];
  if (permit.verdict === 'refused') return ['@lack.permitRefused'];
  const wanted = permitsFor[order.sheet.print?.jobKind ?? 'ordinary'];
  return wanted.length === 0 || permit.papers.some((p) => wanted.includes(p.kind) && p.number.trim())
    ? []
    : wanted.map((kind) => `@permit.${kind}`);
}

/** The item the papers are about: the first that is printed goods. */
export const permittedItem = (order: OrderState): OrderItem | undefined =>
  live(order).find((i) => !i.service);

/** The least number any paper allows; undefined where none names one. */
export function permitted(order: OrderState): Decimal | undefined {
  const { permit } = workOf(order);
  const stated = (permit?.papers ?? []).map((p) => p.quantity).filter((q) => isDecimal(q));
  return stated.reduce<Decimal | undefined>(
    (least, q) => (least === undefined || compare(q, least) < 0 ? q : least),
    undefined,
  );
}

/** Copies the job is to yield: ordered, spare ones and those kept. */
export function copiesWanted(order: OrderState): Decimal {
  const { spareCopies = 0, sampleCopies = 0 } = order.sheet.print ?? {};
  return add(decimalOr0(permittedItem(order)?.quantity), decimal(String(spareCopies + sampleCopies)));
}

export function planEnd(order: OrderState): string | undefined {
  return (workOf(order).plan?.operations ?? []).reduce<string | undefined>(
    (last, o) => (last === undefined || compareInstants(o.finish, last) > 0 ? o.finish : last),
    undefined,
  );
}
export const isLate = (order: OrderState, finish: string): boolean =>
  order.sheet.dueAt !== undefined && localDate(finish) > order.sheet.dueAt;

function materialLacks(order: OrderState): string[] {
  const lines = workOf(order).materials.flatMap((m) => m.lines);
  if (lines.length === 0) return ['@lack.material'];
  return (order.sheet.print?.parts ?? [])
    .filter((p) => p.paper && !lines.some((l) => l.part === p.name))
    .map((p) => p.name);
}

/** The act each kind of check is about: checks made before it was reopened prove nothing any more. */
const checkedAct: Readonly<Record<QualityKind, string>> = {
  incoming: 'checkMaterial',
  first: 'firstSheet',
  inProcess: 'press',
  final: 'inspectGoods',
  maintenance: '',
};

function reopenedSince(order: OrderState, act: string, at: string): boolean {
  return order.returns.some((r) => r.reopens?.includes(act) && compareInstants(r.at, at) > 0);
}

/** The last check of each kind, operation and part; a machine's maintenance stops no job. */
function standingChecks(order: OrderState): QualityCheck[] {
  const last = new Map<string, QualityCheck>();
  for (const c of workOf(order).checks)
    if (c.kind !== 'maintenance') last.set(JSON.stringify([c.kind, c.operation ?? '', c.part ?? '']), c);
  return [...last.values()];
}

/** PR-05: checks that failed and were neither passed after rework nor conceded by the client in writing. */
export const openFailures = (order: OrderState): QualityCheck[] =>
  standingChecks(order).filter((c) => c.verdict === 'fail' && !c.conceded);

export function hasPassed(order: OrderState, kind: QualityKind): boolean {
  const checks = standingChecks(order).filter(
    (c) => c.kind === kind && !reopenedSince(order, checkedAct[kind], c.at),
  );
  return checks.length > 0 && checks.every((c) => c.verdict === 'pass' || c.conceded !== undefined);
}

/** Items not delivered, or not signed for, in full; those whose rest the client waived are. */
export function stillToDeliver(order: OrderState): OrderItem[] {
  const signed = signedQuantities(order);
  const waived = new Set(workOf(order).waived.flatMap((w) => w.items));
  return live(order).filter(
    (i) => !waived.has(i.no) && compare(signed.get(i.no) ?? zero, decimalOr0(i.quantity)) < 0,
  );
}

/** Ordered and the over-run the client takes, percent (PR-06). */
export function mostToDeliver(order: OrderState, item: OrderItem): Decimal {
  const percent = item.service ? zero : decimalOr0(order.sheet.print?.overRun);
  const ordered = decimalOr0(item.quantity);
  return add(ordered, divide(multiply(ordered, percent), decimal('100'), 6));
}

/** Who and what completed the delivery: the last note, waiver or signature. */
export function lastReceived(order: OrderState): ActRecord | undefined {
  const { deliveries, waived } = workOf(order);
  const signed = order.signOffs
    .filter((s) => !s.delivery && signOffStands(order, s))
    .map((s) => ({ at: s.signature.at, by: { id: '', name: s.signature.by }, post: 'merchandiser' }));
  const all = [...deliveries, ...waived, ...signed].sort((a, b) => compareInstants(a.at, b.at));
  const last = all.at(-1);
  return last && { act: 'deliver', at: last.at, by: last.by, post: last.post };
}
