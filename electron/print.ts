/**
 * Printing one PDF over a hidden window: straight to the printer that was chosen for it, else through the system's
 * print dialog, else in the system's own PDF program.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import type { Answer, Ask } from '#shared/bridge';
import { cleanName } from './names';
import { printersOf } from './printers';

const folder = (): string => join(app.getPath('userData'), 'print');

/** Chromium's PDF plugin draws after the page has loaded; printing earlier gives an empty sheet. */
const settle = 400;

/** Papers of the last run: the system's PDF program may have needed them until it closed. */
export async function sweepPrints(): Promise<void> {
  await rm(folder(), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Nothing is printed without a dialog but on a printer that was named and is there: a paper must not come out
 * somewhere else. Where the hidden window can't print (no plugin, no printing service) the file is opened in the
 * system's PDF program and the answer says so.
 */
export async function printPdf(ask: Ask<'printPdf'>): Promise<Answer<'printPdf'>> {
  const { name, bytes } = ask;
  const path = join(folder(), cleanName(name.toLowerCase().endsWith('.pdf') ? name : `${name}.pdf`));
  try {
    await mkdir(folder(), { recursive: true });
    await writeFile(path, bytes);
  } catch {
    return { printed: false, why: '磁盘写不进去（可能已满），没有打印。请清理磁盘后再打印一次。' };
  }
  const window = new BrowserWindow({
    show: false,
    title: name,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await window.loadFile(path);
    await new Promise((done) => setTimeout(done, settle));
    const printers = ask.printer === undefined ? [] : await printersOf(window.webContents);
    const there = printers.find((one) => one.name === ask.printer);
    if (there?.status === 'stopped') {
      return {
        printed: false,
        why: `打印机“${there.title}”已停用或出错，没有打印。请检查打印机，或到“设置 → 打印”换一台。`,
      };
    }
    const reason = await send(window, ask, there?.name);
    const gone = ask.printer !== undefined && !there;
    if (reason === '') {
      return {
        printed: true,
        ...(ask.copies === undefined ? {} : { copies: ask.copies }),
        ...(there ? { printer: there.name } : {}),
        ...(gone ? { note: goneNote(ask.printer!) } : {}),
      };
    }
    if (/cancel/i.test(reason)) {
      return { printed: false, why: gone ? `${goneNote(ask.printer!)}您已取消打印。` : '已取消打印。' };
    }
    // With a printer of its own the PDF program would ask anew, once for each paper of a stack.
    if (there) {
      return {
        printed: false,
        why: `打印机“${there.title}”没有接收这份文件。请检查打印机和纸张，再打印一次。`,
      };
    }
    return openInstead(path);
  } catch {
    return openInstead(path);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

const goneNote = (printer: string): string =>
  `找不到打印机“${printer}”，已改用打印窗口；请到“设置 → 打印”重新选择。`;

/** '' when the system took it, else Electron's reason. `printer`: without a dialog. */
function send(window: BrowserWindow, ask: Ask<'printPdf'>, printer: string | undefined): Promise<string> {
  const { paper, copies = 1 } = ask;
  return new Promise((done) => {
    window.webContents.print(
      {
        silent: printer !== undefined,
        printBackground: true,
        copies,
        ...(printer === undefined ? {} : { deviceName: printer }),
        ...(paper
          ? { pageSize: { width: paper.width, height: paper.height }, landscape: paper.landscape }
          : {}),
        // The papers carry their margins themselves.
        ...(paper && printer !== undefined ? { margins: { marginType: 'none' as const } } : {}),
      },
      (ok, why) => done(ok ? '' : why || 'failed'),
    );
  });
}

async function openInstead(path: string): Promise<Answer<'printPdf'>> {
  const trouble = await shell.openPath(path);
  return trouble
    ? { printed: false, why: '打印没有成功。请先保存这份文件，再用 PDF 阅读器打印。' }
    : { printed: false, why: '已用系统的 PDF 阅读器打开，请在那里打印。' };
}
