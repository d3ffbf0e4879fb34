/**
 * Hostile text in every field an event or a job file has: refused with a sentence or kept as text, and the papers
 * made of it stay readable. Events are what every command of the app ends in; their shapes are its last gate.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { registry } from '#shared/forms/registry';
import { jobToOrder } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import { compareEvents, type JournalEvent } from '#shared/journal/envelope';
import { orderEvents } from '#shared/order/events';
import { foldOrder } from '#shared/order/evolve';
import type { OrderState } from '#shared/order/state';
import { summaryOf } from '#shared/order/summary';
import type { Shop } from '#shared/party/party';
import { partyEvents } from '#shared/party/partyEvents';
import { renderPdf } from '../../electron/cli/pdf';
import { hostileTexts, longText } from './hostile';
import { buildPapers } from './papers';
import { chance, short } from './seed';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const work = mkdtempSync(join(tmpdir(), 'desk-hostile-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Path = (string | number)[];
/** Every text in a value, with the way to it. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
function put(value: unknown, path: Path, to: unknown): unknown {
  let at = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  const before = at[last];
  at[last] = to;
  return before;
}
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Every text in `value` becomes a hostile one where `good` allows it, the first of them the `turn`th; how many did. */
function spoilAll(value: object, turn: number, good: () => boolean): number {
  let kept = 0;
  for (const [n, path] of textsIn(value).entries()) {
    const before = put(value, path, hostileTexts[(turn + n) % hostileTexts.length]);
    if (good()) kept += 1;
    else put(value, path, before);
  }
  return kept;
}

const shapes: Record<string, { safeParse(data: unknown): { success: boolean } }> = {
  ...orderEvents,
  ...partyEvents,
};
const journal = (): JournalEvent[] =>
  (JSON.parse(readFileSync(join(fixtures, 'databases/v1.json'), 'utf8')).rows.events as JournalEvent[])
    .map(({ about: _, ...e }: JournalEvent & { about?: string }) => e)
    .sort(compareEvents);

let made = 0;
/** Renders and reads back; every paper names its order and its title, whatever else is on it. */
async function readable(order: OrderState, shop: Shop): Promise<void> {
  for (const { form, definition } of buildPapers(order, shop)) {
    const { bytes } = await renderPdf(definition);
    const path = join(work, `${++made}.pdf`);
    writeFileSync(path, bytes);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    const flat = text.replace(/\s/g, '');
    // The settlement has another name in the print trade.
    expect(flat, form).toContain(form === 'settlement' ? '结算单' : registry[form]!.title.zh);
    expect(flat, form).toContain(order.number.replace(/\s/g, ''));
    expect(flat.length, form).toBeGreaterThan(120);
  }
}

/** Every turn puts each hostile text into other fields; papers are rendered for some of them, built for all. */
const turns = Array.from({ length: short ? 6 : hostileTexts.length }, (_, turn) => turn);
const rendered = new Set(
  Array.from(
    { length: short ? 1 : 5 },
    (
      (dice) => () =>
        dice.whole(turns.length)
    )(chance('hostile paper')),
  ),
);

describe('events: what every command ends in', () => {
  test('no text of an event may be 1 MB long', () => {
    const long = longText();
    const open = journal().flatMap((event) => {
      const data = copy(event.data) as object;
      return textsIn(data).flatMap((path) => {
        const before = put(data, path, long);
        const passed = shapes[event.type]?.safeParse(data).success;
        put(data, path, before);
        return passed ? [`${event.type} ${path.join('.')}`] : [];
      });
    });
    expect([...new Set(open)]).toEqual([]);
  });

  test('hostile texts in every field that takes them: folded, listed, printed', async () => {
    for (const turn of turns) {
      const events = journal();
      let kept = 0;
      for (const [n, event] of events.entries()) {
        const shape = shapes[event.type];
        if (!shape || typeof event.data !== 'object' || event.data === null) continue;
        kept += spoilAll(event.data, turn + n, () => shape.safeParse(event.data).success);
        // The number is the machine's own, never typed: papers are found by it.
        if (event.type === 'order.issued') (event.data as { number: string }).number = 'CH-2026-0099';
      }
      expect(kept).toBeGreaterThan(50);
      const shop = { name: hostileTexts[turn]!.slice(0, 80) };
      const orders = new Set(events.filter((e) => e.subject.kind === 'order').map((e) => e.subject.id));
      expect(orders.size).toBeGreaterThan(2);
      for (const id of orders) {
        const state = foldOrder(
          id,
          events.filter((e) => e.subject.id === id),
        );
        expect(state.issued).toBeTruthy();
        summaryOf(state);
        if (rendered.has(turn)) await readable(state, shop);
        else buildPapers(state, shop);
      }
    }
  });
});

describe('a job file', () => {
  const names = ['topographic', 'stakeout', 'brochure'];
  // Reading a whole file for each of its texts takes its time: all turns are the fuzz's work.
  const tried = [...rendered];
  test.each(names)(
    '%s with hostile texts: taken as text, or refused with a sentence, and printed',
    async (name) => {
      for (const turn of tried) {
        const raw = JSON.parse(readFileSync(join(fixtures, `cases/${name}.job.json`), 'utf8'));
        const { number } = raw.order;
        let refusals = 0;
        spoilAll(raw, turn, () => {
          const read = readJob(JSON.stringify(raw));
          if (!('faults' in read)) return true;
          refusals += 1;
          for (const { message } of read.faults) expect(message).toMatch(/[\u4e00-\u9fff]/);
          return false;
        });
        raw.order.number = number;
        const read = readJob(JSON.stringify(raw));
        if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
        expect(refusals).toBeGreaterThan(0);
        const { order, shop } = jobToOrder(read.job);
        summaryOf(order);
        await readable(order, shop);
      }
    },
  );

  test('what is hostile stands on the paper as the letters it is', async () => {
    const raw = JSON.parse(readFileSync(join(fixtures, 'cases/topographic.job.json'), 'utf8'));
    raw.order.project.name = '<script>alert(1)</script>';
    raw.order.client.name = '=HYPERLINK("http://x","y")';
    const read = readJob(JSON.stringify(raw));
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const { order, shop } = jobToOrder(read.job);
    const [sheet] = buildPapers(order, shop);
    const path = join(work, 'letters.pdf');
    const { bytes } = await renderPdf(sheet!.definition);
    writeFileSync(path, bytes);
    const flat = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    expect(flat).toContain('<script>alert(1)</script>');
    expect(flat).toContain('=HYPERLINK("http://x","y")');
    // No action, script or link of a PDF was made of it.
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|OpenAction)\b/);
  });
});
