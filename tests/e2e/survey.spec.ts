/**
 * One survey job, by hand, by three people, from an empty app to delivered and archived. Each gate is met closed
 * first (its sentence and rule on the screen), then opened. The figures are those of cases/topographic.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { bar, barRefuses, check, fieldDesk, keepLog, safe, signQuantities } from './steps/field';
import { scribble } from './steps/ink';
import { act, fillSheet, issue, next, openOrder, refused, tab } from './steps/order';
import { embedded, savePaper, textOf } from './steps/papers';
import { boss, clerk, go, lead, openShop, sit } from './steps/shop';

const fixtures = join(import.meta.dirname, '../fixtures/cases');
const job = JSON.parse(readFileSync(join(fixtures, 'topographic.job.json'), 'utf8'));
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'))['topographic.job.json'];
/** The paper's figures but for numbers: those the app gives itself. */
const figures = (form: string): string[] => expected[form].filter((text: string) => !/^(CH|JS)-/.test(text));

test.describe.configure({ mode: 'serial' });
let desk: Desk;
let number = '';
let id = '';
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
});
test.afterAll(() => desk?.close());

test('an empty app: the shop and its three people', async () => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: '开始使用对接台' })).toBeVisible();
  await page.getByRole('button', { name: '建好了，开始用' }).click();
  await expect(page.getByText('还没有“办公室文员”').or(page.getByText('至少登记一个人'))).toBeVisible();
  await openShop(page, job.shop, [clerk, lead, boss]);
  await expect(page.getByText('还没有工单')).toBeVisible();
});

test('SV-01: the clerk issues the sheet; the scale is not known yet (SV-03a said at once)', async () => {
  const { page } = desk;
  const { order } = job;
  await fillSheet(page, {
    type: '地形测量',
    client: order.client.name,
    contact: order.client.contact,
    phone: order.client.phone,
    project: order.project.name,
    place: order.project.place,
    contractNo: order.contractNo,
    dueAt: '+18',
    controlSystem: order.survey.controlSystem,
    heightDatum: order.survey.heightDatum,
    extent: order.survey.extent,
    technical: order.survey.technical,
    items: order.items,
  });
  await expect(page.getByText('地形测量出工前，任务单上必须定下：比例尺')).toBeVisible();
  await expect(page.getByText('44,387.60').or(page.getByText('42,860.00')).first()).toBeVisible();
  number = await issue(page);
  expect(number).toMatch(/^CH-\d{4}-0001$/);
  id = await openOrder(page, number);
});

test('SV-02a: no assigning before the sheet was read by name', async () => {
  const { page } = desk;
  await sit(page, boss);
  await refused(page, '派工给组长', 'SV-02a', '还缺：确认已读任务单');
  await act(page, '确认已读任务单', async (dialog) => {
    await expect(dialog.getByRole('button', { name: '确认已读任务单' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: `${boss.name}：我已仔细阅读任务单` }).check();
  });
  await act(page, '派工给组长', (dialog) =>
    dialog.getByRole('button', { name: `全部派给 ${lead.name}` }).click(),
  );
});

test('SV-03a: topographic work waits for the scale, which comes by a change request', async () => {
  const { page } = desk;
  await sit(page, lead);
  await act(page, '接收任务');
  await refused(
    page,
    '检查完毕，出发',
    'SV-03a、SV-03、SV-03b、SV-03e',
    '测图比例尺',
    '还没有列出所用资料',
    '出工检查还没过',
    '还没确认安全须知和劳保用品',
  );
  await tab(page, '概况');
  await page.getByRole('button', { name: '提出变更' }).click();
  const ask = page.getByRole('dialog', { name: '提出变更' });
  await ask.getByRole('textbox', { name: '改什么' }).fill('补定测图比例尺');
  await ask.getByRole('textbox', { name: '为什么' }).fill('任务单上漏填');
  await ask.getByRole('textbox', { name: '测图比例尺' }).fill(job.order.survey.scale);
  await ask.getByRole('button', { name: '提交变更单' }).click();
  await expect(ask).toBeHidden();
  // Asked for is not yet granted.
  await expect(next(page)).toContainText('测图比例尺');

  await sit(page, boss);
  await next(page)
    .getByRole('button', { name: /^审批变更/ })
    .click();
  const decide = page.getByRole('dialog', { name: /^审批变更/ });
  await decide.getByRole('button', { name: '批准', exact: true }).click();
  await expect(decide).toBeHidden();
  await expect(page.getByText('第 2 版').first()).toBeVisible();

  await sit(page, lead);
  await refused(page, '检查完毕，出发', 'SV-03、SV-03b、SV-03e', '还没有列出所用资料');
});

test('SV-03b: one “no” keeps the crew at home until the supervisor waives it; SV-03e: each member by name', async () => {
  const { page } = desk;
  await fieldDesk(page, id);
  await page.getByRole('textbox', { name: '资料名称' }).fill('满城区 D 级 GNSS 点成果表');
  await page.getByRole('textbox', { name: '来源' }).fill('甲方提供');
  for (const line of ['仪器', '电池有电', '连接线齐全', '跟踪杆完好', '车辆安全'])
    await check(page, line, '合格');
  await check(page, '三角架完好', '不合格');
  await barRefuses(page, ['SV-03b', '出工检查还没过：三角架'], ['SV-03e', '还没确认安全须知和劳保用品']);
  await check(page, '三角架完好', '豁免');
  await page.getByRole('textbox', { name: '不合格或豁免的原因' }).fill('备用脚架已带，锁扣现场更换');
  await expect(bar(page).getByText('SV-03b')).toHaveCount(0);
  await barRefuses(page, ['SV-03e', lead.name]);
  await safe(page, lead.name);
  await page.getByRole('textbox', { name: '姓名' }).fill('马超');
  await page.getByRole('button', { name: '加组员' }).click();
  await barRefuses(page, ['SV-03e', '马超']);
  await safe(page, '马超');
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');
});

test('SV-04a: quantities signed by the client, on the screen; a restart in between loses nothing', async () => {
  const { page } = desk;
  await signQuantities(page, { items: [{ no: 1, quantity: '6' }], by: '王建军' });
  await expect(page.getByText('✓ 已签 6 点')).toBeVisible();

  // Chosen, but not signed when the machine goes down.
  await page.getByRole('checkbox', { name: '签这一项 2' }).check();
  await page.getByRole('textbox', { name: '这次签 2' }).fill('1.257');
  const again = await desk.restart();
  await sit(again, lead);
  await fieldDesk(again, id);
  await expect(again.getByText('✓ 已签 6 点')).toBeVisible();
  await expect(again.getByRole('textbox', { name: '这次签 2' })).toHaveValue('1.257');
  await signQuantities(again, { items: [{ no: 2, quantity: '1.257' }], by: '王建军' });
  await expect(again.getByText('✓ 已签 1.257 km²')).toBeVisible();
  await expect(bar(again)).toContainText('已签 2/3 项');
});

test('SV-04a, SV-04b: not handed to inspection with an item unsigned or a day without its log', async () => {
  const { page } = desk;
  await openOrder(page, number);
  await refused(page, '外业完成，交检查', 'SV-04a、SV-04b', '还缺签字：第 3 项', '还缺施工日志：一篇也没有');
  await sit(page, clerk);
  await go(page, `/settlements/${encodeURIComponent(id)}`);
  const issuing = page.getByRole('region', { name: '出结算单' });
  await expect(issuing).toContainText('第 3 项');
  await expect(issuing.locator('.dd-rule')).toContainText('SV-08');
  await expect(page.getByText('还没签字，不计入')).toBeVisible();

  await sit(page, lead);
  await fieldDesk(page, id);
  await signQuantities(page, { items: [{ no: 3, quantity: '1' }], reason: '甲方代表出差' });
  await keepLog(page, {
    weather: '晴',
    hours: '9',
    items: [
      { no: 1, quantity: '6' },
      { no: 2, quantity: '1.257' },
    ],
    events: '漕河北岸新增临时道路，已补测',
  });
  await bar(page).getByRole('button', { name: '外业完成，交检查' }).click();
  await expect(bar(page)).toContainText('这一组的外业已交检查');
});

test('SV-05, SV-06: inspected twice, confirmed by the office, the drawing scheduled', async () => {
  const { page } = desk;
  await sit(page, clerk);
  await openOrder(page, number);
  await refused(page, '办公室签认并安排内业', 'SV-05', '还缺：检查合格并签字、内业主管认定签字');
  await sit(page, boss);
  await refused(page, '内业主管认定签字', 'SV-05', '要先完成“检查合格并签字”');
  await act(page, '检查合格并签字', async (dialog) => {
    await expect(dialog.getByRole('row').filter({ hasText: '1:500 地形图' })).toContainText('1.257');
    await dialog.getByRole('button', { name: '手写签字（可不签，以登录姓名为准）' }).click();
    await scribble(page, dialog);
    await dialog.getByRole('button', { name: '确认签字' }).click();
  });
  await act(page, '内业主管认定签字');
  await sit(page, clerk);
  await act(page, '办公室签认并安排内业');
});

test('SV-07: nothing is sent for approval before it is recorded', async () => {
  const { page } = desk;
  await refused(page, '图纸和报告完成，送审', 'SV-07', '还没有登记图纸或报告');
  await next(page).getByRole('link', { name: '去登记成果' }).click();
  const editor = page.getByRole('group', { name: '登记成果' });
  for (const { name, copies } of job.order.survey.deliverables) {
    await editor.getByRole('combobox', { name: '名称' }).fill(name);
    await editor.getByRole('spinbutton', { name: '份数' }).fill(String(copies));
    await editor.getByRole('button', { name: '登记成果' }).click();
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await act(page, '图纸和报告完成，送审');
  await sit(page, boss);
  await act(page, '审批通过并签字', (dialog) => expect(dialog).toContainText('技术总结报告'));
});

test('SV-08: settled at the signed quantities', async () => {
  const { page } = desk;
  await sit(page, clerk);
  await go(page, `/settlements/${encodeURIComponent(id)}`);
  await page.getByRole('button', { name: '添加一行调整' }).click();
  await page.getByRole('textbox', { name: '第 1 行 名目' }).fill('老客户优惠');
  await page.getByRole('textbox', { name: '第 1 行 金额' }).fill('-500.00');
  await page.getByRole('textbox', { name: '已付（元）' }).fill('10000.00');
  const sheet = page.locator('.mo-left');
  for (const figure of figures('settlement')) await expect(sheet).toContainText(figure);
  // What is typed and not yet saved can't be issued.
  await expect(page.getByRole('region', { name: '出结算单' })).toContainText('先保存修改，再出单');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await page.getByRole('region', { name: '出结算单' }).getByRole('button', { name: '出结算单' }).click();
  await expect(page.getByText(/已出结算单 JS-\d{4}-0001/)).toBeVisible();
});

test('SV-09: nothing leaves before the leader consents; called, signed for, archived', async () => {
  const { page } = desk;
  await openOrder(page, number);
  await refused(page, '甲方签收', 'SV-09', '还缺：装订盖章完成、同意交付、已电话通知甲方');
  await act(page, '装订盖章完成');
  await refused(page, '已电话通知甲方', 'SV-09', '还缺：同意交付');
  await sit(page, boss);
  await act(page, '同意交付', (dialog) => expect(dialog).toContainText('技术总结报告'));
  await sit(page, clerk);
  await act(page, '已电话通知甲方');
  await next(page).getByRole('button', { name: '甲方签收', exact: true }).click();
  const receipt = page.getByRole('dialog', { name: '甲方签收' });
  await expect(receipt.getByRole('textbox', { name: '签字人姓名' })).toHaveValue('王建军');
  await scribble(page, receipt);
  await receipt.getByRole('button', { name: '甲方签收', exact: true }).click();
  await expect(receipt).toBeHidden();
  await act(page, '扫描存档', async (dialog) => {
    await expect(dialog.getByRole('button', { name: '扫描存档' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: '柜号' }).fill('A-03-12');
  });
  await expect(page.getByText('已完成存档').first()).toBeVisible();
  await go(page, '/archive');
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('A-03-12');
});

test('the papers, read back: figures, hands, no price for the field, the job inside', async () => {
  await openOrder(desk.page, number);
  const sheet = await savePaper(desk, '工作任务单');
  expect(sheet).toContain(`${number}-工作任务单.pdf`);
  const words = textOf(sheet);
  for (const text of [number, ...figures('task-sheet')]) expect(words).toContain(text);
  for (const never of [...expected['task-sheet never'], '33,687.60', '43,887.60'])
    expect(words).not.toContain(never);

  const signoff = textOf(await savePaper(desk, '外业签证单'));
  for (const text of figures('field-signoff')) expect(signoff).toContain(text);

  const settlement = await savePaper(desk, '工程结算单');
  const sums = textOf(settlement);
  for (const text of figures('settlement')) expect(sums).toContain(text);
  for (const text of ['44,387.60', '-500.00', '2,484.21', '43,887.60', '33,887.60'])
    expect(sums).toContain(text);
  expect(sums).toContain('人民币肆万叁仟捌佰捌拾柒元陆角整');

  const [inside] = Object.values(embedded(settlement));
  expect(JSON.parse(inside ?? '{}')).toMatchObject({ format: 'duijie-job/1', order: { number } });
  // The sheet travels to the field: its data carries no price either.
  const [open] = Object.values(embedded(sheet));
  expect(open).toBeDefined();
  expect(open).not.toContain('26800');
});
