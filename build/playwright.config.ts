/** End-to-end specs: the built app, on real Electron where it is, else on the stand-in. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');
const report = process.env.DUIJIE_REPORT;

export default defineConfig({
  testDir: resolve(root, 'tests'),
  outputDir: resolve(root, '.cache/e2e'),
  globalSetup: resolve(root, 'tests/e2e/global-setup.ts'),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  // On shared runners a busy neighbour can cost a wait its time: a second try is allowed there, and told.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: { screenshot: 'only-on-failure', trace: 'off' },
  projects: [
    { name: 'e2e', testDir: resolve(root, 'tests/e2e'), testIgnore: '**/pictures*' },
    { name: 'pictures', testDir: resolve(root, 'tests/e2e'), testMatch: '**/pictures*.spec.ts' },
  ],
});
