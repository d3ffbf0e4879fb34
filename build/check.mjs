/**
 * `npm run check`: types, lint, arrows, unit tests. Two lanes for two cores; each step's output stays together.
 * The tests that make PDFs and read them back (`papers`) take longer and run in `npm test`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { tool, tools } from './run.mjs';

export const unitReport = join(cache, 'reports/unit.json');
export const papersReport = join(cache, 'reports/papers.json');

const vitest = (project, report) =>
  tool(tools.vitest, ['run', '--config', 'build/vitest.config.ts', '--project', project], {
    quiet: true,
    env: { DUIJIE_REPORT: report, NO_COLOR: '1' },
  });

const steps = {
  types: () => tool(tools.tsc, ['-b', '--pretty', 'false'], { quiet: true }),
  lint: () => tool(tools.biome, ['check', '--error-on-warnings', '.'], { quiet: true }),
  arrows: () =>
    tool(tools.depcruise, ['--config', 'build/arrows.cjs', 'shared', 'renderer', 'electron'], {
      quiet: true,
    }),
  unit: () => vitest('unit', unitReport),
  papers: () => vitest('papers', papersReport),
};

async function lane(names, results) {
  for (const name of names) {
    const result = await steps[name]();
    results[name] = result;
    const verdict = result.code === 0 ? 'ok' : 'FAILED';
    // Passing steps show their last lines only; a failure shows everything.
    const shown = result.code === 0 ? result.output.trim().split('\n').slice(-4).join('\n') : result.output;
    console.log(`── ${name}: ${verdict} (${(result.ms / 1000).toFixed(1)} s)\n${shown.trim()}\n`);
  }
}

/** The tests that make PDFs. @returns {Promise<{ code: number, ms: number }>} */
export async function papers() {
  await mkdir(join(cache, 'reports'), { recursive: true });
  await rm(papersReport, { force: true });
  const results = {};
  await lane(['papers'], results);
  return results.papers;
}

/** @returns {Promise<Record<string, { code: number, ms: number }>>} by step */
export async function check() {
  await mkdir(join(cache, 'reports'), { recursive: true });
  await rm(unitReport, { force: true });
  const results = {};
  await Promise.all([lane(['types', 'lint', 'arrows'], results), lane(['unit'], results)]);
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const results = await check();
  const failed = Object.keys(results).filter((name) => results[name].code !== 0);
  console.log(
    `check: ${failed.length ? `FAILED (${failed.join(', ')})` : 'ok'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  process.exitCode = failed.length ? 1 : 0;
}
