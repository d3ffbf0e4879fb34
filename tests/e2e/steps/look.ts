/** Pictures for whoever looks at the screens: `DUIJIE_SHOTS=folder` puts them there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.DUIJIE_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  // Dialogs and panels have come in by then.
  await page.waitForTimeout(350);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
