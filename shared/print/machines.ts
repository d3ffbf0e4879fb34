/** How long a machine takes, and which machine takes an operation: what a proposed plan is made of (PR-03, PR-04). */
import type { PersonRef } from '../kernel/posts';
import { defaultHours, type Hours } from './hours';
import type { OperationKind } from './schedule';

export interface Runs {
  name: string;
  kinds: readonly OperationKind[];
  operator?: PersonRef | undefined;
  /** Minutes to make ready. */
  setup: number;
  /** Sheets or copies an hour. */
  perHour?: number | undefined;
  hours: Hours;
}

/** Standard minutes where no machine says more. */
export const usualMinutes: Readonly<Record<OperationKind, number>> = {
  prepress: 120,
  plates: 60,
  proof: 60,
  press: 120,
  finishing: 120,
  packing: 60,
};

/** Make-ready and running of so many sheets or copies, rounded up to a quarter of an hour. */
export function standardMinutes(
  kind: OperationKind,
  machine: Pick<Runs, 'setup' | 'perHour'> | undefined,
  pieces: number,
  /** Times the machine is made ready and everything runs through it. */
  passes = 1,
): number {
  if (!machine?.perHour || !(pieces > 0))
    return Math.max(usualMinutes[kind], Math.ceil((machine?.setup ?? 0) / 15) * 15);
  const exact = passes * (machine.setup + (pieces * 60) / machine.perHour);
  return Math.max(15, Math.ceil(exact / 15) * 15);
}

/** The machines that can do it, those that do it first of all before the others. */
export const machinesFor = <M extends Runs>(machines: readonly M[], kind: OperationKind): M[] =>
  machines
    .filter((m) => m.kinds.includes(kind))
    .sort((a, b) => a.kinds.indexOf(kind) - b.kinds.indexOf(kind));

export const hoursOf = (machines: readonly Runs[], name: string | undefined): Hours =>
  machines.find((m) => m.name === name?.trim())?.hours ?? defaultHours;
