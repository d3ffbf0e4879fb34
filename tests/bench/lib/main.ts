/** Runs the benches asked for, one after another, and writes what they read. Started by `build/bench.mjs`. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath, quietFlags } from '../../shell/browser';
import { html, type Report } from './html';
import { busy, load, machine } from './machine';
import type { Bench, Context } from './model';
import { markdown, tablesOf, targetTable, terminal } from './table';

const root = resolve(import.meta.dirname, '../../..');
const out = join(root, 'out/bench');
const benches = join(root, 'tests/bench');

/** Folders with a `bench.ts`: what is put there is found. */
const known = (): string[] =>
  readdirSync(benches).filter((name) => existsSync(join(benches, name, 'bench.ts')));

async function main(argv: readonly string[]): Promise<number> {
  const quick = argv.includes('--quick');
  const asked = argv.filter((word) => !word.startsWith('--'));
  const strange = [
    ...asked.filter((name) => !known().includes(name)),
    ...argv.filter((word) => word.startsWith('--') && word !== '--quick'),
  ];
  if (strange.length) {
    console.error(
      `No such bench or option: ${strange.join(', ')}. There are: ${known().join(', ')}; --quick`,
    );
    return 2;
  }
  mkdirSync(out, { recursive: true });
  const facts = machine();
  const before = load();
  const report: Report = {
    at: new Date().toISOString(),
    quick,
    machine: facts,
    load: { before, after: before, quiet: !busy(before, facts.cores) },
    benches: [],
  };
  for (const name of asked.length ? asked : known()) {
    report.benches.push(await one(name, quick));
    report.load.after = load();
    // Written after each bench: one that fails later takes nothing along.
    writeFileSync(join(out, 'results.json'), `${JSON.stringify(report, null, 1)}\n`);
    writeFileSync(join(out, 'index.html'), html(report));
    writeFileSync(join(out, 'tables.md'), tablesAsMarkdown(report));
  }
  const quiet = report.load.quiet ? 'quiet machine' : 'machine NOT quiet';
  console.log(`\n${facts.cpu}, ${facts.cores} cores · Node ${facts.node} · ${facts.chromium}`);
  console.log(`load ${before} before, ${report.load.after} after: ${quiet}`);
  console.log(`${join('out', 'bench', 'index.html')}, results.json, tables.md`);
  return report.benches.some((bench) => 'failed' in bench) ? 1 : 0;
}

async function one(name: string, quick: boolean): Promise<Report['benches'][number]> {
  const module = (await import(pathToFileURL(join(benches, name, 'bench.ts')).href)) as { bench: Bench };
  const { bench } = module;
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let browser: Browser | undefined;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  const ctx: Context = {
    quick,
    folder,
    log: (line) => console.log(`  ${seconds().toFixed(1).padStart(6)} s  ${line}`),
    async browser() {
      browser ??= await chromium.launch({ executablePath: chromiumPath(), args: quietFlags });
      return browser;
    },
  };
  console.log(`\n${bench.title}`);
  try {
    const result = await bench.run(ctx);
    for (const table of tablesOf(result)) console.log(`\n${terminal(table)}`);
    if (result.targets.length) console.log(`\n${terminal(targetTable(result), 2)}`);
    for (const note of result.notes) console.log(`· ${note}`);
    console.log(`${seconds()} s`);
    return { name, title: bench.title, seconds: seconds(), result };
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(failed);
    return { name, title: bench.title, seconds: seconds(), failed };
  } finally {
    await browser?.close();
  }
}

function tablesAsMarkdown(report: Report): string {
  return report.benches
    .map((bench) =>
      'failed' in bench
        ? `## ${bench.title}\n\nfailed\n`
        : `## ${bench.title}\n\n${[...tablesOf(bench.result), targetTable(bench.result)].map(markdown).join('\n')}`,
    )
    .join('\n');
}

process.exitCode = await main(process.argv.slice(2));
