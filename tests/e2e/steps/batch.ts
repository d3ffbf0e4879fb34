/** The dialog that makes papers of several orders, and the list they are ticked in. */
import { readdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './shop';

/** 工单 with every order listed, none ticked. */
export async function allOrders(page: Page): Promise<void> {
  await go(page, '/orders');
  await page
    .getByRole('group', { name: '状态' })
    .getByRole('radio', { name: /^全部/ })
    .check({ force: true });
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('');
  const clear = page.getByRole('button', { name: '清除选择' });
  if (await clear.isVisible()) await clear.click();
}

export const box = (page: Page, number: string): Locator =>
  page.getByRole('checkbox', { name: `选择 ${number}` });

export const ticked = (page: Page): Locator => page.getByRole('toolbar', { name: '所选工单的单据' });

/** Ticks these orders and opens the dialog. */
export async function batchOf(
  page: Page,
  numbers: readonly string[],
  deed: '打印所选' | '保存所选',
): Promise<Locator> {
  await allOrders(page);
  for (const number of numbers) await box(page, number).check({ force: true });
  await expect(ticked(page)).toContainText(`已选 ${numbers.length} 张工单`);
  await ticked(page).getByRole('button', { name: deed }).click();
  const dialog = page.getByRole('dialog', { name: /张工单的单据$/ });
  await expect(dialog.getByRole('row').nth(1)).toBeVisible();
  return dialog;
}

/** The line of one paper in the dialog. */
export const lineOf = (dialog: Locator, number: string, form: string): Locator =>
  dialog.getByRole('row').filter({ hasText: number }).filter({ hasText: form });

/** Leaves only these forms in the run. */
export async function onlyForms(dialog: Locator, forms: readonly string[]): Promise<void> {
  const boxes = dialog.getByRole('group', { name: '要哪些单据、用什么纸' }).getByRole('checkbox');
  for (const one of await boxes.all()) {
    const name = (await one.locator('xpath=ancestor::label').textContent())?.trim() ?? '';
    await one.setChecked(forms.includes(name), { force: true });
  }
}

/** Papers in a folder, without what is hidden. */
export const papersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
