/** When the screens die or hang: say so in Chinese, offer to reopen, and lead to the backups. */
import { mkdir } from 'node:fs/promises';
import { type BrowserWindow, dialog, shell } from 'electron';
import { backupsPath, reopenPath } from './crash-page';
import { backupsFolder } from './folders';
import { crashUrl, homeUrl, isAppUrl } from './scheme';

/** Windows whose screens are gone: nobody there to answer `quitting`. */
const crashed = new WeakSet<BrowserWindow>();
export const hasCrashed = (window: BrowserWindow): boolean => crashed.has(window);

export async function openBackupsFolder(): Promise<void> {
  await mkdir(backupsFolder(), { recursive: true }).catch(() => undefined);
  await shell.openPath(backupsFolder());
}

export function watchForCrash(window: BrowserWindow): void {
  const contents = window.webContents;

  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    crashed.add(window);
    void window.loadURL(crashUrl);
  });

  // A long calculation can look like a hang; only the person can tell, so ask before anything is ended.
  let asking = false;
  window.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '对接台',
      message: '画面没有反应',
      detail: '可能正在处理较大的文件。可以再等一等；如果一直没有反应，请重新打开。',
      buttons: ['再等一等', '重新打开'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1 && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  });

  // The crash page has no script: its two links arrive here as navigations, which are all denied anyway.
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url) || !contents.getURL().startsWith(crashUrl)) return;
    const { pathname } = new URL(event.url);
    if (pathname === reopenPath) {
      crashed.delete(window);
      void window.loadURL(homeUrl);
    } else if (pathname === backupsPath) {
      void openBackupsFolder();
    }
  });
}
