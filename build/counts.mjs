/** Adding up what the test tools report. */
import { readFile } from 'node:fs/promises';

const none = { passed: 0, failed: 0, skipped: 0 };

const load = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
};

/** A tool that left no report, or ended badly without naming a failed test, is itself one failure. */
const settle = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/** @param {number} code exit code of the run */
export async function vitestCounts(file, code) {
  const report = await load(file);
  if (!report) return settle(none, 1);
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return settle({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, code);
}

export async function playwrightCounts(file, code) {
  const report = await load(file);
  if (!report) return settle(none, 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Passed at the second try only (CI): counted as passed, and said, so that it is looked into.
  if (flaky) console.log(`${flaky} passed only when tried again; see the list above`);
  return settle({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** @param {Record<string, { code: number }>} results */
export const stepCounts = (results) => ({
  passed: Object.values(results).filter(({ code }) => code === 0).length,
  failed: Object.values(results).filter(({ code }) => code !== 0).length,
  skipped: 0,
});

export const total = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  );

export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
