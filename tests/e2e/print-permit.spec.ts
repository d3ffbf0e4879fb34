/** A job that needs an official permit, from its registration to the signature, and never beyond its number. */
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { look } from './steps/look';
import { act, openOrder, refused } from './steps/order';
import { brochure, brochurePrices, inspector, office, record, shop, staff } from './steps/print';
import { openShop, sit } from './steps/shop';
import { done } from './steps/store';

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await openShop(desk.page, shop, staff);
});
test.afterAll(() => desk?.close());

test('PR-08: a job on an official permit is registered, and never goes beyond its number', async () => {
  const { page } = desk;
  const print = { ...brochure().print!, jobKind: 'internal' as const };
  const internal = await done(page, office.name, 'internal-1', {
    do: 'issue',
    trade: 'print',
    sheet: brochure({ project: { name: '内部资料' }, print }),
    prices: brochurePrices,
  });
  await done(page, office.name, 'internal-1', {
    do: 'setTeam',
    members: [{ part: '跟单', person: { id: '', name: office.name }, channel: '电话' }],
  });
  await done(page, office.name, 'internal-1', { do: 'act', act: 'team' });
  await sit(page, inspector);
  await openOrder(page, internal);
  await refused(page, '承印验证登记并签字', 'PR-08', '承印验证还缺');
  await look(desk.page, 'permit-none');
  const register = async (quantity: string) =>
    record(page, '承印验证', '登记验证…', '记入承印登记', async (dialog) => {
      await dialog.getByRole('textbox', { name: '第 1 行 编号' }).fill('冀内资准字 2026-11');
      await dialog.getByRole('textbox', { name: '第 1 行 核准数量' }).fill(quantity);
      await dialog.getByRole('textbox', { name: '委印人证件' }).fill('1301……0021');
      await look(desk.page, 'permit-dialog');
    });
  await register('300');
  await refused(page, '承印验证登记并签字', 'PR-08', '要印的数量超过核准数量：308/300');
  await register('310');
  await act(page, '承印验证登记并签字', async (dialog) => {
    await expect(dialog).toContainText('核准 310 份，已送出 0 份，还可送 310 份');
    await look(desk.page, 'permit-act');
  });
  await expect(page.locator('.dd-trail')).toContainText('承印验证');
  await look(desk.page, 'permit');
});
