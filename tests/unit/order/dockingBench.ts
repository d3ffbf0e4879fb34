/** The bench for internal docking forms: brochures to be packed and loaded by two departments, up to any act. */
import type { OrderCommand } from '#shared/order/command';
import type { Sheet } from '#shared/order/sheet';
import type { DockingSpec } from '#shared/order/sheetDocking';
import { waiting } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { Bench, lead, type Name } from './bench';

/** Gives refusals as a list, and itself after a deed. */
export class Form extends Bench {
  no(who: Name, command: OrderCommand) {
    return this.refused(who, command).all;
  }
  did(who: Name, command: OrderCommand): this {
    this.do(who, command);
    return this;
  }
}

export const spec = (change: Partial<DockingSpec> = {}): DockingSpec => ({
  applicant: { department: '跟单', post: 'merchandiser', person: lead('wu') },
  related: { id: 'order-9', number: 'YS-2026-0009', name: '企业宣传册' },
  content: '展会宣传册 300 本须在 3 月 9 日前装车',
  when: '3 月 9 日 8:00 装车',
  crew: '后道 2 人、仓库 1 人',
  equipment: '叉车 1 台',
  standard: '50 本一包，贴标签',
  helpers: [
    { id: 'h1', department: '后道', post: 'press', person: lead('han'), what: '包装' },
    { id: 'h2', department: '仓库', post: 'storekeeper', what: '装车' },
  ],
  nodes: [
    { id: 'n1', what: '打包完', helper: 'h1', by: '2026-03-06' },
    { id: 'n2', what: '装车', helper: 'h2', by: '2026-03-09T00:00:00.000Z' },
  ],
  things: [{ helper: 'h1', name: '宣传册', quantity: '300', unit: '本' }],
  risks: [{ risk: 'r1', what: '下雨', solution: '备雨布', owner: '匡平' }],
  ...change,
});
export const sheet = (change: Partial<DockingSpec> = {}, of: Partial<Sheet> = {}): Sheet => ({
  client: { name: '' },
  project: { name: '展会宣传册装车', place: '一号库' },
  issuedAt: '2026-03-02',
  items: [],
  docking: spec(change),
  people: {},
  ...of,
});
export const issue = (change: Partial<DockingSpec> = {}, of: Partial<Sheet> = {}): OrderCommand => ({
  do: 'issue',
  trade: 'docking',
  sheet: sheet(change, of),
});
export const act = (id: string, part?: string, more: object = {}): OrderCommand => ({
  do: 'act',
  act: id,
  ...(part ? { lead: part } : {}),
  ...more,
});
export const sent = (change: Partial<DockingSpec> = {}): Form => {
  const b = new Form();
  b.did('wu', issue(change));
  return b;
};
export const turns = (b: Form) => waiting(procedures.docking, b.facts).map((t) => t.key);
export const walk: readonly (readonly [string, Name, OrderCommand])[] = [
  ['accept@h1', 'han', act('accept', 'h1')],
  ['accept@h2', 'kuang', act('accept', 'h2')],
  ['doNode@n1', 'han', act('doNode', 'n1')],
  ['doNode@n2', 'kuang', act('doNode', 'n2')],
  ['handOver@h1', 'han', act('handOver', 'h1')],
  ['handOver@h2', 'kuang', act('handOver', 'h2')],
  ['receive@h1', 'wu', act('receive', 'h1')],
  ['receive@h2', 'wu', act('receive', 'h2')],
  ['evaluate', 'wu', act('evaluate', undefined, { evaluation: { score: 5, words: '按时、整齐' } })],
];
export const through = (last: string): Form => {
  const b = sent();
  for (const [key, who, command] of walk) {
    b.did(who, command);
    if (key === last) return b;
  }
  throw new Error(last);
};
export const keysOf = (refusals: { key: string }[]) => refusals.map((r) => r.key);
