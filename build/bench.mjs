/** `npm run bench -- [names] [--quick]`: the benches of tests/bench; figures into out/bench. */
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ensurePackages, run } from './run.mjs';

await ensurePackages();
const { ensureTestTools } = await import('./needs.mjs');
await ensureTestTools();
// A garbage collection can be asked for before a measurement, so that one subject doesn't pay for another's waste.
const { code } = await run(process.execPath, [
  '--expose-gc',
  '--import',
  'tsx',
  join(root, 'tests/bench/lib/main.ts'),
  ...process.argv.slice(2),
]);
process.exitCode = code;
