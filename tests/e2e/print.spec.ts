/**
 * One brochure (example C), from the quotation to settlement and archive: the proof refused once, one failed first
 * sheet, one change that moves the price, two deliveries, the app restarted in the middle.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { XMLValidator } from 'fast-xml-parser';
import { type Desk, launchDesk } from '../shell/launch';
import { scribble } from './steps/ink';
import { look } from './steps/look';
import { act, next, openOrder, refused, tab } from './steps/order';
import { savePaper, textOf } from './steps/papers';
import {
  brochure,
  brochurePrices,
  inspector,
  office,
  part,
  press,
  record,
  report,
  route,
  shop,
  staff,
  store,
  tickAll,
} from './steps/print';
import { openShop, sit } from './steps/shop';
import { done, notDone } from './steps/store';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
let number = '';
const id = 'brochure-1';
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await openShop(desk.page, shop, staff);
});
test.afterAll(() => desk?.close());

test('PR-01: the quotation is made from the sheet and signed by the client', async () => {
  const { page } = desk;
  number = await done(page, office.name, id, {
    do: 'issue',
    trade: 'print',
    sheet: brochure(),
    prices: brochurePrices,
  });
  expect(number).toMatch(/^YS-\d{4}-0001$/);
  await openOrder(page, number);
  await expect(page.getByRole('tab', { name: '现场记录' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: '成果' })).toHaveCount(0);
  await record(page, '报价', '出报价单…', '出报价单', async (dialog) => {
    await expect(dialog.getByRole('textbox', { name: '第 1 行 单价（元）' })).toHaveValue('12.00');
    await dialog.getByRole('textbox', { name: '付款和交货条件' }).fill('预付三成，送货后结清');
    await look(desk.page, 'quote-dialog');
  });
  await expect(page.locator('.ord-production-open')).toContainText('4,600.00');
  await look(desk.page, 'quote');
  await act(page, '客户确认报价', async (dialog) => {
    await expect(dialog).toContainText('共 4,600.00 元（含税），同意按此印制');
    await scribble(page, dialog);
    await look(desk.page, 'accept-quote');
  });
  await expect(page.locator('.ord-production-open')).toContainText('客户已确认');
});

test('PR-02: no work before it is said who answers for what, and how to reach them', async () => {
  const { page } = desk;
  await refused(page, '协作分工已定', 'PR-02', '没有定负责人');
  await next(page).getByRole('link', { name: '去定分工' }).click();
  await record(page, '协作分工', '登记分工…', '保存', async (dialog) => {
    const rows = await dialog.getByRole('textbox', { name: /行 联系方式$/ }).count();
    for (let i = 1; i <= rows; i++)
      await dialog.getByRole('textbox', { name: `第 ${i} 行 联系方式` }).fill('微信群');
    await look(desk.page, 'team-dialog');
  });
  await look(desk.page, 'team');
  await act(page, '协作分工已定', (dialog) => expect(dialog).toContainText('曹颖'));
});

test('PR-05: a proof is checked before it goes out, refused once by the client, then signed', async () => {
  const { page } = desk;
  const picture = join(import.meta.dirname, '../../assets/icon.png');
  const proof = async () => {
    await record(page, '打样', '登记样稿…', '登记样稿', async (dialog) => {
      await expect(dialog).toContainText('数码样、电子样要登记文件');
      await dialog.locator('input[type=file]').setInputFiles(picture);
      await expect(dialog.getByRole('textbox', { name: '第 1 行 文件名' })).toHaveValue('icon.png');
      await expect(dialog).toContainText('逐项自检合格后才能送客户');
      await tickAll(dialog, '合格');
      await look(desk.page, 'proof-dialog');
    });
  };
  await sit(page, press);
  // PM: no price for the press, on no tab.
  await expect(page.getByRole('navigation', { name: '生产各栏' })).not.toContainText('报价');
  await tab(page, '送货与签收');
  await expect(page.locator('.ord-items')).not.toContainText('12.00');
  await refused(page, '印前完成，出样', 'PR-05', '没有样稿');
  await proof();
  await act(page, '印前完成，出样');
  await sit(page, office);
  await next(page).getByRole('button', { name: '客户不同意，退回改样…' }).click();
  const back = page.getByRole('dialog', { name: '客户不同意，退回改样' });
  await back.getByRole('textbox', { name: '退回原因' }).fill('封面蓝色偏紫');
  await look(desk.page, 'proof-refused');
  await back.getByRole('button', { name: '退回改样' }).click();
  await expect(back).toBeHidden();
  await expect((await part(page, '打样')).locator('.ord-card').first()).toContainText('封面蓝色偏紫');
  await refused(page, '印前完成，出样', 'PR-05', '没有新的样稿');
  await sit(page, press);
  await proof();
  await act(page, '印前完成，出样');
  await sit(page, office);
  await act(page, '客户签样付印', async (dialog) => {
    await expect(dialog).toContainText('第 2 稿，同意照此付印。允许偏差：成品尺寸 ±1 mm');
    await scribble(page, dialog);
    await look(desk.page, 'sign-proof');
  });
  await expect((await part(page, '打样')).locator('.ord-card').first()).toContainText('客户已签样');
  await look(desk.page, 'proofs');
});

test('PR-03: two jobs on one machine are refused; the plan that holds is released', async () => {
  const { page } = desk;
  const other = await done(page, office.name, 'brochure-2', {
    do: 'issue',
    trade: 'print',
    sheet: brochure({ project: { name: '产品折页' } }),
    prices: brochurePrices,
  });
  const operations = route('press');
  await done(page, office.name, 'brochure-2', { do: 'keepPlan', operations: [operations[1]!] });
  const clash = await notDone(page, office.name, id, { do: 'keepPlan', operations });
  expect(clash.refused).toEqual(['PR-03 planClashOther']);
  expect(clash.said[0]).toContain(`对开四色机 已被 ${other} 占用`);
  const later = operations.map((o) =>
    o.id === 'o2'
      ? { ...o, start: o.start.replace('T09', 'T13'), finish: o.finish.replace('T11', 'T15') }
      : o,
  );
  await done(page, office.name, id, { do: 'keepPlan', operations: later });
  await act(page, '下达生产计划', (dialog) => expect(dialog).toContainText('对开四色机'));
});

test('PR-05: material is checked, then issued: planned against used', async () => {
  const { page } = desk;
  await sit(page, inspector);
  await refused(page, '来料检验合格', 'PR-05', '还没有合格的来料检验');
  await record(page, '质检', '登记质检…', '记入质检', async (dialog) => {
    await tickAll(dialog, '合格');
    await dialog.getByRole('radio', { name: '合格', exact: true }).check();
    await look(desk.page, 'quality-incoming');
  });
  await act(page, '来料检验合格');
  await sit(page, store);
  await record(page, '领料', '登记领料…', '发料', async (dialog) => {
    await expect(dialog.getByRole('textbox', { name: '第 1 行 发出' })).toHaveValue('79');
    await dialog.getByRole('textbox', { name: '第 2 行 发出' }).fill('221');
    await look(desk.page, 'material-dialog');
  });
  await expect(page.locator('.ord-production-open')).toContainText('+6');
  await look(desk.page, 'materials');
  await act(page, '材料已发料');
});

test('PR-05: a failed first sheet stops the press until the recheck passes; the app restarts in between', async () => {
  await sit(desk.page, press);
  await report(desk.page, '制版', '35', {});
  await act(desk.page, '制版完成');
  await sit(desk.page, inspector);
  const first = async (again: boolean) => {
    const { page } = desk;
    await record(page, '质检', again ? '复检…' : '登记质检…', '记入质检', async (dialog) => {
      await tickAll(dialog, '合格', again ? [] : [1]);
      await dialog.getByRole('textbox', { name: '第 1 行 实测' }).fill(again ? '0.08 mm' : '0.30 mm');
      if (again) return dialog.getByRole('radio', { name: '合格', exact: true }).check();
      await dialog.getByRole('radio', { name: '合格', exact: true }).check();
      await expect(dialog).toContainText('有项目没有勾合格，不能判合格：套印误差');
      await dialog.getByRole('radio', { name: '不合格', exact: true }).check();
      await dialog.getByRole('combobox', { name: '处置' }).click();
      await page.getByTitle('返工').click();
      await look(desk.page, 'quality-failed');
    });
  };
  await first(false);
  await expect(desk.page.locator('.ord-row-bad')).toContainText('停工中：返工后复检合格，或由客户书面让步');
  await look(desk.page, 'quality-stopped');
  await refused(desk.page, '首件签样合格', 'PR-05', '质检不合格');

  await desk.restart();
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await openOrder(desk.page, number);
  await sit(desk.page, inspector);
  await first(true);
  await expect(desk.page.locator('.ord-row-bad')).toHaveCount(0);
  await expect(desk.page.locator('.ord-production-open')).toContainText(/已由 ZJ-\d{4}-0003 复检合格解除/);
  await act(desk.page, '首件签样合格');
});

test('PR-04: work is reported; goods are finished, checked and stored', async () => {
  const { page } = desk;
  await sit(page, press);
  await report(desk.page, '印封面 封面', '130', { 合格张数: '158', 损耗: '12' });
  await report(desk.page, '印内页 内页', '110', { 合格张数: '429', 损耗: '20' });
  await look(desk.page, 'plan');
  await refused(page, '印刷完成', 'PR-05', '还没有合格的巡检');
  await sit(page, inspector);
  const pass = async (more: (dialog: import('@playwright/test').Locator) => Promise<unknown>) =>
    record(page, '质检', '登记质检…', '记入质检', async (dialog) => {
      await tickAll(dialog, '合格');
      await dialog.getByRole('radio', { name: '合格', exact: true }).check();
      await more(dialog);
    });
  await pass(async () => undefined);
  await sit(page, press);
  await act(page, '印刷完成');
  await report(desk.page, '覆膜骑订', '150', { 成品份数: '308' });
  await act(page, '印后完成');
  await sit(page, inspector);
  await pass(async (dialog) => {
    await expect(dialog).toContainText('成品检验请填抽样数');
    await dialog.getByRole('spinbutton', { name: '抽样数' }).fill('50');
    await dialog.getByRole('spinbutton', { name: '不良数' }).fill('0');
  });
  await act(page, '成品检验合格');
  await sit(page, press);
  await report(desk.page, '打包', '40', { 成品份数: '308' });
  await act(page, '包装入库完成');
});

test('CR: a fee agreed on with the client moves the price', async () => {
  const { page } = desk;
  await done(page, office.name, id, {
    do: 'askChange',
    what: '提前两天交货，加急',
    why: '展会提前',
    askedBy: '何婷',
    strike: [],
    add: [{ name: '加急费', unit: '项', quantity: '1', service: true }],
    set: {},
    priceEffect: '加 200 元',
  });
  const change = 'BG-2026-0001'.replace('2026', number.slice(3, 7));
  await done(page, office.name, id, { do: 'decideChange', change, approved: true, clientBy: '何婷' });
  await done(page, office.name, id, {
    do: 'reprice',
    prices: { ...brochurePrices, items: [...brochurePrices.items, { no: 3, unitPrice: '200.00' }] },
  });
  await sit(page, office);
  await expect(page.getByText('第 2 版').first()).toBeVisible();
});

test('PR-06: two deliveries, each signed; never more than ordered; services signed for by themselves', async () => {
  const { page } = desk;
  const record = next(page).getByRole('button', { name: '去登记：送货签收' });
  await record.click();
  const dialog = page.getByRole('dialog', { name: '送货签收' });
  const quantity = dialog.getByRole('textbox', { name: '第 1 行 本次送货' });
  await expect(quantity).toHaveValue('300');
  await expect(dialog.getByRole('textbox', { name: '第 1 行 备品' })).toHaveValue('6');
  await quantity.fill('320');
  await dialog.getByRole('button', { name: '纸上已签，登记' }).click();
  await expect(dialog.getByRole('alert')).toContainText('超过订货数量');
  await quantity.fill('200');
  await dialog.getByRole('textbox', { name: '第 1 行 件数包装' }).fill('4 包');
  await dialog.getByRole('textbox', { name: '送货人/承运' }).fill('匡平');
  await scribble(page, dialog);
  await look(desk.page, 'deliver');
  await dialog.getByRole('button', { name: '送货签收', exact: true }).click();
  await expect(dialog).toBeHidden();
  await part(page, '送货签收');
  await look(desk.page, 'deliveries');

  await record.click();
  await expect(quantity).toHaveValue('100');
  await expect(dialog.getByRole('textbox', { name: '第 1 行 备品' })).toHaveValue('');
  await scribble(page, dialog);
  await dialog.getByRole('button', { name: '送货签收', exact: true }).click();
  await expect(dialog).toBeHidden();

  await record.click();
  const services = page.getByRole('dialog', { name: '客户签认服务项' });
  await expect(services).toContainText('排版设计费 20 P');
  await scribble(page, services);
  await look(desk.page, 'services');
  await services.getByRole('button', { name: '客户签认服务项', exact: true }).click();
  await expect(services).toBeHidden();
  await expect((await part(page, '送货签收')).getByText('已齐')).toHaveCount(3);
});

test('PR-06: settled at what was received; further proofs are charged or said to be free', async () => {
  const { page } = desk;
  await refused(page, '出结算单', 'PR-06', '做了还没计价的：多次打样');
  await done(page, office.name, id, {
    do: 'keepSettlement',
    adjustments: [],
    paid: '1000.00',
    free: ['proofs'],
  });
  await act(page, '出结算单', async (dialog) => {
    await expect(dialog).toContainText('4,800.00');
    await look(desk.page, 'settle');
  });
});

test('PR-07, PR-08: the client is asked, samples are kept, waste is destroyed before a witness', async () => {
  const { page } = desk;
  await refused(page, '回访完成', 'PR-07', '还没有回访客户');
  await record(page, '客户反馈', '登记回访…', '保存', async (dialog) => {
    await dialog.getByRole('combobox', { name: '用什么方式' }).fill('电话');
    await page.keyboard.press('Tab');
    for (const name of ['进度', '质量', '总体'])
      await dialog.getByRole('radiogroup', { name }).getByText('5', { exact: true }).click();
    await dialog
      .getByRole('radiogroup', { name: /^0 不会/ })
      .getByText('9', { exact: true })
      .click();
    await dialog.getByRole('textbox', { name: '客户原话' }).fill('颜色比上次好');
    await look(desk.page, 'feedback-dialog');
  });
  await expect(page.locator('.ord-production-open')).toContainText('满意度 100');
  await look(desk.page, 'feedback');
  await act(page, '回访完成');
  await record(page, '留样与销毁', '登记留样…', '保存', async (dialog) => {
    await dialog.getByRole('textbox', { name: '存放处' }).fill('样本柜 3 层');
    await look(desk.page, 'sample-dialog');
  });
  await record(page, '留样与销毁', '登记销毁…', '记入销毁', async (dialog) => {
    await dialog.getByRole('textbox', { name: '残次品' }).fill('过版纸');
    await dialog.getByRole('textbox', { name: '数量' }).fill('32');
    await dialog.getByRole('combobox', { name: '监销人' }).fill(office.name);
    await expect(dialog).toContainText('监销人不能就是销毁人');
    await dialog.getByRole('combobox', { name: '监销人' }).fill(inspector.name);
    await look(desk.page, 'waste-dialog');
  });
  await look(desk.page, 'samples');
  await act(page, '留样存档', (dialog) => dialog.getByRole('textbox', { name: '柜号' }).fill('乙-2-7'));
  await expect(page.getByText('已完成存档').first()).toBeVisible();
  await tab(page, '概况');
  await look(desk.page, 'overview');
  await tab(page, '经过');
  await look(desk.page, 'history');
});

test('the papers, read back: no price for the press, each delivery a note of its own', async () => {
  const { page } = desk;
  await sit(page, office);
  await openOrder(page, number);
  const sums = textOf(await savePaper(desk, '印刷结算单'));
  for (const text of ['3,600.00', '1,000.00', '200.00', '4,800.00', '414.16', '56.60', '493.77', '3,800.00'])
    expect(sums).toContain(text);
  expect(sums).toContain('人民币肆仟捌佰元整');
  const ticket = textOf(await savePaper(desk, '印刷施工单'));
  for (const text of [number, '210 × 285', '75+83=158', '300+129=429', '封面覆哑膜', '50 本一包'])
    expect(ticket).toContain(text);
  for (const price of ['12.00', '3,600.00', '4,800.00']) expect(ticket).not.toContain(price);
  await look(desk.page, 'papers');

  const note = async (record: string) => {
    await (await part(page, '送货签收')).getByRole('button', { name: record }).click();
    const dialog = page.getByRole('dialog', { name: new RegExp(record) });
    const before = new Set(desk.savedFiles());
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(dialog.getByText(/^已保存/)).toBeVisible({ timeout: 30_000 });
    await look(desk.page, `note-${record}`);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    const [made] = desk.savedFiles().filter((path) => !before.has(path));
    return textOf(made!);
  };
  const year = number.slice(3, 7);
  const first = await note(`SH-${year}-0001`);
  for (const text of ['200', '备品不计价', '何婷（签收）']) expect(first).toContain(text);
  expect(first).toMatch(/4 ?包/);
  const second = await note(`SH-${year}-0002`);
  expect(second).toContain('100');
  expect(second).not.toMatch(/4 ?包/);
});

test('the ticket goes to prepress as XJDF', async () => {
  const { page } = desk;
  await openOrder(page, number);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '导出 XJDF' }).click();
  await expect(page.getByText('已导出').filter({ hasText: `${number}.xjdf` })).toBeVisible();
  const path = desk.savedFiles().find((file) => file.endsWith(`${number}.xjdf`));
  const xml = readFileSync(path!, 'utf8');
  expect(XMLValidator.validate(xml)).toBe(true);
  for (const text of [`JobID="${number}"`, 'BindingType="SaddleStitch"', 'Weight="200"', 'Amount="300"'])
    expect(xml).toContain(text);
});
