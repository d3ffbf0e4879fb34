/** Puts `harness.ts` into a page of the running app. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

let made: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const out = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: { entry: resolve(import.meta.dirname, 'harness.ts'), formats: ['iife'], name: 'faults' },
    },
  });
  const [first] = [out].flat() as Rolldown.RolldownOutput[];
  const code = first?.output[0]?.code;
  if (!code) throw new Error('the harness was not built');
  return `${code}\nglobalThis.faults = faults;`;
}

/** Again after each reload or restart. */
export async function injectHarness(page: Page): Promise<void> {
  made ??= bundle();
  await page.evaluate(await made);
}

/** What `harness.ts` is called inside the page. */
export type Harness = typeof import('./harness');
