/** The command line of `documents`, read. */
import type { PaperId } from '#shared/forms/layout/papers';
import { paperIds } from '#shared/forms/layout/papers';

export interface Args {
  /** Left out with `blank` only: then no shop is named on the empty forms. */
  job?: string;
  /** Empty forms to fill in by hand, of the trade and with the shop of the job file. */
  blank: boolean;
  out: string;
  /** Left out: every form the order has. */
  forms?: string[];
  paper?: PaperId;
}

/** Something to be said in one line, with exit code 2. */
export class Stop extends Error {}

export const usage =
  '用法：npm run --silent documents -- 工单.json --out 目录 [--forms task-sheet,settlement] [--paper 241x140]；空白表：--blank [工单.json] --out 目录';

const options = ['--out', '--forms', '--paper'] as const;
type Option = (typeof options)[number];

/** Throws Stop on anything it can't follow. */
export function readArgs(argv: readonly string[]): Args {
  const files: string[] = [];
  let blank = false;
  const given = new Map<Option, string>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    if (word === '--blank') {
      blank = true;
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const option = options.find((o) => o === name);
    if (!option) throw new Stop(`不认识的选项 ${short(name)}。${usage}`);
    if (given.has(option)) throw new Stop(`${option} 写了两次。${usage}`);
    const value = equals < 0 ? argv[++i] : word.slice(equals + 1);
    if (value === undefined || value.trim() === '' || (equals < 0 && value.startsWith('--')))
      throw new Stop(`${option} 后面缺少内容。${usage}`);
    given.set(option, value);
  }
  if (files.length === 0 && !blank) throw new Stop(`缺少工单文件。${usage}`);
  if (files.length > 1)
    throw new Stop(`一次只能处理一个工单文件，却给了 ${files.length} 个：${files.map(short).join('、')}。`);
  const out = given.get('--out');
  if (out === undefined) throw new Stop(`缺少 --out 目录。${usage}`);
  const forms = given.get('--forms');
  const paper = given.get('--paper');
  return {
    ...(files[0] === undefined ? {} : { job: files[0] }),
    blank,
    out,
    ...(forms === undefined ? {} : { forms: formsFrom(forms) }),
    ...(paper === undefined ? {} : { paper: paperFrom(paper) }),
  };
}

function formsFrom(text: string): string[] {
  const forms = text
    .split(/[,，]/)
    .map((f) => f.trim())
    .filter(Boolean);
  if (forms.length === 0) throw new Stop(`--forms 后面缺少单据名。${usage}`);
  return [...new Set(forms)];
}

function paperFrom(text: string): PaperId {
  const found = paperIds.find((id) => id.toLowerCase() === text.trim().toLowerCase());
  if (!found) throw new Stop(`没有“${short(text)}”这种纸。可用的纸：${paperIds.join('、')}。`);
  return found;
}

/** Fit for one line of a terminal, whatever was typed. */
export function short(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
