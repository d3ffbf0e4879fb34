/**
 * `launchDesk()`: the built app for a spec. Real Electron where its binary is on this disk, else the stand-in:
 * the same real main and preload in Node over the same real screens in Chromium.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Desk, LaunchOptions } from './desk';
import { launchElectron } from './electron-launch';
import { launchStandIn } from './stand-in/launch';

export type { Desk, LaunchOptions } from './desk';

const root = resolve(import.meta.dirname, '../..');

/** Path of Electron's binary, or null. Never `require('electron')` for this: that would download it. */
export function electronBinary(): string | null {
  if (process.env.DUIJIE_SHELL === 'stand-in') return null;
  const folder = join(root, 'node_modules/electron');
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

export const shellName = (): Desk['shell'] => (electronBinary() ? 'electron' : 'stand-in');

/** Start the app. Needs `npm run build` before. */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  if (!existsSync(join(root, 'dist/built.json')))
    throw new Error('no build there: run `npm run build` first');
  const profile = resolve(options.profile ?? mkdtempSync(join(tmpdir(), 'duijie-desk-')));
  const documents = resolve(options.documents ?? join(profile, 'papers'));
  const backups = resolve(options.backups ?? join(profile, 'backups'));
  mkdirSync(documents, { recursive: true });
  const env = {
    DUIJIE_TEST_PROFILE: join(profile, 'data'),
    DUIJIE_TEST_DOCUMENTS: documents,
    DUIJIE_TEST_BACKUPS: backups,
    DUIJIE_TEST_SAVE_DIR: documents,
    DUIJIE_TEST_CHOOSE_DIR: documents,
    DUIJIE_TEST_QUIT_MS: String(options.quitPatience ?? 4000),
  };
  const binary = electronBinary();
  const more = { flags: options.flags ?? [], touch: options.touch ?? false };
  const driver = binary
    ? await launchElectron(root, binary, env, more)
    : await launchStandIn(root, profile, env, more);
  const uncaught: string[] = [];
  const heard = new WeakSet<BrowserContext>();
  const listen = () => {
    const context = driver.page.context();
    if (heard.has(context)) return;
    heard.add(context);
    context.on('weberror', (error) => {
      // An error without a stack still has its message; both, so that the report names the fault.
      const { name, message, stack } = error.error();
      // Not an exception: the browser says that it measures the rest in the next frame.
      if (message.startsWith('ResizeObserver loop')) return;
      uncaught.push(`${error.page()?.url() ?? 'page gone'}: ${name}: ${message}\n${stack ?? ''}`);
    });
  };
  listen();
  return {
    shell: driver.shell,
    get page() {
      return driver.page;
    },
    folders: { profile, documents, backups },
    savedFiles: () =>
      readdirSync(documents)
        .filter((name) => !name.startsWith('.'))
        .sort()
        .map((name) => join(documents, name)),
    menu: driver.menu,
    async restart() {
      const page = await driver.restart();
      listen();
      return page;
    },
    kill: driver.kill,
    crash: driver.crash,
    text: driver.text,
    follow: driver.follow,
    secondQuits: driver.secondQuits,
    asked: driver.asked,
    printed: driver.printed,
    printJobs: driver.printJobs,
    plugPrinters: driver.plugPrinters,
    async close() {
      await driver.quit();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      // A screen that looks right over an uncaught error is not right.
      if (uncaught.length) throw new Error(`uncaught in the screens:\n${uncaught.join('\n')}`);
    },
  };
}
