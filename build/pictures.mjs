/** `npm run pictures`: screenshots of the screens and PNGs of the forms into out/pictures. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ensurePackages, tool, tools } from './run.mjs';

await ensurePackages();
const { ensureTestTools } = await import('./needs.mjs');
const { isBuilt } = await import('./fresh.mjs');
await ensureTestTools();
if (!isBuilt()) await (await import('./bundle.mjs')).bundle({ quiet: true });
await rm(join(root, 'out/pictures'), { recursive: true, force: true });
const { code } = await tool(tools.playwright, [
  'test',
  '--config',
  'build/playwright.config.ts',
  '--project=pictures',
]);
process.exitCode = code;
