/** Two windows on one database (two tabs of the browser version): neither forks a number, both see both. */
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { journal, rows } from './steps/backups';
import { fillSheet } from './steps/order';
import { go, openShop, type Someone, sit } from './steps/shop';

const clerk: Someone = { name: '刘敏', posts: ['clerk'] };
const sheet = (project: string) => ({
  type: '控制测量',
  client: '保定市徐水区水利局',
  project,
  items: [{ name: 'E 级 GNSS 控制点', unit: '点', quantity: '6', unitPrice: '1200' }],
});
const rounds = 6;

let desk: Desk;
let other: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
});
test.afterAll(() => desk?.close());

const issueNow = (page: Page) => page.getByRole('button', { name: '下达任务单' }).click();

test('a second window of the same shop opens on the same data', async () => {
  test.skip(
    desk.shell === 'electron',
    'the shell opens one window only; two are a matter of the browser version',
  );
  await openShop(desk.page, { name: '永兴测绘' }, [clerk]);
  other = await desk.page.context().newPage();
  await other.goto(desk.page.url());
  await sit(other, clerk);
});

test('both issue at the same moment, again and again: distinct numbers, no gap, one whole chain', async () => {
  test.skip(desk.shell === 'electron', 'needs the second window');
  const numbers: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const pages = [desk.page, other];
    for (const [i, page] of pages.entries()) {
      // A window behind draws only once a second, and what is typed waits for it.
      await page.bringToFront();
      await fillSheet(page, sheet(`第 ${round} 轮窗口 ${i + 1}`));
    }
    await Promise.all(pages.map(issueNow));
    for (const page of pages) {
      const number = page.locator('.ord-number');
      await expect(number).toHaveText(/^CH-\d{4}-\d{4}$/);
      numbers.push((await number.textContent()) ?? '');
    }
  }
  expect(numbers.map((n) => Number(n.slice(-4))).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 2 * rounds }, (_, i) => i + 1),
  );
  // journal() proves every device's chain; one machine is one device, however many windows.
  const events = await journal(desk.page);
  expect(new Set(events.map((e) => e.device)).size).toBe(1);
  // The client typed in both windows at once was kept once.
  expect(await rows(desk.page, 'clients')).toHaveLength(1);
});

test('each window shows at once what the other one writes', async () => {
  test.skip(desk.shell === 'electron', 'needs the second window');
  await go(other, '/orders');
  await expect(other.getByRole('row').filter({ hasText: 'CH-' })).toHaveCount(2 * rounds);
  await fillSheet(desk.page, sheet('只在第一个窗口写的单'));
  await issueNow(desk.page);
  await expect(other.getByRole('row').filter({ hasText: '只在第一个窗口写的单' })).toBeVisible();
});
