/** The browser that tests run in, and how to end it the hard way. */
import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';

/** Debian's chromium where it is, else the one Playwright brought. */
export const chromiumPath = (): string | undefined =>
  [process.env.DUIJIE_CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));

/** No network of its own, no first-run pages, no GPU. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export function openProfile(
  profile: string,
  flags: readonly string[] = [],
  touch = false,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...quietFlags, ...flags],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    hasTouch: touch,
  });
}

/** Process ids of the browser and its helpers, the browser first. */
export async function processesOf(context: BrowserContext): Promise<number[]> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) return [];
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo
    .sort((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))
    .map(({ id }) => id);
}

/** Closes the browser; one that does not end by itself is ended: what was acknowledged is on the disk already. */
export async function closeOrKill(
  context: BrowserContext,
  pids: readonly number[],
  ms = 10_000,
): Promise<void> {
  const closed = context.close();
  const clock = setTimeout(() => {
    console.log(`the browser did not close within ${ms / 1000} s and was ended`);
    killAll(pids);
  }, ms);
  await closed.finally(() => clearTimeout(clock));
}

/** SIGKILL, as a crash or the power button: nothing gets a chance to finish. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent already.
    }
  }
}
