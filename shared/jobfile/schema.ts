/** A job file read: the job, or every fault in it with its path and what to do about it. */
import { decimal, isDecimal } from '#shared/kernel/decimal';
import type { Fault } from '#shared/kernel/faults';
import { lineAmount } from '#shared/kernel/money';
import { settlementOf } from '#shared/order/settlementOf';
import { crossFaults } from './crossChecks';
import { jobToOrder } from './events';
import { faultAt, faultsOf } from './faults';
import { readJson } from './json';
import { type Job, jobSchema } from './shape';

export type { Job } from './shape';
export { jobSchema } from './shape';

/** Characters; beyond this a job file is no job file. */
export const MAX_JOB_CHARS = 32_000_000;
/** More than anybody mends in one round. */
const MAX_FAULTS = 500;

export type JobRead = { job: Job } | { faults: Fault[] };

/** Never throws, whatever the text holds. */
export function readJob(text: string): JobRead {
  if (text.length > MAX_JOB_CHARS)
    return { faults: [{ path: '$', message: '文件太大（超过 32 MB），不像是一份工单文件' }] };
  const json = readJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if ('fault' in json) return { faults: [json.fault] };
  const read = jobSchema.safeParse(json.value);
  const faults = [
    ...(read.success ? [] : faultsOf(json.value, read.error.issues)),
    ...crossFaults(json.value),
  ];
  if (read.success && faults.length === 0) {
    const beyond = moneyFaults(read.data);
    return beyond.length ? { faults: beyond } : { job: read.data };
  }
  const more = faults.length - MAX_FAULTS;
  return {
    faults:
      more > 0
        ? [...faults.slice(0, MAX_FAULTS), { path: '$', message: `另有 ${more} 处错误未列出` }]
        : faults,
  };
}

/** Sums past what the app counts (9 999 999 999 999.99 yuan) are told here, before any paper is made of them. */
function moneyFaults(job: Job): Fault[] {
  const most = '9 999 999 999 999.99 元';
  const signed = new Map<number, string[]>();
  for (const { item, quantity } of job.field?.signOffs ?? [])
    signed.set(item, [...(signed.get(item) ?? []), quantity]);
  const faults = job.order.items.flatMap((item, at) => {
    const quantities = [item.quantity, ...(signed.get(item.no) ?? [])];
    return quantities.every((q) => amountHolds(q, item.unitPrice))
      ? []
      : [faultAt(['order', 'items', at, 'unitPrice'], `数量乘单价超过 ${most}，请核对`)];
  });
  if (faults.length === 0 && settlementOf(jobToOrder(job).order) === undefined)
    faults.push(faultAt(['settlement'], `结算合计超过 ${most}，请核对数量、单价和调整金额`));
  return faults;
}

function amountHolds(quantity: string, price: string | undefined): boolean {
  if (!isDecimal(price)) return true;
  try {
    lineAmount(decimal(quantity), price);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
