/**
 * What keeps a typed sheet from being issued: which field, and the key of a sentence that names the remedy
 * (`orders.faults.*`). The order of the list is the order on the screen, so the first is where the focus goes.
 */
import { compare, decimal, readDecimal, scaleOf } from '#shared/kernel/decimal';
import { isDate } from '#shared/kernel/time';
import { readRate } from '#shared/money/taxRates';
import { dialable } from './phone';
import { LOCAL_SYSTEM } from './sheetChoices';
import { isBlankItem, type SheetDraft } from './sheetDraft';

export type FaultField =
  | 'type'
  | 'clientName'
  | 'phone'
  | 'project'
  | 'dueAt'
  | 'localName'
  | 'deliverables'
  | 'items';

export type FaultKey =
  | 'typeMissing'
  | 'clientMissing'
  | 'phoneOdd'
  | 'projectMissing'
  | 'duePast'
  | 'dueOdd'
  | 'localNameMissing'
  | 'deliverableName'
  | 'copies'
  | 'noItems'
  | 'itemName'
  | 'itemUnit'
  | 'quantity'
  | 'quantityDecimals'
  | 'unitPrice'
  | 'unitPriceDecimals'
  | 'taxRate';

export interface SheetFault {
  field: FaultField;
  key: FaultKey;
  /** For rows of a table: 1 for the first row. */
  row?: number;
  /** Column of the table. */
  column?: string;
  /** What was typed, where the sentence quotes it. */
  text?: string;
}

const DECIMALS = 6;
/** Digits before the point that the journal takes. */
const WHOLE = 12;

const fits = (value: string): boolean => value.replace('-', '').split('.')[0]!.length <= WHOLE;

/** @param today the day of issue, `2026-03-02` */
export function sheetFaults(d: SheetDraft, today: string): SheetFault[] {
  const out: SheetFault[] = [];
  if (!d.type) out.push({ field: 'type', key: 'typeMissing' });
  if (!d.client.name.trim()) out.push({ field: 'clientName', key: 'clientMissing' });
  if (!dialable(d.client.phone)) out.push({ field: 'phone', key: 'phoneOdd', text: d.client.phone });
  if (!d.project.trim()) out.push({ field: 'project', key: 'projectMissing' });
  if (d.dueAt && !isDate(d.dueAt)) out.push({ field: 'dueAt', key: 'dueOdd', text: d.dueAt });
  else if (d.dueAt && d.dueAt < today) out.push({ field: 'dueAt', key: 'duePast', text: d.dueAt });
  if (d.system === LOCAL_SYSTEM && !d.localName.trim())
    out.push({ field: 'localName', key: 'localNameMissing' });
  return [...out, ...itemFaults(d), ...deliverableFaults(d)];
}

function deliverableFaults(d: SheetDraft): SheetFault[] {
  return d.deliverables.flatMap((r, i): SheetFault[] => {
    const name = (r.name ?? '').trim();
    const copies = (r.copies ?? '').trim();
    if (!name && !copies) return [];
    const at = { field: 'deliverables', row: i + 1 } as const;
    if (!name) return [{ ...at, column: 'name', key: 'deliverableName' }];
    const count = readDecimal(copies || '1');
    const good = count !== null && /^\d{1,3}$/.test(count) && Number(count) >= 1;
    return good ? [] : [{ ...at, column: 'copies', key: 'copies', text: copies }];
  });
}

export function itemFaults(d: Pick<SheetDraft, 'items'>): SheetFault[] {
  if (d.items.every(isBlankItem)) return [{ field: 'items', key: 'noItems', row: 1, column: 'name' }];
  return d.items.flatMap((r, i): SheetFault[] => {
    if (isBlankItem(r)) return [];
    const found: SheetFault[] = [];
    const say = (column: string, key: FaultKey, text = '') =>
      found.push({ field: 'items', row: i + 1, column, key, text });
    const text = (key: string) => (r[key] ?? '').trim();
    if (!text('name')) say('name', 'itemName');
    if (!text('unit')) say('unit', 'itemUnit');
    const quantity = readDecimal(text('quantity'));
    if (quantity === null || compare(quantity, decimal('0')) <= 0 || !fits(quantity))
      say('quantity', 'quantity', text('quantity'));
    else if (scaleOf(quantity) > DECIMALS) say('quantity', 'quantityDecimals', text('quantity'));
    if (text('unitPrice')) {
      const price = readDecimal(text('unitPrice'));
      if (price === null || price.startsWith('-') || !fits(price))
        say('unitPrice', 'unitPrice', text('unitPrice'));
      else if (scaleOf(price) > DECIMALS) say('unitPrice', 'unitPriceDecimals', text('unitPrice'));
    }
    if (text('taxRate') && readRate(text('taxRate')) === null) say('taxRate', 'taxRate', text('taxRate'));
    return found;
  });
}

/** What SV-03a will ask for before field work starts, still open on a topographic sheet. Not a fault of issuing. */
export function topographicLacks(d: SheetDraft): ('system' | 'extent' | 'scale')[] {
  if (d.type !== 'topographic') return [];
  const lacks: ('system' | 'extent' | 'scale')[] = [];
  if (!d.system.trim()) lacks.push('system');
  if (!d.extent.trim()) lacks.push('extent');
  if (!d.scale.trim()) lacks.push('scale');
  return lacks;
}
