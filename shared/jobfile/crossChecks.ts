/**
 * What must hold between the parts of a job file. Looks at the raw value with care, so that these faults are told
 * together with those of the schema and nobody has to mend a file in two rounds.
 */
import type { Fault } from '#shared/kernel/faults';
import { faultAt } from './faults';

type Raw = Record<string, unknown>;
interface Placed {
  at: number;
  value: Raw;
}

const objectAt = (value: unknown): Raw | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined;
const own = (value: unknown, key: string): unknown => {
  const object = objectAt(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
};
const objects = (value: unknown): Placed[] =>
  Array.isArray(value)
    ? value.flatMap((v, at) => {
        const o = objectAt(v);
        return o ? [{ at, value: o }] : [];
      })
    : [];
const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

export function crossFaults(job: unknown): Fault[] {
  const out: Fault[] = [];
  const order = own(job, 'order');
  const field = own(job, 'field');

  const numbers = new Set<unknown>();
  for (const { at, value } of objects(own(order, 'items'))) {
    if (typeof value.no !== 'number') continue;
    if (numbers.has(value.no))
      out.push(faultAt(['order', 'items', at, 'no'], `项目序号 ${value.no} 重复，每项要用不同的序号`));
    numbers.add(value.no);
  }
  const refers = (path: (string | number)[], no: unknown) => {
    if (typeof no === 'number' && !numbers.has(no))
      out.push(faultAt(path, `工作内容里没有第 ${no} 项，请改成已有的项目序号`));
  };

  for (const { at, value } of objects(own(field, 'logs')))
    for (const line of objects(value.items))
      refers(['field', 'logs', at, 'items', line.at, 'no'], line.value.no);

  for (const { at, value } of objects(own(field, 'signOffs'))) {
    refers(['field', 'signOffs', at, 'item'], value.item);
    if (value.capacity === 'substitute' && !said(value.reason))
      out.push(
        faultAt(['field', 'signOffs', at, 'reason'], '缺少代签原因：甲方不在场、由外业主管代签时必须写明'),
      );
  }

  for (const { at, value } of objects(own(field, 'checklist')))
    if (said(value.waivedBy) && !said(value.reason))
      out.push(faultAt(['field', 'checklist', at, 'reason'], '缺少豁免原因：外业主管豁免必须写明'));

  const points = new Map<string, number>();
  for (const { at, value } of objects(own(own(field, 'stakeout'), 'points'))) {
    if (typeof value.name !== 'string') continue;
    const name = value.name.trim();
    const first = points.get(name);
    if (first !== undefined)
      out.push(
        faultAt(
          ['field', 'stakeout', 'points', at, 'name'],
          `点名与第 ${first + 1} 个点重复，每个点要用不同的点名`,
        ),
      );
    else points.set(name, at);
  }

  for (const { at, value } of objects(own(job, 'inspection'))) {
    if (Array.isArray(value.items))
      value.items.forEach((no, n) => {
        refers(['inspection', at, 'items', n], no);
      });
    if (value.verdict === 'returned' && !said(value.reason) && !said(value.findings))
      out.push(faultAt(['inspection', at, 'reason'], '缺少退回原因：退回时必须写明'));
  }
  return out;
}
