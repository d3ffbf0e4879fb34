/** Papers made and read back, for tests of the layout kit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, SignatureSlot } from '#shared/forms/layout/blocks';
import { fields, lines, notes, signatures } from '#shared/forms/layout/blocks';
import type { PaperId } from '#shared/forms/layout/papers';
import { type SheetInput, sheet } from '#shared/forms/layout/sheet';
import { type Made, renderPdf } from '../../../electron/cli/pdf';

export const folder = mkdtempSync(join(tmpdir(), 'paper-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const require = createRequire(import.meta.url);
export const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(
  (file) => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`),
);

export interface Printed extends Made {
  file: string;
  /** Text of each page, laid out as on paper. */
  page: string[];
}

let count = 0;

export async function print(blocks: readonly Block[], more: PrintMore = {}): Promise<Printed> {
  const { paper = 'A4', printCount = 1, head, ...rest } = more;
  const made = await renderPdf(
    sheet({
      head: { shop: '冀测测绘服务部', title: '工程结算单', number: 'JS-2026-0012', ...head },
      blocks,
      options: { paper, language: 'zh', printCount, printedAt: '2026-03-18T09:00:00+08:00' },
      ...rest,
    }),
  );
  count += 1;
  const file = join(folder, `${count}.pdf`);
  writeFileSync(file, made.bytes);
  const text = run('pdftotext', ['-layout', file, '-']);
  return { ...made, file, page: text.split('\f').slice(0, -1) };
}

export interface PrintMore extends Partial<Omit<SheetInput, 'head' | 'blocks' | 'options'>> {
  paper?: PaperId;
  printCount?: number;
  head?: Partial<SheetInput['head']>;
}

export function run(tool: string, args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8' });
}

/** What was embedded, by its name. */
export function embedded(file: string, name: string): string {
  const out = `${file}.${name}`;
  run('pdfdetach', ['-savefile', name, '-o', out, file]);
  return readFileSync(out, 'utf8');
}

export const squeezed = (text: string): string => text.replace(/\s/g, '');

const columns = [
  { key: 'no', title: '序号', width: 2.6, align: 'center' },
  { key: 'name', title: '项目名称', width: 10, grow: 1 },
  { key: 'quantity', title: '数量', width: 6, align: 'right' },
  { key: 'amount', title: '金额', width: 8, align: 'right' },
] as const;

/** A table of `count` items named 项目001… with its sum. */
export function items(count: number, name = (no: number) => `项目${String(no).padStart(3, '0')}`) {
  return lines({
    columns,
    rows: Array.from({ length: count }, (_, at) => ({
      no: String(at + 1),
      name: name(at + 1),
      quantity: '1.200',
      amount: '26,800.00',
    })),
    totals: [{ label: '合计', values: { amount: '9,999.00' }, strong: true }],
  });
}

export const twoFields = fields(2, [
  [
    { label: '委托单位', value: '保定市满城区自然资源和规划局' },
    { label: '联系人', value: '王建军' },
  ],
]);
export const slots: SignatureSlot[] = ['编制', '批准', '甲方确认'].map((caption) => ({ caption }));
export const wholeForm = (count: number): Block[] => [
  twoFields,
  items(count),
  notes(['结算数量按双方签认的工程量计。'], { title: '说明' }),
  signatures(slots),
];
