/** Puts `printSeed.ts` into the running app's page. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

export type Seed = typeof import('./printSeed');

export async function seedPrintShop(page: Page, day: string, due: string) {
  const out = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: { entry: resolve(import.meta.dirname, 'printSeed.ts'), formats: ['iife'], name: 'printSeed' },
    },
  });
  const [first] = [out].flat() as Rolldown.RolldownOutput[];
  const code = first?.output[0]?.code;
  if (!code) throw new Error('the seed was not built');
  await page.evaluate(`${code}\nglobalThis.printSeed = printSeed;`);
  return page.evaluate(
    ([from, until]) => (globalThis as unknown as { printSeed: Seed }).printSeed.seed(from!, until!),
    [day, due],
  );
}
