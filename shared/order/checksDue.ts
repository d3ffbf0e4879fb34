/** PR-05 at the inspector's desk: what waits for a check, and the items the trade checks then. */
import { stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import type { OperationKind, QualityKind } from './eventsPrint';
import { factsOf } from './facts';
import { hasPassed, openFailures } from './factsPrint';
import type { OrderState } from './state';
import { type QualityCheck, workOf } from './statePrint';

export interface CheckDue {
  order: OrderState;
  kind: Exclude<QualityKind, 'maintenance'>;
  /** Copied from the failed check this one is to lift: without them it would lift nothing. */
  operation?: string;
  part?: string;
  /** The failed check. */
  failed?: QualityCheck;
}

const acts: readonly (readonly [CheckDue['kind'], string])[] = [
  ['incoming', 'checkMaterial'],
  ['first', 'firstSheet'],
  ['inProcess', 'press'],
  ['final', 'inspectGoods'],
];

/** Failed ones to be checked again first, then what an order's current step asks for and has not passed yet. */
export function checksDue(order: OrderState): CheckDue[] {
  if (order.cancelled || !order.issued) return [];
  const again = openFailures(order).flatMap((failed): CheckDue[] =>
    failed.kind === 'maintenance'
      ? []
      : [
          {
            order,
            kind: failed.kind,
            ...(failed.operation ? { operation: failed.operation } : {}),
            ...(failed.part ? { part: failed.part } : {}),
            failed,
          },
        ],
  );
  const facts = factsOf(order);
  const open = stand(procedures.print, facts).filter((s) => s.state === 'current');
  const turn = new Set(open.flatMap((s) => s.tasks.map((task) => task.act.id)));
  const due = acts
    .filter(([kind, act]) => turn.has(act) && !facts.record(act) && !hasPassed(order, kind))
    // Nothing to look at on the press before the first sheet has passed.
    .filter(([kind]) => kind !== 'inProcess' || facts.record('firstSheet'))
    .filter(([kind]) => kind !== 'first' || facts.record('plates'))
    .filter(([kind]) => !again.some((a) => a.kind === kind))
    .map(([kind]): CheckDue => ({ order, kind }));
  return [...again, ...due];
}

export interface CheckLine {
  what: string;
  limit?: string;
}

const register: CheckLine = { what: '套印误差', limit: '≤ 0.20 mm' };
const colour: CheckLine = { what: '墨色（密度、ΔE）', limit: '与签样一致' };
const size: CheckLine = { what: '尺寸', limit: '± 1 mm' };
const dirt: CheckLine = { what: '漏印、脏点', limit: '无' };

/** What the trade looks at in each kind of check; the inspector strikes and adds. */
export const usualLines: Readonly<Record<QualityKind, readonly CheckLine[]>> = {
  incoming: [
    { what: '品名、规格、克重', limit: '与施工单一致' },
    { what: '数量', limit: '与送货单一致' },
    { what: '外观（破损、受潮、色差）', limit: '无' },
  ],
  first: [register, colour, size, dirt, { what: '文字、页序', limit: '与签样一致' }],
  inProcess: [register, colour, dirt],
  final: [
    size,
    colour,
    dirt,
    { what: '折、订位置', limit: '± 1 mm' },
    { what: '页序', limit: '正确' },
    { what: '覆膜气泡', limit: '无' },
    { what: '数量', limit: '与施工单一致' },
  ],
  maintenance: [{ what: '清洁、加油' }, { what: '易损件' }, { what: '试运转' }],
};

/** The operation a check is made at, where there is only one of its kind. */
export function operationFor(order: OrderState, kind: QualityKind, part?: string): string | undefined {
  const of: OperationKind | undefined = kind === 'first' || kind === 'inProcess' ? 'press' : undefined;
  const fit = (workOf(order).plan?.operations ?? []).filter(
    (o) => o.kind === of && (!part || o.part === part),
  );
  return fit.length === 1 ? fit[0]!.id : undefined;
}
