/** Renders assets/icon.svg to assets/icon.png (1024 px) with Chromium; electron-builder makes ico and icns of it. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './paths.mjs';

const svg = await readFile(join(root, 'assets/icon.svg'), 'utf8');
const debian = '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath: existsSync(debian) ? debian : undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
await writeFile(join(root, 'assets/icon.png'), await page.screenshot({ omitBackground: true }));
await browser.close();
