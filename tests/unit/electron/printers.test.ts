/** Printing over a made-up window: without a dialog only on a printer that was named and is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { bridgeCalls } from '#shared/bridge';
import { paperIds, printerSheet } from '#shared/forms/layout/papers';

const folder = mkdtempSync(join(tmpdir(), 'desk-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const system = vi.hoisted(() => ({
  printers: [] as { name: string; displayName: string; options: Record<string, string> }[],
  sent: [] as Record<string, unknown>[],
  trouble: '',
  opened: [] as string[],
}));
vi.mock('electron', () => ({
  app: { getPath: () => folder },
  shell: {
    openPath: async (path: string) => {
      system.opened.push(path);
      return '';
    },
  },
  BrowserWindow: class {
    webContents = {
      getPrintersAsync: async () => system.printers,
      print: (options: Record<string, unknown>, done: (ok: boolean, why: string) => void) => {
        system.sent.push(options);
        done(!system.trouble, system.trouble);
      },
    };
    loadFile = async () => undefined;
    isDestroyed = () => false;
    destroy = () => undefined;
  },
}));
const { printPdf } = await import('../../../electron/print');
const { printerOf } = await import('../../../electron/printers');

const hp = { name: 'HP_LaserJet', displayName: 'HP LaserJet 前台', options: { 'printer-state': '3' } };
const ask = (more: object = {}) => ({
  name: 'CH-2026-0001-任务单.pdf',
  bytes: new Uint8Array([37]),
  copies: 2,
  paper: printerSheet('241x140'),
  ...more,
});
beforeEach(() => {
  system.printers = [hp];
  system.sent = [];
  system.opened = [];
  system.trouble = '';
});

test('to the printer that was named: no dialog, its copies, its paper in micrometres', async () => {
  expect(await printPdf(ask({ printer: hp.name }))).toEqual({
    printed: true,
    copies: 2,
    printer: hp.name,
  });
  expect(system.sent[0]).toMatchObject({
    silent: true,
    deviceName: hp.name,
    copies: 2,
    pageSize: { width: 241_000, height: 140_000 },
    landscape: false,
    margins: { marginType: 'none' },
  });
});

test('none named: the dialog, whatever printers there are', async () => {
  expect(await printPdf(ask())).toEqual({ printed: true, copies: 2 });
  expect(system.sent[0]).toMatchObject({ silent: false, copies: 2 });
  expect(system.sent[0]).not.toHaveProperty('deviceName');
});

test('the one that was named is gone: the dialog, and a sentence', async () => {
  const answer = await printPdf(ask({ printer: '旧打印机' }));
  expect(answer).toMatchObject({ printed: true, note: expect.stringContaining('找不到打印机“旧打印机”') });
  expect(system.sent[0]).toMatchObject({ silent: false });
  system.trouble = 'Print job canceled';
  expect(await printPdf(ask({ printer: '旧打印机' }))).toMatchObject({
    printed: false,
    why: expect.stringContaining('已取消'),
  });
});

test('one that is stopped or refuses: said by name, nothing opened elsewhere', async () => {
  system.printers = [{ ...hp, options: { 'printer-state': '5' } }];
  expect(await printPdf(ask({ printer: hp.name }))).toMatchObject({
    printed: false,
    why: expect.stringContaining('HP LaserJet 前台'),
  });
  expect(system.sent).toEqual([]);
  system.printers = [hp];
  system.trouble = 'Print job failed';
  expect(await printPdf(ask({ printer: hp.name }))).toMatchObject({ printed: false });
  expect(system.opened).toEqual([]);
  // Through the dialog the system's PDF program is the way out.
  expect(await printPdf(ask())).toMatchObject({ printed: false, why: expect.stringContaining('PDF 阅读器') });
  expect(system.opened).toHaveLength(1);
});

test('what the system says of a printer', () => {
  expect(printerOf(hp)).toEqual({
    name: 'HP_LaserJet',
    title: 'HP LaserJet 前台',
    isDefault: false,
    status: 'ready',
  });
  expect(printerOf({ name: 'x', isDefault: true })).toEqual({
    name: 'x',
    title: 'x',
    isDefault: true,
    status: 'unknown',
  });
});

test('papers as they lie in the printer: whole micrometres inside what the bridge takes', () => {
  expect(paperIds.map(printerSheet)).toEqual([
    { width: 210_000, height: 297_000, landscape: false },
    { width: 148_000, height: 210_000, landscape: true },
    { width: 241_000, height: 140_000, landscape: false },
    { width: 241_000, height: 93_000, landscape: false },
  ]);
  const shape = bridgeCalls.printPdf.ask;
  for (const id of paperIds) expect(shape.safeParse(ask({ paper: printerSheet(id) })).success).toBe(true);
  for (const bad of [
    { copies: 0 },
    { copies: 100 },
    { copies: 1.5 },
    { printer: '' },
    { paper: { width: 10, height: 297_000, landscape: false } },
    { paper: { width: 210_000.5, height: 297_000, landscape: false } },
    { silent: true },
  ])
    expect(shape.safeParse(ask(bad)).success, JSON.stringify(bad)).toBe(false);
});
