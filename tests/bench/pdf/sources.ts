/** The same orders for every maker of PDFs. */
import type { OrderSource } from '#shared/forms/source';
import { jobToOrder } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import topographic from '../../fixtures/cases/topographic.job.json' with { type: 'json' };
import { signaturePng } from './picture';

const names = [
  'E 级 GNSS 控制点测量',
  '1:500 地形图测绘（乡镇一般区）',
  '技术总结报告编写',
  '道路中线放样',
  '四等水准测量',
  '地下管线探测（含排水、燃气、通信）',
  '房产分户图绘制',
  '土方量计算',
];
const units = ['点', 'km²', '项', 'km', 'km', 'm', '户', 'm³'];

/** A settlement with `rows` signed and priced items; `seed` gives other figures, so that no run meets texts of the last. No job file in it: the peers embed none either. */
export function settlementSource(rows: number, seed = 0): OrderSource {
  const job = structuredClone(topographic) as unknown as Job;
  const at = Array.from({ length: rows }, (_, i) => i);
  job.order.items = at.map((i) => ({
    no: i + 1,
    name: `${names[i % names.length]} ${i + 1 + seed * rows} 号`,
    unit: units[i % units.length]!,
    quantity: quantity(i, seed),
    unitPrice: (12.5 + ((i * 37) % 900) + seed * 0.37).toFixed(2),
  }));
  const log = job.field.logs[0]!;
  job.field.logs = [{ ...log, items: at.map((i) => ({ no: i + 1, quantity: quantity(i, seed) })) }];
  job.field.signOffs = at.map((i) => ({
    ...job.field.signOffs[0]!,
    item: i + 1,
    quantity: quantity(i, seed),
  }));
  return sourceOf(job);
}

const quantity = (i: number, seed: number): string => (1 + ((i * 13) % 97) / 10 + seed / 1000).toFixed(3);

interface Job {
  order: { number: string; items: object[] };
  field: { logs: object[]; signOffs: object[] };
}

function sourceOf(job: unknown): OrderSource {
  const read = readJob(JSON.stringify(job));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  const { order, shop } = jobToOrder(read.job);
  return { order, shop, stated: true };
}

/** A task sheet with three drawn signatures; no two of `seed` have the same number, so each has its own QR. */
export function taskSheetSource(seed = 1): OrderSource {
  const job = structuredClone(topographic) as unknown as Job;
  job.order.number = `CH-2026-${String(seed).padStart(4, '0')}`;
  const source = sourceOf(job);
  const { acts } = source.order;
  let hand = 0;
  for (const [key, act] of Object.entries(acts)) {
    if (!['issue', 'assign', 'accept'].includes(act.act)) continue;
    hand += 1;
    const { presumed: _, ...done } = act;
    const signature = { id: `s${hand}`, by: act.by.name, at: act.at, digest: '', image: handOf(hand) };
    acts[key] = { ...done, signature } as typeof act;
  }
  return source;
}

const drawn = new Map<number, string>();
function handOf(hand: number): string {
  const known = drawn.get(hand) ?? signaturePng(hand);
  drawn.set(hand, known);
  return known;
}
