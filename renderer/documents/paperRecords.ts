/** One paper per record (a delivery, a check, a proof): which one it is of, and how often each was printed. */
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import { compareInstants } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';

/**
 * The record a paper will be of: the one asked for, else the newest; '' for a form that is one paper, and for one of
 * whose records none was kept.
 */
export function recordOf(order: OrderState, formId: string, record?: string): string {
  const source: OrderSource = { shop: { name: '' }, order };
  const records = registry[formId]?.records?.(source) ?? [];
  return (record === undefined ? records.at(-1) : records.find((r) => r === record)) ?? '';
}

/** What prints are counted by: each delivery note for itself, `delivery-note/SH-2026-0001`. */
export function printKey(order: OrderState, formId: string, record?: string): string {
  const own = recordOf(order, formId, record);
  return own ? `${formId}/${own}` : formId;
}

/** How often a form went to the printer, in how many copies and who printed it last: all its records together. */
export function printsOf(order: OrderState, formId: string) {
  const keys = Object.keys(order.prints).filter((key) => key.split('/')[0] === formId);
  const prints = keys.map((key) => order.prints[key]!);
  return {
    count: prints.reduce((sum, p) => sum + p.times, 0),
    copies: keys.reduce((sum, key) => sum + (order.printed[key] ?? 0), 0),
    last: [...prints].sort((a, b) => compareInstants(a.at, b.at)).at(-1),
  };
}

const timesOf = (order: OrderState, formId: string, record: string | undefined): number => {
  const key = printKey(order, formId, record);
  return Object.hasOwn(order.prints, key) ? order.prints[key]!.times : 0;
};
/**
 * Which print the next one of a paper is, however many copies each had; a saved file is no print and carries the
 * count as it is.
 */
export const nextPrint = (order: OrderState, formId: string, record?: string): number =>
  timesOf(order, formId, record) + 1;
export const savedCount = (order: OrderState, formId: string, record?: string): number =>
  Math.max(1, timesOf(order, formId, record));
