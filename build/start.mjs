/** `npm start`: installs and builds what is missing, then opens the app. `--no-window` only says what it would open. */
import { spawn } from 'node:child_process';
import { openInBrowser } from './browser-shell.mjs';
import { electronBinary } from './electron-binary.mjs';
import { isBuilt } from './fresh.mjs';
import { root } from './paths.mjs';
import { ensurePackages } from './run.mjs';

const window = !process.argv.includes('--no-window') && process.env.DUIJIE_NO_WINDOW !== '1';

async function start() {
  await ensurePackages();
  if (!isBuilt()) {
    const { bundle } = await import('./bundle.mjs');
    await bundle({ quiet: true });
  }
  const electron = process.env.DUIJIE_SHELL === 'browser' ? null : await electronBinary();
  if (!electron) return openInBrowser({ window });
  if (!window) {
    console.log(`would open: ${electron} ${root}`);
    return 0;
  }
  const child = spawn(electron, [root], { stdio: 'inherit' });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 0));
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
