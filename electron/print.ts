/** Printing one PDF: the system's print dialog over a hidden window, or the system's own PDF program. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import type { Answer } from '#shared/bridge';
import { cleanName } from './names';

const folder = (): string => join(app.getPath('userData'), 'print');

/** Chromium's PDF plugin draws after the page has loaded; printing earlier gives an empty sheet. */
const settle = 400;

/** Papers of the last run: the system's PDF program may have needed them until it closed. */
export async function sweepPrints(): Promise<void> {
  await rm(folder(), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Show the print dialog for `bytes`. Where the hidden window can't (no plugin, no printer service)
 * the file is opened in the system's PDF program and the answer says so.
 */
export async function printPdf(name: string, bytes: Uint8Array): Promise<Answer<'printPdf'>> {
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
    const reason = await new Promise<string>((done) => {
      window.webContents.print({ silent: false, printBackground: true }, (ok, why) =>
        done(ok ? '' : why || 'failed'),
      );
    });
    if (reason === '') return { printed: true };
    if (/cancel/i.test(reason)) return { printed: false, why: '已取消打印。' };
    return openInstead(path);
  } catch {
    return openInstead(path);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

async function openInstead(path: string): Promise<Answer<'printPdf'>> {
  const trouble = await shell.openPath(path);
  return trouble
    ? { printed: false, why: '打印没有成功。请先保存这份文件，再用 PDF 阅读器打印。' }
    : { printed: false, why: '已用系统的 PDF 阅读器打开，请在那里打印。' };
}
