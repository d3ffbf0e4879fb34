/** The app without Electron: the same build in a window of an installed Chrome, Edge or Chromium. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { appData, installedBrowser } from './browsers.mjs';
import { deskPort, isOurs, serve } from './serve.mjs';

export const why =
  '没有找到也下载不到 Electron，改用本机浏览器的应用窗口打开同一个程序。 / Electron is not here and could not be downloaded: opening the same app in a window of the installed browser.';

/**
 * Serve and open; resolves with the exit code when the window is closed (or at once without a window).
 * @param {{ window: boolean, port?: number }} how
 */
export async function openInBrowser({ window, port = deskPort }) {
  console.log(why);
  let server = null;
  try {
    server = await serve({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!(await isOurs(port))) {
      console.error(
        `端口 ${port} 被其他程序占用：请关闭那个程序再启动（数据跟着这个端口走，不能换）。 / Port ${port} is taken by another program: close it and start again (the data belongs to this port).`,
      );
      return 1;
    }
    // Started already: only one more window onto it.
  }
  const url = `http://127.0.0.1:${port}/`;
  const browser = installedBrowser();
  const profile = join(appData(), 'browser');
  if (!browser) {
    console.log(
      `没有找到 Chrome、Edge 或 Chromium，请用浏览器打开： / No Chrome, Edge or Chromium found, open in a browser: ${url}`,
    );
    return server && window ? new Promise(() => undefined) : finish(server, 0);
  }
  if (!window) {
    console.log(`would open: ${browser} --app=${url} --user-data-dir=${profile}`);
    return finish(server, 0);
  }
  await mkdir(profile, { recursive: true });
  const flags = ['--no-first-run', '--no-default-browser-check', '--window-size=1366,768'];
  // As root (containers) Chromium refuses to start with its sandbox.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...flags], { stdio: 'ignore' });
  return new Promise((done) => {
    child.on('error', () => done(finish(server, 1)));
    child.on('exit', (code) => done(finish(server, code ?? 0)));
  });
}

function finish(server, code) {
  server?.closeAllConnections();
  server?.close();
  return code;
}
