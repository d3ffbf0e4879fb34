/**
 * Orders for the bench: the sample shop's job files taken in by the real code once, then dressed as any number of
 * orders with 30 events each. What the fold must make of them comes along, so that the stores that don't fold are
 * given the finished records, and the one that does can be checked against them.
 */

import { type JobDrafts, jobToEvents } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import type { JournalEvent } from '#shared/journal/envelope';
import { canonicalJson, digestOf } from '#shared/kernel/canonical';
import type { Draft } from '#shared/order/command';
import { evolve } from '#shared/order/evolve';
import { coveredContent, signOffContent } from '#shared/order/signable';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { type OrderRow, summaryOf } from '#shared/order/summary';
import type { Person } from '#shared/party/party';
import shop from '../../../assets/sample/shop.json';
import { EVENTS } from './counts';
import { clientName, placeName, projectName } from './words';

export { EVENTS };
export const DEVICE = 'benchdevice1';
/** Orders still in hand, whatever the shop has behind it. */
export const OPEN = 200;
const START = Date.UTC(2026, 0, 5, 1);

export const people: Person[] = shop.people.map((p, n) => ({
  ...(p as Omit<Person, 'id' | 'active'>),
  id: `person-${n + 1}`,
  active: true,
}));
export const clerk = people[0]!;

export interface StoredEvent extends JournalEvent {
  about: string;
}
export interface Batch {
  first: number;
  /** Wall clock of the import, ms. */
  now: number;
  drafts: Draft[];
}
/** What is on disk after a batch. */
export interface Records {
  events: StoredEvent[];
  states: OrderState[];
  rows: OrderRow[];
}

const files = import.meta.glob<string>('../../../assets/sample/*.job.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface Template {
  drafts: string;
  state: string;
  row: string;
  /** Canonical text of what each signature covers: its digest changes with the order's number. */
  signed: string[];
}

function template(text: string, last?: Draft): Template {
  const read = readJob(text);
  if ('faults' in read) throw new Error(read.faults[0]?.message);
  const { job } = read;
  job.order.number = '§N§';
  job.order.client.name = '§K§';
  job.order.project = { ...job.order.project, name: '§P§', place: '§L§' };
  if (job.settlement?.number) job.settlement.number = '§S§';
  const made: JobDrafts = jobToEvents(job, { orderId: '§O§', newId: () => '§C§', existing: { people } });
  const drafts = made.drafts.filter((d) => d.subject.kind === 'order');
  const printed: Draft = {
    subject: { kind: 'order', id: '§O§' },
    scope: 'work',
    type: 'order.printed',
    data: { form: 'task-sheet', copies: 1 },
    post: 'clerk',
  };
  while (drafts.length < EVENTS - (last ? 1 : 0)) drafts.push(printed);
  if (last) drafts.push(last);
  const events = drafts.map((d, n) => event(d, n));
  const state = events.reduce(evolve, unknownOrder('§O§'));
  const contents = [
    ...(['quantities', 'deliverables', 'handover', 'stakeout', 'settlement'] as const).map((c) =>
      coveredContent(state, c),
    ),
    ...state.signOffs.map((s) =>
      signOffContent(state, state.sheet.items.find((i) => i.no === s.item)!, {
        ...s,
        capacity: s.signature.capacity,
      }),
    ),
  ].filter((c) => c !== undefined);
  const signed = contents.map(canonicalJson);
  const marked = (value: unknown) =>
    contents.reduce<string>((json, c, n) => json.replaceAll(digestOf(c), `§D${n}§`), JSON.stringify(value));
  return { drafts: marked(drafts), state: marked(state), row: marked(summaryOf(state)), signed };
}

const event = (d: Draft, n: number): JournalEvent => ({
  ...d,
  id: `§E${n}§`,
  device: DEVICE,
  seq: 1,
  at: `§I§#§H${n}§`,
  actor: { id: clerk.id, name: clerk.name },
  v: 1,
  prev: '0'.repeat(64),
});

const cancel: Draft = {
  subject: { kind: 'order', id: '§O§' },
  scope: 'work',
  type: 'order.cancelled',
  data: { reason: '甲方取消' },
  post: 'clerk',
};
const texts = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, text]) => text);
const done = template(texts[0]!);
const cancelled = template(texts[5]!, cancel);
const open = texts.slice(1).map((text) => template(text));

const templateOf = (i: number, orders: number): Template =>
  i >= orders - Math.min(OPEN, orders / 5) ? open[i % open.length]! : i % 50 === 7 ? cancelled : done;

export const orderId = (i: number): string => `order-${String(i).padStart(6, '0')}`;
const serial = (prefix: string, i: number) =>
  `${prefix}-${2005 + Math.floor(i / 5000)}-${String((i % 5000) + 1).padStart(4, '0')}`;

/** Orders `first` … `first + count - 1` of a shop of `orders`, as one import. */
export function makeBatch(
  first: number,
  count: number,
  orders: number,
  perBatch: number,
): Batch & { records(): Records } {
  const now = START + (first / perBatch) * 60_000;
  const instant = new Date(now).toISOString();
  const fill = (i: number, t: Template) => {
    const from = (i - first) * EVENTS;
    const values: Record<string, string> = {
      N: serial('CH', i),
      S: serial('JS', i),
      O: orderId(i),
      C: `client-${i % 200}`,
      K: clientName(i % 200),
      P: projectName(i),
      L: placeName(i),
      I: instant,
    };
    const value = (_: string, kind: string, n: string): string => {
      if (kind === 'E') return `${DEVICE}:${i * EVENTS + Number(n) + 1}`;
      if (kind === 'H') return (from + Number(n)).toString(16).padStart(4, '0');
      if (kind === 'D') return digests[Number(n)]!;
      return values[kind]!;
    };
    const put = (text: string) => text.replace(/§([A-Z])(\d*)§/g, value);
    const digests = t.signed.map((content) => digestOf(JSON.parse(put(content))));
    return put;
  };
  const all = Array.from({ length: count }, (_, n) => {
    const t = templateOf(first + n, orders);
    return { t, put: fill(first + n, t) };
  });
  const drafts = all.flatMap(({ t, put }) => JSON.parse(put(t.drafts)) as Draft[]);
  return {
    first,
    now,
    drafts,
    records: () => ({
      events: drafts.map((d, n) => ({
        ...event(d, n),
        id: `${DEVICE}:${first * EVENTS + n + 1}`,
        seq: first * EVENTS + n + 1,
        at: `${instant}#${n.toString(16).padStart(4, '0')}`,
        // Stores that don't chain are given a hash of the same length.
        prev: 'f'.repeat(64),
        about: `order:${d.subject.id}`,
      })),
      states: all.map(({ t, put }) => JSON.parse(put(t.state)) as OrderState),
      rows: all.map(({ t, put }) => JSON.parse(put(t.row)) as OrderRow),
    }),
  };
}
