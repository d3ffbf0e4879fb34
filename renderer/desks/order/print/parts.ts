/** The sections of the 生产 tab: which an order has, which a person sees, how each stands, which is opened first. */
import { type Post, seesMoney } from '#shared/kernel/posts';
import { factsOf } from '#shared/order/facts';
import { openFailures } from '#shared/order/factsPrint';
import { needsPermit } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { summaryOf } from '#shared/order/summary';
import { deliveryRows, operationRows } from './rows';

export const partIds = [
  'quote',
  'team',
  'permit',
  'proof',
  'plan',
  'materials',
  'quality',
  'deliveries',
  'feedback',
  'samples',
] as const;
export type PartId = (typeof partIds)[number];
export const isPart = (text: string | null | undefined): text is PartId =>
  (partIds as readonly unknown[]).includes(text);

export interface PartState {
  id: PartId;
  /** bad: something there stops the route. */
  state: 'none' | 'begun' | 'done' | 'bad';
  /** Said beside its name: done of all, or how many there are. */
  count: number;
  of?: number;
}

/** Sections an order has for these posts: quotations are money's (PM), the register is for jobs on papers. */
export function partsFor(order: OrderState, posts: readonly Post[]): PartId[] {
  const papers = needsPermit(order.sheet.print) || workOf(order).permit !== undefined;
  return partIds.filter((id) => (id !== 'quote' || seesMoney(posts)) && (id !== 'permit' || papers));
}

export function partState(order: OrderState, id: PartId): PartState {
  const work = workOf(order);
  const done = (act: string) => factsOf(order).record(act) !== undefined;
  const stands = (count: number, finished: boolean, bad = false): PartState => ({
    id,
    state: bad ? 'bad' : finished ? 'done' : count ? 'begun' : 'none',
    count,
  });
  switch (id) {
    case 'quote':
      return stands(work.quotations.length, work.quotations.length > 0 && done('acceptQuote'));
    case 'team':
      return stands(work.team?.members.length ?? 0, done('team'));
    case 'permit':
      return stands(work.permit?.papers.length ?? 0, done('checkPermit'), work.permit?.verdict === 'refused');
    case 'proof':
      return stands(
        work.proofs.at(-1)?.version ?? 0,
        done('signProof'),
        work.proofs.at(-1)?.verdict?.approved === false,
      );
    case 'plan': {
      const rows = operationRows(order, '');
      const finished = rows.filter((r) => r.state === 'done').length;
      return {
        ...stands(finished, rows.length > 0 && finished === rows.length),
        ...(rows.length ? { state: finished === rows.length ? 'done' : 'begun', of: rows.length } : {}),
      };
    }
    case 'materials':
      return stands(work.materials.length, done('issueMaterial'));
    case 'quality':
      return stands(work.checks.length, done('inspectGoods'), openFailures(order).length > 0);
    case 'deliveries': {
      const rows = deliveryRows(order);
      const there = rows.filter((r) => r.left === '0').length;
      return {
        ...stands(there, done('deliver')),
        state: done('deliver') ? 'done' : work.deliveries.length + there ? 'begun' : 'none',
        of: rows.length,
      };
    }
    case 'feedback':
      return stands(work.feedback.length, done('feedback'));
    case 'samples':
      return stands(work.samples.length + work.waste.length, done('archive'));
  }
}

/** The section each step of the procedure is worked on in. */
const partOfStep: Record<string, PartId> = {
  quote: 'quote',
  team: 'team',
  permit: 'permit',
  prepress: 'proof',
  proof: 'proof',
  plan: 'plan',
  material: 'materials',
  press: 'plan',
  finish: 'plan',
  inspect: 'quality',
  store: 'plan',
  deliver: 'deliveries',
  settle: 'deliveries',
  feedback: 'feedback',
  archive: 'samples',
};

/** Opened when none is asked for: what stops the route, else where the order stands. */
export function firstPart(order: OrderState, posts: readonly Post[]): PartId {
  const there = partsFor(order, posts);
  const step = summaryOf(order).step;
  const wanted = openFailures(order).length ? 'quality' : partOfStep[step];
  return wanted && there.includes(wanted) ? wanted : (there.find((id) => id === 'team') ?? there[0]!);
}
