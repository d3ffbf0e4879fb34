/** Photos of the site: taken, shrunk, kept, signed for, printed, backed up; the field desk in the sun and by touch. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { journal, rows } from './steps/backups';
import { withExif } from './steps/exif';
import { bar, check, fieldDesk, page_, signQuantities } from './steps/field';
import { openOrder, tab } from './steps/order';
import { savePaper, textOf } from './steps/papers';
import { bring, keptPhotos, noisyJpeg } from './steps/photos';
import { people } from './steps/sampleShop';
import { loadSample, sit } from './steps/shop';
import { contrasts, smallTargets } from './steps/sun';

let desk: Desk;
let id: string;
let number: string;
let camera: Buffer;

test.beforeAll(async () => {
  desk = await launchDesk({
    touch: true,
    flags: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await loadSample(page);
  await sit(page, people.lead);
  const orders = await rows<{ id: string; number: string; project: string }>(page, 'orders');
  ({ id, number } = orders.find((o) => o.project.includes('管线探测'))!);
  await fieldDesk(page, id);
  await bar(page).getByRole('button', { name: '接收任务' }).click();
  await page.getByRole('checkbox', { name: '本次不需要资料' }).check();
  for (const line of ['仪器', '电池有电', '连接线齐全', '三角架完好', '跟踪杆完好', '车辆安全'])
    await check(page, line, '合格');
  for (const box of await page.locator('.fld-crew').getByRole('checkbox').all()) await box.check();
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');
  camera = withExif(await noisyJpeg(page, 4000, 3000), { orientation: 6, taken: '2026:03:12 09:30:05' });
});
test.afterAll(() => desk?.close());

/** What the last event of a kind on this order says. */
const last = async (page: Page, type: string): Promise<unknown> =>
  (await journal(page))
    .filter((e) => e.type === type && e.subject.id === id)
    .sort((a, b) => a.seq - b.seq)
    .at(-1)?.data;

const photosPage = async (page: Page) => {
  await page_(page, '照片');
  return page.getByRole('tabpanel', { name: '照片' });
};

test('a 12 MP photo held upright lands small, upright, with its time', async () => {
  const { page } = desk;
  const panel = await photosPage(page);
  expect(camera.length).toBeGreaterThan(4_000_000);
  await bring(page, [{ name: 'IMG_0001.jpg', buffer: camera }]);
  await expect(panel.getByRole('button', { name: '放大第 1 张' })).toBeVisible();
  await expect(panel).toContainText('2026-03-12 09:30　孙浩');
  const [kept, ...more] = await keptPhotos(page);
  expect(more).toEqual([]);
  // Held upright: what the sensor has at its top left is at the top right.
  expect(kept).toMatchObject({ width: 1200, height: 1600, red: ['topRight'], true: true });
  expect(kept!.bytes).toBeLessThan(400_000);
  // The same file once more is not added twice.
  await bring(page, [{ name: 'IMG_0001.jpg', buffer: camera }]);
  await expect(panel.getByRole('alert')).toContainText('IMG_0001.jpg：这张已经在里面了');
});

test('what is no photo is refused by name, with what to do', async () => {
  const { page } = desk;
  const panel = await photosPage(page);
  await bring(page, [
    { name: '网页.jpg', buffer: Buffer.from('<!DOCTYPE html><html><body>404</body></html>') },
    { name: '空.jpg', buffer: Buffer.alloc(0) },
    { name: '半张.jpg', buffer: camera.subarray(0, camera.length / 2) },
    { name: 'IMG_7.heic', buffer: Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.alloc(2000, 7)]) },
    {
      name: '坏的.png',
      buffer: Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\x1a\n'), Buffer.alloc(500)]),
    },
  ]);
  const said = panel.getByRole('alert');
  await expect(said.getByRole('listitem')).toHaveText([
    /^网页\.jpg：不是照片文件.*请选/,
    /^空\.jpg：文件是空的.*重新拷/,
    /^半张\.jpg：照片已损坏或不完整.*重新拷/,
    /^IMG_7\.heic：这是苹果手机的 HEIC 照片.*兼容性最佳/,
    /^坏的\.png：照片已损坏/,
  ]);
  // Larger than Playwright hands over: made in the page.
  await panel.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(200_000_000)], '录像.jpg', { type: 'image/jpeg' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(said).toContainText('录像.jpg：文件超过 60 MB');
  expect(await keptPhotos(page)).toHaveLength(1);
});

test('the camera: a live picture, a shutter; taken out and brought back; put into the day’s log', async () => {
  const { page } = desk;
  const panel = await photosPage(page);
  await panel.getByRole('button', { name: '拍照' }).click();
  await panel.getByRole('button', { name: '按下快门' }).click();
  await expect(panel.getByRole('button', { name: '放大第 2 张' })).toBeVisible();
  await page.screenshot({ path: '.cache/photos-camera.png' });
  await panel.getByRole('button', { name: '收起相机' }).click();
  // The camera is let go.
  await expect(panel.locator('video')).toHaveCount(0);
  await panel.getByRole('textbox', { name: '第 1 张的说明' }).fill('阀门井 J12 东侧');
  await panel.getByRole('button', { name: '去掉第 1 张' }).click();
  await expect(panel.getByRole('button', { name: '放大第 2 张' })).toHaveCount(0);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('textbox', { name: '第 1 张的说明' })).toHaveValue('阀门井 J12 东侧');
  await page.screenshot({ path: '.cache/photos-page.png' });
  await panel.getByRole('button', { name: /^存入 .* 的日志（2 张）$/ }).click();
  await expect(panel.getByRole('heading', { name: /的日志里有 2 张$/ })).toBeVisible();
  const log = (await last(page, 'order.logKept')) as {
    photos: { takenAt: string; timeFrom: string; note?: string; hash: string }[];
  };
  expect(log.photos[0]).toMatchObject({
    takenAt: '2026-03-12T01:30:05.000Z',
    timeFrom: 'exif',
    note: '阀门井 J12 东侧',
  });
  expect(log.photos[1]).toMatchObject({ timeFrom: 'camera' });
  // The log's own page keeps them when its words are saved.
  await page_(page, '日志');
  const words = page.getByRole('tabpanel', { name: '日志' });
  await words.getByRole('textbox', { name: '现场情况、问题及处理' }).fill('探测顺利');
  await words.getByRole('button', { name: '存这天的日志' }).click();
  await expect(words.getByRole('listitem').filter({ hasText: '探测顺利' })).toContainText('照片 2 张');
});

test('SV-04a: the client signs for the photos, too; both papers carry the pictures', async () => {
  const { page } = desk;
  await page_(page, '数量与签字');
  await page.getByRole('checkbox', { name: '签这一项 1' }).check();
  const panel = page.getByRole('tabpanel', { name: '数量与签字' });
  await panel.getByRole('button', { name: '选日志里的照片（2 张）' }).click();
  await panel.getByRole('button', { name: '加上日志里的第 1 张' }).click();
  await expect(panel.getByRole('textbox', { name: '第 1 张的说明' })).toHaveValue('阀门井 J12 东侧');
  await signQuantities(page, { items: [{ no: 1, quantity: '3.6' }], by: '王建军' });
  const signed = (await last(page, 'order.signedOff')) as {
    photos: { hash: string }[];
  };
  expect(signed.photos).toHaveLength(1);

  await openOrder(page, number);
  await tab(page, '现场记录');
  await expect(page.getByRole('list', { name: /日志的照片$/ }).getByRole('button')).toHaveCount(2);
  await page.getByRole('list', { name: '签证附的照片' }).getByRole('button', { name: '放大第 1 张' }).click();
  await expect(page.getByRole('dialog').locator('img')).toBeVisible();
  await page.screenshot({ path: '.cache/photos-large.png' });
  await page.keyboard.press('Escape');
  const log = await savePaper(desk, '施工日志');
  const pictures = (path: string) => execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' });
  expect(pictures(log)).toMatch(/image +1200 +1600 .*jpeg/);
  expect(textOf(log)).toContain('2026-03-12 09:30');
  expect(textOf(log)).toContain('阀门井 J12 东侧');
  execFileSync('pdftoppm', ['-r', '70', '-png', log, '.cache/photos-log']);
  const signoff = await savePaper(desk, '外业签证单');
  expect(pictures(signoff)).toMatch(/image +1200 +1600 .*jpeg/);
  execFileSync('pdftoppm', ['-r', '70', '-png', signoff, '.cache/photos-signoff']);
  await tab(page, '经过');
  await expect(page.getByText(/施工日志.*照片 2 张/).first()).toBeVisible();
});

test('killed in the middle of a signature: what was drawn more than a second ago is there, name and quantity too', async () => {
  const { page } = desk;
  await fieldDesk(page, id);
  await page_(page, '日志');
  const hours = { name: '工时（小时）' };
  await page.getByRole('textbox', hours).fill('7.5');
  await page_(page, '数量与签字');
  await page.getByRole('checkbox', { name: '签这一项 2' }).check();
  await page.getByRole('textbox', { name: '这次签 2' }).fill('151');
  await page.getByRole('button', { name: '请甲方签字' }).click();
  await page.getByRole('textbox', { name: '签字人姓名' }).fill('王建国');
  await page.getByRole('textbox', { name: '身份（职务）' }).fill('项目经理');
  const box = (await page.getByRole('img', { name: '手写签字区' }).boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  const drawn: { x: number; at: number }[] = [];
  const began = Date.now();
  // One long stroke, never lifted.
  for (let x = 30; Date.now() - began < 2600; x = Math.min(x + 4, box.width - 20)) {
    await page.mouse.move(box.x + x, box.y + 60 + 30 * Math.sin(x / 20));
    drawn.push({ x, at: Date.now() });
    await page.waitForTimeout(15);
  }
  const killed = Date.now();
  await desk.kill();
  const again = await desk.restart();
  await again.setViewportSize({ width: 1280, height: 720 });
  const [draft] = (
    await rows<{ key: string; value: { ink: { points: { x: number }[] }[] } }>(again, 'formDrafts')
  ).filter((d) => d.key === `signing:${id}`);
  const kept = Math.max(...draft!.value.ink.flatMap((s) => s.points.map((p) => p.x)));
  const long = drawn.filter((d) => d.at < killed - 1000).at(-1)!;
  expect(kept).toBeGreaterThanOrEqual(long.x - 5);
  await sit(again, people.lead);
  await fieldDesk(again, id);
  await page_(again, '日志');
  await expect(again.getByRole('textbox', hours)).toHaveValue('7.5');
  await page_(again, '数量与签字');
  await expect(again.getByRole('textbox', { name: '这次签 2' })).toHaveValue('151');
  await again.getByRole('button', { name: '请甲方签字' }).click();
  await expect(again.getByRole('textbox', { name: '签字人姓名' })).toHaveValue('王建国');
  await expect(again.getByText('已写 1 笔')).toBeVisible();
  await again.screenshot({ path: '.cache/photos-signing.png' });
  await again.getByRole('button', { name: '确认签字' }).click();
  await expect(again.getByText('✓ 已签 151 点')).toBeVisible();
});

test('1280 × 720 by touch, in the sun: targets of 56 px, words at 7:1, remembered on this machine', async () => {
  const { page } = desk;
  await fieldDesk(page, id);
  for (const name of ['出发检查', '日志', '照片', '数量与签字']) {
    await page_(page, name);
    expect(await smallTargets(page), name).toEqual([]);
    await page.screenshot({ path: `.cache/field-${name}.png` });
  }
  // In the shade colours may be softer: so the measure below is one that can fail.
  expect((await contrasts(page)).low).not.toEqual([]);
  await page.getByRole('button', { name: '强光' }).tap();
  for (const name of ['出发检查', '日志', '照片', '数量与签字']) {
    await page_(page, name);
    const worst = await contrasts(page);
    expect(worst.count).toBeGreaterThan(20);
    expect(worst.low, name).toEqual([]);
    await page.screenshot({ path: `.cache/sun-${name}.png` });
  }
  const again = await desk.restart();
  await again.setViewportSize({ width: 1280, height: 720 });
  await fieldDesk(again, id);
  await expect(again.getByRole('button', { name: '强光' })).toHaveAttribute('aria-pressed', 'true');
});

test('the backup on quit has put each picture beside it once', async () => {
  const kept = await keptPhotos(desk.page);
  expect(kept.length).toBeGreaterThanOrEqual(2);
  for (const { hash } of kept) expect(existsSync(join(desk.folders.backups, 'pictures', hash))).toBe(true);
});
