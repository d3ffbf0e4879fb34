/** Faults of the whole app: killed, cut off from its database, out of room, fed with hostile text. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const report = process.env.DUIJIE_REPORT;

export default defineConfig({
  testDir: resolve(root, 'tests/faults'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, '.cache/faults'),
  globalSetup: resolve(root, 'tests/e2e/global-setup.ts'),
  timeout: 180_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  // On shared runners a busy neighbour can cost a wait its time: a second try is allowed there, and told.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: { screenshot: 'only-on-failure', trace: 'off' },
});
