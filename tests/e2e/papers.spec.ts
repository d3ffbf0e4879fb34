/**
 * Papers of many orders at once, in the sample shop: ticked in the list, saved to one folder, cancelled half-way, a
 * folder that goes away, printed as one job with each print counted. And Ctrl+P wherever a paper is at hand.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { allOrders, batchOf, box, lineOf, onlyForms, papersIn, ticked } from './steps/batch';
import { fillSheet, issue, openOrder, tab } from './steps/order';
import { textOf } from './steps/papers';
import { go, loadSample, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk', 'finance'] };
const lead: Someone = { name: '孙浩', posts: ['fieldLead'] };
const numbers = Array.from({ length: 8 }, (_, i) => `CH-2026-000${i + 1}`);

test.describe.configure({ mode: 'serial' });
let desk: Desk;
/** A stick with a folder for the papers; the stick can be pulled. */
const place = mkdtempSync(join(tmpdir(), 'duijie-papers-'));
const stick = join(place, 'stick');
const folder = join(stick, 'papers');
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  desk = await launchDesk({ documents: folder });
  await loadSample(desk.page);
  await sit(desk.page, clerk);
});
test.afterAll(async () => {
  await desk?.close();
  rmSync(place, { recursive: true, force: true });
});
const empty = () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
};

test('orders are ticked by box, by range, by keys, all that are shown', async () => {
  const { page } = desk;
  await allOrders(page);
  await page.getByRole('combobox', { name: '业务' }).selectOption('survey');
  // The newest order stands first.
  await box(page, numbers[7]!).click();
  await box(page, numbers[4]!).click({ modifiers: ['Shift'] });
  await expect(ticked(page)).toContainText('已选 4 张工单');
  // What is filtered away stays ticked and is said to be.
  await page.getByRole('searchbox', { name: '搜索工单' }).fill(numbers[0]!);
  await expect(ticked(page)).toContainText('已选 4 张工单 （其中 4 张不在当前列表里）');
  await page.getByRole('row').filter({ hasText: numbers[0]! }).focus();
  await page.keyboard.press('Space');
  await expect(box(page, numbers[0]!)).toBeChecked();
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('');
  await expect(ticked(page)).toContainText('已选 5 张工单');

  await page.getByRole('row').filter({ hasText: numbers[3]! }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(ticked(page)).toContainText('已选 7 张工单');
  await page.keyboard.press('Control+a');
  await expect(ticked(page)).toContainText('已选 8 张工单');
  await page.keyboard.press('Escape');
  await expect(ticked(page)).toContainText('勾选工单');
  await page.getByRole('checkbox', { name: '选择列出的全部' }).check({ force: true });
  await expect(ticked(page)).toContainText('已选 8 张工单');
  // Ticking never opens an order.
  expect(page.url()).toContain('#/orders');
  await expect(page.getByRole('heading', { name: '工单' })).toBeVisible();
});

test('SV-08: what will be made and what not, and why; saved to one folder under the order’s number', async () => {
  const { page } = desk;
  const dialog = await batchOf(page, ['CH-2026-0002', 'CH-2026-0006'], '保存所选');
  await expect(lineOf(dialog, 'CH-2026-0002', '工程结算单')).toContainText('会做');
  const no = lineOf(dialog, 'CH-2026-0006', '工程结算单');
  await expect(no).toContainText('不会做');
  await expect(no).toContainText('(SV-08)');
  await onlyForms(dialog, ['工作任务单', '工程结算单']);
  await dialog.getByRole('button', { name: '一起保存 3 张…' }).click();
  await expect(dialog.getByText('已保存 3 张')).toBeVisible({ timeout: 30_000 });
  await expect(lineOf(dialog, 'CH-2026-0002', '工程结算单')).toContainText('已保存');
  await dialog.getByRole('button', { name: '打开所在文件夹' }).click();
  if (desk.shell === 'stand-in') expect(desk.asked().join(' ')).toContain(folder);

  expect(papersIn(folder)).toEqual([
    'CH-2026-0002-工作任务单.pdf',
    'CH-2026-0002-工程结算单.pdf',
    'CH-2026-0006-工作任务单.pdf',
  ]);
  const sums = textOf(join(folder, 'CH-2026-0002-工程结算单.pdf'));
  expect(sums).toContain('43,887.60');
  expect(sums).toContain('CH-2026-0002');
  expect(textOf(join(folder, 'CH-2026-0006-工作任务单.pdf'))).toContain('CH-2026-0006');

  // Saved once more, nothing has changed: the same files. Another file under that name is never written over.
  const other = join(folder, 'CH-2026-0006-工作任务单.pdf');
  writeFileSync(other, 'somebody’s own');
  await dialog.getByRole('button', { name: '一起保存 3 张…' }).click();
  await expect(lineOf(dialog, 'CH-2026-0006', '工作任务单')).toContainText('已有同名的另一份文件', {
    timeout: 30_000,
  });
  expect(readFileSync(other, 'utf8')).toBe('somebody’s own');
  expect(papersIn(folder)).toEqual([
    'CH-2026-0002-工作任务单.pdf',
    'CH-2026-0002-工程结算单.pdf',
    'CH-2026-0006-工作任务单 (2).pdf',
    'CH-2026-0006-工作任务单.pdf',
  ]);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('PM: a post without money is offered no settlement', async () => {
  const { page } = desk;
  await sit(page, lead);
  const dialog = await batchOf(page, ['CH-2026-0002'], '保存所选');
  await expect(lineOf(dialog, 'CH-2026-0002', '工程量统计表')).toBeVisible();
  await expect(dialog.getByText('工程结算单')).toHaveCount(0);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await sit(page, clerk);
});

test('a run cancelled in the middle: what was saved stays and is listed, the rest can be taken up', async () => {
  const { page } = desk;
  empty();
  const dialog = await batchOf(page, numbers, '保存所选');
  const all = await dialog.getByRole('button', { name: /^一起保存/ }).textContent();
  const total = Number(/\d+/.exec(all ?? '')?.[0]);
  expect(total).toBeGreaterThan(20);
  await dialog.getByRole('button', { name: /^一起保存/ }).click();
  const bar = dialog.getByRole('region', { name: '正在保存' });
  await expect(bar).toContainText(new RegExp(`[1-9]\\d* / ${total}`), { timeout: 30_000 });
  await bar.getByRole('button', { name: '取消' }).click();
  await expect(bar).toBeHidden();

  const saved = papersIn(folder).length;
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(total);
  await expect(dialog.getByText(`已保存 ${saved} 张`)).toBeVisible();
  await expect(dialog.getByText(`${total - saved} 张没有做`)).toBeVisible();
  await expect(dialog.getByText('没有做（已取消）').first()).toBeAttached();
  // Each is whole: a reader opens it.
  for (const name of papersIn(folder)) expect(textOf(join(folder, name))).toContain(name.slice(0, 12));

  await dialog.getByRole('button', { name: `再保存没做成的 ${total - saved} 张…` }).click();
  await expect(dialog.getByText(`已保存 ${total} 张`)).toBeVisible({ timeout: 60_000 });
  expect(papersIn(folder)).toHaveLength(total);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('a folder that is gone: one sentence with the remedy, no pile of the same failure; then taken up again', async () => {
  const { page } = desk;
  empty();
  const dialog = await batchOf(page, ['CH-2026-0001', 'CH-2026-0002'], '保存所选');
  await onlyForms(dialog, ['工作任务单', '外业签证单', '工程量统计表', '工程结算单']);
  renameSync(stick, `${stick}-pulled`);
  writeFileSync(stick, '');
  await dialog.getByRole('button', { name: /^一起保存/ }).click();
  const summary = dialog.locator('.batch-summary');
  await expect(summary).toContainText('2 张没做成', { timeout: 30_000 });
  await expect(summary).toContainText('6 张没有做');
  await expect(summary).toContainText('移动硬盘或网络盘可能已断开');
  await expect(summary).toContainText('请检查后再保存一次');
  await expect(dialog.getByText('前面没有成功，没再试').first()).toBeVisible();

  rmSync(stick);
  renameSync(`${stick}-pulled`, stick);
  await summary.getByRole('button', { name: '再保存没做成的 8 张…' }).click();
  await expect(summary).toContainText('已保存 8 张', { timeout: 30_000 });
  expect(papersIn(folder)).toHaveLength(8);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('several are one print job, in order, and each print is counted', async () => {
  const { page } = desk;
  const forms = ['工作任务单', '工程量统计表'];
  const print = async (): Promise<string> => {
    const before = desk.printed().length;
    const dialog = await batchOf(page, ['CH-2026-0006', 'CH-2026-0002'], '打印所选');
    await onlyForms(dialog, forms);
    await dialog.getByRole('button', { name: '一起打印 4 张' }).click();
    await expect(dialog.getByText('已送打印 4 张')).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    if (desk.shell !== 'stand-in') return '';
    const jobs = desk.printed().slice(before);
    expect(jobs).toHaveLength(1);
    return textOf(jobs[0]!.replace(/^file:\/\//, ''));
  };
  const first = await print();
  if (first) {
    const pages = first.split('\f').filter((text) => text.trim());
    const heads = pages.map((text) => [/CH-2026-000\d/.exec(text)?.[0], text.replace(/\s/g, '')] as const);
    // By order number, then in the order of the forms.
    expect(heads.map(([number]) => number)).toEqual([...heads.map(([number]) => number)].sort());
    const ends = heads.filter(([, text]) => /第(\d+)页共\1页/.test(text));
    expect(ends.map(([number]) => number)).toEqual([
      'CH-2026-0002',
      'CH-2026-0002',
      'CH-2026-0006',
      'CH-2026-0006',
    ]);
    expect(heads[0]![1]).toContain('工作任务单');
    expect(first).not.toContain('次打印');
  }
  const second = await print();
  if (second)
    expect(second.match(/第 2 次打印/g)?.length).toBe(second.split('\f').filter((p) => p.trim()).length);

  // The journal has each of them: once more printed is the third time, of these forms only.
  await openOrder(page, 'CH-2026-0006');
  await tab(page, '单据');
  const row = (form: string) => page.getByRole('row').filter({ hasText: form });
  for (const form of forms) await expect(row(form)).toContainText('2 次');
  await expect(row('外业签证单')).toContainText('0 次');
});

test('papers of two sizes are two jobs; the size chosen for a form is kept', async () => {
  const { page } = desk;
  await openOrder(page, 'CH-2026-0002');
  await tab(page, '单据');
  await page.getByRole('button', { name: '预览工作任务单' }).click();
  const preview = page.getByRole('dialog', { name: 'CH-2026-0002 工作任务单' });
  await expect(preview.getByText(/共 \d+ 页/)).toBeVisible({ timeout: 30_000 });
  const paper = preview.getByRole('combobox', { name: '工作任务单用纸' });
  await paper.click();
  await page.getByTitle('241 × 93 mm 连续纸（三等分）').click();
  await preview.getByText('150%').click();
  await expect(preview.getByText(/共 [2-9] 页/)).toBeVisible();
  await preview.getByRole('button', { name: '关闭' }).last().click();

  const page2 = await desk.restart();
  await sit(page2, clerk);
  const dialog = await batchOf(page2, ['CH-2026-0002', 'CH-2026-0006'], '打印所选');
  await expect(dialog.locator('.batch-form').filter({ hasText: '工作任务单' })).toContainText('241 × 93 mm');
  await onlyForms(dialog, ['工作任务单', '工程量统计表']);
  await dialog.getByRole('button', { name: '一起打印 4 张' }).click();
  await expect(dialog.getByText('已送打印 4 张')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  if (desk.shell !== 'stand-in') return;
  const jobs = desk
    .printed()
    .slice(-2)
    .map((job) => textOf(job.replace(/^file:\/\//, '')));
  expect(jobs.map((text) => text.includes('（黄）回单'))).toEqual([true, false]);
  for (const text of jobs)
    for (const number of ['CH-2026-0002', 'CH-2026-0006']) expect(text).toContain(number);
});

test('empty forms to fill in by hand: looked at, saved, printed, counted nowhere', async () => {
  const { page } = desk;
  empty();
  await allOrders(page);
  await page.getByRole('button', { name: '空白表…' }).click();
  const blanks = page.getByRole('dialog', { name: '空白表（手工填写）' });
  for (const form of ['出工检查表', '施工日志', '检查验收单', '成果交付签收单', '工程结算单'])
    await expect(blanks.getByRole('button', { name: form })).toBeVisible();
  await blanks.getByRole('button', { name: '放线工作任务单' }).click();
  await expect(blanks.getByText(/共 \d+ 页/)).toBeVisible({ timeout: 30_000 });
  await blanks.getByRole('button', { name: '保存', exact: true }).click();
  await expect(blanks.getByRole('status').filter({ hasText: '已保存空白放线工作任务单' })).toBeVisible();
  const words = textOf(join(folder, '空白-放线工作任务单.pdf'));
  for (const text of ['甲方负责人', 'ΔX', '放样示意图', '冀测测绘服务部']) expect(words).toContain(text);
  expect(words).not.toMatch(/CH-2026|第 \d 次打印/);
  const before = desk.printed().length;
  await blanks.getByRole('button', { name: '打印', exact: true }).click();
  await expect(blanks.getByText('已送打印空白放线工作任务单')).toBeVisible({ timeout: 30_000 });
  if (desk.shell === 'stand-in') expect(desk.printed()).toHaveLength(before + 1);
  await blanks.getByRole('button', { name: '关闭' }).last().click();

  // From an order as well; who sees no money is offered no settlement, not even an empty one.
  await sit(page, lead);
  await openOrder(page, 'CH-2026-0006');
  await tab(page, '单据');
  await page.getByRole('button', { name: '空白表…' }).click();
  await expect(blanks.getByRole('button', { name: '工作任务单', exact: true })).toBeVisible();
  await expect(blanks.getByRole('button', { name: '工程结算单' })).toHaveCount(0);
  await blanks.getByRole('button', { name: '关闭' }).last().click();
  await sit(page, clerk);
});

test('a character the font lacks is a box on the paper and named on the screen', async () => {
  const { page } = desk;
  await fillSheet(page, {
    type: '控制测量',
    client: '保定市卫星应用中心',
    project: '卫星🛰基准站𒀀点测量',
    items: [{ name: 'GNSS 点', unit: '点', quantity: '2', unitPrice: '100.00' }],
  });
  const number = await issue(page);
  await openOrder(page, number);
  await tab(page, '单据');
  await page.getByRole('button', { name: '预览工作任务单' }).click();
  const preview = page.getByRole('dialog', { name: `${number} 工作任务单` });
  const warning = preview.getByRole('alert').filter({ hasText: '纸上印成方框' });
  await expect(warning).toContainText('字库里没有这 2 个字', { timeout: 30_000 });
  for (const missing of ['🛰', '𒀀']) await expect(warning).toContainText(missing);
  await preview.getByRole('button', { name: '保存', exact: true }).click();
  await expect(preview.locator('.paper-results')).toContainText('🛰', { timeout: 30_000 });
  const words = textOf(join(folder, `${number}-工作任务单.pdf`));
  expect(words).toContain('卫星□基准站□点测量');
  await preview.getByRole('button', { name: '关闭' }).last().click();
});

test('Ctrl+P prints papers, never the raw screen', async () => {
  const { page } = desk;
  // What nobody takes goes on to the browser, which prints the raw screen.
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seenKeys: seen });
    window.addEventListener('keydown', (e) => e.ctrlKey && e.key === 'p' && seen.push(e.defaultPrevented));
  });
  const taken = () => page.evaluate(() => (window as unknown as { seenKeys: boolean[] }).seenKeys);
  const press = (p: Page) => p.keyboard.press('Control+p');
  await go(page, '/clients');
  await expect(page.getByRole('heading', { name: '客户' })).toBeVisible();
  await press(page);
  await expect(page.getByText('这一页没有可打印的单据')).toBeVisible();

  await allOrders(page);
  await press(page);
  await expect(page.getByText('请先勾选要打印的工单')).toBeVisible();
  await box(page, 'CH-2026-0001').check({ force: true });
  await press(page);
  const batch = page.getByRole('dialog', { name: '1 张工单的单据' });
  await expect(batch).toBeVisible();
  await batch.getByRole('button', { name: '关闭' }).last().click();

  const id = await openOrder(page, 'CH-2026-0001');
  await press(page);
  await expect(page.getByRole('menuitem', { name: '工作任务单' })).toBeVisible();
  await page.keyboard.press('Escape');

  await go(page, `/settlements/${encodeURIComponent(id)}`);
  await expect(page.getByRole('button', { name: '预览 PDF' })).toBeVisible();
  await press(page);
  const settlement = page.getByRole('dialog', { name: 'CH-2026-0001 工程结算单' });
  await expect(settlement).toBeVisible();
  // Inside the dialog it prints what is shown.
  await expect(settlement.getByText(/共 \d+ 页/)).toBeVisible({ timeout: 30_000 });
  await press(page);
  await expect(settlement.getByText('已送打印工程结算单')).toBeVisible({ timeout: 30_000 });
  await settlement.getByRole('button', { name: '关闭' }).last().click();

  await go(page, '/reports');
  await expect(page.getByRole('heading', { name: /报表/ }).first()).toBeVisible();
  await press(page);
  await expect(page.getByRole('dialog', { name: /月度结算报表/ })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');

  await go(page, '/archive');
  await box(page, 'CH-2026-0001').check({ force: true });
  await press(page);
  await expect(page.getByRole('dialog', { name: '1 张工单的单据' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();

  await sit(page, lead);
  await allOrders(page);
  const job = await openOrder(page, 'CH-2026-0006');
  await go(page, `/field/${encodeURIComponent(job)}`);
  await expect(page.getByRole('tab', { name: '出发检查' })).toBeVisible();
  await press(page);
  const field = page.getByRole('dialog', { name: 'CH-2026-0006 单据' });
  await expect(field).toBeVisible();
  await expect(field.getByText('工程结算单')).toHaveCount(0);
  await field.getByRole('button', { name: '关闭' }).last().click();
  expect(await taken()).toEqual(Array(9).fill(true));
});
