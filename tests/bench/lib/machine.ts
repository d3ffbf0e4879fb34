/** What the figures were read on, and whether it was quiet. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { chromiumPath } from '../../shell/browser';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  chromium: string;
}

export function machine(chromium?: string): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? '?',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    chromium: chromium ?? chromiumVersion(),
  };
}

function chromiumVersion(): string {
  const path = chromiumPath();
  if (!path || process.platform === 'win32') return 'not asked';
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'not asked';
  }
}

/** Runnable processes over the last minute; 0 where the system doesn't tell (Windows). */
export const load = (): number => Math.round(loadavg()[0]! * 100) / 100;

/** Others were at work when the bench began, so its times are upper bounds. */
export const busy = (load: number, cores: number): boolean => load > cores * 0.35;
