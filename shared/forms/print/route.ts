/** The operations of a job on paper: as planned, what was done of them, and before there is a plan the usual route. */
import { add, type Decimal, decimal, isDecimal } from '#shared/kernel/decimal';
import { compareInstants } from '#shared/kernel/time';
import type { Operation, OperationKind } from '#shared/order/eventsPrint';
import { finishingOf } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { type OperationDone, workOf } from '#shared/order/statePrint';
import type { Language } from '../layout/words';
import { operationNames } from './words';

export interface RouteLine {
  kind: OperationKind;
  /** `印刷 内页` */
  name: string;
  planned?: Operation;
  done?: Done;
}

/** What was recorded of one operation, several goes added up. */
export interface Done {
  start: string | undefined;
  finish: string | undefined;
  minutes: number;
  good: string;
  waste: string;
  copies: string;
  /** Who did it last. */
  by: string;
  at: string;
  complete: boolean;
}

export function routeOf(order: OrderState, language: Language): RouteLine[] {
  const { plan, operations } = workOf(order);
  if (!plan?.operations.length) return usualRoute(order, language);
  return plan.operations.map((planned) => {
    const own = operations.filter((o) => o.operation === planned.id);
    const done = own.length ? doneOf(own) : undefined;
    return { kind: planned.kind, name: operationName(planned, language), planned, ...(done ? { done } : {}) };
  });
}

export function operationName(
  { kind, name, part }: Pick<Operation, 'kind' | 'name' | 'part'>,
  language: Language,
): string {
  const own = name?.trim() || operationNames[kind][language];
  const of = part?.trim() ?? '';
  return of && !own.includes(of) ? `${own} ${of}` : own;
}

function doneOf(goes: readonly OperationDone[]): Done {
  const last = goes.at(-1)!;
  const times = (key: 'start' | 'finish') =>
    goes
      .map((g) => g[key])
      .filter((t) => t !== undefined)
      .sort(compareInstants);
  const sum = (key: 'good' | 'waste' | 'copies'): string => {
    const said = goes.map((g) => g[key]).filter((q): q is Decimal => isDecimal(q));
    return said.length ? said.reduce((a, b) => add(a, b), decimal('0')) : '';
  };
  return {
    start: times('start')[0],
    finish: times('finish').at(-1),
    minutes: goes.reduce((total, g) => total + g.minutes, 0),
    good: sum('good'),
    waste: sum('waste'),
    copies: sum('copies'),
    by: last.by.name,
    at: last.at,
    complete: goes.some((g) => g.complete),
  };
}

/** Printed once for each part, then what the sheet asks for after printing. */
function usualRoute(order: OrderState, language: Language): RouteLine[] {
  const { print } = order.sheet;
  const line = (kind: OperationKind, more: { name?: string; part?: string } = {}): RouteLine => ({
    kind,
    name: operationName({ kind, ...more }, language),
  });
  const parts = print?.parts ?? [];
  const presses = parts.length ? parts.map((p) => line('press', { part: p.name })) : [line('press')];
  const finishing = finishingOf(print).map((name) => line('finishing', { name }));
  return [
    line('prepress'),
    line('proof'),
    line('plates'),
    ...presses,
    ...(finishing.length ? finishing : [line('finishing')]),
    line('packing'),
  ];
}
