/** PR-05: checks, and the client's written concession for one that failed. */
import { digestOf } from '#shared/kernel/canonical';
import type { Refusal } from '#shared/kernel/faults';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse } from './command';
import type { Desk } from './drafts';
import { concessionContent } from './signable';
import type { OrderState } from './state';
import { workOf } from './statePrint';

type Check = Extract<OrderCommand, { do: 'checkQuality' }>;
type Concede = Extract<OrderCommand, { do: 'concede' }>;

export function decideQuality(
  order: OrderState,
  c: Check | Concede,
  ctx: DecideContext,
  desk: Desk,
): Decision {
  return c.do === 'checkQuality' ? checkQuality(order, c, ctx, desk) : concede(order, c, ctx, desk);
}

function checkQuality(order: OrderState, c: Check, ctx: DecideContext, { rule, put }: Desk): Decision {
  const no: Refusal[] = [];
  const { plan } = workOf(order);
  if (c.items.length === 0) no.push({ rule, key: 'checkItems' });
  const bad = c.items.filter((i) => !i.ok).map((i) => i.what);
  if (c.verdict === 'pass' && bad.length) no.push({ rule, key: 'checkVerdict', details: { list: bad } });
  if (c.verdict === 'fail' && !c.disposition) no.push({ rule, key: 'dispositionMissing' });
  if (c.kind === 'final' && !c.sampleSize) no.push({ rule, key: 'sampleMissing' });
  if ((c.defects ?? 0) > (c.sampleSize ?? Number.POSITIVE_INFINITY)) no.push({ rule, key: 'defectsOver' });
  if (c.kind === 'maintenance' && !c.machine?.trim()) no.push({ rule, key: 'machineMissing' });
  if (c.operation && !plan?.operations.some((o) => o.id === c.operation))
    no.push({ rule, key: 'noSuchOperation', mend: 'plan' });
  if (no.length) return refuse(...no);
  const { do: _, ...data } = c;
  return put({ type: 'order.qualityChecked', data: { ...data, check: ctx.number('ZJ') } });
}

function concede(order: OrderState, c: Concede, ctx: DecideContext, { rule, put }: Desk): Decision {
  const check = workOf(order).checks.find((k) => k.check === c.check);
  if (check?.verdict !== 'fail' || check.conceded)
    return refuse({ rule, key: 'noSuchCheck', details: { number: c.check } });
  const no: Refusal[] = [];
  if (!c.reason.trim()) no.push({ rule, key: 'reasonMissing' });
  if (!c.by.trim()) no.push({ rule, key: 'signerMissing' });
  if (no.length) return refuse(...no);
  return put({
    type: 'order.conceded',
    data: {
      check: c.check,
      reason: c.reason,
      signature: {
        id: `conceded#${c.check}`,
        by: c.by.trim(),
        capacity: 'client',
        at: ctx.now,
        digest: digestOf(concessionContent(order, check, c.reason)),
        ...(c.image ? { image: c.image } : {}),
      },
    },
  });
}
