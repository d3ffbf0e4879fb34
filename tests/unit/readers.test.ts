/** Whoever reads files, the clipboard or JSON from outside is known to the fuzz (tests/faults/readers.ts). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exempt, readers } from '../faults/readers';

const root = resolve(import.meta.dirname, '../..');
const reads =
  /\bJSON\.parse\(|\.arrayBuffer\(\)|\bfile\.text\(\)|FileReader|readFile(Sync)?\(|Papa\.parse|getData\(|unzipSync\(|new TextDecoder|DOMParser|XLSX|readXlsx/;

const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const readingFiles = ['shared', 'renderer', 'electron'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((path) => reads.test(codeOf(readFileSync(join(root, path), 'utf8')))),
);
const known = new Set([...readers.flatMap(({ sources }) => sources), ...Object.keys(exempt)]);

test('every file that reads something is registered, or exempt with a reason', () => {
  expect(readingFiles.filter((path) => !known.has(path))).toEqual([]);
});

test('nothing is registered that reads no more', () => {
  const there = new Set(readingFiles);
  expect(
    [...known].filter((path) => !there.has(path) && existsSync(join(root, path)) && !/json\.ts$/.test(path)),
  ).toEqual([]);
});

test('each reader has samples', () => {
  expect(readers.filter(({ samples }) => samples.length === 0)).toEqual([]);
});
