/** The plan and the work on it: PR-03 (route, lateness, clashes), PR-04 (minutes), PR-05 and PR-08 where they stop it. */
import { add, compare } from '#shared/kernel/decimal';
import type { Refusal } from '#shared/kernel/faults';
import { compareInstants, localDate, localDateTime } from '#shared/kernel/time';
import { clashesOf } from '#shared/print/schedule';
import { bookingOf, called } from './bookings';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse } from './command';
import type { Desk } from './drafts';
import type { Operation } from './eventsPrint';
import { factsOf } from './facts';
import { decimalOr0, isLate, openFailures, permitted } from './factsPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

type Plan = Extract<OrderCommand, { do: 'keepPlan' }>;
type Done = Extract<OrderCommand, { do: 'doOperation' }>;

export function decidePlan(order: OrderState, c: Plan | Done, ctx: DecideContext, desk: Desk): Decision {
  return c.do === 'keepPlan' ? keepPlan(order, c, ctx, desk) : doOperation(order, c, desk);
}

function keepPlan(order: OrderState, c: Plan, ctx: DecideContext, { rule, put }: Desk): Decision {
  const no: Refusal[] = [];
  const told = ({ key, of }: { key: string; of: readonly Operation[] }) => {
    const list = [...new Set(of.map(called))];
    if (list.length) no.push({ rule, key, details: { list }, mend: 'plan' });
  };
  if (factsOf(order).record('settle')) no.push({ rule: 'PR-06', key: 'settledAlready' });
  const { operations: route } = c;
  if (route.length === 0) no.push({ rule, key: 'plan', details: { list: ['@lack.plan'] } });
  const ids = route.map((o) => o.id);
  told({ key: 'operationTwice', of: route.filter((o, n) => ids.indexOf(o.id) !== n) });
  told({ key: 'planOrder', of: route.filter((o) => compareInstants(o.finish, o.start) <= 0) });
  told({ key: 'planPerson', of: route.filter((o) => !o.person?.name.trim()) });
  told({
    key: 'planMachine',
    of: route.filter((o) => (o.kind === 'press' || o.kind === 'plates') && !o.machine?.trim()),
  });
  const { plan, operations } = workOf(order);
  const begun = new Set(operations.map((d) => d.operation));
  told({
    key: 'operationGone',
    of: (plan?.operations ?? []).filter((o) => begun.has(o.id) && !ids.includes(o.id)),
  });
  // Work that is done holds no machine any more.
  const done = new Set(operations.filter((d) => d.complete).map((d) => d.operation));
  const mine = new Map(route.filter((o) => !done.has(o.id)).map((o) => [bookingOf(order, o).id, o]));
  const others = new Map((ctx.bookings ?? []).filter((o) => !mine.has(o.id)).map((o) => [o.id, o]));
  const all = [...[...mine.values()].map((o) => bookingOf(order, o)), ...others.values()];
  for (const clash of clashesOf(all)) {
    if (clash.on !== 'machine') continue;
    const machine = clash.name;
    const own = [clash.a, clash.b].map((id) => mine.get(id)).filter((o) => o !== undefined);
    const other = others.get(clash.a) ?? others.get(clash.b);
    const list = own.map(called);
    if (own.length === 2) no.push({ rule, key: 'planClash', details: { machine, list }, mend: 'plan' });
    else if (own.length === 1 && other)
      no.push({
        rule,
        key: 'planClashOther',
        details: {
          machine,
          list,
          number: other.order,
          from: localDateTime(other.start ?? ''),
          to: localDateTime(other.finish ?? ''),
        },
        mend: 'plan',
      });
  }
  const late = c.operations.filter((o) => isLate(order, o.finish));
  if (late.length && !(c.late?.reason.trim() && c.late.by.trim())) {
    const end = late
      .map((o) => localDate(o.finish))
      .sort()
      .at(-1)!;
    no.push({ rule, key: 'planLate', details: { date: end, due: order.sheet.dueAt ?? '' }, mend: 'plan' });
  }
  if (no.length) return refuse(...no);
  // An acceptance of lateness that is none is not kept.
  const { late: accepted } = c;
  return put({
    type: 'order.planKept',
    data: { operations: c.operations, ...(late.length && accepted ? { late: accepted } : {}) },
  });
}

function doOperation(order: OrderState, c: Done, { rule, put }: Desk): Decision {
  const facts = factsOf(order);
  const { plan, operations } = workOf(order);
  const planned = plan?.operations.find((o) => o.id === c.operation);
  if (!planned) return refuse({ rule, key: 'noSuchOperation', mend: 'plan' });
  const no: Refusal[] = [];
  const before = (act: string) =>
    no.push({ rule: 'PR-05', key: 'before', details: { act, lead: '' }, mend: 'steps' });
  if (operations.some((d) => d.operation === c.operation && d.complete))
    no.push({ rule, key: 'operationClosed' });
  if (c.start && c.finish && compareInstants(c.finish, c.start) < 0)
    no.push({ rule, key: 'planOrder', details: { list: [called(planned)] } });
  const made = planned.kind !== 'prepress' && planned.kind !== 'proof';
  if (made && !facts.record('signProof')) before('signProof');
  else if (planned.kind === 'press' && !facts.record('firstSheet')) before('firstSheet');
  const failed = made ? openFailures(order) : [];
  if (failed.length)
    no.push({
      rule: 'PR-05',
      key: 'qualityOpen',
      details: { list: failed.map((k) => k.check) },
      mend: 'quality',
    });
  const most = facts.trait('needsPermit') ? permitted(order) : undefined;
  if (most !== undefined && c.copies) {
    const copies = operations
      .filter((d) => d.operation === c.operation)
      .reduce((sum, d) => add(sum, decimalOr0(d.copies)), decimalOr0(c.copies));
    if (compare(copies, most) > 0)
      no.push({ rule: 'PR-08', key: 'permitExceeded', details: { copies, most }, mend: 'permit' });
  }
  if (no.length) return refuse(...no);
  const { do: _, ...data } = c;
  return put({ type: 'order.operationDone', data });
}
