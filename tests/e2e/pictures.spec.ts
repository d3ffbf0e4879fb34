/**
 * `npm run pictures`: every screen of the sample shop and every paper form, to be looked at. What can be measured is:
 * no horizontal scrollbar, no clipped words, targets of the field desk big enough for gloves, no uncaught error.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { orderForms } from '#shared/forms/allowed';
import { paperIds } from '#shared/forms/layout/papers';
import { type Desk, launchDesk } from '../shell/launch';
import { Camera } from './steps/camera';
import { drawForms, drawPdf } from './steps/formPictures';
import { paste, tab } from './steps/order';
import {
  actPictures,
  englishPictures,
  fieldPictures,
  openJob,
  orderPath,
  type Walk,
} from './steps/pictureWalks';
import { type Job, jobs, people } from './steps/sampleShop';
import { go, loadSample, sit } from './steps/shop';

const sample = resolve(import.meta.dirname, '../../assets/sample');
const brochure = resolve(import.meta.dirname, '../fixtures/cases/brochure.job.json');
test.describe.configure({ mode: 'serial', timeout: 300_000 });
let desk: Desk;
let camera: Camera;
// Filled in by the first test.
const ids: Record<Job, string> = { ...jobs };
const numbers: Record<Job, string> = { ...jobs };
const forms: string[] = [];
const uncaught: string[] = [];

test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  desk.page.setDefaultTimeout(15_000);
  desk.page.context().on('weberror', (error) => uncaught.push(error.error().message));
  camera = new Camera(() => desk.page);
});
test.afterAll(() => desk?.close());

const walk = (): Walk => ({ page: desk.page, camera, ids, numbers });
const order = (job: Job, part = '') => orderPath(walk(), job, part);
const open = (job: Job) => openJob(walk(), job);

test('first start', async () => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: '开始使用对接台' })).toBeVisible();
  await camera.take('01-first-start');
  await page.getByRole('button', { name: '建好了，开始用' }).click();
  await camera.take('01-first-start-faults');
  for (const [i, way] of ['载入示例店', '从备份恢复'].entries()) {
    await page.getByRole('radio', { name: way }).check();
    await camera.take(`01-first-start-way-${i + 2}`);
  }
  await loadSample(page);
  // Loading ends by going to the inbox.
  await expect(page.getByRole('heading', { name: /^轮到我/ })).toBeVisible();
  await go(page, '/orders');
  await page
    .getByRole('group', { name: '状态' })
    .getByRole('radio', { name: /^全部/ })
    .check({ force: true });
  for (const key of Object.keys(jobs) as Job[]) {
    await go(page, '/orders');
    await page.getByRole('searchbox', { name: '搜索工单' }).fill(jobs[key]);
    await page.getByRole('row').filter({ hasText: jobs[key] }).first().click();
    await expect(page.locator('.ord-number')).toBeVisible();
    await expect(page.getByRole('heading', { name: jobs[key] })).toBeVisible();
    ids[key] = decodeURIComponent(/#\/orders\/([^/?]+)/.exec(page.url())![1]!);
    numbers[key] = (await page.locator('.ord-number').textContent()) ?? '';
  }
  await go(page, '/orders');
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('');
});

test('the inbox of each post', async () => {
  const { page } = desk;
  for (const [key, who] of Object.entries(people)) {
    await sit(page, who);
    await go(page, '/');
    await expect(page.getByRole('heading', { name: /^轮到我/ })).toBeVisible();
    await camera.take(`02-inbox-${key}`);
  }
});

test('orders list, palette, who menu', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await go(page, '/orders');
  const status = page.getByRole('group', { name: '状态' });
  await status.getByRole('radio', { name: /^全部/ }).check({ force: true });
  await camera.take('03-orders-all');
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('锦华');
  await camera.take('03-orders-found');
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('没有这一单');
  await camera.take('03-orders-nothing');
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('');
  await status.getByRole('radio', { name: /^进行中/ }).check({ force: true });
  await camera.take('03-orders-open');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('04-palette-empty');
  await page.keyboard.type('锦华');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('锦华');
  await camera.take('04-palette-found');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '谁在台前' }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await camera.take('05-who-menu');
  await page.keyboard.press('Escape');
});

test('a new order, empty and faulty', async () => {
  const { page } = desk;
  await go(page, '/orders/new');
  await expect(page.getByRole('heading', { name: '新建测绘工单' })).toBeVisible();
  await camera.take('06-new-order');
  await page.getByRole('radio', { name: '地形测量', exact: true }).check();
  await page.getByRole('combobox', { name: '委托单位' }).fill('保定市供水总公司');
  await page.keyboard.press('Escape');
  await paste(page, '工作内容', [
    ['E 级 GNSS 控制点', '点', '6', '1200'],
    ['1:500 带状地形图', 'km²', '1.2', '33000'],
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('一点二');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '下达任务单' }).click();
  await camera.take('06-new-order-faults');
  await page.evaluate(() => document.querySelector('#main')?.scrollTo(0, 99_999));
  await camera.take('06-new-order-end');
});

test('order pages: each tab, each next act of each person, what is refused and why', async () => {
  const { page } = desk;
  await sit(page, people.office);
  for (const [i, name] of ['概况', '工作内容与签证', '现场记录', '成果', '单据', '经过'].entries()) {
    await open('settled');
    await tab(page, name);
    await camera.take(`07-order-tab-${i + 1}`);
  }
  await open('stakeout');
  await tab(page, '现场记录');
  await camera.take('07-order-stakeout-field');
  await open('property');
  await camera.take('07-order-property');
  await go(page, order('stakeout', '/overview'));
  await page.getByRole('button', { name: '提出变更' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('07-order-ask-change');
  await page.keyboard.press('Escape');

  expect(await actPictures(walk())).toBeGreaterThan(6);
});

test('papers: the menu, a preview, several at once', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await open('settled');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await camera.take('09-print-menu');
  await page.getByRole('menuitem', { name: '工程结算单' }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await camera.take('09-preview');
  await page.keyboard.press('Escape');
  await tab(page, '单据');
  await page.getByRole('checkbox', { name: '全部' }).check();
  await page.getByRole('button', { name: '一起预览' }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await camera.take('09-preview-several');
  await page.keyboard.press('Escape');
});

test('the field desk', () => fieldPictures(walk()));

test('money, reports, clients, archive', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await go(page, '/settlements');
  await expect(page.locator('.mo-page').getByRole('tab').first()).toBeVisible();
  for (const [i, label] of (await page.getByRole('tab').allTextContents()).entries()) {
    await page.getByRole('tab', { name: label }).click();
    await camera.take(`13-settlements-${i + 1}`);
  }
  for (const job of ['settled', 'control', 'property'] as const) {
    await go(page, `/settlements/${encodeURIComponent(ids[job])}`);
    await expect(page.locator('.frame-main').getByText(numbers[job]!).first()).toBeVisible();
    await camera.take(`14-settlement-${job}`);
  }
  await sit(page, people.leader);
  await go(page, '/reports');
  await expect(page.getByRole('button', { name: '打印报表' })).toBeVisible();
  await camera.take('15-reports-client');
  await page.getByText('按班组（组长）', { exact: true }).click();
  await camera.take('15-reports-crew');
  await page.getByRole('button', { name: '打印报表' }).click();
  const report = page.getByRole('dialog');
  await expect(report.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await camera.take('15-reports-preview');
  const before = desk.savedFiles();
  await report.getByRole('button', { name: '存为 PDF' }).click();
  await expect.poll(() => desk.savedFiles().length).toBe(before.length + 1);
  forms.push(...drawPdf(desk.savedFiles().find((f) => !before.includes(f))!, 'A4-monthly-report'));
  await page.keyboard.press('Escape');
  await sit(page, people.office);
  await go(page, '/clients');
  await expect(page.getByRole('heading', { name: '客户' })).toBeVisible();
  await camera.take('16-clients');
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('16-client');
  await page.keyboard.press('Escape');
  await go(page, '/archive');
  await camera.take('17-archive');
  for (const book of ['instruments', 'prices', 'contracts']) {
    await go(page, `/registers/${book}`);
    await camera.take(`21-registers-${book}`);
    await page.getByRole('row').nth(1).click();
    await expect(page.getByRole('button', { name: /^保存 Ctrl/ })).toBeVisible();
    await camera.take(`21-registers-${book}-one`);
    await page.keyboard.press('Escape');
  }
});

test('settings and import', async () => {
  const { page } = desk;
  for (const section of ['shop', 'people', 'device', 'printing', 'backup', 'language', 'about']) {
    await go(page, `/settings?section=${section}`);
    await expect(page.locator(`#st-${section}`)).toBeVisible();
    await camera.take(`18-settings-${section}`);
  }
  await go(page, '/import');
  await camera.take('19-import');
  const job = JSON.parse(readFileSync(join(sample, '05-earthwork.job.json'), 'utf8'));
  const give = async (name: string, content: unknown) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await give('缺项.job.json', {
    ...job,
    order: {
      ...job.order,
      number: 'CH-26-1',
      items: [{ ...job.order.items[0], quantity: '很多' }],
      extra: 1,
    },
  });
  await expect(page.getByText(/处问题，没有导入任何内容/)).toBeVisible();
  await camera.take('19-import-faults');
  await give('新单.job.json', { ...job, order: { ...job.order, number: 'CH-2025-0901' } });
  await expect(page.getByRole('button', { name: '导入这张单' })).toBeVisible();
  await camera.take('19-import-preview');
  await go(page, '/nowhere');
  await camera.take('20-unknown');
});

test('the same in English', () => englishPictures(walk()));

test('every form on every paper, filled and empty', () => {
  // The settlement is drawn with the survey forms.
  const print = [...orderForms.print.filter((id) => id !== 'settlement'), 'change-request'];
  for (const paper of paperIds) {
    forms.push(...drawForms(join(sample, '03-stakeout.job.json'), paper, '--blank'));
    forms.push(...drawForms(brochure, paper, '--blank', '--forms', print.join(',')));
  }
  for (const paper of paperIds)
    for (const job of ['01-as-built', '03-stakeout', '02-topographic'])
      forms.push(...drawForms(join(sample, `${job}.job.json`), paper));
  for (const paper of paperIds) forms.push(...drawForms(brochure, paper));
});

test('all pictures are there, and nothing on them is wrong', () => {
  console.log(`${camera.taken.length} screens, ${forms.length} pages of forms in out/pictures`);
  expect(new Set(camera.taken).size).toBe(camera.taken.length);
  expect(camera.taken.length).toBeGreaterThanOrEqual(240);
  expect(new Set(forms).size).toBe(forms.length);
  // Nine forms of three jobs on four papers (one job is not settled yet, two stake nothing out), nine empty ones, eight
  // of a print job and as many empty ones, and the monthly report.
  expect(forms.length).toBeGreaterThanOrEqual(4 * (9 + 24 + 8 + 8) + 1);
  expect(uncaught).toEqual([]);
  expect(camera.wrong, camera.wrong.join('\n')).toEqual([]);
});
