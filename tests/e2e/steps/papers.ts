/** Papers saved through the bridge and read back as a client's reader would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Desk } from '../../shell/launch';
import { tab } from './order';

/** Saves one form from the order's 单据 tab; the file it became. */
export async function savePaper(desk: Desk, form: string): Promise<string> {
  const before = new Set(desk.savedFiles());
  await tab(desk.page, '单据');
  await desk.page.getByRole('button', { name: `保存${form}`, exact: true }).click();
  await expect(desk.page.getByText(`已保存${form}`)).toBeVisible({ timeout: 30_000 });
  const made = desk.savedFiles().filter((path) => !before.has(path));
  expect(made).toHaveLength(1);
  return made[0]!;
}

export const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

/** The files embedded in a PDF, by name. */
export function embedded(path: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'duijie-embedded-'));
  try {
    execFileSync('pdfdetach', ['-saveall', '-o', folder, path]);
    return Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
