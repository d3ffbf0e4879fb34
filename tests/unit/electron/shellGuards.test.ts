/** Every guard of the shell stands in its sources, and the check sees each one go. */
import { expect, test } from 'vitest';
import { guards, missing, realSources } from './shellGuards';

const sources = realSources();

test('all of them stand', () => {
  expect(missing(sources)).toEqual([]);
  expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
});

const removals = guards.flatMap((guard) => guard.plants.map((plant, n) => ({ guard, plant, n: n + 1 })));

test.each(removals)('$guard.name: removal $n is seen', ({ guard, plant }) => {
  const before = sources.get(guard.file);
  if (before === undefined) throw new Error(`no such file: ${guard.file}`);
  const spoiled = plant(before);
  expect(spoiled).not.toBe(before);
  expect(missing(new Map([...sources, [guard.file, spoiled]]))).toContain(guard.name);
});
