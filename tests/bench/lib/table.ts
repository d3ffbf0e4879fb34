/** Tables for the terminal and for Markdown: one per metric, works down, subjects across. */
import type { Measure, Result } from './model';
import { figure, targetWords } from './words';

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

const once = <T>(items: readonly T[]): T[] => [...new Set(items)];

export function tablesOf(result: Result): Table[] {
  return once(result.measures.map((m) => m.metric)).map((metric) => {
    const of = result.measures.filter((m) => m.metric === metric);
    const subjects = once(of.map((m) => m.subject));
    return {
      title: metric,
      head: ['', ...subjects],
      rows: once(of.map((m) => m.work)).map((work) => [
        work,
        ...subjects.map((subject) => shown(of.find((m) => m.work === work && m.subject === subject))),
      ]),
    };
  });
}

const shown = (m: Measure | undefined): string => (m ? figure(m.value, m.unit) : '–');

export const targetTable = (result: Result): Table => ({
  title: 'targets',
  head: ['', 'target', 'measured', 'wanted'],
  rows: result.targets.map((target) => {
    const { mark, value, bound } = targetWords(target);
    return [mark, target.text, value, bound];
  }),
});

/** Chinese characters take two places on a terminal. */
const places = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
const pad = (text: string, width: number, left: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - places(text)));
  return left ? text + space : space + text;
};

export function terminal({ title, head, rows }: Table, leftColumns = 1): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => places(row[at] ?? ''))));
  const line = (row: string[]) =>
    row
      .map((cell, at) => pad(cell, widths[at]!, at < leftColumns))
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [`${title}`, line(head), rule, ...rows.map(line)].join('\n');
}

export function markdown({ title, head, rows }: Table): string {
  const line = (row: string[]) => `| ${row.join(' | ')} |`;
  return [
    `**${title}**`,
    '',
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}
