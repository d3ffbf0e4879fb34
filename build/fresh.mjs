/** Is the build newer than everything it was made from? */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const sources = ['shared', 'renderer', 'electron', 'assets', 'build', 'package.json', 'package-lock.json'];

function newest(path) {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  // A folder's own time changes when a file in it is removed.
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isBuilt() {
  const mark = join(root, 'dist/built.json');
  return (
    existsSync(mark) && statSync(mark).mtimeMs > Math.max(...sources.map((one) => newest(join(root, one))))
  );
}
