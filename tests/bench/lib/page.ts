/** A page for benches that run in Chromium: built for production like the app, served on loopback. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import type { Context } from './model';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Builds the app's way, from the folder with `index.html`, into `<ctx.folder>/page`. Returns that folder. */
export async function buildPage(ctx: Context, from: string): Promise<string> {
  const outDir = join(ctx.folder, 'page');
  await build({
    configFile: resolve(import.meta.dirname, '../../../build/vite.renderer.ts'),
    root: resolve(from),
    logLevel: 'warn',
    build: { outDir },
  });
  return outDir;
}

/** `isolated` sends what a page needs for shared memory and for OPFS in workers. */
export async function serve(folder: string, how: { isolated?: boolean } = {}): Promise<Served> {
  const server = createServer((ask, answer) => {
    const path = decodeURIComponent(new URL(ask.url ?? '/', 'http://x').pathname);
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    if (path === '/favicon.ico') {
      answer.writeHead(204).end();
      return;
    }
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      // Two workers that ask for one font at once fail on a cache too small for it (ERR_CACHE_WRITE_FAILURE).
      'cache-control': 'no-store',
      ...(how.isolated
        ? {
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
            'cross-origin-resource-policy': 'same-origin',
          }
        : {}),
    });
    createReadStream(file).pipe(answer);
  });
  // A page measures for minutes between two asks; a connection closed meanwhile would be its error.
  server.keepAliveTimeout = 3600_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Process ids of the browser's renderers, whose memory a bench may ask for. */
export async function renderersOf(browser: Browser): Promise<number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.filter((p) => p.type === 'renderer').map((p) => p.id);
}

/** A new page in a context of its own (fresh storage), its console errors shown. */
export async function openPage(ctx: Context, url: string): Promise<Page> {
  const browser = await ctx.browser();
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => ctx.log(`page: ${error.stack ?? error.message}`));
  await page.goto(url);
  return page;
}
