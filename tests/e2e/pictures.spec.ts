/**
 * `npm run pictures`: every screen of the sample shop and every paper form, to be looked at. What can be measured is:
 * no horizontal scrollbar, no clipped words, targets of the field desk big enough for gloves, no uncaught error.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { paperIds } from '#shared/forms/layout/papers';
import { type Desk, launchDesk } from '../shell/launch';
import { Camera, laptop, office } from './steps/camera';
import { bar, check, page_ } from './steps/field';
import { drawForms, drawPdf } from './steps/formPictures';
import { next, paste, tab } from './steps/order';
import { go, loadSample, type Someone, sit } from './steps/shop';

const sample = resolve(import.meta.dirname, '../../assets/sample');
const people = {
  office: { name: '刘敏', posts: ['clerk', 'finance'] },
  supervisor: { name: '赵国强', posts: ['fieldSupervisor'] },
  lead: { name: '孙浩', posts: ['fieldLead'] },
  stakeout: { name: '马超', posts: ['fieldLead'] },
  inner: { name: '李静', posts: ['officeSupervisor'] },
  drafter: { name: '陈芳', posts: ['propertyManager', 'drafter'] },
  leader: { name: '周长海', posts: ['leader'] },
} satisfies Record<string, Someone>;

/** The sample's orders, by what the field is looked for. */
const jobs = {
  delivered: '竣工测量',
  settled: '地形图修测',
  stakeout: '轴线放样',
  property: '房产测量',
  earthwork: '土方方格网',
  pipeline: '管线探测',
  control: '首级控制',
  deformation: '变形监测',
};

test.describe.configure({ mode: 'serial', timeout: 300_000 });
let desk: Desk;
let camera: Camera;
const ids: Record<keyof typeof jobs, string> = { ...jobs };
const numbers: Record<string, string> = {};
const forms: string[] = [];
const uncaught: string[] = [];

test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  desk.page.setDefaultTimeout(15_000);
  desk.page.context().on('weberror', (error) => uncaught.push(error.error().message));
  camera = new Camera(() => desk.page);
});
test.afterAll(() => desk?.close());

const order = (job: keyof typeof jobs, part = '') => `/orders/${encodeURIComponent(ids[job])}${part}`;
const open = async (job: keyof typeof jobs) => {
  await go(desk.page, order(job));
  await expect(desk.page.locator('.ord-number')).toHaveText(numbers[job]!);
};

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
  for (const key of Object.keys(jobs) as (keyof typeof jobs)[]) {
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

  /** What can be done now; the panel fills from several live queries, so it is read until it says the same twice. */
  const offered = async () => {
    let labels: string[] | undefined;
    await expect
      .poll(async () => {
        const before = labels?.join();
        labels = await next(page)
          .locator('button:not([aria-disabled="true"]):not(.dd-link)')
          .allTextContents();
        return labels.join() === before;
      })
      .toBe(true);
    return labels!.map((label) => label.trim());
  };
  await sit(page, people.inner);
  await open('property');
  await offered();
  await camera.take('07-order-inspection');

  const pictured = new Set<string>();
  for (const [who, person] of Object.entries(people)) {
    await sit(page, person);
    for (const job of Object.keys(jobs) as (keyof typeof jobs)[]) {
      await open(job);
      for (const label of await offered()) {
        if (pictured.has(label)) continue;
        pictured.add(label);
        await next(page).getByRole('button', { name: label, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await camera.take(`08-act-${who}-${job}-${label.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      const why = next(page).getByRole('button', { name: '为什么？' });
      // Once for each person says enough.
      if (!camera.taken.some((file) => file.startsWith(`08-why-${who}-`)) && (await why.count())) {
        await why.first().click();
        await camera.take(`08-why-${who}-${job}`);
      }
    }
  }
  expect(pictured.size).toBeGreaterThan(6);
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

test('the field desk', async () => {
  const { page } = desk;
  const sizes = [...office, laptop];
  await sit(page, people.drafter);
  await go(page, '/field');
  await camera.take('10-field-nothing', sizes);
  await sit(page, people.lead);
  await go(page, '/field');
  await camera.take('10-field-home', sizes);
  const walk = async (job: keyof typeof jobs, name: string) => {
    await go(page, `/field/${encodeURIComponent(ids[job])}`);
    await expect(page.getByRole('link', { name: numbers[job]! })).toBeVisible();
    for (const [i, label] of (await page.getByRole('tab').allTextContents()).entries()) {
      await page_(page, label);
      await camera.take(`11-field-${name}-${i + 1}`, sizes);
    }
  };
  await walk('pipeline', 'pipeline');
  await walk('property', 'property');
  // From accepting the task to the signature page.
  await go(page, `/field/${encodeURIComponent(ids.pipeline)}?page=prepare`);
  await bar(page).getByRole('button', { name: '接收任务' }).click();
  await page.getByRole('checkbox', { name: '本次不需要资料' }).check();
  for (const line of ['电池有电', '连接线齐全', '跟踪杆完好', '车辆安全']) await check(page, line, '合格');
  await check(page, '三角架完好', '不合格');
  await page.getByRole('textbox', { name: '不合格或豁免的原因' }).fill('锁扣松动');
  await camera.take('12-field-checks', sizes);
  await check(page, '三角架完好', '合格');
  const checks = page.getByRole('group', { name: /仪|RTK|全站|探测/ });
  for (let i = 0; i < (await checks.count()); i++)
    await checks.nth(i).getByRole('radio', { name: '合格', exact: true }).check({ force: true });
  const members = page.getByRole('checkbox', { name: /已读安全要求|劳保穿戴整齐/ });
  for (let i = 0; i < (await members.count()); i++) await members.nth(i).check();
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');
  await page_(page, '数量与签字');
  await page
    .getByRole('checkbox', { name: /^签这一项/ })
    .first()
    .check();
  await camera.take('12-field-chosen', sizes);
  await page.getByRole('button', { name: '请甲方签字' }).click();
  await expect(page.getByRole('img', { name: '手写签字区' })).toBeVisible();
  await camera.take('12-field-sign', sizes);
  await page.getByText('甲方不在场', { exact: true }).click();
  await camera.take('12-field-sign-substitute', sizes);
  await sit(page, people.stakeout);
  await walk('stakeout', 'stakeout');
});

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
});

test('settings and import', async () => {
  const { page } = desk;
  for (const section of ['shop', 'people', 'device', 'backup', 'language', 'about']) {
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

test('the same in English', async () => {
  const { page } = desk;
  await go(page, '/settings?section=language');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('navigation', { name: 'Main pages' })).toBeVisible();
  const at = async (name: string, route: string) => {
    await go(page, route);
    await camera.take(`30-en-${name}`);
  };
  await at('inbox', '/');
  await at('orders', '/orders');
  await at('new-order', '/orders/new');
  for (const part of ['overview', 'items', 'field', 'results', 'papers', 'history'])
    await at(`order-${part}`, order('settled', `/${part}`));
  await at('order-refusals', order('stakeout'));
  await at('settlements', '/settlements');
  await at('settlement', `/settlements/${encodeURIComponent(ids.control)}`);
  await at('reports', '/reports');
  await at('clients', '/clients');
  await at('archive', '/archive');
  for (const section of ['shop', 'people', 'device', 'backup', 'about'])
    await at(`settings-${section}`, `/settings?section=${section}`);
  await at('import', '/import');
  await at('field-home', '/field');
  for (const part of ['prepare', 'contact', 'log', 'stakeout', 'quantities'])
    await at(`field-${part}`, `/field/${encodeURIComponent(ids.stakeout)}?page=${part}`);
});

test('every form on every paper', () => {
  for (const paper of paperIds)
    for (const job of ['01-as-built', '03-stakeout', '02-topographic'])
      forms.push(...drawForms(join(sample, `${job}.job.json`), paper));
});

test('all pictures are there, and nothing on them is wrong', () => {
  console.log(`${camera.taken.length} screens, ${forms.length} pages of forms in out/pictures`);
  expect(new Set(camera.taken).size).toBe(camera.taken.length);
  expect(camera.taken.length).toBeGreaterThanOrEqual(240);
  expect(new Set(forms).size).toBe(forms.length);
  // Eleven forms of three jobs on four papers (one job is not settled yet), and the monthly report.
  expect(forms.length).toBeGreaterThanOrEqual(45);
  expect(uncaught).toEqual([]);
  expect(camera.wrong, camera.wrong.join('\n')).toEqual([]);
});
