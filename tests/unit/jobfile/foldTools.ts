/** A job file folded, and what can be asked of the order it makes. */
import { jobToOrder } from '#shared/jobfile/events';
import { factsOf } from '#shared/order/facts';
import { signedOf } from '#shared/order/quantities';
import { say } from '#shared/order/sentences';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { findAct, gateRefusals, stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { jobOf } from './cases';

export const fold = (raw: unknown): OrderState => jobToOrder(jobOf(raw)).order;
export const settleRefusals = (order: OrderState) =>
  gateRefusals(findAct(procedures[order.trade], 'settle')!, factsOf(order));
export const said = (order: OrderState) =>
  settleRefusals(order)
    .map((r) => say(r, 'zh', order))
    .join('');
export const signed = (order: OrderState, no: number) => signedOf(order, no, (s) => signOffStands(order, s));
export const doneActs = (order: OrderState) =>
  stand(procedures[order.trade], factsOf(order)).flatMap((s) =>
    s.tasks.filter((t) => t.record).map((t) => t.act.id),
  );
