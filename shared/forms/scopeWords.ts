/** How the papers say what lies outside a contract: a mark behind the item, and sentences that name the quantities. */
import { compare, decimal } from '#shared/kernel/decimal';
import { type ContractStand, isOutside, isOver, type ScopeLine, scopeOf } from '#shared/order/contractScope';
import type { OrderState } from '#shared/order/state';
import type { Language } from './layout/words';

const ZERO = decimal('0');

/** `【合同外】`, `【超合同 600】`; '' for an item inside the contract, or not signed yet. */
export function scopeMark(line: ScopeLine | undefined, language: Language): string {
  if (!line || line.signed === undefined) return '';
  if (isOutside(line)) return language === 'zh' ? '【合同外】' : ' [not in contract]';
  if (!isOver(line)) return '';
  return language === 'zh' ? `【超合同 ${line.over}】` : ` [${line.over} over contract]`;
}

/** Which items, and by how much, go beyond the contract; one sentence that all lie inside it where none does. */
export function scopeSentences(order: OrderState, stand: ContractStand, language: Language): string[] {
  const zh = language === 'zh';
  const { number } = stand.contract;
  const lines = scopeOf(order, stand).filter((l) => l.signed !== undefined);
  if (lines.length === 0) return [];
  const outside = lines.filter(isOutside);
  const over = lines.filter(isOver);
  const join = (parts: string[]) => parts.join(zh ? '；' : '; ');
  const out: string[] = [];
  if (outside.length)
    out.push(
      zh
        ? `合同 ${number} 以外（合同外）：${join(outside.map((l) => `第 ${l.no} 项 ${l.name} ${l.signed} ${l.unit}`))}。`
        : `Not in contract ${number}: ${join(outside.map((l) => `item ${l.no} ${l.name} ${l.signed} ${l.unit}`))}.`,
    );
  if (over.length)
    out.push(
      zh
        ? `超出合同 ${number} 工程量（超量）：${join(over.map((l) => overWords(l, language)))}。`
        : `Above the quantities of contract ${number}: ${join(over.map((l) => overWords(l, language)))}.`,
    );
  if (out.length === 0)
    out.push(zh ? `各项均在合同 ${number} 的范围和数量之内。` : `All items lie within contract ${number}.`);
  return out;
}

function overWords(l: ScopeLine, language: Language): string {
  const before = compare(l.elsewhere, ZERO) > 0;
  if (language === 'en')
    return `item ${l.no} ${l.name}: ${l.over} ${l.unit} over (contract ${l.agreed}${before ? `, settled on other orders ${l.elsewhere}` : ''}, signed ${l.signed})`;
  return `第 ${l.no} 项 ${l.name} 超 ${l.over} ${l.unit}（合同 ${l.agreed}${before ? `，其他工单已结算 ${l.elsewhere}` : ''}，签证 ${l.signed}）`;
}

/** Scope by item number; empty without a contract. */
export const scopeByNo = (order: OrderState, stand: ContractStand | undefined): Map<number, ScopeLine> =>
  new Map((stand ? scopeOf(order, stand) : []).map((l) => [l.no, l]));
