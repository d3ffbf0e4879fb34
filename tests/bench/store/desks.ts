/** The browser of one size: a page per store, opened anew after every restart. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Subject } from './bench';
import type { BenchPage } from './page';

type Calls = { [K in keyof BenchPage]: BenchPage[K] };

export class Desks {
  private context: BrowserContext | undefined;
  private readonly pages = new Map<Subject, Page>();

  constructor(
    private readonly urls: Record<Subject, string>,
    private readonly launch: () => Promise<BrowserContext>,
  ) {}

  /** Calls the page of a store, opening it first when it isn't there. */
  async ask<K extends keyof Calls>(
    name: Subject,
    what: K,
    ...args: Parameters<Calls[K]>
  ): Promise<Awaited<ReturnType<Calls[K]>>> {
    const page = await this.page(name);
    return page.evaluate(
      ([call, given]) =>
        (window as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[call]!(...given),
      [what, args] as const,
    ) as Promise<Awaited<ReturnType<Calls[K]>>>;
  }

  private async page(name: Subject): Promise<Page> {
    const known = this.pages.get(name);
    if (known) return known;
    this.context ??= await this.launch();
    const page = await this.context.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.stack ?? error.message}`));
    page.on('console', (said) => {
      if (said.type() === 'error') console.error(`${name}: ${said.text()}`);
    });
    await page.goto(this.urls[name]);
    await page.waitForFunction(() => document.title === 'ready');
    this.pages.set(name, page);
    return page;
  }

  async leave(name: Subject): Promise<void> {
    await this.pages.get(name)?.close();
    this.pages.delete(name);
  }

  /** The browser ended and started: nothing of the stores is in its memory. */
  async restart(): Promise<void> {
    await this.close();
    this.context = await this.launch();
  }

  async close(): Promise<void> {
    this.pages.clear();
    await this.context?.close();
    this.context = undefined;
  }
}
