import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Existing } from '#shared/jobfile/cast';
import { jobToEvents } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import { decodeUtf8, previewItems } from '../../../renderer/desks/settings/importPreview';

const text = readFileSync('tests/fixtures/cases/topographic.job.json', 'utf8');
const ids = () => {
  let n = 0;
  return () => `id${n++}`;
};
const read = (existing: Existing) => {
  const job = readJob(text);
  if ('faults' in job) throw new Error(job.faults[0]?.message);
  return jobToEvents(job.job, { newId: ids(), source: 'topographic.job.json', existing });
};
const nothing = { shop: { name: '永兴' }, people: [], clients: [] };

describe('what importing a job file would add', () => {
  it('tells known people and clients from new ones, by name', () => {
    const person = { id: 'p1', name: '刘敏', posts: ['clerk' as const], active: true };
    const client = { id: 'c1', name: '保定市满城区自然资源和规划局', active: true };
    const known = read({ ...nothing, people: [person], clients: [client] });
    expect(known.cast.clientIsNew).toBe(false);
    expect(known.cast.people.filter((p) => p.isNew).map((p) => p.person.name)).toEqual([
      '赵国强',
      '孙浩',
      '李静',
      '周长海',
    ]);
    expect(read(nothing).cast.clientIsNew).toBe(true);
  });
  it('shows each item with what is signed and by whom', () => {
    expect(
      previewItems(read(nothing).order).map((i) => [i.no, i.signed, i.by.map((s) => [s.name, s.substitute])]),
    ).toEqual([
      [1, '6', [['王建军', false]]],
      [2, '1.257', [['王建军', false]]],
      [3, '1', [['赵国强', true]]],
    ]);
  });
  it('knows bytes that are no UTF-8', () => {
    expect(decodeUtf8(new Uint8Array([0x7b, 0xb5, 0xd8, 0x7d]))).toBeUndefined();
    expect(decodeUtf8(new TextEncoder().encode('{"店"}'))).toBe('{"店"}');
  });
});
