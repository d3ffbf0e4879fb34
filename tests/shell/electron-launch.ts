/** The app on real Electron, through Playwright's own driver. */
import { spawn } from 'node:child_process';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { Desk } from './desk';

type Env = Record<string, string>;

/** No display server for a hidden test window: nothing to draw on a GPU there either. */
const flags = ['--disable-gpu'];

export async function launchElectron(
  root: string,
  binary: string,
  env: Env,
  more: { flags: readonly string[] },
): Promise<Omit<Desk, 'folders' | 'savedFiles' | 'close'> & { quit(): Promise<void> }> {
  let app: ElectronApplication | undefined;
  let page: Page | undefined;
  const all = { ...process.env, ...env } as Env;
  const start = async (): Promise<Page> => {
    app = await electron.launch({
      executablePath: binary,
      args: [...flags, ...more.flags, root],
      cwd: root,
      env: all,
    });
    page = await app.firstWindow();
    await page.waitForLoadState('load');
    return page;
  };
  const live = (): ElectronApplication => {
    if (!app) throw new Error('the app is not running');
    return app;
  };
  const quit = async (): Promise<void> => {
    await app?.close();
    app = undefined;
  };
  /** Runs a script in the window by way of the main process: works when Playwright's page is gone (crash). */
  const inWindow = (script: string): Promise<string> =>
    live().evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) ?? '',
      script,
    );
  await start();
  return {
    shell: 'electron',
    get page() {
      if (!page) throw new Error('the window has no page');
      return page;
    },
    quit,
    async restart() {
      await quit();
      return start();
    },
    async kill() {
      const child = live().process();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      app = undefined;
    },
    menu: (id) =>
      live().evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`no menu item ${wanted}`);
        item.click();
      }, id),
    async crash() {
      await live().evaluate(
        ({ BrowserWindow }) =>
          new Promise<void>((done) => {
            const contents = BrowserWindow.getAllWindows()[0]?.webContents;
            contents?.once('did-finish-load', () => done());
            contents?.forcefullyCrashRenderer();
          }),
      );
    },
    text: () => inWindow('document.body.innerText'),
    async follow(name) {
      const wanted = JSON.stringify(name);
      await inWindow(`[...document.links].find((link) => link.innerText.trim() === ${wanted}).click(), ''`);
    },
    secondQuits: () =>
      new Promise((done) => {
        const second = spawn(binary, [...flags, root], { cwd: root, env: all, stdio: 'ignore' });
        const clock = setTimeout(() => {
          second.kill('SIGKILL');
          done(false);
        }, 15_000);
        second.once('exit', () => {
          clearTimeout(clock);
          done(true);
        });
      }),
    asked: () => [],
    printed: () => [],
    printJobs: () => [],
    plugPrinters: () => undefined,
  };
}
