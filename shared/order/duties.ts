/** PR-08 印刷五项制度: one line of the register for each job that needs papers, and what is still missing on it. */
import { add, compare, type Decimal, decimal, subtract } from '#shared/kernel/decimal';
import { localDate } from '#shared/kernel/time';
import { factsOf } from './facts';
import { decimalOr0, permitted, permittedItem } from './factsPrint';
import { type JobKind, needsPermit, type Permit } from './sheetPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

export type DutyLack =
  | 'permit'
  | 'unsigned'
  | 'refused'
  | 'over'
  | 'deliver'
  | 'sample'
  | 'sampleUntil'
  | 'waste';

export interface DutyLine {
  order: OrderState;
  /** Number in the register; '' before the papers were checked. */
  entry: string;
  on: string;
  orderedBy: string;
  identity: string;
  jobKind: JobKind;
  papers: Permit[];
  checkedBy: string;
  /** Copies: by the papers ('' where none says), ordered, printed, delivered and signed for. */
  allowed: Decimal | '';
  ordered: Decimal;
  printed: Decimal | '';
  delivered: Decimal;
  samples: { copies: number; place: string; until: string }[];
  waste: { what: string; count: string; unit: string; by: string; witness: string; date: string }[];
  /** Missing now: not what its turn has not come for. */
  lacks: DutyLack[];
}

const zero = decimal('0');

/** Copies the last operation that yields copies has made; '' where none was reported. */
function printedOf(order: OrderState): Decimal | '' {
  const { plan, operations } = workOf(order);
  const kinds = ['packing', 'finishing', 'press'];
  for (const kind of kinds) {
    const sums = (plan?.operations ?? [])
      .filter((o) => o.kind === kind)
      .map((o) =>
        operations
          .filter((d) => d.operation === o.id && d.copies)
          .reduce<Decimal | ''>((sum, d) => add(sum || zero, decimalOr0(d.copies)), ''),
      )
      .filter((n): n is Decimal => n !== '');
    const [first, ...rest] = sums;
    if (first !== undefined) return rest.reduce((most, n) => (compare(n, most) > 0 ? n : most), first);
  }
  return '';
}

export function dutyOf(order: OrderState): DutyLine {
  const work = workOf(order);
  const { permit } = work;
  const item = permittedItem(order);
  const facts = factsOf(order);
  const delivered = work.deliveries
    .flatMap((d) => d.lines)
    .filter((l) => l.item === item?.no)
    .reduce((sum, l) => add(add(sum, decimalOr0(l.quantity)), decimalOr0(l.spare)), zero);
  const allowed = permitted(order) ?? '';
  const printed = printedOf(order);
  const needs = needsPermit(order.sheet.print);
  const publication = order.sheet.print?.jobKind === 'publication';
  const lacks: DutyLack[] = [];
  if (permit?.verdict === 'refused') lacks.push('refused');
  else if (needs && !facts.record('checkPermit')) lacks.push(permit ? 'unsigned' : 'permit');
  const made = printed || delivered;
  if (allowed !== '' && compare(made, allowed) > 0) lacks.push('over');
  const gone = facts.record('deliver') !== undefined;
  if (facts.record('store') && !gone) lacks.push('deliver');
  if (needs && gone && work.samples.length === 0) lacks.push('sample');
  if (publication && work.samples.some((s) => !s.until)) lacks.push('sampleUntil');
  if (needs && gone && work.waste.length === 0) lacks.push('waste');
  return {
    order,
    entry: permit?.entry ?? '',
    on: permit ? localDate(permit.at) : '',
    orderedBy: permit?.orderedBy ?? '',
    identity: permit?.identity ?? '',
    jobKind: order.sheet.print?.jobKind ?? 'ordinary',
    papers: permit?.papers ?? order.sheet.print?.permits ?? [],
    checkedBy: permit?.by.name ?? '',
    allowed,
    ordered: decimalOr0(item?.quantity),
    printed,
    delivered,
    samples: work.samples.map((s) => ({ copies: s.copies, place: s.place, until: s.until ?? '' })),
    waste: work.waste.map(({ what, count, unit, by, witness, date }) => ({
      what,
      count,
      unit,
      by,
      witness,
      date,
    })),
    lacks: order.cancelled ? [] : lacks,
  };
}

/** Jobs that need papers, and others that have an entry, a kept sample or destroyed waste; latest entry first. */
export function dutiesOf(orders: readonly OrderState[]): DutyLine[] {
  return orders
    .filter((o) => {
      const w = workOf(o);
      return needsPermit(o.sheet.print) || w.permit || w.samples.length > 0 || w.waste.length > 0;
    })
    .map(dutyOf)
    .sort(
      (a, b) =>
        (b.entry || '~').localeCompare(a.entry || '~') || b.order.number.localeCompare(a.order.number),
    );
}

/** Copies allowed that are not printed yet; '' where the papers name no number. */
export const roomLeft = (line: DutyLine): Decimal | '' =>
  line.allowed === '' ? '' : subtract(line.allowed, line.printed || line.delivered);
