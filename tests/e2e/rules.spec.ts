/** Rules met on the screens of the sample shop: second signatures, sending back, the call before a stake-out. */
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { bar, barRefuses, check, fieldDesk, keepLog, page_, safe, signQuantities } from './steps/field';
import { scribble } from './steps/ink';
import { act, fillSheet, issue, next, openOrder, refused, tab } from './steps/order';
import { go, loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };
const supervisor: Someone = { name: '赵国强', posts: ['fieldSupervisor'] };
const lead: Someone = { name: '孙浩', posts: ['fieldLead'] };
const office: Someone = { name: '李静', posts: ['officeSupervisor'] };
const property: Someone = { name: '陈芳', posts: ['propertyManager', 'drafter'] };

const signatures = (page: Page, item: string) =>
  page.locator('.ord-items').getByRole('row').filter({ hasText: item }).locator('.ord-signed');

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
});
test.afterAll(() => desk?.close());

test.describe('a property survey', () => {
  const number = 'CH-2026-0004';
  const confirm = '办公室签认并安排内业';

  test('SV-06a: neither second signature alone is enough', async () => {
    const { page } = desk;
    await sit(page, clerk);
    await openOrder(page, number);
    await refused(page, confirm, 'SV-05、SV-06a', '内业主管认定签字', '房产管理认定签字');
    await sit(page, office);
    await act(page, '内业主管认定签字');
    await sit(page, clerk);
    await refused(page, confirm, 'SV-06a', '还缺：房产管理认定签字');
  });

  test('SV-05: sent back, exactly the signatures that covered the named item are void', async () => {
    const { page } = desk;
    await sit(page, property);
    await tab(page, '工作内容与签证');
    await expect(signatures(page, '房屋建筑面积测算')).toHaveText(/陈立新.*✓/);
    await next(page).getByRole('button', { name: /^退回/ }).click();
    const dialog = page.getByRole('dialog', { name: /退回/ });
    const back = dialog.getByRole('button', { name: /退回/ });
    await dialog.getByRole('checkbox', { name: /房屋建筑面积测算/ }).check();
    await expect(back).toBeDisabled();
    await dialog.getByRole('textbox').fill('阳台面积应按一半计');
    await back.click();
    await expect(dialog).toBeHidden();

    await expect(page.getByText('已退回，外业中')).toBeVisible();
    await expect(page.getByText('阳台面积应按一半计').first()).toBeVisible();
    await expect(signatures(page, '房屋建筑面积测算')).toHaveText(/陈立新.*✕.*退回作废/);
    await expect(signatures(page, '分户图绘制')).toHaveText(/陈立新.*✓/);
    // The inspections stood on both items' quantities: they go too.
    await sit(page, clerk);
    await refused(
      page,
      confirm,
      'SV-04、SV-05、SV-06a',
      '检查合格并签字',
      '内业主管认定签字',
      '房产管理认定签字',
    );
  });

  test('SV-04a, SV-06a: signed again and inspected by all three, the office may confirm', async () => {
    const { page } = desk;
    await sit(page, lead);
    await openOrder(page, number);
    await refused(page, '外业完成，交检查', 'SV-04a', '第 1 项');
    const id = await openOrder(page, number);
    await fieldDesk(page, id);
    await signQuantities(page, { items: [{ no: 1, quantity: '12790.35' }], by: '陈立新' });
    // Back on site means a day of its own in the log (SV-04b).
    await keepLog(page, { hours: '3', items: [{ no: 1, quantity: '1' }], events: '阳台面积复测' });
    await bar(page).getByRole('button', { name: '外业完成，交检查' }).click();
    await expect(bar(page)).toContainText('这一组的外业已交检查');
    for (const [who, label] of [
      [supervisor, '检查合格并签字'],
      [property, '房产管理认定签字'],
      [office, '内业主管认定签字'],
    ] as const) {
      await sit(page, who);
      await openOrder(page, number);
      await act(page, label, (dialog) =>
        expect(dialog.getByRole('row').filter({ hasText: '房屋建筑面积测算' })).toContainText('12790.35'),
      );
    }
    await sit(page, clerk);
    await act(page, confirm, (dialog) => dialog.getByRole('textbox').first().fill('分户图由陈芳完成'));
    await tab(page, '工作内容与签证');
    await expect(signatures(page, '房屋建筑面积测算')).toHaveCount(2);
  });
});

test.describe('a stake-out', () => {
  let id = '';
  let number = '';

  test('SV-03c, SV-03d: the crew stays until the client was called and the stakes are packed', async () => {
    const { page } = desk;
    await sit(page, clerk);
    await fillSheet(page, {
      type: '放线/放样',
      client: '保定宏达置业有限公司',
      contact: '周建国',
      phone: '13900000001',
      project: '宏达小区 7# 楼放线',
      controlSystem: 'CGCS2000',
      items: [{ name: '轴线放样', unit: '点', quantity: '2', unitPrice: '180.00' }],
    });
    number = await issue(page);
    id = await openOrder(page, number);
    await sit(page, supervisor);
    await act(page, '确认已读任务单', (dialog) => dialog.getByRole('checkbox').check());
    await act(page, '派工给组长', (dialog) =>
      dialog.getByRole('button', { name: `全部派给 ${lead.name}` }).click(),
    );
    await sit(page, lead);
    await act(page, '接收任务');
    await refused(
      page,
      '检查完毕，出发',
      'SV-03、SV-03b、SV-03c、SV-03d、SV-03e',
      '还没有与甲方电话联系、确认到场时间',
    );
    await fieldDesk(page, id);
    await page_(page, '出发检查');
    await page.getByRole('checkbox', { name: '本次不需要资料' }).check();
    const kit = ['仪器', '电池有电', '连接线齐全', '三角架完好', '跟踪杆完好', '车辆安全'];
    for (const line of kit) await check(page, line, '合格');
    for (const line of ['油漆', '锤子', '木桩']) await check(page, line, '合格');
    await safe(page, lead.name);
    await openOrder(page, number);
    await refused(page, '检查完毕，出发', 'SV-03c、SV-03d', '还没有与甲方电话联系', '控制点钉子');
    await fieldDesk(page, id);
    await page_(page, '出发检查');
    await check(page, '控制点钉子', '合格');
    await openOrder(page, number);
    await refused(page, '检查完毕，出发', 'SV-03c', '还没有与甲方电话联系');

    await fieldDesk(page, id);
    await page_(page, '电话联系');
    await page.getByRole('button', { name: '记下联系' }).click();
    await expect(page.getByText(/与 周建国 联系/)).toBeVisible();
    await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
    await expect(bar(page)).toContainText('✓ 已出发');
  });

  test('SV-04c: a point out of tolerance keeps the sheet unsigned until the client accepts it by name', async () => {
    const { page } = desk;
    await page_(page, '放样点');
    await page.getByRole('textbox', { name: '平面限差（m）' }).fill('0.010');
    const grid = page.getByRole('grid', { name: '放样点' });
    await grid.getByRole('gridcell').first().click();
    await page.locator('input:focus').evaluate(
      (field, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [
        ['Z1', '4301234.5000', '498765.2500', '', '4301234.5031', '498765.2478', ''],
        ['Z2', '4301254.5000', '498765.2500', '', '4301254.5150', '498765.2620', ''],
      ]
        .map((row) => row.join('\t'))
        .join('\n'),
    );
    await expect(grid).toContainText('合格');
    await expect(grid).toContainText('超限');
    await page.getByRole('button', { name: '存放样记录' }).click();
    await expect(bar(page)).toContainText('放样 2/2 点');
    await barRefuses(page, ['SV-04c', 'Z2'], ['SV-04c', '放线所用控制系统须与甲方要求的一致：CGCS2000']);
    await page.getByRole('combobox', { name: '放线所用控制系统' }).click();
    await page.getByTitle('CGCS2000', { exact: true }).click();

    const row = grid.getByRole('row').filter({ hasText: 'Z2' });
    await row.getByRole('gridcell').last().click();
    await page.keyboard.type('周建国');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '存放样记录' }).click();
    await expect(bar(page).getByText('SV-04c')).toHaveCount(0);
  });

  test('SV-04d: signed on site by the client, handed back, then on to inspection', async () => {
    const { page } = desk;
    await bar(page).getByRole('button', { name: '请甲方签放线单' }).click();
    await expect(page.getByText('甲方接受：周建国')).toBeVisible();
    await page.getByRole('textbox', { name: '身份（职务）' }).fill('施工负责人');
    await scribble(page);
    await page.getByRole('button', { name: '确认签字' }).click();
    await expect(page.getByRole('tab', { name: '放样点' })).toBeVisible();
    await signQuantities(page, { items: [{ no: 1, quantity: '2' }], by: '周建国' });
    await keepLog(page, { weather: '晴', hours: '4', items: [{ no: 1, quantity: '2' }] });
    await openOrder(page, number);
    await refused(page, '外业完成，交检查', 'SV-04d', '放线单交回办公室');
    await go(page, `/field/${encodeURIComponent(id)}`);
    await bar(page).getByRole('button', { name: '放线单已交回办公室' }).click();
    await bar(page).getByRole('button', { name: '外业完成，交检查' }).click();
    await expect(bar(page)).toContainText('这一组的外业已交检查');
  });

  test('SV-04d: a sheet signed two days ago and not handed back stands overdue with the supervisor', async () => {
    const { page } = desk;
    await sit(page, supervisor);
    await go(page, '/');
    const line = page
      .getByRole('row')
      .filter({ hasText: 'CH-2026-0003' })
      .or(page.getByRole('listitem').filter({ hasText: 'CH-2026-0003' }));
    await expect(line.first()).toContainText(/逾期.*放线单交回办公室.*督办/s);
  });
});
