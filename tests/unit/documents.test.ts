/** The command line as other programs call it: a child process, real files, the PDFs read back with pdftotext. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formsFor, orderForms, showsMoney } from '#shared/forms/allowed';
import { jobToOrder } from '#shared/jobfile/events';
import { orderToJob } from '#shared/jobfile/export';
import { readJob } from '#shared/jobfile/schema';
import { documents as run } from '../../electron/cli/documents';
import { caseNames, folder, goodCase, jobOf, rawCase } from './jobfile/cases';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ran {
  code: number;
  lines: { form: string; file?: string; pages?: number; refused?: string; why?: string }[];
  err: string[];
  files: string[];
  dir: string;
}

let count = 0;
const fresh = () => join(work, `out-${++count}`);

function start(command: string, args: string[], cwd: string): Promise<Omit<Ran, 'files' | 'dir'>> {
  return new Promise((done) => {
    execFile(command, args, { cwd, encoding: 'utf8' }, (error, stdout, stderr) => {
      const split = (text: string) => text.split('\n').filter(Boolean);
      done({
        code: error ? Number(error.code) : 0,
        lines: split(stdout).map((l) => JSON.parse(l)),
        err: split(stderr),
      });
    });
  });
}

/** As a child process, the way other programs start it. */
async function child(args: string[], dir = fresh()): Promise<Ran> {
  const ran = await start(process.execPath, [join(root, 'build/documents.mjs'), ...args, '--out', dir], root);
  return { ...ran, dir, files: listed(dir) };
}

/** The same in this process: no time lost on starting Node for every mistake a person can make. */
async function documents(args: string[], dir = fresh()): Promise<Ran> {
  const lines: Ran['lines'] = [];
  const err: string[] = [];
  const io = { out: (line: string) => lines.push(JSON.parse(line)), err: (line: string) => err.push(line) };
  const code = await run([...args, '--out', dir], io);
  return { code, lines, err, dir, files: listed(dir) };
}

const listed = (dir: string): string[] => {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
};

const put = (raw: unknown): string => {
  const path = join(work, `job-${++count}.json`);
  writeFileSync(path, typeof raw === 'string' ? raw : JSON.stringify(raw));
  return path;
};

const text = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

const expected: Record<string, Record<string, string[]>> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

describe.each(caseNames)('%s', (name) => {
  const figures = expected[`${name}.job.json`]!;
  const forms = formsFor(jobToOrder(goodCase(name)).order);
  const number = goodCase(name).order.number;
  let ran: Ran;

  it('makes every form its state allows', async () => {
    ran = await child([join(folder, `${name}.job.json`)]);
    expect(ran.err).toEqual([]);
    expect(ran.code).toBe(0);
    expect(ran.lines.map((l) => l.form)).toEqual(forms);
    expect(ran.files).toEqual(forms.map((f) => `${number}-${f}.pdf`).sort());
    for (const { form, file, pages } of ran.lines) {
      expect(file).toBe(join(ran.dir, `${number}-${form}.pdf`));
      const info = execFileSync('pdfinfo', [file!], { encoding: 'utf8' });
      expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(pages);
    }
  });

  for (const [entry, strings] of Object.entries(figures)) {
    const [form, never] = entry.split(' ') as [string, string?];
    it(entry, () => {
      const paper = text(join(ran.dir, `${number}-${form}.pdf`));
      for (const figure of strings) {
        if (never) expect(paper).not.toContain(figure);
        else expect(paper).toContain(figure);
      }
    });
  }

  it('each paper carries the job; papers without prices carry none', async () => {
    const job = goodCase(name);
    const { order, shop } = jobToOrder(job);
    for (const { form, file } of ran.lines) {
      const into = fresh();
      mkdirSync(into);
      execFileSync('pdfdetach', ['-saveall', '-o', into, file!]);
      const read = readJob(readFileSync(join(into, 'duijie-job.json'), 'utf8'));
      expect('job' in read && read.job).toEqual(orderToJob(order, shop, { money: showsMoney(form) }));
    }
  });
});

describe('SV-08 a settlement whose items are not all signed', () => {
  it('is refused with the items named; the other forms are made; exit 3', async () => {
    const raw = rawCase('topographic');
    raw.field.signOffs.pop();
    const ran = await child([put(raw)]);
    expect(ran.code).toBe(3);
    expect(ran.lines.find((l) => l.refused)).toEqual({
      form: 'settlement',
      refused: 'SV-08',
      why: expect.stringContaining('第 3 项 技术总结报告编写'),
    });
    const others = formsFor(jobToOrder(goodCase('topographic')).order).filter((f) => f !== 'settlement');
    expect(ran.lines.filter((l) => l.file).map((l) => l.form)).toEqual(others);
    expect(ran.files).toHaveLength(others.length);
  });

  it('print orders alike; nothing else to make leaves no folder', async () => {
    const raw = rawCase('brochure');
    raw.field.signOffs.shift();
    const ran = await documents([put(raw), '--forms', 'settlement']);
    expect(ran.code).toBe(3);
    expect(ran.lines).toEqual([
      { form: 'settlement', refused: 'SV-08', why: expect.stringContaining('第 1 项 导览册 32P 印刷装订') },
    ]);
    expect(ran.files).toEqual([]);
  });

  it('SV-05, SV-06a, SV-09a have their own', async () => {
    const uninspected = rawCase('topographic');
    uninspected.inspection.pop();
    const property = rawCase('topographic');
    property.order.survey.type = 'property';
    const secret = rawCase('topographic');
    secret.order.items[1].quantity = '26';
    const [a, b, c] = await Promise.all([uninspected, property, secret].map((raw) => documents([put(raw)])));
    expect(a!.lines.find((l) => l.refused)).toMatchObject({ form: 'settlement', refused: 'SV-05' });
    expect(b!.lines.find((l) => l.refused)).toMatchObject({ form: 'settlement', refused: 'SV-06a' });
    expect(c!.lines.map((l) => l.refused)).toEqual(
      formsFor(jobToOrder(jobOf(secret)).order).map(() => 'SV-09a'),
    );
    expect(c!.files).toEqual([]);
    expect([a!.code, b!.code, c!.code]).toEqual([3, 3, 3]);
  });
});

describe('an invalid file', () => {
  it('gives one line per fault with its path, writes nothing, exit 2', async () => {
    const raw = rawCase('topographic');
    raw.order.items[2].quantity = '1,2';
    raw.order.colour = 'red';
    raw.field.signOffs[2].reason = '';
    const ran = await child([put(raw)]);
    expect(ran.code).toBe(2);
    expect(ran.lines).toEqual([]);
    expect(ran.files).toEqual([]);
    expect(ran.err.map((l) => l.slice(0, l.indexOf(': '))).sort()).toEqual([
      'field.signOffs[2].reason',
      'order.colour',
      'order.items[2].quantity',
    ]);
  });

  it.each<[string, string | Buffer]>([
    ['no JSON', '{"format": "duijie-job/1",\n'],
    ['empty', ''],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xb2, 0xe2, 0xbb, 0xe6, 0x22])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ])('%s: one line, no stack trace', async (_, content) => {
    const path = join(work, `broken-${++count}.json`);
    writeFileSync(path, content);
    const ran = await documents([path]);
    expect(ran.code).toBe(2);
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).toMatch(/\p{Script=Han}/u);
    expect(ran.err[0]).not.toMatch(/\bat \S+:\d+|Error/);
    expect(ran.files).toEqual([]);
  });
});

describe('a command that can’t be followed: one clear line, exit 2, nothing written', () => {
  const good = join(folder, 'topographic.job.json');
  it.each<[string, string[], RegExp]>([
    ['no file', [], /缺少工单文件/],
    ['two files', [good, good], /一次只能/],
    ['a file that is not there', [join(work, 'none.json')], /没有这个文件/],
    ['a folder for a file', [work], /目录/],
    ['an unknown form', [good, '--forms', 'task-sheet,invoice'], /invoice.*task-sheet/],
    ['a form of the other trade', [good, '--forms', 'job-ticket'], /job-ticket/],
    ['a form that is not of one order', [good, '--forms', 'monthly-settlement-report'], /monthly/],
    ['a name every object has', [good, '--forms', 'constructor'], /constructor/],
    ['no form at all', [good, '--forms', ','], /单据名/],
    ['an unknown paper', [good, '--paper', 'A3'], /A4/],
    ['an unknown option', [good, '--colour'], /--colour/],
    ['an option twice', [good, '--paper', 'A4', '--paper=A4'], /两次/],
  ])('%s', async (_, args, says) => {
    const ran = await documents(args);
    expect([ran.code, ran.lines, ran.files]).toEqual([2, [], []]);
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).toMatch(says);
  });

  it('no --out', async () => {
    const ran = await start(process.execPath, [join(root, 'build/documents.mjs'), good], root);
    expect(ran).toEqual({ code: 2, lines: [], err: [expect.stringContaining('--out')] });
  });

  it('a file where the folder should be', async () => {
    const file = put('{}');
    const ran = await documents([good], file);
    expect(ran.code).toBe(2);
    expect(ran.err).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it.runIf(process.platform === 'linux')('a place where no folder can be made', async () => {
    const ran = await documents([good], '/proc/none/out');
    expect([ran.code, ran.lines]).toEqual([2, []]);
    expect(ran.err).toEqual([expect.stringMatching(/建不了目录/)]);
  });

  it('folders that are not there yet are made', async () => {
    const ran = await documents([join(folder, 'brochure.job.json')], join(fresh(), 'a/b/../c'));
    expect([ran.code, ran.files]).toEqual([0, orderForms.print.map((f) => `YS-2026-0105-${f}.pdf`).sort()]);
  });

  it('a place that can’t be written leaves what was there, and nothing beside it', async () => {
    const dir = fresh();
    mkdirSync(join(dir, 'CH-2026-0012-settlement.pdf'), { recursive: true });
    writeFileSync(join(dir, 'CH-2026-0012-task-sheet.pdf'), 'old');
    const ran = await documents([good], dir);
    expect(ran.code).toBe(2);
    expect(ran.lines).toEqual([]);
    expect(ran.files).toEqual(['CH-2026-0012-settlement.pdf', 'CH-2026-0012-task-sheet.pdf']);
    expect(readFileSync(join(dir, 'CH-2026-0012-task-sheet.pdf'), 'utf8')).toBe('old');
  });
});

describe('--blank: empty forms to fill in by hand', () => {
  const good = join(folder, 'topographic.job.json');

  it('every form of the trade with the shop of the job file and nothing of the job', async () => {
    const ran = await documents(['--blank', good]);
    expect(ran.code).toBe(0);
    expect(ran.err).toEqual([]);
    expect(ran.lines.map((l) => l.form)).toEqual(orderForms.survey);
    expect(ran.files).toEqual(orderForms.survey.map((f) => `blank-${f}.pdf`).sort());
    for (const { file } of ran.lines) {
      const words = text(file!);
      expect(words).toContain('冀测测绘服务部');
      expect(words).toMatch(/编号：_{10}/);
      expect(words).toContain('签字：');
      expect(words).not.toMatch(/CH-2026|满城|孙浩|王建军|undefined|NaN|1970/);
      expect(execFileSync('pdfdetach', ['-list', file!], { encoding: 'utf8' })).toContain('0 embedded');
    }
  });

  it('without a job file: no shop is named; --forms and --paper as ever', async () => {
    const ran = await documents(['--forms', 'stakeout-sheet', '--blank', '--paper', '241x93']);
    expect([ran.code, ran.files]).toEqual([0, ['blank-stakeout-sheet.pdf']]);
    const words = text(ran.lines[0]!.file!);
    expect(words).toMatch(/编号 _{10}/);
    expect(words).toContain('甲方负责人');
    expect((await documents(['--blank', '--forms', 'job-ticket'])).code).toBe(2);
  });

  it('ID: the internal docking form comes empty when asked for, never of a job file', async () => {
    const ran = await documents(['--blank', '--forms', 'docking-form']);
    expect([ran.code, ran.files]).toEqual([0, ['blank-docking-form.pdf']]);
    expect(text(ran.lines[0]!.file!)).toContain('工作流程和时间节点');
    const job = await documents([good, '--forms', 'docking-form']);
    expect([job.code, job.files]).toEqual([2, []]);
    expect(job.err.join('')).toMatch(/^这张工单没有这种单据：docking-form。可用的单据：(?!.*docking-form)/);
  });

  it('print jobs have their own forms', async () => {
    const ran = await documents(['--blank', join(folder, 'brochure.job.json')]);
    expect(ran.lines.map((l) => l.form)).toEqual(orderForms.print);
  });
});

describe('what is asked for', () => {
  const good = join(folder, 'topographic.job.json');

  it('--forms in the order asked, --paper for all of them', async () => {
    const ran = await documents([good, '--forms=settlement,task-sheet', '--paper=241x140']);
    expect(ran.code).toBe(0);
    expect(ran.lines.map((l) => l.form)).toEqual(['settlement', 'task-sheet']);
    for (const { file } of ran.lines) {
      const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(
        execFileSync('pdfinfo', [file!], { encoding: 'utf8' }),
      )!;
      expect(Number(size[1])).toBeCloseTo((241 * 72) / 25.4, 0);
      expect(Number(size[2])).toBeCloseTo((140 * 72) / 25.4, 0);
    }
    for (const figure of expected['topographic.job.json']!.settlement!)
      expect(text(ran.lines[0]!.file!)).toContain(figure);
  });

  it('through npm, quiet but for its own lines, with a path relative to where it was typed', async () => {
    const dir = fresh();
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = [
      'run',
      '--silent',
      'documents',
      '--',
      'tests/fixtures/cases/brochure.job.json',
      '--out',
      dir,
      '--forms',
      'job-ticket,settlement',
    ];
    const ran = await start(npm, args, root);
    const lines = [
      { form: 'job-ticket', pages: 1 },
      { form: 'settlement', pages: 1 },
    ];
    expect(ran).toMatchObject({ code: 0, err: [], lines });
    expect(listed(dir)).toEqual(['YS-2026-0105-job-ticket.pdf', 'YS-2026-0105-settlement.pdf']);
  });

  it('a number with slashes stays inside the folder', async () => {
    const raw = rawCase('brochure');
    raw.order.number = '../../CH/2026:1';
    const ran = await documents([put(raw)]);
    expect(ran.code).toBe(0);
    expect(ran.files).toHaveLength(orderForms.print.length);
    for (const file of ran.files) expect(file).toMatch(/^[^/\\:]+-[a-z-]+\.pdf$/);
  });

  it('characters the font has not are reported, and the paper is made', async () => {
    const raw = rawCase('brochure');
    raw.order.items[0].name = '导览册\u{12000}';
    const ran = await documents([put(raw), '--forms', 'settlement']);
    expect(ran.code).toBe(0);
    expect(ran.err).toEqual([expect.stringContaining('\u{12000}')]);
  });

  it('says who was not counted', async () => {
    const raw = rawCase('topographic');
    raw.inspection[1].at = '2026-03-12T09:00:00+08:00';
    const ran = await documents([put(raw), '--forms', 'task-sheet']);
    expect(ran.code).toBe(0);
    expect(ran.err).toEqual([expect.stringMatching(/内业主管 李静.*SV-05/)]);
  });
});
