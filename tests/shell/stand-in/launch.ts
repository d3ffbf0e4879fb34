/** The app on the stand-in: real main and preload, real screens, stock Chromium. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { closeOrKill, killAll, openProfile, processesOf } from '../browser';
import type { Desk } from '../desk';
import { type MenuItem, makeStandIn, type StandIn } from './electron';
import { startMain } from './hook';
import { serveOrigin } from './origin';

type Env = Record<string, string>;
/** What a spec asks of the browser itself. */
type More = { flags: readonly string[]; touch: boolean };

/** main reads its overrides while it is imported; imports are therefore one after another. */
let turn: Promise<unknown> = Promise.resolve();
function importMain(root: string, env: Env, standIn: StandIn): Promise<void> {
  const mine = turn.then(async () => {
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      await startMain(pathToFileURL(join(root, 'dist/electron/main.js')).href, standIn.module);
    } finally {
      for (const name of Object.keys(env)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
  turn = mine.catch(() => undefined);
  return mine;
}

const find = (items: readonly MenuItem[], id: string): MenuItem | undefined => {
  for (const item of items) {
    const found = item.id === id ? item : item.submenu && find(item.submenu, id);
    if (found) return found;
  }
  return undefined;
};

const until = async (what: string, test: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await test()); ) {
    if (Date.now() > end) throw new Error(`stand-in: waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
};

/** One life of the app, from start to exit. */
class Run {
  private constructor(
    readonly standIn: StandIn,
    readonly context: BrowserContext,
    readonly origin: Awaited<ReturnType<typeof serveOrigin>>,
    readonly pids: number[],
  ) {}

  static async start(root: string, profile: string, env: Env, more: More): Promise<Run> {
    const standIn = makeStandIn(root, profile);
    await importMain(root, env, standIn);
    const origin = await serveOrigin(() => standIn.handler());
    const context = await openProfile(join(profile, 'chromium'), [origin.flag, ...more.flags], more.touch);
    const run = new Run(standIn, context, origin, await processesOf(context));
    await standIn.attach(context);
    await until('the window', () => run.page?.url().includes('index.html') ?? false);
    await run.page?.waitForLoadState('load');
    return run;
  }

  get page(): Page | undefined {
    return this.standIn.stage.all.find((one) => one.options.webPreferences?.preload)?.webContents.page;
  }

  async quit(): Promise<void> {
    this.standIn.app.quit();
    await this.standIn.app.exited;
    await closeOrKill(this.context, this.pids);
    this.origin.close();
  }

  async kill(): Promise<void> {
    const closed = new Promise((done) => this.context.once('close', done));
    this.standIn.app.exit();
    killAll(this.pids);
    await closed;
    this.origin.close();
  }
}

export async function launchStandIn(
  root: string,
  profile: string,
  env: Env,
  more: More,
): Promise<Omit<Desk, 'folders' | 'savedFiles' | 'close'> & { quit(): Promise<void> }> {
  let run: Run | undefined = await Run.start(root, profile, env, more);
  const live = (): Run => {
    if (!run) throw new Error('the app is not running');
    return run;
  };
  const page = (): Page => {
    const found = live().page;
    if (!found) throw new Error('the window has no page');
    return found;
  };
  const quit = async (): Promise<void> => {
    await run?.quit();
    run = undefined;
  };
  return {
    shell: 'stand-in',
    get page() {
      return page();
    },
    quit,
    async restart() {
      await quit();
      run = await Run.start(root, profile, env, more);
      return page();
    },
    async kill() {
      await live().kill();
      run = undefined;
    },
    async menu(id) {
      const item = find(live().standIn.menu(), id);
      if (!item?.click) throw new Error(`no menu item ${id}`);
      item.click();
    },
    async crash() {
      const before = page();
      const window = live().standIn.stage.all[0];
      window?.webContents.forcefullyCrashRenderer();
      await until('the crash page', () => Boolean(live().page) && live().page !== before);
      await page().waitForLoadState('load');
      await until('the crash page', () => page().url() !== 'about:blank');
    },
    text: async () => (await page().locator('body').textContent()) ?? '',
    follow: (name) => page().getByRole('link', { name }).click({ noWaitAfter: true }),
    async secondQuits() {
      const second = makeStandIn(root, profile);
      await importMain(root, env, second);
      return second.stage.ended;
    },
    asked: () => [...live().standIn.asked],
    printed: () => [...live().standIn.stage.printed],
    printJobs: () => [...live().standIn.stage.printJobs],
    plugPrinters(printers) {
      live().standIn.stage.printers = printers.map(({ name, title, stopped }) => ({
        name,
        displayName: title,
        description: '',
        options: { 'printer-state': stopped ? '5' : '3' },
      }));
    },
  };
}
