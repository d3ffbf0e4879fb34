/** `BrowserWindow` and its `webContents` over one Playwright page. */
import { EventEmitter } from 'node:events';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { home, toApp, toPage } from './origin';
import { pack, wire } from './wire';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WindowOptions extends Partial<Box> {
  show?: boolean;
  webPreferences?: { preload?: string } & Record<string, unknown>;
}
export type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** As Electron tells of one. */
export interface FakePrinter {
  name: string;
  displayName: string;
  description: string;
  options: Record<string, string>;
}
export interface PrintJob {
  url: string;
  options: Record<string, unknown>;
}

/** What the windows need of the run they live in. */
export interface Stage {
  context: BrowserContext;
  /** What was sent to a printer. */
  printed: string[];
  /** The same, with the options each was sent with. */
  printJobs: PrintJob[];
  /** What the printing service knows. */
  printers: FakePrinter[];
  /** Answer of the print dialog; empty is success, else Electron's reason. */
  printTrouble: string;
  /** `web-contents-created`, before anything is loaded. */
  born(contents: FakeContents): void;
  gone(window: FakeWindow): void;
  all: FakeWindow[];
  ended: boolean;
}

const preventable = (url: string) => {
  const event = { url, defaultPrevented: false, preventDefault: (): void => {} };
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
};

/** Crashed pages: still listed by the browser until they have closed. */
const dead = new WeakSet<Page>();

export class FakeContents extends EventEmitter {
  page: Page | undefined;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  #url = '';
  #loading = '';

  constructor(
    readonly window: FakeWindow,
    readonly stage: Stage,
  ) {
    super();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.page ? toApp(this.page.url()) : this.#url;
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }
  forcefullyCrashRenderer(): void {
    void this.page?.goto('chrome://crash').catch(() => undefined);
  }
  send(channel: string, ...data: unknown[]): void {
    const script = ([name, to, what]: [string, string, unknown[]]) =>
      (window as unknown as Record<string, (to: string, what: unknown[]) => void>)[name]?.(to, what);
    void this.page
      ?.evaluate(script, [wire.deliver, channel, pack(data)] as [string, string, unknown[]])
      .catch(() => undefined);
  }
  async getPrintersAsync(): Promise<FakePrinter[]> {
    return this.stage.printers.map((one) => ({ ...one }));
  }
  print(options: Record<string, unknown>, answer: (ok: boolean, reason: string) => void): void {
    const { printTrouble, printed, printJobs, printers } = this.stage;
    const known = !options.silent || printers.some(({ name }) => name === options.deviceName);
    const trouble = printTrouble || (known ? '' : 'Invalid deviceName provided');
    if (!trouble) {
      printed.push(this.#url);
      printJobs.push({ url: this.#url, options });
    }
    setTimeout(() => answer(!trouble, trouble), 10);
  }

  /** The shell's own load: passes the guard, unlike a navigation the page starts. */
  async load(url: string): Promise<void> {
    this.#url = url;
    if (!url.startsWith('app:')) return;
    this.page ??= await this.#adopt();
    this.#loading = toPage(url);
    await this.page.goto(this.#loading);
    this.#loading = '';
    this.window.emit('ready-to-show');
    this.emit('did-finish-load');
  }

  async #adopt(): Promise<Page> {
    const { context } = this.stage;
    const taken = new Set(this.stage.all.map((one) => one.webContents.page));
    const page =
      context.pages().find((one) => !taken.has(one) && !dead.has(one)) ?? (await context.newPage());
    await page.route(
      (url) => !url.href.startsWith(home) || url.pathname.startsWith('/~'),
      (route) => this.#guard(page, route),
    );
    page.on('crash', () => {
      if (this.stage.ended) return;
      // A crashed page never comes back in Playwright; the window gets a new one, as Electron a new process.
      this.page = undefined;
      dead.add(page);
      void page.close().catch(() => undefined);
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    return page;
  }

  /** Navigations the page starts go past the main's guards first, as Electron's `will-…` events do. */
  async #guard(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (!request.isNavigationRequest() || url === this.#loading) return route.continue();
    const event = preventable(toApp(url));
    if (request.frame() === page.mainFrame()) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return event.defaultPrevented ? route.abort('aborted') : route.continue();
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  #box: Box;
  #destroyed = false;
  #maximized = false;
  #visible: boolean;

  constructor(
    readonly stage: Stage,
    readonly options: WindowOptions,
  ) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#box = { x, y, width, height };
    this.#visible = options.show !== false;
    this.webContents = new FakeContents(this, stage);
    stage.all.push(this);
    stage.born(this.webContents);
  }

  loadURL = (url: string): Promise<void> => this.webContents.load(url);
  loadFile = (path: string): Promise<void> => this.webContents.load(`file://${path}`);
  isDestroyed = (): boolean => this.#destroyed;
  isMinimized = (): boolean => false;
  isFullScreen = (): boolean => false;
  isMaximized = (): boolean => this.#maximized;
  isVisible = (): boolean => this.#visible;
  getNormalBounds = (): Box => ({ ...this.#box });
  show = (): void => {
    this.#visible = true;
  };
  restore = (): void => undefined;
  focus = (): void => {
    this.emit('focus');
  };
  maximize = (): void => {
    this.#maximized = true;
    this.emit('maximize');
  };
  setBounds = (box: Box): void => {
    this.#box = box;
    this.emit('resize');
    this.emit('move');
  };
  /** True when nobody objected. */
  close = (): boolean => {
    if (this.#destroyed) return true;
    const event = preventable('');
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  };
  destroy = (): void => {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.stage.all.splice(this.stage.all.indexOf(this), 1);
    this.emit('closed');
    this.stage.gone(this);
  };
}
