/** Starting programs from the scripts, the same on every system. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Run to the end. `quiet` keeps the output for the caller instead of showing it.
 * @returns {Promise<{ code: number, output: string, ms: number }>} code 127 when it could not be started
 */
export function run(command, args, { quiet = false, env = {}, timeout = 0 } = {}) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // .cmd files of npm can be started on Windows only by its shell.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (part) => {
      output += part;
    });
    child.stderr?.on('data', (part) => {
      output += part;
    });
    const clock = timeout ? setTimeout(() => child.kill(), timeout) : undefined;
    const end = (code) => {
      clearTimeout(clock);
      done({ code, output, ms: performance.now() - started });
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** A program from node_modules, started with this Node: no .cmd, no PATH. */
export const tool = (script, args, how) =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], how);

export const tools = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  builder: 'electron-builder/cli.js',
};

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** `npm ci` when packages are missing or older than the lock file. */
export async function ensurePackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (time(installed) > 0 && time(installed) >= time(lock)) return;
  console.log('安装依赖… / installing packages (npm ci)');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error('依赖没有装好：请检查网络后再试。 / npm ci failed: check the network and try again.');
  }
}
