/** The order's page: its next acts, their dialogs, what is refused and why. */
import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './shop';

export interface SheetData {
  type: string;
  client: string;
  contact?: string;
  phone?: string;
  project: string;
  place?: string;
  contractNo?: string;
  dueAt?: string;
  controlSystem?: string;
  heightDatum?: string;
  scale?: string;
  extent?: string;
  technical?: string;
  crew?: readonly string[];
  items: readonly { name: string; unit: string; quantity: string; unitPrice?: string }[];
}

/** What a clerk copies out of WPS, put on the grid that has the focus. */
export async function paste(page: Page, grid: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.getByRole('grid', { name: grid }).getByRole('gridcell').first().click();
  await page.locator('input:focus').evaluate(
    (field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    rows.map((r) => r.join('\t')).join('\n'),
  );
  const part = page.locator('.dd-lines').filter({ has: page.getByRole('grid', { name: grid }) });
  await expect(part.last().getByText(`已粘贴 ${rows.length} 行`)).toBeVisible();
}

/** 新建工单 filled in, without issuing it yet. */
export async function fillSheet(page: Page, sheet: SheetData): Promise<void> {
  await go(page, '/orders/new');
  await expect(page.getByRole('heading', { name: '新建测绘工单' })).toBeVisible();
  await page.getByRole('radio', { name: sheet.type, exact: true }).check();
  const type = async (label: string, text: string | undefined) => {
    if (text !== undefined) await page.getByRole('textbox', { name: label }).fill(text);
  };
  await page.getByRole('combobox', { name: '委托单位' }).fill(sheet.client);
  await page.keyboard.press('Escape');
  await type('联系人', sheet.contact);
  await type('联系电话', sheet.phone);
  await type('工程名称', sheet.project);
  await type('工程地点', sheet.place);
  if (sheet.contractNo !== undefined) {
    await page.getByRole('combobox', { name: '合同编号' }).fill(sheet.contractNo);
    await page.keyboard.press('Escape');
  }
  await type('要求完成日期', sheet.dueAt);
  const pick = async (label: string, value: string | undefined) => {
    if (value !== undefined) await page.getByRole('combobox', { name: label }).selectOption(value);
  };
  await pick('控制系统', sheet.controlSystem);
  await pick('高程基准', sheet.heightDatum);
  await pick('比例尺', sheet.scale);
  await type('测图范围', sheet.extent);
  await type('技术要求', sheet.technical);
  if (sheet.crew) {
    const crew = page.getByRole('combobox', { name: '组员' });
    for (const name of sheet.crew) {
      await crew.fill(name);
      await crew.press('Enter');
    }
    await crew.press('Escape');
  }
  await paste(
    page,
    '工作内容',
    sheet.items.map((i) => [i.name, i.unit, i.quantity, i.unitPrice ?? '']),
  );
}

/** Issues the filled sheet; the number it was given. */
export async function issue(page: Page): Promise<string> {
  await page.getByRole('button', { name: '下达任务单' }).click();
  const number = page.locator('.ord-number');
  await expect(number).toHaveText(/^CH-\d{4}-\d{4}/);
  return (await number.textContent()) ?? '';
}

/** The order's page, by its number; the id in its address. */
export async function openOrder(page: Page, number: string): Promise<string> {
  await go(page, '/orders');
  // Done and cancelled ones, too.
  await page
    .getByRole('group', { name: '状态' })
    .getByRole('radio', { name: /^全部/ })
    .check({ force: true });
  await page.getByRole('searchbox', { name: '搜索工单' }).fill(number);
  await page.getByRole('row').filter({ hasText: number }).first().click();
  await expect(page.locator('.ord-number')).toHaveText(number);
  return decodeURIComponent(/#\/orders\/([^/?]+)/.exec(page.url())![1]!);
}

export const next = (page: Page): Locator => page.getByRole('region', { name: '下一步' });

/** A next act that can be done is done: its dialog filled, its button pressed. */
export async function act(
  page: Page,
  label: string,
  fill?: (dialog: Locator) => Promise<unknown>,
  ok = label,
): Promise<void> {
  await next(page).getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await expect(dialog).toBeVisible();
  await fill?.(dialog);
  await dialog.getByRole('button', { name: ok, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The act stands there greyed, with every sentence and the rule's id under it. */
export async function refused(page: Page, label: string, rules: string, ...sentences: string[]) {
  const line = next(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: label, exact: true }) });
  await expect(line.getByRole('button', { name: label, exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  for (const sentence of sentences) await expect(line).toContainText(sentence);
  await expect(line.locator('.dd-rule')).toHaveText(`(${rules})`);
  // What is greyed does nothing, also when pressed.
  await line.getByRole('button', { name: label, exact: true }).click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}
