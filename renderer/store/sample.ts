/**
 * The sample shop: job files of assets/sample, their dates moved to today, taken in as any job file is, then worked
 * on by the sample's people through the same rules as clicks. One append: all of it or nothing.
 */

import { type JobDrafts, jobToEvents } from '#shared/jobfile/events';
import { type Job, readJob } from '#shared/jobfile/schema';
import { formatNumber, parseNumber } from '#shared/kernel/numbers';
import type { Post } from '#shared/kernel/posts';
import { isDate, isInstant, localDate } from '#shared/kernel/time';
import { z } from '#shared/kernel/zod';
import { type Draft, refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import { after } from '#shared/order/drafts';
import { say } from '#shared/order/sentences';
import { type Prices, pricesSchema, type Sheet, sheetSchema } from '#shared/order/sheet';
import { type OrderState, unknownOrder } from '#shared/order/state';
import type { Client, Person, Shop } from '#shared/party/party';
import { partyScope } from '#shared/party/partyEvents';
import { type DeskDb, db as theDb } from './db';
import { beginJournal, newId } from './desk';
import { printScenes } from './samplePrint';
import { sampleRegisters } from './sampleRegisters';
import { type Scene, sampleScenes } from './sampleScenes';

/** Part of the sample shop's name, on screen and paper: nothing of it is taken for a real order. */
export const SAMPLE_MARK = '（示例）';
export const isSample = (shop: Pick<Shop, 'name'> | null | undefined): boolean =>
  shop?.name.includes(SAMPLE_MARK) ?? false;

const files = import.meta.glob<string>('../../assets/sample/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const textOf = (name: string): string => {
  const found = Object.entries(files).find(([path]) => path.endsWith(`/${name}.json`));
  if (!found) throw new Error(`sample file missing: ${name}`);
  return found[1];
};
const jobNames = (): string[] =>
  Object.keys(files)
    .flatMap((path) => /\/([^/]+)\.job\.json$/.exec(path)?.[1] ?? [])
    .sort();

/** Print orders begin with their sheet: a job file says too little of one. */
const sheetNames = (): string[] =>
  Object.keys(files)
    .flatMap((path) => /\/([^/]+)\.sheet\.json$/.exec(path)?.[1] ?? [])
    .sort();

const DAY_MS = 24 * 3600_000;
const dayMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const addDays = (date: string, days: number): string =>
  new Date(dayMs(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Every date and instant inside a job moved by whole days; all else stays. */
export function shiftDates<T>(value: T, days: number): T {
  if (typeof value === 'string')
    return (
      isDate(value) || isInstant(value) ? addDays(value.slice(0, 10), days) + value.slice(10) : value
    ) as T;
  if (Array.isArray(value)) return value.map((v) => shiftDates(v, days)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shiftDates(v, days)])) as T;
  return value;
}

/** Serials per series and year from 1 on, so that the shop's own numbers go on without gaps. */
function numbering() {
  const used = new Map<string, number>();
  return (prefix: string, year: string): string => {
    const key = `${prefix}-${year}`;
    const serial = (used.get(key) ?? 0) + 1;
    used.set(key, serial);
    return formatNumber({ prefix, year: Number(year), serial, letter: '' });
  };
}

/** A job of the sample on the day `today`: dates moved, numbers of the year they fall into. */
function jobToday(name: string, anchor: string, today: string, next: ReturnType<typeof numbering>): Job {
  const read = readJob(textOf(`${name}.job`));
  if ('faults' in read) throw new Error(`sample ${name}: ${read.faults[0]?.path} ${read.faults[0]?.message}`);
  const job = shiftDates(read.job, Math.round((dayMs(today) - dayMs(anchor)) / DAY_MS));
  const prefix = parseNumber(job.order.number)?.prefix ?? 'CH';
  job.order.number = next(prefix, job.order.issuedAt.slice(0, 4));
  if (job.settlement?.number && job.settlement.date)
    job.settlement.number = next('JS', job.settlement.date.slice(0, 4));
  return job;
}

const sheetFile = z.object({
  sheet: sheetSchema.extend({ people: z.record(z.string(), z.string()) }),
  prices: pricesSchema,
});

/** A print sheet of the sample on the day `today`, its people found by name. */
function sheetToday(
  name: string,
  anchor: string,
  today: string,
  people: readonly Person[],
): { sheet: Sheet; prices: Prices } {
  const days = Math.round((dayMs(today) - dayMs(anchor)) / DAY_MS);
  const { sheet, prices } = sheetFile.parse(shiftDates(JSON.parse(textOf(`${name}.sheet`)), days));
  const named = Object.entries(sheet.people).flatMap(([post, who]) => {
    const person = people.find((p) => p.name === who);
    return person ? [[post, { id: person.id, name: person.name }] as const] : [];
  });
  return { sheet: { ...sheet, people: Object.fromEntries(named) }, prices };
}

export interface Sample {
  people: Person[];
  drafts: Draft[];
  orders: OrderState[];
}

/** Everything the sample consists of, as drafts. Throws when a scene is refused: a fault of the sample itself. */
export function buildSample(now: string, id: () => string): Sample {
  const today = localDate(now);
  const { anchor, people: cast } = JSON.parse(textOf('shop')) as {
    anchor: string;
    people: { name: string; posts: Post[]; phone: string }[];
  };
  const next = numbering();
  const people = cast.map((p): Person => ({ ...p, id: id(), active: true }));
  const clients: Client[] = [];
  const drafts: Draft[] = people.map(
    ({ id: personId, ...data }): Draft => ({
      subject: { kind: 'person', id: personId },
      scope: partyScope['person.saved'],
      type: 'person.saved',
      data,
      post: 'clerk',
    }),
  );
  const orders: OrderState[] = [];
  let shop: Shop | undefined;
  for (const name of jobNames()) {
    const job = jobToday(name, anchor, today, next);
    const made: JobDrafts = jobToEvents(job, {
      orderId: id(),
      newId: id,
      source: `${name}.job.json`,
      existing: { shop, people, clients },
    });
    shop ??= made.cast.shop;
    if (made.cast.clientIsNew) clients.push(made.cast.client);
    drafts.push(...made.drafts);
    const played = play(made.order, sampleScenes[name] ?? [], { now, today, people, next });
    drafts.push(...played.drafts);
    orders.push(played.order);
  }
  drafts.push(...sampleRegisters(today, id));
  for (const name of sheetNames()) {
    const told = sheetToday(name, anchor, today, people);
    const { client } = told.sheet;
    if (!clients.some((c) => c.name === client.name)) {
      const { name: named, contact, phone } = client;
      const made: Client = {
        id: id(),
        name: named,
        active: true,
        ...(contact ? { contact } : {}),
        ...(phone ? { phone } : {}),
      };
      clients.push(made);
      const { id: clientId, ...data } = made;
      drafts.push({
        subject: { kind: 'client', id: clientId },
        scope: partyScope['client.saved'],
        type: 'client.saved',
        data,
        post: 'clerk',
      });
    }
    const issue: Scene = {
      who: told.sheet.people.sales!.name,
      day: Math.round((dayMs(told.sheet.issuedAt) - dayMs(today)) / DAY_MS),
      time: '09:30',
      command: { do: 'issue', trade: 'print', ...told },
    };
    const scenes = [issue, ...(printScenes[name] ?? [])];
    const played = play(unknownOrder(id()), scenes, { now, today, people, next });
    drafts.push(...played.drafts);
    orders.push(played.order);
  }
  return { people, drafts, orders };
}

interface Stage {
  now: string;
  today: string;
  people: readonly Person[];
  next: ReturnType<typeof numbering>;
}

function play(
  start: OrderState,
  scenes: readonly Scene[],
  stage: Stage,
): { drafts: Draft[]; order: OrderState } {
  const drafts: Draft[] = [];
  let order = start;
  for (const scene of scenes) {
    const person = stage.people.find((p) => p.name === scene.who);
    if (!person) throw new Error(`sample: nobody is called ${scene.who}`);
    const day = (offset: number) => addDays(stage.today, offset);
    const at = scene.time
      ? new Date(`${day(scene.day)}T${scene.time}:00+08:00`).toISOString()
      : new Date(stage.now).toISOString();
    const actor = { id: person.id, name: person.name };
    const ctx = {
      id: order.id,
      now: at,
      actor,
      posts: person.posts,
      people: stage.people,
      number: (prefix: string) => stage.next(prefix, localDate(at).slice(0, 4)),
    };
    const decision = decide(
      order,
      typeof scene.command === 'function' ? scene.command(order, day) : scene.command,
      ctx,
    );
    if (refused(decision))
      throw new Error(
        `sample ${order.number}: ${decision.refusals.map((r) => `${r.rule} ${say(r, 'zh', order)}`).join(' ')}`,
      );
    // Appended now, done then: what was done says so itself.
    const told = decision.events.map((d) =>
      d.type === 'order.acted' || d.type === 'order.issued' || d.type === 'order.operationDone'
        ? { ...d, data: { ...(d.data as object), at, by: actor } }
        : d,
    );
    order = after(order, told, ctx);
    drafts.push(...told);
  }
  return { drafts, order };
}

/** Fills an empty shop with the sample. Gives its people. @throws when there is a shop already, or the disk fails */
export async function loadSample(db: DeskDb = theDb): Promise<Person[]> {
  const { people, drafts } = buildSample(new Date().toISOString(), newId);
  const clerk = people.find((p) => p.posts.includes('clerk'))!;
  await beginJournal(drafts, { person: { id: clerk.id, name: clerk.name }, posts: clerk.posts }, db);
  return people;
}
