/** The shell's promises: files whole, backups kept, guards up, one instance, nothing lost over a restart. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '#shared/bridge';
import { type Desk, launchDesk } from '../shell/launch';

declare global {
  interface Window {
    desk?: Bridge;
  }
}

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 600 });
});
test.afterAll(() => desk?.close());

/** Bytes made in the page, so that megabytes cross only the bridge under test. */
const save = (name: string, size: number, folder?: string) =>
  desk.page.evaluate(
    ([name, size, folder]) => {
      const bytes = Uint8Array.from({ length: size as number }, (_, i) => (i * 31) % 251);
      return window.desk!.saveFile({ name: name as string, bytes, folder: folder as string | undefined });
    },
    [name, size, folder] as const,
  );

const backUp = (name: string, text: string, keep = 30, digest?: string) =>
  desk.page.evaluate(
    ([name, text, keep, sha256]) =>
      window.desk!.writeBackup({
        name: name as string,
        bytes: new TextEncoder().encode(text as string),
        sha256: sha256 as string,
        keep: keep as number,
      }),
    [name, text, keep, digest ?? createHash('sha256').update(text).digest('hex')] as const,
  );

test('the page is a secure context with the app’s own policy, and knows no Node', async () => {
  const facts = await desk.page.evaluate(async () => ({
    secure: isSecureContext,
    node:
      typeof (globalThis as Record<string, unknown>).require +
      typeof (globalThis as Record<string, unknown>).process,
    frozen: Object.isFrozen(window.desk),
    csp: (await fetch(location.href)).headers.get('content-security-policy') ?? '',
    eval: (() => {
      try {
        return new Function('return 1')();
      } catch {
        return 'refused';
      }
    })(),
    inline: await new Promise((done) => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      setTimeout(() => done('inlineRan' in window ? 'ran' : 'refused'), 50);
    }),
  }));
  expect(facts).toMatchObject({
    secure: true,
    node: 'undefinedundefined',
    frozen: true,
    eval: 'refused',
    inline: 'refused',
  });
  expect(facts.csp).toContain("script-src 'self';");
  expect(facts.csp).toContain("object-src 'none'");
});

test('about names the shell and its folders', async () => {
  const about = await desk.page.evaluate(() => window.desk!.about({}));
  expect(about.shell).toBe('electron');
  expect(about.folders).toEqual({ documents: desk.folders.documents, backups: desk.folders.backups });
});

test('a paper is saved byte for byte, leaves no temp file, and 30 MB cross the bridge', async () => {
  const answer = await save('CH-2026-0001-结算单.pdf', 100_000);
  expect(answer).toEqual({ saved: true, path: join(desk.folders.documents, 'CH-2026-0001-结算单.pdf') });
  const bytes = readFileSync(answer.path!);
  expect(bytes.equals(Buffer.from(Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 251)))).toBe(
    true,
  );

  const large = await save('large.pdf', 30_000_000);
  expect(readFileSync(large.path!).length).toBe(30_000_000);
  expect(readdirSync(desk.folders.documents).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('several papers go to the chosen folder; another paper of the same name is never overwritten', async () => {
  const { folder } = await desk.page.evaluate(() => window.desk!.chooseFolder({}));
  expect(folder).toBe(desk.folders.documents);
  const first = await save('同名.pdf', 10, folder!);
  const same = await save('同名.pdf', 10, folder!);
  const other = await save('同名.pdf', 11, folder!);
  expect(same.path).toBe(first.path);
  expect(other.path).toBe(join(folder!, '同名 (2).pdf'));
  expect(readFileSync(first.path!).length).toBe(10);
});

test('names no system takes are cleaned, folders nobody chose are refused', async () => {
  const nasty = await save('../../con: a/b\u202Egpj.pdf', 5);
  expect(nasty.path).toBe(join(desk.folders.documents, '_.._con_ a_bgpj.pdf'));
  const device = await save('CON.pdf', 5);
  expect(device.path).toBe(join(desk.folders.documents, '_CON.pdf'));
  const foreign = await save('x.pdf', 5, '/etc');
  expect(foreign).toEqual({ saved: false, path: null, why: '请先选择保存的文件夹。' });
  expect(await desk.page.evaluate(() => window.desk!.revealFile({ path: '/etc/passwd' }))).toEqual({
    shown: false,
  });
});

test('a folder that has become a file gives a sentence with a remedy, not a stack', async () => {
  const blocked = join(desk.folders.documents, 'blocked');
  writeFileSync(blocked, '');
  const answer = await save('x.pdf', 5, join(blocked, 'inside'));
  expect(answer.saved).toBe(false);
  expect(answer.why).toMatch(/没有保存。请/);
});

test('backups: written with a true digest, newest 30 kept, listed newest first, read back', async () => {
  for (let n = 1; n <= 33; n++) {
    const name = `duijie-${String(n).padStart(3, '0')}.duijie`;
    const { path, written } = await backUp(name, `backup ${n}`);
    expect(written).toBe(true);
    // One a day, as in life.
    const day = new Date(Date.UTC(2026, 0, n));
    utimesSync(path!, day, day);
  }
  const { backups } = await desk.page.evaluate(() => window.desk!.listBackups({}));
  expect(backups.map(({ name }) => name)).toEqual(
    Array.from({ length: 30 }, (_, i) => `duijie-${String(33 - i).padStart(3, '0')}.duijie`),
  );
  const text = await desk.page.evaluate(async () => {
    const { bytes } = await window.desk!.readBackup({ name: 'duijie-033.duijie' });
    return new TextDecoder().decode(bytes!);
  });
  expect(text).toBe('backup 33');
});

test('a backup damaged on its way is refused and drops nothing', async () => {
  const before = readdirSync(desk.folders.backups);
  const answer = await backUp('duijie-099.duijie', 'damaged', 1, '0'.repeat(64));
  expect(answer.written).toBe(false);
  expect(answer.why).toContain('损坏');
  expect(readdirSync(desk.folders.backups)).toEqual(before);
  const missing = await desk.page.evaluate(() => window.desk!.readBackup({ name: '..' }));
  expect(missing.bytes).toBeNull();
});

test('a backup that looks older than all others (clock set back) is still kept', async () => {
  const future = new Date(Date.UTC(2040, 0, 1));
  for (const name of readdirSync(desk.folders.backups))
    utimesSync(join(desk.folders.backups, name), future, future);
  const { path } = await backUp('duijie-100.duijie', 'after the clock was set back', 5);
  expect(existsSync(path!)).toBe(true);
  expect(readdirSync(desk.folders.backups)).toHaveLength(5);
});

test('arguments outside the contract are refused on the way out', async () => {
  const refusals = await desk.page.evaluate(async () => {
    const calls = window.desk as unknown as Record<string, (ask: unknown) => Promise<unknown>>;
    const tries: [string, unknown][] = [
      ['saveFile', { name: '', bytes: new Uint8Array(1) }],
      ['saveFile', { name: 'a.pdf', bytes: 'text' }],
      ['saveFile', { name: 'a.pdf', bytes: new Uint8Array(1), mode: 0o777 }],
      ['readBackup', { name: '../../etc/passwd' }],
      ['writeBackup', { name: 'a/b', bytes: new Uint8Array(1), sha256: '', keep: 0 }],
      ['about', { extra: 1 }],
    ];
    return Promise.all(
      tries.map(([name, ask]) =>
        calls[name]!(ask).then(
          () => 'let through',
          () => 'refused',
        ),
      ),
    );
  });
  expect(refusals).toEqual(Array(6).fill('refused'));
});

test('the web’s permissions are denied but lasting storage and the camera’s picture', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
    const found: Record<string, string> = {};
    for (const name of names) found[name] = (await navigator.permissions.query({ name })).state;
    const where = await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        () => done('denied'),
        { timeout: 3000 },
      ),
    );
    return {
      granted: names.filter((name) => found[name] === 'granted'),
      where,
      kept: await navigator.storage.persist(),
      heard: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'denied',
      ),
    };
  });
  // Photos of the site are taken with it; sound is asked for by nobody.
  expect(states).toEqual({ granted: ['camera'], where: 'denied', kept: true, heard: 'denied' });
});

test('links, scripts and new windows lead nowhere else', async () => {
  const { page } = desk;
  const home = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.waitForTimeout(500);
  expect(page.context().pages()).toHaveLength(1);
  const frame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    frame.remove();
    return (await fetch('https://example.com/').then(
      () => 'reached',
      () => 'denied',
    )) as string;
  });
  expect(frame).toBe('denied');
});

test('the scheme serves the build and nothing beside it', async () => {
  const statuses = await desk.page.evaluate(async () => {
    const paths = [
      'index.html',
      '..%2f..%2fpackage.json',
      '%2e%2e/electron/main.js',
      '..%5c..%5cpackage.json',
      '/',
      '%00',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`./${path}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  const posted = await desk.page.evaluate(
    async () => (await fetch('./index.html', { method: 'POST' })).status,
  );
  expect(posted).toBe(405);
});

test('menu commands reach the screens until they stop listening', async () => {
  await desk.page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard, deaf: window.desk!.onNotice('command', (data) => heard.push(data)) });
  });
  await desk.menu('new-order');
  await desk.menu('search');
  const heard = () => desk.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await expect.poll(heard).toEqual([{ command: 'new-order' }, { command: 'search' }]);
  await desk.page.evaluate(() => (window as unknown as { deaf: () => void }).deaf());
  await desk.menu('print');
  await desk.page.waitForTimeout(150);
  expect(await heard()).toHaveLength(2);
});

test('a paper goes to the print dialog as a file of its own name', async () => {
  test.skip(desk.shell === 'electron', 'would open the system’s dialog and wait for a person');
  const answer = await desk.page.evaluate(() =>
    window.desk!.printPdf({ name: 'CH-2026-0001-任务单.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }),
  );
  expect(answer).toEqual({ printed: true });
  const [printed] = desk.printed();
  expect(printed).toMatch(/^file:.*CH-2026-0001-任务单\.pdf$/);
  expect(readFileSync(printed!.slice('file://'.length), 'utf8')).toBe('%PDF-1.7');
});

test('a second start leaves at once and the first stays', async () => {
  expect(await desk.secondQuits()).toBe(true);
  expect(await desk.page.evaluate(() => typeof window.desk)).toBe('object');
});

const put = (key: string) =>
  desk.page.evaluate(
    (key) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('shell-spec', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('kept');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const write = open.result.transaction('kept', 'readwrite', { durability: 'strict' });
          write.objectStore('kept').put('there', key);
          write.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
    key,
  );
const get = (key: string) =>
  desk.page.evaluate(
    (key) =>
      new Promise<unknown>((done, fail) => {
        const open = indexedDB.open('shell-spec', 1);
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const read = open.result.transaction('kept').objectStore('kept').get(key);
          read.onsuccess = () => {
            open.result.close();
            done(read.result);
          };
          read.onerror = () => fail(read.error);
        };
      }),
    key,
  );

/** A page of the app's origin on which no screens run: only the spec itself answers the shell. */
const withoutScreens = async () => {
  const { page } = desk;
  await page.goto(await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')!.src));
};

test('closing tells the screens, waits for their last backup, and the database is there again', async () => {
  await withoutScreens();
  await put('before restart');
  await desk.page.evaluate(() => {
    window.desk!.onNotice('quitting', async () => {
      const bytes = new TextEncoder().encode('last words');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      await window.desk!.writeBackup({ name: 'quit.duijie', bytes, sha256, keep: 30 });
      await window.desk!.readyToQuit({});
    });
  });
  await desk.restart();
  expect(readFileSync(join(desk.folders.backups, 'quit.duijie'), 'utf8')).toBe('last words');
  expect(await get('before restart')).toBe('there');
});

test('screens that never answer cannot keep the app open', async () => {
  await withoutScreens();
  const started = Date.now();
  await desk.restart();
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('what was written with strict durability survives SIGKILL', async () => {
  await put('before kill');
  await desk.kill();
  await desk.restart();
  expect(await get('before kill')).toBe('there');
});

test('a crash shows a page that reopens the desk', async () => {
  await desk.crash();
  expect(await desk.text()).toContain('画面意外停止了');
  if (desk.shell === 'stand-in') {
    await desk.follow('打开备份文件夹');
    await expect.poll(() => desk.asked()).toEqual([`open ${desk.folders.backups}`]);
    expect(await desk.text()).toContain('画面意外停止了');
  }
  await desk.follow('重新打开');
  await expect.poll(() => desk.text()).not.toContain('画面意外停止了');
});
