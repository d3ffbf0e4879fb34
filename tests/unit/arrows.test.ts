/** The arrows hold: forbidden imports planted in a small copy of the house are each caught, allowed ones are not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Files of the small house, with allowed imports only. `.tsx` with real markup: it must be parsed too. */
const house: Record<string, string> = {
  'shared/kernel/ids.ts': 'export const id = 1;',
  'shared/order/order.ts': "import { id } from '../kernel/ids';\nexport const order = id;",
  'shared/forms/sheet.ts': "import { order } from '../order/order';\nexport const sheet = order;",
  'electron/main.ts':
    "import { id } from '#shared/kernel/ids';\nimport { join } from 'node:path';\nexport const main = [id, join];",
  'renderer/store/db.ts': "import Dexie from 'dexie';\nexport const db = Dexie;",
  'renderer/ui/Button.tsx': 'export const Button = () => <button type="button">确定</button>;',
  'renderer/desks/office/Inbox.tsx':
    "import { Button } from '../../ui/Button';\nimport { db } from '../../store/db';\nexport const Inbox = () => <Button key={String(db)} />;",
  'renderer/desks/field/Job.tsx': 'export const Job = () => <p>外业</p>;',
};

/** Each plant: where, what it imports, and the rule that must speak up. */
const plants = [
  ['shared/kernel/up.ts', '../../renderer/store/db', 'shared-alone'],
  ['shared/kernel/sideways.ts', '../order/order', 'shared-kernel'],
  ['shared/kernel/disk.ts', 'node:fs', 'shared-no-node'],
  ['shared/order/screens.ts', 'react', 'shared-pure'],
  ['shared/order/paper.ts', '../forms/sheet', 'shared-order'],
  ['renderer/store/shell.ts', '../../electron/main', 'renderer-store'],
  ['renderer/ui/reach.tsx', '../store/db', 'renderer-ui'],
  ['renderer/desks/office/neighbour.tsx', '../field/Job', 'desks-apart'],
  ['renderer/desks/office/raw.tsx', 'dexie', 'one-database'],
  ['shared/order/shape.ts', 'zod', 'one-zod'],
  ['electron/screens.ts', '../renderer/store/db', 'electron-to-shared'],
] as const;

let folder: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

interface Violation {
  from: string;
  rule: { name: string };
}

/** One run of the real tool with the real rules over the small house. */
function run(output: 'json' | 'err') {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, 'build/arrows.cjs');
  const args = [tool, '--config', config, '--output-type', output, 'shared', 'renderer', 'electron'];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

function violations(): Violation[] {
  const { stdout, stderr } = run('json');
  if (!stdout) throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  return JSON.parse(stdout).summary.violations;
}

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache/arrows-'));
  write(
    'package.json',
    JSON.stringify({ name: 'house', type: 'module', imports: { '#shared/*': './shared/*.ts' } }),
  );
  for (const [path, text] of Object.entries(house)) write(path, text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('allowed arrows pass', () => {
  expect(violations()).toEqual([]);
  expect(run('err').status).toBe(0);
});

test('every planted forbidden arrow is caught by its rule and breaks the build', () => {
  for (const [path, target] of plants) {
    write(path, `import * as planted from '${target}';\nexport const use = planted;`);
  }
  const found = violations();
  const caught = found.map(({ from, rule }) => `${from} ${rule.name}`);
  for (const [path, , rule] of plants) expect(caught).toContain(`${path} ${rule}`);
  const guilty = new Set<string>(plants.map(([path]) => path));
  expect(found.filter(({ from }) => !guilty.has(from))).toEqual([]);
  expect(run('err').status).not.toBe(0);
});
