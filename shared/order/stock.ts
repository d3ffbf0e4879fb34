/** 库存: what is on hand of each material, what open orders still need of it, and what is short. Exact decimals. */
import { add, compare, type Decimal, decimal, subtract } from '#shared/kernel/decimal';
import { localDate } from '#shared/kernel/time';
import type { Material, StockMove } from '#shared/register/material';
import { factsOf } from './facts';
import { decimalOr0 } from './factsPrint';
import type { PrintPart } from './sheetPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

const zero = decimal('0');

/** One line of a material's ledger, oldest first. */
export interface Movement {
  date: string;
  /** Instant it was entered. */
  at: string;
  move: StockMove['move'] | 'issue';
  /** What came (positive) or went (negative); for a count the difference it found. */
  change: Decimal;
  /** On hand after it. */
  left: Decimal;
  by: string;
  /** Issue slip and order, delivery note, reason. */
  about: string;
  order?: { id: string; number: string };
}

export interface Stock {
  material: Material;
  onHand: Decimal;
  /** Still to be issued to open orders. */
  needed: Decimal;
  needs: Need[];
  movements: Movement[];
  belowMinimum: boolean;
  /** Needed and minimum more than there is; '' where it is enough. */
  short: Decimal | '';
}

export interface Need {
  order: OrderState;
  part: string;
  name: string;
  unit: string;
  quantity: Decimal;
}

/** Names are written in many ways: blanks, full width and the sign between two sizes say nothing. */
export const plainName = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/[×*✕]/g, 'x').replace(/克/g, 'g');

/** The material an issue slip or a part of a job means: name and specification, or the name where it is the only one. */
export function materialFor(materials: readonly Material[], name: string): Material | undefined {
  const asked = plainName(name);
  const full = (m: Material) => plainName(`${m.name}${m.spec}`);
  const active = materials.filter((m) => m.active);
  const exact = active.find((m) => full(m) === asked) ?? materials.find((m) => full(m) === asked);
  if (exact) return exact;
  const named = active.filter((m) => plainName(m.name) === asked);
  return named.length === 1 ? named[0] : undefined;
}

/** As a slip calls the paper of a part: `双铜纸 157g 889x1194`. */
export const paperOf = (part: PrintPart): string =>
  part.paper
    ? [
        part.paper.kind,
        /\d$/.test(part.paper.weight) ? `${part.paper.weight}g` : part.paper.weight,
        part.paper.sheet,
      ]
        .filter((t) => t.trim())
        .join(' ')
    : '';

/** Paper of open orders that was not issued yet, in full sheets. */
export function needsOf(order: OrderState): Need[] {
  if (order.cancelled || factsOf(order).record('issueMaterial') || factsOf(order).record('press')) return [];
  const issued = workOf(order).materials.flatMap((m) => m.lines);
  return (order.sheet.print?.parts ?? []).flatMap((part): Need[] => {
    const planned = part.fullSheets ?? part.netSheets;
    if (!part.paper || !planned || part.paper.kind.startsWith('客供')) return [];
    const got = issued
      .filter((l) => l.part === part.name)
      .reduce((sum, l) => add(sum, decimalOr0(l.used)), zero);
    const quantity = subtract(decimal(String(planned)), got);
    return compare(quantity, zero) > 0
      ? [{ order, part: part.name, name: paperOf(part), unit: '张', quantity }]
      : [];
  });
}

interface Raw {
  date: string;
  at: string;
  move: Movement['move'];
  quantity: Decimal;
  by: string;
  about: string;
  order?: Movement['order'];
}

/** What was issued to orders of a material, less what came back; paper the client brought is not the shop's. */
function issuesOf(orders: readonly OrderState[], materials: readonly Material[]): Map<string, Raw[]> {
  const found = new Map<string, Raw[]>();
  for (const order of orders)
    for (const slip of workOf(order).materials)
      for (const line of slip.lines) {
        const material = line.byClient ? undefined : issuedMaterial(order, line, materials);
        if (!material) continue;
        const raw: Raw = {
          date: localDate(slip.at),
          at: slip.at,
          move: 'issue',
          quantity: subtract(decimalOr0(line.used), decimalOr0(line.returned)),
          by: slip.by.name,
          about: slip.slip,
          order: { id: order.id, number: order.number },
        };
        found.set(material.id, [...(found.get(material.id) ?? []), raw]);
      }
  return found;
}

/** A slip that only says 双铜纸 means the paper its part is printed on. */
function issuedMaterial(
  order: OrderState,
  line: { name: string; part?: string | undefined; unit: string },
  materials: readonly Material[],
): Material | undefined {
  const part = (order.sheet.print?.parts ?? []).find((p) => p.name === line.part);
  const byName = materialFor(materials, line.name);
  const meant =
    byName ?? (part?.paper?.kind === line.name ? materialFor(materials, paperOf(part)) : undefined);
  // Kilograms are no sheets.
  return meant && (!line.unit || meant.unit === line.unit) ? meant : undefined;
}

/** Counts set what is there; everything else adds and takes. In order of day, then of entry. */
function ledgerOf(raw: readonly Raw[]): { onHand: Decimal; movements: Movement[] } {
  let onHand = zero;
  const movements = [...raw]
    .sort((a, b) => a.date.localeCompare(b.date) || Date.parse(a.at) - Date.parse(b.at))
    .map(({ quantity, ...r }): Movement => {
      const before = onHand;
      onHand =
        r.move === 'count' ? quantity : r.move === 'in' ? add(before, quantity) : subtract(before, quantity);
      return { ...r, change: subtract(onHand, before), left: onHand };
    });
  return { onHand, movements };
}

export interface StockView {
  stocks: Stock[];
  /** Lines of slips and needs of orders that no registered material fits. */
  unknown: { name: string; unit: string; orders: string[] }[];
}

export function stockOf(
  materials: readonly Material[],
  moves: readonly StockMove[],
  orders: readonly OrderState[],
): StockView {
  const issues = issuesOf(orders, materials);
  const needs = orders.flatMap(needsOf);
  const needsBy = new Map<string, Need[]>();
  const unknown = new Map<string, { name: string; unit: string; orders: Set<string> }>();
  const strange = (name: string, unit: string, number: string) => {
    const key = plainName(name);
    const entry = unknown.get(key) ?? { name, unit, orders: new Set<string>() };
    entry.orders.add(number);
    unknown.set(key, entry);
  };
  for (const need of needs) {
    const material = materialFor(materials, need.name);
    if (material) needsBy.set(material.id, [...(needsBy.get(material.id) ?? []), need]);
    else strange(need.name, need.unit, need.order.number);
  }
  for (const order of orders)
    for (const slip of workOf(order).materials)
      for (const line of slip.lines)
        if (!line.byClient && !issuedMaterial(order, line, materials))
          strange(line.name, line.unit, order.number);
  const stocks = materials.map((material): Stock => {
    const own = moves
      .filter((m) => m.material === material.id)
      .map(
        (m): Raw => ({
          date: m.date,
          at: m.at,
          move: m.move,
          quantity: decimalOr0(m.quantity),
          by: m.by,
          about: [m.lot, m.reason].filter(Boolean).join(' '),
        }),
      );
    const { onHand, movements } = ledgerOf([...own, ...(issues.get(material.id) ?? [])]);
    const mine = needsBy.get(material.id) ?? [];
    const needed = mine.reduce((sum, n) => add(sum, n.quantity), zero);
    const minimum = decimalOr0(material.minimum);
    const after = subtract(onHand, needed);
    return {
      material,
      onHand,
      needed,
      needs: mine,
      movements,
      belowMinimum: compare(onHand, minimum) < 0,
      short: compare(after, minimum) < 0 ? subtract(minimum, after) : '',
    };
  });
  return {
    stocks,
    unknown: [...unknown.values()].map((u) => ({ ...u, orders: [...u.orders].sort() })),
  };
}
