/**
 * `npm run test:faults`: what happens when things break. Bounded: about three minutes, of which `--seconds N` (60)
 * are the fuzz. `--seed N` repeats a run, `--short` is the form `npm test` takes.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLine, playwrightCounts, total, vitestCounts } from './counts.mjs';
import { cache } from './paths.mjs';
import { ensurePackages, tool, tools } from './run.mjs';

const reports = { node: join(cache, 'reports/faults.json'), app: join(cache, 'reports/faults-app.json') };

/**
 * Needs a build and the test tools there.
 * @param {{ short?: boolean, seed?: number, seconds?: number }} [how]
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function faults({ short = false, seed, seconds } = {}) {
  const started = performance.now();
  const chosen = seed || Math.floor(Math.random() * 1_000_000) + 1;
  const again = `npm run test:faults -- --seed ${chosen}${short ? ' --short' : ''}`;
  console.log(`faults: seed ${chosen} (again: ${again})`);
  const env = {
    DUIJIE_FAULT_SEED: String(chosen),
    ...(short ? { DUIJIE_FAULT_SHORT: '1' } : {}),
    ...(seconds ? { DUIJIE_FAULT_SECONDS: String(seconds) } : {}),
  };
  await Promise.all(Object.values(reports).map((file) => rm(file, { force: true })));
  const node = () =>
    tool(tools.vitest, ['run', '--config', 'tests/faults/vitest.config.ts'], {
      env: { ...env, DUIJIE_REPORT: reports.node },
    });
  const app = () =>
    tool(tools.playwright, ['test', '--config', 'tests/faults/playwright.config.ts'], {
      env: { ...env, DUIJIE_REPORT: reports.app },
    });
  // Side by side where time counts; else one after the other, so that what is slow on its own shows.
  const [nodeRun, appRun] = short ? await Promise.all([node(), app()]) : [await node(), await app()];
  const counts = [
    await vitestCounts(reports.node, nodeRun.code),
    await playwrightCounts(reports.app, appRun.code),
  ];
  console.log(`faults: ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${chosen}`);
  return total(counts);
}

/** The number after `--name`, or undefined. */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? Number.NaN : Number(process.argv[at + 1]);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

if (process.argv[1] === import.meta.filename) {
  await ensurePackages();
  const [{ ensureTestTools }, { isBuilt }, { bundle }] = await Promise.all([
    import('./needs.mjs'),
    import('./fresh.mjs'),
    import('./bundle.mjs'),
  ]);
  await ensureTestTools();
  if (!isBuilt()) await bundle({ quiet: true });
  const sum = await faults({
    short: process.argv.includes('--short'),
    seed: option('seed'),
    seconds: option('seconds'),
  });
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
  console.log(lastLine(sum));
}
