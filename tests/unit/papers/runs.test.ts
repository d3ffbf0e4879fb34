/** Runs over many papers, with a shell and a journal made up: what is cancelled, what fails, what is counted. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderState } from '#shared/order/state';
import { usePaperChoice } from '../../../renderer/documents/paperChoice';
import { type PaperResult, type PaperRun, savePapers } from '../../../renderer/documents/paperJobs';
import { jobsOf, printPapers } from '../../../renderer/documents/paperPrint';
import { settingsFrom, usePrinterChoice } from '../../../renderer/documents/printerChoice';
import { goodCase } from '../jobfile/cases';

const shell = vi.hoisted(() => ({ saveFile: vi.fn(), printPdf: vi.fn() }));
const made = vi.hoisted(() => ({ one: vi.fn(), together: vi.fn() }));
const store = vi.hoisted(() => ({ orderState: vi.fn(), runOrder: vi.fn() }));
vi.mock('../../../renderer/platform/bridge', () => ({ bridge: () => shell }));
vi.mock('../../../renderer/documents/printer', () => ({ makePdf: made.one, makeTogether: made.together }));
vi.mock('../../../renderer/store/queries', () => ({ orderState: store.orderState }));
vi.mock('../../../renderer/store/desk', () => ({ runOrder: store.runOrder }));
vi.mock('../../../renderer/i18n/useT', () => ({ translate: (key: string) => key }));

const { order, shop } = jobToOrder(goodCase('topographic'));
const numbered = (id: string): OrderState => ({ ...order, id, number: `CH-2026-${id}` });
const who = { person: { id: 'p', name: '刘敏' }, posts: ['clerk'] as const };
const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(4, '0'));
const sheets = (count: number) => ids(count).map((orderId) => ({ orderId, formId: 'task-sheet' }));
const pdf = { bytes: new Uint8Array([1]), pages: 2, missing: [] };

function runOf(tasks: PaperRun['tasks'], more: Partial<PaperRun> = {}) {
  const results: PaperResult[] = [];
  const run: PaperRun = { tasks, shop, language: 'zh', onResult: (r) => results.push(r), ...more };
  return { run, results, states: () => results.map((r) => r.state) };
}

beforeEach(() => {
  vi.resetAllMocks();
  usePaperChoice.setState({ papers: {} });
  usePrinterChoice.setState({ papers: {} });
  store.orderState.mockImplementation(async (id: string) => numbered(id));
  store.runOrder.mockResolvedValue({ done: true, id: '', number: '' });
  made.one.mockResolvedValue(pdf);
  made.together.mockResolvedValue(pdf);
  shell.printPdf.mockResolvedValue({ printed: true });
  shell.saveFile.mockImplementation(async ({ name }: { name: string }) => ({
    saved: true,
    path: `/x/${name}`,
  }));
});

describe('saving', () => {
  it('holds one paper at a time: each is saved before the next is made', async () => {
    const { run, states } = runOf(sheets(3));
    const deeds: string[] = [];
    made.one.mockImplementation(async () => {
      deeds.push('make');
      return pdf;
    });
    shell.saveFile.mockImplementation(async () => {
      deeds.push('save');
      return { saved: true, path: '/x/a.pdf' };
    });
    await savePapers(run, '/x');
    expect(deeds).toEqual(['make', 'save', 'make', 'save', 'make', 'save']);
    expect(states()).toEqual(['saved', 'saved', 'saved']);
  });

  it('says where another file kept its name', async () => {
    const { run, results } = runOf(sheets(1));
    shell.saveFile.mockResolvedValue({ saved: true, path: '/x/CH-2026-0001-工作任务单 (2).pdf' });
    await savePapers(run, '/x');
    expect(results[0]).toMatchObject({ state: 'saved', renamed: true });
  });

  it('cancelled, the paper in hand is finished and all others are told as left', async () => {
    const stop = new AbortController();
    const { run, results } = runOf(sheets(4), { signal: stop.signal });
    shell.saveFile.mockImplementation(async () => {
      stop.abort();
      return { saved: true, path: '/x/a.pdf' };
    });
    await savePapers(run, '/x');
    expect(results.map((r) => (r.state === 'left' ? r.because : r.state))).toEqual([
      'saved',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('gives up after the same failure twice running, not after two different ones', async () => {
    const full = runOf(sheets(4));
    shell.saveFile.mockResolvedValue({ saved: false, path: null, why: '磁盘空间不足' });
    await savePapers(full.run, '/x');
    expect(full.states()).toEqual(['failed', 'failed', 'left', 'left']);

    const odd = runOf(sheets(3));
    let n = 0;
    shell.saveFile.mockImplementation(async () => ({ saved: false, path: null, why: `${n++}` }));
    await savePapers(odd.run, '/x');
    expect(odd.states()).toEqual(['failed', 'failed', 'failed']);
  });

  it('SV-09a: an order that became classified since the dialog was opened gives no paper', async () => {
    const { run, results } = runOf(sheets(2));
    const items = order.sheet.items.map((i) => (i.no === 2 ? { ...i, quantity: '30' } : i));
    store.orderState.mockImplementation(async (id: string) =>
      id === '0001'
        ? { ...numbered(id), exportConsent: undefined, acts: {}, sheet: { ...order.sheet, items } }
        : numbered(id),
    );
    await savePapers(run, '/x');
    expect(results[0]).toMatchObject({ state: 'refused', reasons: [{ rule: 'SV-09a' }] });
    expect(results[1]).toMatchObject({ state: 'saved' });
    expect(shell.saveFile).toHaveBeenCalledTimes(1);
  });
});

describe('printing', () => {
  it('is one job for one size, two for two, and never more than forty papers in one', () => {
    usePaperChoice.setState({ papers: { 'field-signoff': '241x93' } });
    const tasks = ids(45).flatMap((orderId) => [
      { orderId, formId: 'task-sheet' },
      { orderId, formId: 'field-signoff' },
    ]);
    const jobs = jobsOf(tasks);
    expect(jobs.map((job) => [job.length, job[0]?.formId])).toEqual([
      [40, 'task-sheet'],
      [5, 'task-sheet'],
      [40, 'field-signoff'],
      [5, 'field-signoff'],
    ]);
    expect(jobs.flat().filter((t) => t.formId === 'task-sheet')).toEqual(tasks.filter((_, i) => i % 2 === 0));
  });

  it('counts each paper once, after the job went out', async () => {
    const { run, states } = runOf(sheets(3));
    shell.printPdf.mockImplementation(async () => {
      expect(store.runOrder).not.toHaveBeenCalled();
      return { printed: true };
    });
    await printPapers(run, who);
    expect(shell.printPdf).toHaveBeenCalledTimes(1);
    expect(made.together.mock.calls[0]![0].map((a: { pages: number }) => a.pages)).toEqual([2, 2, 2]);
    expect(store.runOrder.mock.calls.map(([id, command]) => [id, command])).toEqual(
      ids(3).map((id) => [id, { do: 'recordPrint', form: 'task-sheet', copies: 1 }]),
    );
    expect(states()).toEqual(['printed', 'printed', 'printed']);
  });

  it('one that can’t be made keeps none of the others back', async () => {
    const { run, results } = runOf(sheets(3));
    made.one.mockResolvedValueOnce(pdf).mockRejectedValueOnce(new Error('broken picture'));
    await printPapers(run, who);
    const by = Object.fromEntries(results.map((r) => [r.orderId, r.state]));
    expect(by).toEqual({ '0001': 'printed', '0002': 'failed', '0003': 'printed' });
    expect(made.together.mock.calls[0]![0]).toHaveLength(2);
  });

  it('not printed, nothing is counted, each says why, and later jobs are not tried', async () => {
    const { run, results } = runOf(sheets(42));
    shell.printPdf.mockResolvedValue({ printed: false, why: '已取消打印。' });
    await printPapers(run, who);
    expect(shell.printPdf).toHaveBeenCalledTimes(1);
    expect(store.runOrder).not.toHaveBeenCalled();
    expect(results).toHaveLength(42);
    expect(results.filter((r) => r.state === 'failed' && r.why === '已取消打印。')).toHaveLength(40);
    expect(results.filter((r) => r.state === 'left' && r.because === 'gaveUp')).toHaveLength(2);
  });

  it('cancelled before the job is sent, nothing reaches the printer', async () => {
    const stop = new AbortController();
    const { run, states } = runOf(sheets(3), { signal: stop.signal });
    made.one.mockImplementation(async () => {
      stop.abort();
      return pdf;
    });
    await printPapers(run, who);
    expect(shell.printPdf).not.toHaveBeenCalled();
    expect(states()).toEqual(['left', 'left', 'left']);
  });

  it('a print the journal did not take is said, not hidden', async () => {
    const { run, results } = runOf(sheets(1));
    store.runOrder.mockRejectedValue(new Error('QuotaExceededError'));
    await printPapers(run, who);
    expect(results[0]).toMatchObject({ state: 'printed', uncounted: 'QuotaExceededError' });
  });

  const twoSizes = () => {
    usePaperChoice.setState({ papers: { 'field-signoff': '241x140' } });
    return ids(2).flatMap((orderId) => [
      { orderId, formId: 'task-sheet' },
      { orderId, formId: 'field-signoff' },
    ]);
  };
  const asks = () => shell.printPdf.mock.calls.map(([ask]) => ask);

  it('each size goes to its own printer, in its copies and its paper; copies and printer are counted', async () => {
    usePrinterChoice.setState({
      papers: { A4: { printer: 'HP', copies: 3 }, '241x140': { printer: 'LQ-635', copies: 1 } },
    });
    shell.printPdf.mockImplementation(async ({ printer, copies }: { printer?: string; copies: number }) => ({
      printed: true,
      printer,
      copies,
    }));
    const { run, results } = runOf(twoSizes());
    await printPapers(run, who);
    expect(asks().map(({ printer, copies, paper }) => ({ printer, copies, paper }))).toEqual([
      { printer: 'HP', copies: 3, paper: { width: 210_000, height: 297_000, landscape: false } },
      { printer: 'LQ-635', copies: 1, paper: { width: 241_000, height: 140_000, landscape: false } },
    ]);
    expect(store.runOrder.mock.calls[0]![1]).toEqual({
      do: 'recordPrint',
      form: 'task-sheet',
      copies: 3,
      printer: 'HP',
    });
    expect(results[0]).toMatchObject({ state: 'printed', copies: 3, printer: 'HP' });
  });

  it('no printer is named where the machine keeps none: the dialog asks', async () => {
    const { run } = runOf(sheets(1));
    await printPapers(run, who);
    expect(asks()[0]).not.toHaveProperty('printer');
    expect(asks()[0]).toMatchObject({ copies: 1 });
  });

  it('a printer that takes nothing stops its own stacks, not those of the other', async () => {
    usePrinterChoice.setState({
      papers: { A4: { printer: 'HP', copies: 1 }, '241x140': { printer: 'LQ-635', copies: 1 } },
    });
    shell.printPdf.mockImplementation(async ({ printer }: { printer?: string }) =>
      printer === 'HP' ? { printed: false, why: '打印机“HP”已停用。' } : { printed: true, printer },
    );
    const { run, results } = runOf(twoSizes());
    await printPapers(run, who);
    const of = (formId: string) => results.filter((r) => r.formId === formId).map((r) => r.state);
    expect(of('task-sheet')).toEqual(['failed', 'failed']);
    expect(of('field-signoff')).toEqual(['printed', 'printed']);
    // What failed is printed when it is taken up again, with the count it would have had.
    shell.printPdf.mockResolvedValue({ printed: true, printer: 'HP' });
    const again = runOf(sheets(2));
    await printPapers(again.run, who);
    expect(again.states()).toEqual(['printed', 'printed']);
  });

  it('where printing takes no copies (a browser), one is counted', async () => {
    usePrinterChoice.setState({ papers: { A4: { copies: 3 } } });
    const { run, results } = runOf(sheets(1));
    await printPapers(run, who);
    expect(results[0]).toMatchObject({ state: 'printed', copies: 1 });
    expect(store.runOrder.mock.calls[0]![1]).toMatchObject({ copies: 1 });
  });

  it('a printer that is gone: printed through the dialog, and said', async () => {
    usePrinterChoice.setState({ papers: { A4: { printer: 'HP', copies: 1 } } });
    shell.printPdf.mockResolvedValue({ printed: true, note: '找不到打印机“HP”' });
    const { run, results } = runOf(sheets(1));
    await printPapers(run, who);
    expect(results[0]).toMatchObject({ state: 'printed', note: '找不到打印机“HP”' });
    expect(results[0]).not.toHaveProperty('printer');
  });

  it('settings that are not what this release writes are read as far as they fit', () => {
    expect(settingsFrom(undefined)).toEqual({});
    expect(settingsFrom({ papers: 7 })).toEqual({});
    expect(
      settingsFrom({
        papers: {
          A4: { printer: 'HP', copies: 900 },
          A5L: { printer: 5, copies: 'two' },
          '241x93': null,
          letter: { printer: 'x', copies: 1 },
        },
      }),
    ).toEqual({ A4: { printer: 'HP', copies: 20 }, A5L: { copies: 1 } });
  });
});
