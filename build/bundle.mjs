/** `npm run build`: screens and shell into dist/. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './paths.mjs';

/** @param {{ quiet?: boolean }} [how] */
export async function bundle(how = {}) {
  const started = performance.now();
  const logLevel = how.quiet ? 'warn' : 'info';
  await rm(join(root, 'dist/electron'), { recursive: true, force: true });
  await build({ configFile: join(root, 'build/vite.renderer.ts'), logLevel });
  for (const mode of ['main', 'preload']) {
    await build({ configFile: join(root, 'build/vite.electron.ts'), mode, logLevel });
  }
  // Written last: a build that stopped half-way is never taken for a whole one.
  await writeFile(join(root, 'dist/built.json'), JSON.stringify({ at: new Date().toISOString() }));
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === import.meta.filename) await bundle({ quiet: process.argv.includes('--quiet') });
