/** Commands given to the running app's store beside its screens: what another desk would have done meanwhile. */
import { expect, type Page } from '@playwright/test';
import type { OrderCommand } from '#shared/order/command';
import { type Harness, injectHarness } from '../../faults/inject';

declare const faults: Harness;

type Given = Awaited<ReturnType<Harness['give']>>;

async function give(page: Page, who: string, id: string, command: OrderCommand): Promise<Given> {
  if (!(await page.evaluate(() => 'faults' in globalThis))) await injectHarness(page);
  return page.evaluate(([w, i, c]) => faults.give(w, i, c), [who, id, command] as const);
}

/** It must be accepted; the order's number. */
export async function done(page: Page, who: string, id: string, command: OrderCommand): Promise<string> {
  const out = await give(page, who, id, command);
  expect(out, JSON.stringify(out)).toHaveProperty('number');
  return (out as { number: string }).number;
}

/** It must be refused; rule and key of each refusal, and its sentence. */
export async function notDone(page: Page, who: string, id: string, command: OrderCommand) {
  const out = await give(page, who, id, command);
  expect(out).toHaveProperty('refused');
  return out as { refused: string[]; said: string[] };
}
