/**
 * What leaves the house and what stays of it: versions with their files, approval and what a later version undoes,
 * binding, the receipt; scans of the signed papers, the archive and the search through it (SV-07, SV-09).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { scribble } from './steps/ink';
import { act, next, openOrder, refused, tab } from './steps/order';
import { savePaper, textOf } from './steps/papers';
import { people } from './steps/sampleShop';
import { go, loadSample, sit } from './steps/shop';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
const place = mkdtempSync(join(tmpdir(), 'duijie-scans-'));
const number = 'CH-2026-0002';
test.beforeAll(async () => {
  desk = await launchDesk();
  await loadSample(desk.page);
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await sit(desk.page, people.office);
  await openOrder(desk.page, number);
});
test.afterAll(async () => {
  await desk?.close();
  rmSync(place, { recursive: true, force: true });
});
const shot = (name: string) => desk.page.screenshot({ path: `.cache/shots/${name}.png` });
const row = (...words: string[]) =>
  words.reduce((rows, word) => rows.filter({ hasText: word }), desk.page.getByRole('row'));

const report = join(place, '技术总结报告 1.1.dwg');
writeFileSync(report, 'AC1032 drawing');

test('SV-07: a new version with its file voids the approval and closes the gate; approved anew', async () => {
  const { page } = desk;
  await tab(page, '成果');
  await expect(row('技术总结报告', '1.0')).toContainText('已审批 李静');
  await sit(page, people.drafter);
  const editor = page.getByRole('group', { name: '登记成果' });
  await editor.getByRole('combobox', { name: '名称' }).fill('技术总结报告');
  await editor.getByRole('textbox', { name: '编号' }).fill('JC-2026-015');
  await editor.getByRole('textbox', { name: '版本' }).fill('1.1');
  await editor.locator('input[type=file]').setInputFiles(report);
  await expect(editor.getByText('技术总结报告 1.1.dwg')).toBeVisible();
  await editor.getByRole('button', { name: '登记成果' }).click();
  const newest = row('技术总结报告', '1.1');
  await expect(newest).toContainText('未审批');
  await expect(newest).toContainText('JC-2026-015');
  await expect(row('技术总结报告', '1.0').filter({ hasText: '旧版' })).toContainText('已审批 李静');
  await expect(page.getByText('审批后成果有变，须重新审批')).toBeVisible();
  await sit(page, people.leader);
  await refused(page, '同意交付', 'SV-07', '要先完成“审批通过并签字”');
  await shot('deliverables-void');

  await newest.getByRole('button', { name: '查看 技术总结报告 1.1.dwg' }).click();
  const view = page.getByRole('dialog', { name: '技术总结报告 1.1.dwg' });
  await expect(view.getByText('内容与登记时一致')).toBeVisible();
  await expect(view.getByText('这种文件不能在这里预览')).toBeVisible();
  await view.getByRole('button', { name: '另存…' }).click();
  await expect(view.getByText('已另存')).toBeVisible();
  expect(readFileSync(desk.savedFiles().find((f) => f.endsWith('.dwg'))!, 'utf8')).toBe('AC1032 drawing');
  await view.getByRole('button', { name: '关闭' }).last().click();

  await sit(page, people.inner);
  await act(page, '审批通过并签字');
  await tab(page, '成果');
  await expect(newest).toContainText('已审批 李静');
});

test('SV-09: bound and stamped one by one, or said why not; the receipt lists version, file and binding', async () => {
  const { page } = desk;
  await sit(page, people.office);
  await act(page, '装订盖章完成', async (dialog) => {
    const ok = dialog.getByRole('button', { name: '装订盖章完成' });
    await dialog.getByRole('checkbox', { name: '1:500 数字线划图（DWG） 已装订' }).uncheck({ force: true });
    await expect(dialog.getByText('还没有装订、盖章，也没写原因：1:500 数字线划图（DWG） 1.0')).toBeVisible();
    await expect(ok).toBeDisabled();
    await dialog.getByRole('textbox', { name: /数字线划图.* 不装订或不盖章的原因/ }).fill('图纸不装订');
    await shot('deliverables-bind');
    await expect(ok).toBeEnabled();
  });
  await tab(page, '成果');
  await expect(row('技术总结报告', '1.1')).toContainText('装订、盖章，3 份');
  await sit(page, people.leader);
  await act(page, '同意交付', (dialog) => expect(dialog).toContainText('技术总结报告，版本 1.1'));
  await sit(page, people.office);
  await act(page, '已电话通知甲方');
  await next(page).getByRole('button', { name: '甲方签收', exact: true }).click();
  const receipt = page.getByRole('dialog', { name: '甲方签收' });
  await scribble(page, receipt);
  await receipt.getByRole('button', { name: '甲方签收', exact: true }).click();
  await expect(receipt).toBeHidden();
});

/** A scan as a scanner makes it: one page, made here, so that the preview has something to draw. */
const signed = join(place, '成果交付签收单.pdf');
test('SV-09: scans attached several at once; a file that lies is refused with a sentence', async () => {
  const { page } = desk;
  const paper = await savePaper(desk, '成果交付签收单');
  const words = textOf(paper);
  for (const text of ['JC-2026-015', '装订、盖章 3', '盖章 1', '图纸不装订']) expect(words).toContain(text);
  expect(words).toMatch(/\b[0-9a-f]{12}\b/);
  writeFileSync(signed, readFileSync(paper));
  const photo = join(place, '外业签证单.png');
  writeFileSync(photo, await page.screenshot());
  const liar = join(place, '检查验收单.pdf');
  writeFileSync(liar, readFileSync(photo));

  await expect(page.getByText(/已签字、还没有扫描件：.*成果交付签收单/)).toBeVisible();
  const scans = page.getByRole('region', { name: '扫描件' });
  await scans.locator('input[type=file]').setInputFiles([signed, photo, liar]);
  await expect(scans.getByText('“检查验收单.pdf”名字是 PDF，内容却是 PNG 图片，没有附上')).toBeVisible();
  // The paper is known by the file's name.
  await expect(row('成果交付签收单.pdf')).toContainText('成果交付签收单');
  await scans.getByRole('textbox', { name: '外业签证单.png 的备注' }).fill('甲方当场签，有骑缝章');
  await shot('scans-pending');
  await scans.getByRole('button', { name: '附上 2 件' }).click();
  await expect(row('外业签证单.png')).toContainText('甲方当场签，有骑缝章');
  await expect(row('外业签证单.png')).toContainText('刘敏');

  await scans.getByRole('button', { name: '查看 成果交付签收单.pdf' }).click();
  const view = page.getByRole('dialog', { name: '成果交付签收单.pdf' });
  await expect(view.getByText('内容与登记时一致')).toBeVisible();
  await expect(view.getByText('共 1 页')).toBeVisible({ timeout: 15_000 });
  await shot('scan-view');
  await view.getByRole('button', { name: '关闭' }).last().click();
});

test('SV-09: withdrawn with a reason it stays to be seen; archived with what is there', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '撤下 外业签证单.png' }).click();
  const ask = page.getByRole('dialog', { name: '撤下扫描件 外业签证单.png？' });
  await expect(ask.getByRole('button', { name: '撤下', exact: true })).toBeDisabled();
  await ask.getByRole('textbox').fill('扫歪了，重扫');
  await ask.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(row('外业签证单.png')).toContainText('扫歪了，重扫');
  await expect(page.getByText(/已签字、还没有扫描件：.*外业签证单/)).toBeVisible();

  await act(page, '扫描存档', async (dialog) => {
    await expect(dialog.getByText(/已签字、还没有扫描件：.*外业签证单/)).toBeVisible();
    await expect(dialog.getByText('已附扫描件 1 件')).toBeVisible();
    await dialog.getByRole('textbox', { name: '柜号' }).fill('A-03-12');
    await shot('archive-act');
  });
  const list = page.getByRole('region', { name: '存档清单' });
  await expect(list).toContainText(/成果交付签收单 .1 件/);
  await expect(list).toContainText(/外业签证单 .无扫描件/);
  await expect(list).toContainText('技术总结报告');
  await list.scrollIntoViewIfNeeded();
  await shot('archive-sheet');
  await tab(page, '经过');
  await expect(page.getByText('撤下扫描件 外业签证单.png：扫歪了，重扫')).toBeVisible();
  await expect(page.getByText(/^存档清单：单据 \d+ 种/)).toBeVisible();
});

test('the archive is found by report number, scan and people, and says why', async () => {
  const { page } = desk;
  await go(page, '/archive');
  const search = page.getByRole('searchbox', { name: '搜索档案' });
  await search.fill('jc-2026-015');
  await expect(row(number)).toContainText('成果：技术总结报告 1.1 JC-2026-015');
  await shot('archive-search');
  await search.fill('成果交付签收单.pdf');
  await expect(row(number)).toContainText('扫描件：成果交付签收单.pdf');
  await search.fill('骑缝章');
  await expect(page.getByText('没有符合筛选条件的内容')).toBeVisible();
  await search.fill('陈芳 A-03-12');
  await expect(row(number)).toContainText('人员：陈芳');
});
