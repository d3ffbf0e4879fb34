/** The papers that are made. */

import type { PrintOptions } from '#shared/forms/layout/spec';
import { registry } from '#shared/forms/registry';
import type { OrderSource } from '#shared/forms/source';
import { settlementSource, taskSheetSource } from './sources';

export interface Work {
  id: string;
  title: string;
  formId: string;
  rows: number;
  /** Another paper of the same size for each seed. */
  source(seed?: number): OrderSource;
}

const settlement = (rows: number, title: string): Work => ({
  id: `settlement-${rows}`,
  title,
  formId: 'settlement',
  rows,
  source: (seed) => settlementSource(rows, seed),
});

export const works: readonly Work[] = [
  settlement(1, '1 row'),
  settlement(40, '40 rows'),
  settlement(1000, '1 000 rows'),
  settlement(10_000, '10 000 rows'),
  {
    id: 'task-sheet',
    title: 'task sheet, QR, 3 signatures',
    formId: 'task-sheet',
    rows: 3,
    source: (seed = 0) => taskSheetSource(seed + 1),
  },
];

export const options: PrintOptions = {
  paper: 'A4',
  language: 'zh',
  printCount: 1,
  printedAt: '2026-03-18T09:00:00+08:00',
};

export const definitionOf = (work: Work, seed = 0) =>
  registry[work.formId]!.build(work.source(seed), options);
