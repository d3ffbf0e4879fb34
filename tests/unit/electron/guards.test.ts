/** Guards of the shell that can be tried without a window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => ({
  app: { isPackaged: true, getPath: () => '/home/shop/documents' },
  protocol: {},
}));

import { answerCall, CallRefused } from '../../../electron/answer-call';
import { grantFolder, isAllowedPath } from '../../../electron/folders';
import { readOverrides } from '../../../electron/overrides';
import { isPermitted } from '../../../electron/permissions';
import { answerRequest, fileUnder, isAppUrl } from '../../../electron/scheme';

describe('one call over the wire', () => {
  const ours = (url: string) => url === 'app://desk/index.html';
  const page = { url: 'app://desk/index.html', parent: null };
  const call = vi.fn(async () => ({}));

  test('a page of ours with a good ask gets its answer', async () => {
    expect(await answerCall('readyToQuit', page, {}, ours, call)).toEqual({});
  });

  test.each([
    ['a foreign page', { url: 'https://example.com/', parent: null }],
    ['a frame inside our page', { url: 'app://desk/index.html', parent: page }],
    ['a page that is gone', null],
  ])('%s is refused before anything is done', async (_who, frame) => {
    call.mockClear();
    await expect(answerCall('readyToQuit', frame, {}, ours, call)).rejects.toBeInstanceOf(CallRefused);
    expect(call).not.toHaveBeenCalled();
  });

  test.each([
    ['unknown keys', { name: 'a-1', extra: true }],
    ['a path for a name', { name: '../a' }],
    ['nothing', undefined],
    ['a prototype', { name: { __proto__: null } }],
  ])('%s: the ask is refused', async (_what, raw) => {
    const read = vi.fn(async () => ({ bytes: null }));
    await expect(answerCall('readBackup', page, raw, ours, read)).rejects.toThrow(/outside the contract/);
    expect(read).not.toHaveBeenCalled();
  });

  test('an answer outside the contract never leaves', async () => {
    const leaking = async () => ({ bytes: null, secret: '/etc/passwd' });
    await expect(answerCall('readBackup', page, { name: 'a' }, ours, leaking)).rejects.toThrow();
  });
});

describe('the scheme', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'desk-scheme-'));
    mkdirSync(join(root, 'renderer/assets'), { recursive: true });
    writeFileSync(join(root, 'renderer/index.html'), '<p>对接台</p>');
    writeFileSync(join(root, 'renderer/assets/a.js'), '1');
    writeFileSync(join(root, 'secret.json'), '{}');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const ask = (url: string, method = 'GET') =>
    answerRequest(join(root, 'renderer'), new Request(url, { method }));

  test('serves the build with types and policy', async () => {
    const page = await ask('app://desk/index.html');
    expect(await page.text()).toContain('对接台');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect((await ask('app://desk/assets/a.js')).headers.get('content-type')).toContain('javascript');
    expect((await ask('app://desk/~crash/')).headers.get('content-security-policy')).not.toContain(
      'script-src',
    );
  });

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/C:/secret.json',
    '/%00.json',
    '/%E0%A4%A.json',
    '/assets',
    '/',
  ])('%s leads nowhere', async (path) => {
    expect((await ask(`app://desk${path}`)).status).toBe(404);
    const file = fileUnder(join(root, 'renderer'), path);
    expect(file === null || file.startsWith(join(root, 'renderer'))).toBe(true);
  });

  test('other hosts, other methods', async () => {
    expect((await ask('app://other/index.html')).status).toBe(404);
    expect((await ask('app://desk/index.html', 'POST')).status).toBe(405);
  });

  test.each(['https://desk/', 'app://other/', 'file:///etc/passwd', 'app:desk', 'javascript:1', ''])(
    '%s is no page of ours',
    (url) => expect(isAppUrl(url)).toBe(false),
  );
});

describe('what is allowed', () => {
  test('permissions: lasting storage, copying and the camera for our pages, nothing else for anyone', () => {
    expect(isPermitted('persistent-storage', 'app://desk/index.html')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'app://desk/index.html')).toBe(true);
    expect(isPermitted('persistent-storage', 'https://example.com/')).toBe(false);
    expect(isPermitted('media', 'app://desk/index.html', ['video'])).toBe(true);
    for (const media of [[], ['audio'], ['video', 'audio'], ['unknown'], ['screen']])
      expect(isPermitted('media', 'app://desk/index.html', media)).toBe(false);
    expect(isPermitted('media', 'https://example.com/', ['video'])).toBe(false);
    expect(isPermitted('geolocation', 'app://desk/index.html', ['video'])).toBe(false);
    for (const other of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'unknown',
    ]) {
      expect(isPermitted(other, 'app://desk/index.html')).toBe(false);
    }
  });

  test('folders: our own and the chosen ones, with what is inside them', () => {
    const own = join('/home/shop/documents', '对接台');
    expect(isAllowedPath(own)).toBe(true);
    expect(isAllowedPath(join(own, '备份', 'a'))).toBe(true);
    expect(isAllowedPath(`${own}2`)).toBe(false);
    expect(isAllowedPath(join(own, '..', 'x'))).toBe(false);
    expect(isAllowedPath('relative')).toBe(false);
    expect(isAllowedPath('/media/usb/job')).toBe(false);
    grantFolder('/media/usb');
    expect(isAllowedPath('/media/usb/job')).toBe(true);
  });

  test('a packaged build hears no test overrides', () => {
    const env = { DUIJIE_TEST_PROFILE: '/x', DUIJIE_TEST_SAVE_DIR: '/x', DUIJIE_TEST_QUIT_MS: '5' };
    expect(readOverrides(env, true)).toEqual({});
    expect(readOverrides(env, false)).toMatchObject({ profile: '/x', saveFolder: '/x', quitPatience: 5 });
  });
});
