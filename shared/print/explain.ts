/** 怎么算的: every sum of this room carries the steps that led to it, with the figures in them. */
import type { Words } from '../kernel/faults';

export interface Step {
  label: Words;
  /** The working with its figures: `300 × 16 ÷ 2 ÷ 8`. */
  formula: Words;
  /** What came out, with its unit where it has one. */
  value: Words;
}

export interface Explained<T> {
  value: T;
  steps: Step[];
}

export const words = (zh: string, en: string): Words => ({ zh, en });
/** Figures read the same in every language. */
export const plain = (text: string | number): Words => ({ zh: String(text), en: String(text) });
export const step = (label: Words, formula: Words | string, value: Words | string | number): Step => ({
  label,
  formula: typeof formula === 'string' ? plain(formula) : formula,
  value: typeof value === 'object' ? value : plain(value),
});
/** The working, and that a fraction counts as a whole one. */
export const roundedUp = (formula: string): Words =>
  words(`${formula}，不足一张算一张`, `${formula}, rounded up`);

/** Something a sum can't be made from: a sentence that names the field and the remedy. */
export interface PrintFault {
  /** Where in the ask: `parts[0].pages`. */
  path: string;
  say: Words;
}
