/** `npm run documents -- JOB.json --out DIR`: starts electron/cli/documents.ts; tsx reads the TypeScript. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

if (!existsSync(join(root, 'node_modules/tsx'))) {
  console.error('还没有安装依赖，请先运行 npm ci。/ Packages are missing: run npm ci first.');
  process.exit(2);
}
const { tsImport } = await import('tsx/esm/api');
const { documents } = await tsImport('../electron/cli/documents.ts', import.meta.url);
process.exitCode = await documents(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
