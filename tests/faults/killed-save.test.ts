/** The shell killed in the midst of saving: the file is the former one or the new one, never a part of either. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sweepTemps } from '../../electron/files';
import { chance, seed, short } from './seed';

const root = resolve(import.meta.dirname, '../..');

/** Number of the last save that was acknowledged before the kill. */
function killed(path: string, moment: number): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', resolve(import.meta.dirname, 'saver.ts'), path],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (part) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), moment);
      said += part;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 1) fail(new Error(`ended by itself: ${code} ${signal}`));
      else done(Number(said.trim().split('\n').at(-1)));
    });
  });
}

test('whole after every kill, and the litter of the crash is swept at the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-killed-'));
  const path = join(folder, 'a.pdf');
  const dice = chance('killed save');
  const rounds = short ? 4 : 15;
  let litter = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const last = await killed(path, dice.whole(40));
      const there = readFileSync(path);
      expect(there.length).toBe(200_000);
      expect(there.every((byte) => byte === there[0])).toBe(true);
      // The last acknowledged one, or one whose acknowledgement was on its way.
      expect([last % 256, (last + 1) % 256, (last + 2) % 256]).toContain(there[0]);
      litter += readdirSync(folder).length - 1;
      await sweepTemps(folder);
      expect(readdirSync(folder)).toEqual(['a.pdf']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`saving killed ${rounds} times (seed ${seed}): always whole, ${litter} temp files swept`);
});
