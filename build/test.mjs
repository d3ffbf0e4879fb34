/** `npm test`: installs what is missing, then check, papers, end-to-end and faults (short); the last line counts them all. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLine, playwrightCounts, stepCounts, total, vitestCounts } from './counts.mjs';
import { cache } from './paths.mjs';
import { ensurePackages, tool, tools } from './run.mjs';

const e2eReport = join(cache, 'reports/e2e.json');
const counts = [];
const failure = { passed: 0, failed: 1, skipped: 0 };

try {
  await ensurePackages();
  // Imported late: on a fresh clone their packages have only just been installed.
  const [{ ensureTestTools }, { check, papers, papersReport, unitReport }, { bundle }] = await Promise.all([
    import('./needs.mjs'),
    import('./check.mjs'),
    import('./bundle.mjs'),
  ]);
  await ensureTestTools();

  const { unit, ...steps } = await check();
  counts.push(stepCounts(steps), await vitestCounts(unitReport, unit.code));
  counts.push(await vitestCounts(papersReport, (await papers()).code));

  await bundle({ quiet: true });
  await rm(e2eReport, { force: true });
  const e2e = await tool(
    tools.playwright,
    ['test', '--config', 'build/playwright.config.ts', '--project=e2e'],
    {
      env: { DUIJIE_REPORT: e2eReport },
    },
  );
  counts.push(await playwrightCounts(e2eReport, e2e.code));

  const { faults } = await import('./faults.mjs');
  counts.push(await faults({ short: true }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push(failure);
}

const sum = total(counts);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
console.log(lastLine(sum));
