/** Unit tests: pure code and single modules, in Node. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const report = process.env.DUIJIE_REPORT;

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vitest'),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    passWithNoTests: false,
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
