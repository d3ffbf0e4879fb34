/** The worked examples that other programs are given, as fresh copies to be spoiled at will. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Job, readJob } from '#shared/jobfile/schema';

export const folder = resolve(import.meta.dirname, '../../fixtures/cases');
export const caseNames = ['topographic', 'stakeout', 'brochure'] as const;

export const caseText = (name: (typeof caseNames)[number]): string =>
  readFileSync(resolve(folder, `${name}.job.json`), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: spoiled on purpose, in ways its type forbids
export const rawCase = (name: (typeof caseNames)[number]): any => JSON.parse(caseText(name));

export function jobOf(raw: unknown): Job {
  const read = readJob(JSON.stringify(raw));
  if ('faults' in read) throw new Error(read.faults.map((f) => `${f.path}: ${f.message}`).join('\n'));
  return read.job;
}

export const goodCase = (name: (typeof caseNames)[number]): Job => jobOf(rawCase(name));
