/** Unit tests in Node: `unit`, pure code and single modules; `papers`, PDFs made and read back with poppler. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const report = process.env.DUIJIE_REPORT;
const papers = ['tests/unit/forms/**/*.test.ts', 'tests/unit/documents.test.ts'];
const shared = { root, testTimeout: 20_000 };

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vitest'),
  test: {
    passWithNoTests: false,
    // Left to itself one core of two stands idle.
    maxWorkers: availableParallelism(),
    pool: 'threads',
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: papers },
      },
      { extends: true, test: { ...shared, name: 'papers', include: papers } },
    ],
  },
});
