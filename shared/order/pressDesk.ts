/** What a press operator sees: the operations of machines or of a person, in turn, and what stands in their way. */

import type { Refusal } from '#shared/kernel/faults';
import type { PersonRef } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { refused } from './command';
import { decide } from './decide';
import type { Operation } from './eventsPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

export interface Job {
  order: OrderState;
  op: Operation;
  state: 'waiting' | 'running' | 'paused' | 'done';
  /** When the run that is going on was begun. */
  since?: string;
  /** Minutes reported so far. */
  minutes: number;
  /** Why it can't be worked on now; empty where it can. */
  blocks: Refusal[];
}

/**
 * A start is a report of no minutes whose start and finish are one moment, not complete; the report that ends the run
 * carries that start. So what runs is seen on every machine, and nothing is lost when this one is switched off.
 */
export const startOf = (operation: string, now: string) =>
  ({ do: 'doOperation', operation, start: now, finish: now, minutes: 0, complete: false }) as const;

export interface Finished {
  good?: string;
  waste?: string;
  copies?: string;
  note?: string;
  complete: boolean;
}
export const finishOf = (operation: string, since: string, now: string, said: Finished) =>
  ({
    do: 'doOperation',
    operation,
    start: since,
    finish: now,
    minutes: Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 60_000)),
    ...said,
  }) as const;

export function jobOf(order: OrderState, op: Operation, actor: PersonRef, now: string): Job {
  const own = workOf(order).operations.filter((d) => d.operation === op.id);
  const last = own.at(-1);
  const running = last !== undefined && !last.complete && last.minutes === 0 && last.start === last.finish;
  const done = own.some((d) => d.complete);
  const state = done ? 'done' : running ? 'running' : own.length ? 'paused' : 'waiting';
  return {
    order,
    op,
    state,
    ...(running && last.start ? { since: last.start } : {}),
    minutes: own.reduce((sum, d) => sum + d.minutes, 0),
    blocks: done ? [] : blocksOf(order, op, actor, now),
  };
}

/** Asked of decide itself, so that the desk never promises what it would refuse. */
function blocksOf(order: OrderState, op: Operation, actor: PersonRef, now: string): Refusal[] {
  const decision = decide(order, startOf(op.id, now), {
    id: order.id,
    now,
    actor,
    posts: ['press'],
    people: [],
    number: () => {
      throw new Error('work on an operation takes no number');
    },
  });
  return refused(decision) ? decision.refusals : [];
}

export interface DeskFilter {
  machine?: string | undefined;
  person?: string | undefined;
}

/** Running first, then by planned start; done ones of today at the end. */
export function jobsAt(
  orders: readonly OrderState[],
  at: DeskFilter,
  actor: PersonRef,
  now: string,
): { open: Job[]; doneToday: Job[] } {
  const jobs = orders.flatMap((order) =>
    (workOf(order).plan?.operations ?? [])
      .filter((op) => !at.machine || op.machine?.trim() === at.machine)
      .filter((op) => !at.person || op.person?.id === at.person)
      .map((op) => jobOf(order, op, actor, now)),
  );
  const rank = (j: Job) => (j.state === 'running' ? 0 : 1);
  const today = localDate(now);
  const doneOn = (j: Job) =>
    localDate(
      workOf(j.order)
        .operations.filter((d) => d.operation === j.op.id)
        .at(-1)?.at ?? '',
    );
  return {
    open: jobs
      .filter((j) => j.state !== 'done')
      .sort((a, b) => rank(a) - rank(b) || Date.parse(a.op.start) - Date.parse(b.op.start)),
    doneToday: jobs.filter((j) => j.state === 'done' && doneOn(j) === today),
  };
}
