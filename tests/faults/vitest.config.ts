/** Faults that need no browser. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const report = process.env.DUIJIE_REPORT;

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vitest-faults'),
  test: {
    include: ['tests/faults/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
