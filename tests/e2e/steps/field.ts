/** The field desk: checklist, log, quantities, signatures. */
import { expect, type Locator, type Page } from '@playwright/test';
import { scribble } from './ink';
import { go } from './shop';

export async function fieldDesk(page: Page, orderId: string): Promise<void> {
  await go(page, `/field/${encodeURIComponent(orderId)}`);
  await expect(page.getByRole('tab', { name: '出发检查' })).toBeVisible();
}

export const page_ = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** The bar at the bottom with the one next thing. */
export const bar = (page: Page): Locator => page.getByRole('region', { name: '外业', exact: true });

export async function barRefuses(page: Page, ...lines: [rule: string, sentence: string][]): Promise<void> {
  for (const [rule, sentence] of lines)
    await expect(
      bar(page)
        .getByRole('listitem')
        .filter({ hasText: `(${rule})` })
        .filter({ hasText: sentence }),
    ).toBeVisible();
}

export async function check(page: Page, line: string, verdict: '合格' | '不合格' | '豁免'): Promise<void> {
  const row = page.getByRole('group', { name: line });
  // The round button itself lies hidden under its large label, which is what a finger meets.
  await row
    .locator('label')
    .filter({ hasText: new RegExp(`^\\S ${verdict}$`) })
    .click();
  await expect(row.getByRole('radio', { name: verdict, exact: true })).toBeChecked();
}

export async function safe(page: Page, name: string): Promise<void> {
  const member = page.getByRole('group', { name, exact: true });
  await member.getByRole('checkbox', { name: '已读安全要求' }).check();
  await member.getByRole('checkbox', { name: '劳保穿戴整齐' }).check();
}

export interface Signing {
  items: readonly { no: number; quantity: string }[];
  by?: string;
  role?: string;
  /** Given: nobody of the client is there, the field supervisor signs. */
  reason?: string;
}

/** Choose items, enter quantities, turn the screen, sign. */
export async function signQuantities(page: Page, s: Signing): Promise<void> {
  await page_(page, '数量与签字');
  for (const item of s.items) {
    await page.getByRole('checkbox', { name: `签这一项 ${item.no}` }).check();
    await page.getByRole('textbox', { name: `这次签 ${item.no}` }).fill(item.quantity);
  }
  await page.getByRole('button', { name: '请甲方签字' }).click();
  if (s.reason) {
    await page.getByText('甲方不在场', { exact: true }).click();
    await page.getByRole('textbox', { name: '甲方为什么不在场' }).fill(s.reason);
  } else {
    await page.getByRole('textbox', { name: '签字人姓名' }).fill(s.by ?? '');
    await page.getByRole('textbox', { name: '身份（职务）' }).fill(s.role ?? '现场负责人');
  }
  await scribble(page);
  await page.getByRole('button', { name: '确认签字' }).click();
  await expect(page.getByRole('tab', { name: '数量与签字' })).toBeVisible();
}

export interface Day {
  weather?: string;
  hours?: string;
  items: readonly { no: number; quantity: string }[];
  events?: string;
}

export async function keepLog(page: Page, day: Day): Promise<void> {
  await page_(page, '日志');
  const log = page.getByRole('tabpanel', { name: '日志' });
  if (day.weather) await log.getByRole('combobox', { name: '天气' }).fill(day.weather);
  if (day.hours) await log.getByRole('textbox', { name: '工时（小时）' }).fill(day.hours);
  for (const item of day.items)
    await log.getByRole('textbox', { name: new RegExp(`^${item.no}\\. `) }).fill(item.quantity);
  if (day.events) await log.getByRole('textbox', { name: '现场情况、问题及处理' }).fill(day.events);
  await log.getByRole('button', { name: '存这天的日志' }).click();
  await expect(log.getByRole('heading', { name: '已有日志' })).toBeVisible();
}
