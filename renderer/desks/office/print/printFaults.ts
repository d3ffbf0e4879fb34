/**
 * What keeps a job ticket from being issued: which field, under which rule, and the key of a sentence that names the
 * remedy (`printIntake.faults.*`). In the order of the screen, so that the first is where the focus goes.
 */
import { compare, decimal, readDecimal, scaleOf } from '#shared/kernel/decimal';
import { isDate } from '#shared/kernel/time';
import { dialable } from '../phone';
import { itemFaults, type SheetFault } from '../sheetFaults';
import { readColours, sumKeys, wholeOf } from './partSums';
import { permitOf, readFinished, readSheet } from './printChoices';
import { filledPermits, isBlankPart, isService, type PrintDraft } from './printDraft';

export type PrintField =
  | 'clientName'
  | 'phone'
  | 'deliverTo'
  | 'product'
  | 'finished'
  | 'dueAt'
  | 'items'
  | 'parts'
  | 'effect'
  | 'finishing'
  | 'overRun'
  | 'spareCopies'
  | 'sampleCopies'
  | 'permits'
  | 'problem'
  | 'genuine'
  | 'basis'
  | 'value'
  | 'urgency';

export type PrintFaultKey =
  | 'client'
  | 'phone'
  | 'deliverTo'
  | 'product'
  | 'finished'
  | 'due'
  | 'dueOdd'
  | 'duePast'
  | 'goods'
  | 'material'
  | 'partName'
  | 'pages'
  | 'weight'
  | 'sheet'
  | 'perFull'
  | 'colours'
  | 'count'
  | 'effect'
  | 'finishing'
  | 'percent'
  | 'copies'
  | 'permitKind'
  | 'permitNumber'
  | 'permitQuantity'
  | 'problem'
  | 'genuine'
  | 'notGenuine'
  | 'basis'
  | 'value'
  | 'urgency';

export type PrintFault = { rule: string; field: PrintField; row?: number; column?: string; text?: string } & (
  | { key: PrintFaultKey; item?: undefined }
  /** A sentence of the items grid, which both trades share. */
  | { key: 'item'; item: SheetFault }
);

const cell = (row: { readonly [key: string]: string }, key: string) => (row[key] ?? '').trim();

/** @param today the day of issue, `2026-03-02` */
export function printFaults(d: PrintDraft, today: string): PrintFault[] {
  const out: PrintFault[] = [];
  const say = (rule: string, field: PrintField, key: PrintFaultKey, more: { text?: string } = {}) =>
    out.push({ rule, field, key, ...more });
  if (!d.client.name.trim()) say('PR-01', 'clientName', 'client');
  if (!dialable(d.client.phone)) say('PR-01', 'phone', 'phone', { text: d.client.phone });
  if (!d.deliverTo.trim()) say('PR-01', 'deliverTo', 'deliverTo');
  if (!d.product.trim()) say('PR-01', 'product', 'product');
  if (d.finished.trim() && !readFinished(d.finished))
    say('PR-01', 'finished', 'finished', { text: d.finished });
  if (!d.dueAt) say('PR-01', 'dueAt', 'due');
  else if (!isDate(d.dueAt)) say('PR-01', 'dueAt', 'dueOdd', { text: d.dueAt });
  else if (d.dueAt < today) say('PR-01', 'dueAt', 'duePast', { text: d.dueAt });
  out.push(...goodsFaults(d), ...partFaults(d));
  if (!d.effect.trim()) say('PR-01', 'effect', 'effect');
  if (d.finishing.length === 0) say('PR-01', 'finishing', 'finishing');
  const percent = d.overRun.trim() === '' ? decimal('0') : readDecimal(d.overRun);
  if (
    percent === null ||
    percent.startsWith('-') ||
    compare(percent, decimal('100')) > 0 ||
    scaleOf(percent) > 2
  )
    say('PR-01', 'overRun', 'percent', { text: d.overRun });
  for (const field of ['spareCopies', 'sampleCopies'] as const)
    if (d[field].trim() && wholeOf(d[field]) === undefined) say('PR-01', field, 'copies', { text: d[field] });
  out.push(...permitFaults(d), ...requirementFaults(d));
  return out;
}

function goodsFaults(d: PrintDraft): PrintFault[] {
  const found = itemFaults(d).map(
    (item): PrintFault => ({
      rule: 'PR-01',
      field: 'items',
      key: 'item',
      item,
      ...(item.row === undefined ? {} : { row: item.row }),
      ...(item.column === undefined ? {} : { column: item.column }),
    }),
  );
  const typed = d.items.filter((r) => cell(r, 'name'));
  if (typed.length > 0 && typed.every(isService))
    found.push({ rule: 'PR-01', field: 'items', key: 'goods', row: 1, column: 'kind' });
  return found;
}

function partFaults(d: PrintDraft): PrintFault[] {
  const out: PrintFault[] = [];
  const typed = d.parts.map((row, i) => ({ row, i })).filter(({ row }) => !isBlankPart(row));
  if (!typed.some(({ row }) => cell(row, 'kind')))
    out.push({
      rule: 'PR-01',
      field: 'parts',
      key: 'material',
      row: (typed[0]?.i ?? 0) + 1,
      column: typed.length ? 'kind' : 'name',
    });
  for (const { row, i } of typed) {
    const say = (column: string, key: PrintFaultKey) =>
      out.push({ rule: 'PR-01', field: 'parts', row: i + 1, column, key, text: cell(row, column) });
    if (!cell(row, 'name')) say('name', 'partName');
    const pages = cell(row, 'pages');
    if (pages && !(wholeOf(pages)! > 0 && wholeOf(pages)! <= 100_000)) say('pages', 'pages');
    const weight = readDecimal(cell(row, 'weight') || '0');
    if (weight === null || weight.startsWith('-') || weight.length > 8) say('weight', 'weight');
    if (cell(row, 'sheet') && !readSheet(cell(row, 'sheet'))) say('sheet', 'sheet');
    const cuts = cell(row, 'perFull');
    if (cuts && !(wholeOf(cuts)! >= 1 && wholeOf(cuts)! <= 1000)) say('perFull', 'perFull');
    if (cell(row, 'colours') && !readColours(cell(row, 'colours'))) say('colours', 'colours');
    for (const key of sumKeys)
      if (key !== 'method' && cell(row, key) && wholeOf(cell(row, key)) === undefined) say(key, 'count');
    if (cell(row, 'up') && !(wholeOf(cell(row, 'up'))! >= 1 && wholeOf(cell(row, 'up'))! <= 10_000))
      if (!out.some((f) => f.row === i + 1 && f.column === 'up')) say('up', 'count');
  }
  return out;
}

function permitFaults(d: PrintDraft): PrintFault[] {
  if (d.jobKind === 'ordinary') return [];
  const filled = new Set(filledPermits(d));
  return d.permits.flatMap((row, i): PrintFault[] => {
    if (!filled.has(row)) return [];
    const at = { rule: 'PR-08', field: 'permits', row: i + 1 } as const;
    if (!permitOf(cell(row, 'kind'))) return [{ ...at, column: 'kind', key: 'permitKind' }];
    if (!cell(row, 'number')) return [{ ...at, column: 'number', key: 'permitNumber' }];
    const quantity = readDecimal(cell(row, 'quantity') || '0');
    return quantity === null || quantity.startsWith('-')
      ? [{ ...at, column: 'quantity', key: 'permitQuantity', text: cell(row, 'quantity') }]
      : [];
  });
}

/** RQ: genuine, and worth how much, how soon; what is clear or not is asked for in the fields above. */
function requirementFaults({ requirement: r }: PrintDraft): PrintFault[] {
  const out: PrintFault[] = [];
  const say = (field: PrintField, key: PrintFaultKey) => out.push({ rule: 'RQ', field, key });
  if (!r.problem.trim()) say('problem', 'problem');
  if (!r.genuine) say('genuine', 'genuine');
  if (r.genuine === 'false') say('genuine', 'notGenuine');
  if (r.genuine === 'open' && !r.basis.trim()) say('basis', 'basis');
  if (!r.value) say('value', 'value');
  if (!r.urgency) say('urgency', 'urgency');
  return out;
}
