/**
 * What a form is: a pure function from its source (a plain object that can be posted to a worker) to a definition.
 * The registry (`#shared/forms/registry`) lists them by id; window, worker and command line all go through it.
 */

import type { Trade } from '#shared/procedures/registry';
import type { PaperId } from './papers';
import type { Definition } from './pdf';
import type { Language } from './words';

export interface PrintOptions {
  paper: PaperId;
  language: Language;
  /** Which print of this paper this is: 1 for the first; from 2 on the paper says so. */
  printCount: number;
  /** ISO instant of printing, for the file's own dates. Left out, the PDF takes the machine's clock. */
  printedAt?: string;
  /** Of a form that is one paper per record (a delivery, a check, a proof): which. Left out: the newest. */
  record?: string;
}

export interface FormSpec<Source = unknown> {
  /** As in the file name: `settlement`. */
  id: string;
  title: { zh: string; en: string };
  /** Where the print trade calls it something else. */
  printTitle?: { zh: string; en: string };
  /** Papers it is made for, the usual one first. Left out: all, A4 first. */
  papers?: readonly PaperId[];
  /** Says how things stand at the moment it is made: its source is told the time (`asOf`). */
  standing?: boolean;
  /** Numbers of the records of which each has a paper of its own, the newest last; forms without have one paper. */
  records?(source: Source): readonly string[];
  /** Builds afresh each time: pdfmake writes into what it is given. */
  build(source: Source, options: PrintOptions): Definition;
}

/** What a form is called in a trade. */
export const titleIn = (
  form: Pick<FormSpec, 'title' | 'printTitle'>,
  trade?: Trade,
): { zh: string; en: string } => (trade === 'print' && form.printTitle) || form.title;

export type FormRegistry = Record<string, FormSpec>;
