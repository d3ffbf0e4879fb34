/** Good samples spoiled by chance, through every registered reader, for as long as `--seconds` says. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { MARK } from './hostile';
import { mutate } from './mutate';
import { readers } from './readers';
import type { Outcome } from './reading';
import { chance, seconds, seed } from './seed';

const kept = resolve(import.meta.dirname, '../../.cache/faults');
/** Milliseconds one file may take, whatever is in it; generous, for a machine busy with other things. */
const PATIENCE = 8000;

function judge(outcome: Outcome): void {
  if ('taken' in outcome) return;
  expect(outcome.said.length).toBeGreaterThan(0);
  for (const sentence of outcome.said) {
    expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    expect(sentence).not.toMatch(/undefined|\[object|NaN|Error:/);
  }
}

test('each sample is taken as it is: the readers are not simply shut', async () => {
  for (const { name, samples, read } of readers)
    for (const sample of samples) expect(await read(sample), name).toEqual({ taken: true });
});

test('a 1 MB name, and a file of nothing but brackets', { timeout: 60_000 }, async () => {
  const texts = [
    '"'.padEnd(1_000_000, '长'),
    '['.repeat(1_000_000),
    '{"a":'.repeat(200_000),
    '\0'.repeat(100_000),
  ];
  for (const { read } of readers) for (const text of texts) judge(await read(new TextEncoder().encode(text)));
});

test(`spoiled samples: nothing throws, nothing hangs, every refusal is a sentence`, {
  timeout: (seconds + 60) * 1000,
}, async () => {
  const dice = chance('fuzz');
  const end = performance.now() + seconds * 1000;
  mkdirSync(kept, { recursive: true });
  // A file that ends the whole process can't be kept afterwards.
  const now = join(kept, `fuzz-${seed}-now.bin`);
  const counts = new Map<string, { taken: number; refused: number; slowest: number }>();
  for (let round = 0; performance.now() < end; round++) {
    const reader = readers[round % readers.length]!;
    const bytes = mutate(dice.pick(reader.samples), dice);
    const count = counts.get(reader.name) ?? { taken: 0, refused: 0, slowest: 0 };
    counts.set(reader.name, count);
    writeFileSync(now, bytes);
    const started = performance.now();
    try {
      const outcome = await reader.read(bytes);
      judge(outcome);
      count['taken' in outcome ? 'taken' : 'refused'] += 1;
      const took = performance.now() - started;
      count.slowest = Math.max(count.slowest, took);
      expect(took).toBeLessThan(PATIENCE);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect((globalThis as Record<string, unknown>)[MARK]).toBeUndefined();
    } catch (error) {
      const file = join(kept, `fuzz-${seed}-${round}.bin`);
      writeFileSync(file, bytes);
      throw new Error(`${reader.name}, seed ${seed}, round ${round}, input kept in ${file}`, {
        cause: error,
      });
    }
  }
  rmSync(now);
  const lines = [...counts].map(
    ([name, c]) =>
      `  ${name}: ${c.taken + c.refused} files, ${c.refused} refused, slowest ${c.slowest.toFixed(0)} ms`,
  );
  console.log(`fuzz of ${seconds} s, seed ${seed}\n${lines.join('\n')}`);
  // A reader that was never reached was not tried.
  expect(counts.size).toBe(readers.length);
});
