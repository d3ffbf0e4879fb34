/** The shop and who sits at its desk. */
import { expect, type Page } from '@playwright/test';
import { type Post, posts } from '#shared/kernel/posts';

export interface Someone {
  name: string;
  posts: readonly Post[];
}

/** The words of a person's posts, as the seat menu shows them. */
const seat = (who: Someone) => `${who.name}·${who.posts.map((p) => posts[p].zh).join('、')}`;

/** The three of the cases: the office, the field, and the one who answers for both. */
export const clerk: Someone = { name: '刘敏', posts: ['clerk', 'drafter'] };
export const lead: Someone = { name: '孙浩', posts: ['fieldLead'] };
export const boss: Someone = {
  name: '赵国强',
  posts: ['fieldSupervisor', 'officeSupervisor', 'leader'],
};

export interface ShopData {
  name: string;
  address?: string;
  phone?: string;
  taxId?: string;
  bank?: { name: string; account: string };
}

/** First start, filled in by hand; the first person sits down at the desk. */
export async function openShop(page: Page, shop: ShopData, people: readonly Someone[]): Promise<void> {
  const field = (label: string) => page.getByRole('textbox', { name: label });
  await field('店名').fill(shop.name);
  if (shop.address) await field('地址').fill(shop.address);
  if (shop.phone) await page.getByLabel('电话', { exact: true }).first().fill(shop.phone);
  if (shop.taxId) await field('税号').fill(shop.taxId);
  if (shop.bank) {
    await field('开户银行').fill(shop.bank.name);
    await field('银行账号').fill(shop.bank.account);
  }
  for (const [i, person] of people.entries()) {
    const row = page.getByRole('group', { name: `第 ${i + 1} 人`, exact: true });
    if (i > 0) await page.getByRole('button', { name: '添加人员' }).click();
    await row.getByRole('textbox', { name: '姓名' }).fill(person.name);
    const held = row.getByRole('combobox', { name: '岗位' });
    for (const post of person.posts) {
      await held.fill(posts[post].zh);
      await held.press('Enter');
      await expect(row.getByTitle(posts[post].zh, { exact: true })).toBeVisible();
    }
    await held.press('Escape');
  }
  await page.getByRole('button', { name: '建好了，开始用' }).click();
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
  await arrived(page);
  await sit(page, people[0]!);
}

export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '载入示例店' }).check();
  await page.getByRole('button', { name: '载入示例店' }).click();
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible({ timeout: 30_000 });
  await arrived(page);
}

/** First start leads on to the inbox by itself: going elsewhere before that would be undone by it. */
const arrived = (page: Page) => expect(page).toHaveURL(/#\/$/);

/** Somebody else takes the seat. */
export async function sit(page: Page, who: Someone): Promise<void> {
  const menu = page.getByRole('button', { name: '谁在台前' });
  await expect(menu).toBeVisible();
  if ((await menu.textContent())?.startsWith(`${who.name}·`)) return;
  await menu.click();
  await page.getByRole('menuitem', { name: seat(who) }).click();
  await expect(menu).toContainText(`${who.name}·`);
}

/** A page by its route: `/orders`, `/settings?section=backup`. */
export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${route}`);
}
