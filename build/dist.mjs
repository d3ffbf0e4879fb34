/** `npm run dist`: installers for this system into out/installers. */
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './paths.mjs';
import { ensurePackages, tool, tools } from './run.mjs';

await ensurePackages();
await bundle({ quiet: true });
const args = [
  '--config',
  join(root, 'build/electron-builder.json'),
  '--publish',
  'never',
  ...process.argv.slice(2),
];
const { code } = await tool(tools.builder, args);
process.exitCode = code;
