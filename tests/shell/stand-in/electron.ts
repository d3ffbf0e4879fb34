/** A fake `electron` module: as much of it as this app's main uses, with the same order of events. */
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { FakeElectron } from './hook';
import { home, type SchemeHandler, toApp } from './origin';
import { pageScript } from './page-script';
import { FakeWindow, type Stage, type WindowOptions } from './window';
import { pack, unpack, wire } from './wire';

export interface MenuItem {
  id?: string;
  label?: string;
  click?: () => void;
  submenu?: MenuItem[];
}
type Handler = (event: unknown, ...data: unknown[]) => unknown;
type Permit = (
  contents: unknown,
  permission: string,
  answer: (yes: boolean) => void,
  details: object,
) => void;

/** Profiles with a running app, as the operating system would know them. */
const locks = new Map<string, FakeApp>();

export class FakeApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly isPackaged = false;
  readonly exited: Promise<void>;
  sandboxed = false;
  #end: () => void = () => undefined;
  #quitting = false;

  constructor(
    readonly stage: Stage,
    readonly root: string,
    profile: string,
    readonly ready: Promise<void>,
  ) {
    super();
    for (const name of ['userData', 'documents', 'temp', 'home']) this.paths.set(name, join(profile, name));
    this.exited = new Promise((done) => {
      this.#end = done;
    });
  }

  whenReady = (): Promise<void> => this.ready;
  getPath = (name: string): string => this.paths.get(name) ?? '';
  setPath = (name: string, path: string): void => void this.paths.set(name, path);
  getVersion = (): string => '0.1.0';
  setName = (): void => undefined;
  setAppUserModelId = (): void => undefined;
  enableSandbox = (): void => {
    this.sandboxed = true;
  };
  requestSingleInstanceLock = (): boolean => {
    const profile = resolve(this.getPath('userData'));
    const first = locks.get(profile);
    if (first && first !== this) {
      first.emit('second-instance', {}, [], process.cwd());
      return false;
    }
    locks.set(profile, this);
    return true;
  };
  quit = (): void => {
    if (this.#quitting || this.stage.ended) return;
    this.#quitting = true;
    const event = { defaultPrevented: false, preventDefault: () => undefined };
    this.emit('before-quit', event);
    for (const window of [...this.stage.all]) {
      if (!window.close()) {
        this.#quitting = false;
        return;
      }
    }
    this.emit('will-quit', { preventDefault: () => undefined });
    this.exit();
  };
  exit = (): void => {
    this.stage.ended = true;
    for (const [profile, app] of locks) if (app === this) locks.delete(profile);
    this.emit('quit');
    this.#end();
  };
}

export interface StandIn {
  module: FakeElectron;
  app: FakeApp;
  stage: Stage;
  handler(): SchemeHandler | undefined;
  menu(): MenuItem[];
  /** What the shell asked the system to do: open or show paths. */
  asked: string[];
  /** Bind to the browser once it runs. Until then `app.whenReady()` waits. */
  attach(context: BrowserContext): Promise<void>;
}

/** Playwright's names of permissions beside Electron's; what main allows is granted, all else stays denied. */
const permissions: Record<string, string> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
};

export function makeStandIn(root: string, profile: string): StandIn {
  let start: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    start = done;
  });
  const contents = new Map<Page, FakeWindow>();
  const stage: Stage = {
    context: undefined as unknown as BrowserContext,
    printed: [],
    printJobs: [],
    printers: [],
    printTrouble: '',
    all: [],
    ended: false,
    born: (one) => app.emit('web-contents-created', {}, one),
    gone: () => {
      if (stage.all.length === 0 && !stage.ended) app.emit('window-all-closed');
    },
  };
  const app = new FakeApp(stage, root, profile, ready);
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  let handler: SchemeHandler | undefined;
  let menu: MenuItem[] = [];
  let permit: Permit | undefined;

  class BrowserWindow extends FakeWindow {
    constructor(options: WindowOptions) {
      super(stage, options);
    }
    static fromWebContents = (one: { window: FakeWindow }): FakeWindow | null => one.window ?? null;
    static getAllWindows = (): FakeWindow[] => [...stage.all];
  }

  const windowOf = (page: Page): FakeWindow | undefined =>
    contents.get(page) ??
    stage.all.find((one) => one.webContents.page === page) ??
    stage.all.find((one) => one.options.webPreferences?.preload);

  async function answerInvoke(page: Page, frame: Frame, text: string): Promise<string> {
    const { channel, data } = JSON.parse(text) as { channel: string; data: unknown };
    const window = windowOf(page);
    const handle = handlers.get(channel);
    if (stage.ended || !window) return new Promise(() => undefined);
    if (!handle) return JSON.stringify({ error: `Error: No handler registered for '${channel}'` });
    const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() };
    try {
      const value = await handle({ sender: window.webContents, senderFrame }, ...(unpack(data) as unknown[]));
      return JSON.stringify({ value: pack(value) });
    } catch (error) {
      return JSON.stringify({ error: String(error) });
    }
  }

  async function attach(context: BrowserContext): Promise<void> {
    stage.context = context;
    await context.exposeBinding(wire.invoke, ({ page, frame }, text: string) =>
      answerInvoke(page, frame, text),
    );
    const preload = await readFile(join(root, 'dist/electron/preload.cjs'), 'utf8');
    await context.addInitScript(pageScript(preload, home));
    // A link with target=_blank opens a page of its own in Chromium: the main's handler decides if it may stay.
    context.on('page', async (page) => {
      const opener = await page.opener();
      if (!opener) return;
      const verdict = windowOf(opener)?.webContents.openHandler({ url: page.url() });
      if (verdict?.action !== 'allow') await page.close();
    });
    start();
    // Main sets its permission handlers right after `ready`; they are asked before any page is loaded.
    await new Promise((done) => setImmediate(done));
    await grant(context);
  }

  async function grant(context: BrowserContext): Promise<void> {
    const allowed: string[] = [];
    for (const [name, chromium] of Object.entries(permissions)) {
      permit?.(null, name, (yes) => yes && allowed.push(chromium), {
        requestingUrl: 'app://desk/index.html',
      });
    }
    for (const [kind, chromium] of [
      ['video', 'camera'],
      ['audio', 'microphone'],
    ] as const) {
      permit?.(null, 'media', (yes) => yes && allowed.push(chromium), {
        requestingUrl: 'app://desk/index.html',
        mediaTypes: [kind],
      });
    }
    await context.grantPermissions(allowed, { origin: home }).catch(() => undefined);
    const durable = { yes: false };
    permit?.(null, 'persistent-storage', (yes) => Object.assign(durable, { yes }), {
      requestingUrl: 'app://desk/',
    });
    const browser = await context.browser()?.newBrowserCDPSession();
    const setting = durable.yes ? 'granted' : 'denied';
    await browser
      ?.send('Browser.setPermission', {
        permission: { name: 'persistent-storage' },
        setting,
        origin: home.slice(0, -1),
      })
      .catch(() => undefined);
  }

  const session = {
    setPermissionRequestHandler: (one: Permit) => {
      permit = one;
    },
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: () => undefined,
  };
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

  return {
    app,
    stage,
    asked,
    attach,
    handler: () => handler,
    menu: () => menu,
    module: {
      app,
      BrowserWindow,
      ipcMain: { handle: (channel: string, one: Handler) => handlers.set(channel, one) },
      Menu: {
        buildFromTemplate: (template: MenuItem[]) => template,
        setApplicationMenu: (template: MenuItem[]) => {
          menu = template;
        },
      },
      protocol: {
        registerSchemesAsPrivileged: () => undefined,
        handle: (_scheme: string, one: SchemeHandler) => {
          handler = one;
        },
      },
      screen: { getAllDisplays: () => [display], getPrimaryDisplay: () => display },
      session: { defaultSession: session },
      shell: {
        openPath: async (path: string) => {
          asked.push(`open ${path}`);
          return '';
        },
        showItemInFolder: (path: string) => asked.push(`show ${path}`),
      },
      dialog: {
        showMessageBox: async () => ({ response: 0 }),
        showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
        showSaveDialog: async () => ({ canceled: true }),
      },
    },
  };
}
