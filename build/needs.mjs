/** What the tests need beside npm's packages: a Chromium to drive, and poppler to read PDFs back. */
import { existsSync } from 'node:fs';
import { run, tool, tools } from './run.mjs';

const has = async (program, args) => (await run(program, args, { quiet: true })).code !== 127;
const isDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version');
const isRoot = () => process.getuid?.() === 0;

async function apt(packages) {
  console.log(`安装 ${packages.join(' ')}… / installing by apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  const { code } = await tool(tools.playwright, ['install', 'chromium']);
  if (code !== 0) {
    throw new Error(
      '没有可用的 Chromium：请安装 Chromium 后再试。 / No Chromium: install it, or set DUIJIE_CHROMIUM to its path.',
    );
  }
}

const popplerHint = {
  darwin: 'brew install poppler',
  win32: 'choco install poppler',
  linux: 'sudo apt-get install poppler-utils',
};

export async function ensureTestTools() {
  const chromium = process.env.DUIJIE_CHROMIUM ?? '/usr/bin/chromium';
  const poppler = await has('pdftotext', ['-v']);
  const missing = [...(existsSync(chromium) ? [] : ['chromium']), ...(poppler ? [] : ['poppler-utils'])];
  if (missing.length && isDebian() && isRoot()) await apt(missing);
  if (!existsSync(chromium)) await playwrightChromium();
  if (poppler || (await has('pdftotext', ['-v']))) return;
  if (process.platform === 'darwin') await run('brew', ['install', 'poppler']);
  if (process.platform === 'win32') await run('choco', ['install', 'poppler', '-y', '--no-progress']);
  if (await has('pdftotext', ['-v'])) return;
  const hint = popplerHint[process.platform] ?? 'poppler-utils';
  throw new Error(
    `缺少 pdftotext（poppler），请先安装：${hint} / pdftotext is missing, install it first: ${hint}`,
  );
}
