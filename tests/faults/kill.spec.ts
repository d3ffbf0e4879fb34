/**
 * The whole browser killed (SIGKILL) at random moments of 200 writes (100 in the short form) by two windows at once: every write that was
 * acknowledged is there, none is half there, the chain is whole, numbers run without gap or twin.
 */
import { expect, type Page, test } from '@playwright/test';
import { journal, rows } from '../e2e/steps/backups';
import { openShop, type Someone } from '../e2e/steps/shop';
import { type Desk, launchDesk } from '../shell/launch';
import type { Ack } from './harness';
import { type Harness, injectHarness } from './inject';
import { chance, seed, short } from './seed';

const WRITES = short ? 100 : 200;
const person: Someone = { name: '刘敏', posts: ['clerk', 'fieldSupervisor', 'fieldLead'] };
const typeOf = { issue: 'order.issued', readSheet: 'order.acted', assign: 'order.assigned' } as const;

/** Writes until one more than `count` are acknowledged and a moment has passed, then pulls the plug. */
async function writeAndKill(desk: Desk, count: number, moment: number, heard: Ack[]): Promise<void> {
  const { page } = desk;
  await injectHarness(page);
  let mine = 0;
  let enough: () => void = () => undefined;
  const reached = new Promise<void>((done) => {
    enough = done;
  });
  await page.exposeFunction('acknowledged', (ack: Ack) => {
    heard.push(ack);
    mine += 1;
    if (mine > count) enough();
  });
  const writing = page.evaluate(() => {
    const { faults, acknowledged } = globalThis as unknown as {
      faults: Harness;
      acknowledged(ack: Ack): Promise<void>;
    };
    return faults.write(2, acknowledged);
  });
  // It ends only by failing: with the browser, or because a write was refused.
  const failed = writing.catch((error: Error) => error);
  const early = await Promise.race([reached.then(() => undefined), failed]);
  if (early) throw early;
  await new Promise((done) => setTimeout(done, moment));
  await desk.kill();
  await failed;
}

interface Found {
  orders: number;
  unheard: number;
}

async function prove(page: Page, heard: readonly Ack[]): Promise<Found> {
  // journal() proves every device's chain down to its last event.
  const events = await journal(page);
  expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
  const has = new Set(events.map((e) => `${e.subject.id} ${e.type}`));
  expect(heard.filter((a) => !has.has(`${a.id} ${typeOf[a.what]}`))).toEqual([]);

  // An order is issued by two events; one without the other would be half a write.
  const issued = events.filter((e) => e.type === 'order.issued');
  expect(issued.filter((e) => !has.has(`${e.subject.id} order.priced`))).toEqual([]);
  expect(events.filter((e) => e.type === 'order.priced')).toHaveLength(issued.length);
  const orders = await rows<{ id: string; number: string }>(page, 'orders');
  const states = await rows<{ id: string }>(page, 'states');
  const ids = issued.map((e) => e.subject.id).sort();
  expect(orders.map((o) => o.id).sort()).toEqual(ids);
  expect(states.map((s) => s.id).sort()).toEqual(ids);
  const unequal = await page.evaluate(() => (globalThis as unknown as { faults: Harness }).faults.unequal());
  expect(unequal).toEqual([]);

  const numbers = orders.map((o) => Number(o.number.slice(8, 12))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: orders.length }, (_, i) => i + 1));
  const numberOf = new Map(orders.map((o) => [o.id, o.number]));
  expect(heard.filter((a) => numberOf.get(a.id) !== a.number)).toEqual([]);
  const written = events.filter((e) => Object.values<string>(typeOf).includes(e.type)).length;
  return { orders: orders.length, unheard: written - heard.length };
}

test(`killed again and again during ${WRITES} writes: nothing acknowledged is lost, nothing is half there`, async () => {
  const dice = chance('kill');
  const desk = await launchDesk({ quitPatience: 2000 });
  const heard: Ack[] = [];
  let kills = 0;
  let last: Found = { orders: 0, unheard: 0 };
  try {
    await openShop(desk.page, { name: '永兴测绘' }, [person]);
    while (heard.length < WRITES) {
      await writeAndKill(desk, dice.whole(short ? 70 : 24), dice.whole(25), heard);
      kills += 1;
      await desk.restart();
      await injectHarness(desk.page);
      last = await prove(desk.page, heard);
    }
  } finally {
    await desk.close();
  }
  console.log(
    `killed ${kills} times during ${heard.length} acknowledged writes (seed ${seed}): none lost, ` +
      `${last.orders} orders numbered 1–${last.orders}, ${last.unheard} writes whole though not yet acknowledged`,
  );
});
