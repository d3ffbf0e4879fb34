/** The app without Electron: loopback server, and the Bridge made of what a browser has. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createServer as createVite, type ViteDevServer } from 'vite';
import type { Bridge } from '#shared/bridge';
import { openProfile } from '../shell/browser';

const root = resolve(import.meta.dirname, '../..');
const script = (name: string) => import(pathToFileURL(join(root, 'build', name)).href);
const portOf = (server: Server) => (server.address() as AddressInfo).port;

let profile: string;
let context: BrowserContext;
let page: Page;
test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'duijie-browser-'));
  context = await openProfile(profile);
  page = context.pages()[0] ?? (await context.newPage());
});
test.afterAll(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test.describe('loopback server', () => {
  let server: Server;
  let home: string;
  test.beforeAll(async () => {
    server = await (await script('serve.mjs')).serve({ port: 0 });
    home = `http://127.0.0.1:${portOf(server)}/`;
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('opens the built screens under the app’s policy, without one violation', async () => {
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    const answer = await page.goto(home);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';");
    await expect(page.locator('#root')).not.toBeEmpty();
    await page.waitForTimeout(300);
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
  });

  test('a PDF may be shown in a frame for printing, scripts from elsewhere may not run', async () => {
    await page.goto(home);
    const refused = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob(['%PDF-1.4'], { type: 'application/pdf' }));
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 400));
      const script = document.createElement('script');
      script.src = 'https://example.com/a.js';
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 200));
      return found;
    });
    expect(refused).toEqual(['script-src-elem']);
  });

  test('serves nothing but the build, and only under its own name', async () => {
    const status = async (path: string, init?: RequestInit) => (await fetch(home + path, init)).status;
    expect(await status('index.html')).toBe(200);
    expect(await status('..%2f..%2fpackage.json')).toBe(404);
    expect(await status('%2e%2e%5c%2e%2e%5cpackage.json')).toBe(404);
    expect(await status('index.html', { method: 'POST' })).toBe(405);
    expect(
      await (await fetch(home.replace('127.0.0.1', 'localhost')).catch(() => ({ status: 403 }))).status,
    ).toBe(403);
  });

  test('a second start knows its own server, a stranger on the port is named', async () => {
    const { isOurs } = await script('serve.mjs');
    const { openInBrowser } = await script('browser-shell.mjs');
    expect(await isOurs(portOf(server))).toBe(true);
    expect(await openInBrowser({ window: false, port: portOf(server) })).toBe(0);
    const stranger = createServer((_ask, reply) => reply.end('hello'));
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    expect(await isOurs(portOf(stranger))).toBe(false);
    expect(await openInBrowser({ window: false, port: portOf(stranger) })).toBe(1);
    stranger.closeAllConnections();
    stranger.close();
  });
});

test.describe('bridge of the browser', () => {
  let vite: ViteDevServer;
  test.beforeAll(async () => {
    vite = await createVite({
      configFile: join(root, 'build/vite.renderer.ts'),
      cacheDir: join(profile, 'vite'),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, hmr: false },
      optimizeDeps: { noDiscovery: true, include: ['zod'], entries: [] },
      plugins: [
        {
          name: 'bare-page',
          configureServer: (server) => {
            server.middlewares.use('/bare', (_ask, reply) =>
              reply.setHeader('content-type', 'text/html').end('<p>'),
            );
          },
        },
      ],
    });
    await vite.listen();
    await page.goto(`${vite.resolvedUrls?.local[0]}bare`);
    await page.evaluate(async () => {
      const path = '/platform/bridge.ts';
      Object.assign(window, { made: (await import(path)).bridge() });
    });
  });
  test.afterAll(() => vite.close());

  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const backUp = (name: string, text: string, sha256: string, keep = 30) =>
    page.evaluate(
      ([name, text, sha256, keep]) =>
        (window as unknown as { made: Bridge }).made.writeBackup({
          name: name as string,
          bytes: new TextEncoder().encode(text as string),
          sha256: sha256 as string,
          keep: keep as number,
        }),
      [name, text, sha256, keep] as const,
    );
  const listed = () => page.evaluate(() => (window as unknown as { made: Bridge }).made.listBackups({}));

  test('says what it is', async () => {
    const about = await page.evaluate(() => (window as unknown as { made: Bridge }).made.about({}));
    expect(about).toMatchObject({
      shell: 'browser',
      version: '0.1.0',
      folders: { documents: null, backups: null },
    });
  });

  test('has no printers to choose from, and says so', async () => {
    const answer = await page.evaluate(() => (window as unknown as { made: Bridge }).made.listPrinters({}));
    expect(answer).toEqual({ printers: [], why: expect.stringContaining('浏览器的打印窗口') });
  });

  test('a paper is a download, byte for byte', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() =>
        (window as unknown as { made: Bridge }).made.saveFile({
          name: 'CH-2026-0001-结算单.pdf',
          bytes: new Uint8Array([37, 80, 68, 70, 0, 255]),
        }),
      ),
    ]);
    expect(download.suggestedFilename()).toBe('CH-2026-0001-结算单.pdf');
    expect([...readFileSync(await download.path())]).toEqual([37, 80, 68, 70, 0, 255]);
  });

  test('a folder nobody picked is refused', async () => {
    const answer = await page.evaluate(() =>
      (window as unknown as { made: Bridge }).made.saveFile({
        name: 'a.pdf',
        bytes: new Uint8Array(1),
        folder: '/etc',
      }),
    );
    expect(answer).toEqual({ saved: false, path: null, why: '请先选择保存的文件夹。' });
  });

  test('backups: verified, newest kept, read back, there after a reload', async () => {
    expect((await backUp('bad-1.duijie', 'x', '0'.repeat(64))).written).toBe(false);
    for (let n = 1; n <= 4; n++) {
      expect(await backUp(`desk-${n}.duijie`, `n ${n}`, sha(`n ${n}`), 3)).toEqual({
        written: true,
        path: null,
      });
      await page.waitForTimeout(5);
    }
    expect((await listed()).backups.map(({ name }) => name)).toEqual([
      'desk-4.duijie',
      'desk-3.duijie',
      'desk-2.duijie',
    ]);
    await page.reload();
    const text = await page.evaluate(async () => {
      const path = '/platform/bridge.ts';
      const made: Bridge = (await import(path)).bridge();
      Object.assign(window, { made });
      const { bytes } = await made.readBackup({ name: 'desk-3.duijie' });
      return new TextDecoder().decode(bytes ?? undefined);
    });
    expect(text).toBe('n 3');
  });

  test('pictures beside the backups: kept under their hash, read while they are what it says, no backups', async () => {
    const [hash, wrong] = [sha('photo'), sha('other')];
    const seen = await page.evaluate(
      async ([hash, wrong]) => {
        const { made } = window as unknown as { made: Bridge };
        const bytes = new TextEncoder().encode('photo');
        const bad = await made.keepPicture({ sha256: wrong!, bytes });
        const kept = [
          await made.keepPicture({ sha256: hash!, bytes }),
          await made.keepPicture({ sha256: hash!, bytes }),
        ];
        const read = async (sha256: string) => (await made.readPicture({ sha256 })).bytes?.length ?? null;
        return {
          bad,
          kept,
          read: [await read(hash!), await read(wrong!)],
          listed: (await made.listBackups({})).backups.length,
          pictures: (await made.listPictures({})).pictures,
        };
      },
      [hash, wrong],
    );
    expect(seen).toMatchObject({
      bad: { kept: false, why: expect.stringContaining('读回不一致') },
      kept: [{ kept: true }, { kept: true }],
      read: [5, null],
      listed: 3,
    });
    expect(seen.pictures).toContain(hash);
  });

  test('going out of sight is told once, as a last chance to back up', async () => {
    const heard = await page.evaluate(() => {
      let times = 0;
      const stop = (window as unknown as { made: Bridge }).made.onNotice('quitting', () => times++);
      window.dispatchEvent(new Event('pagehide'));
      window.dispatchEvent(new Event('pagehide'));
      stop();
      return times;
    });
    expect(heard).toBe(1);
  });
});
