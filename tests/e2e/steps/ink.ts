/** A hand that signs: two strokes on the pad, as a mouse or pen draws them. */
import { expect, type Locator, type Page } from '@playwright/test';

export async function scribble(page: Page, within: Locator | Page = page): Promise<void> {
  const pad = within.getByRole('img', { name: '手写签字区' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no signature pad in sight');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const row of [0.4, 0.6]) {
    await page.mouse.move(...at(0.2, row));
    await page.mouse.down();
    for (const x of [0.3, 0.4, 0.5, 0.6, 0.7]) await page.mouse.move(...at(x, row + (x % 0.2)), { steps: 3 });
    await page.mouse.up();
  }
  await expect(within.getByText('已写 2 笔')).toBeVisible();
}
