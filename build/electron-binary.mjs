/** Electron's program: on this disk, or brought now if the network lets us, within a time limit. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const folder = join(root, 'node_modules/electron');

/** Milliseconds: to find out whether the source answers at all, and to bring about 110 MB from it. */
const limits = { answer: 6000, download: 240_000 };

export function electronOnDisk() {
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** electron/install.js would retry for long on a machine without network: ask first, briefly. */
async function sourceAnswers() {
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(limits.answer) });
    return true;
  } catch {
    return false;
  }
}

/** Path of the program, or null when it can't be had. */
export async function electronBinary() {
  const there = electronOnDisk();
  if (there || !existsSync(join(folder, 'install.js')) || !(await sourceAnswers())) return there;
  console.log('第一次启动：正在下载 Electron（约 110 MB）… / first start: downloading Electron');
  await run(process.execPath, [join(folder, 'install.js')], { timeout: limits.download });
  return electronOnDisk();
}
