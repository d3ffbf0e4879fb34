/**
 * A print order taken in: example C of the trade entered by keyboard alone, the offer that becomes an order, a change,
 * and the settlement of what nobody priced. Key presses and time are reported, not judged.
 */
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from '../shell/launch';
import { go, openShop, type Someone, sit } from './steps/shop';

const shop = { name: '宏图快印', address: '河北省保定市竞秀区朝阳北大街 66 号' };
const sales: Someone = { name: '郑凯', posts: ['sales', 'clerk'] };
const merchandiser: Someone = { name: '吴丹', posts: ['merchandiser', 'leader'] };
const maker: Someone = { name: '韩磊', posts: ['press', 'inspector', 'storekeeper'] };
const client = '保定启明机电有限公司';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
let number = '';
let id = '';
test.beforeAll(async () => {
  desk = await launchDesk({ quitPatience: 2000 });
  await openShop(desk.page, shop, [sales, merchandiser, maker]);
});
test.afterAll(() => desk?.close());

const button = (page: Page) => page.getByRole('button', { name: /^下达施工单/ });

/** Hands on the keyboard: what is typed, counted. */
function hands(page: Page) {
  let presses = 0;
  const key = async (...keys: string[]) => {
    for (const k of keys) {
      presses += 1;
      await page.keyboard.press(k);
    }
  };
  const text = async (typed: string) => {
    presses += [...typed].length;
    await page.keyboard.type(typed);
  };
  /** A field, then on to the next. */
  const field = async (typed: string) => {
    if (typed) await text(typed);
    await key('Tab');
  };
  return { key, text, field, count: () => presses };
}

test('PR-01 RQ: a ticket with gaps says what is missing, under which rule, and leads there', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: '新建印刷工单' })).toBeVisible();
  await expect(button(page)).toHaveAttribute('aria-disabled', 'true');
  const missing = page.locator('#print-missing');
  await expect(missing).toContainText('委托单位 (PR-01)');
  await missing.getByRole('button', { name: /^交货日期/ }).click();
  await expect(page.getByRole('textbox', { name: '交货日期' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: '委托单位' })).toBeFocused();
  await expect(page.getByText('请写明要解决什么问题。')).toBeVisible();
});

test('PR-01: example C, a whole job ticket by keyboard alone; its sums are those of the trade', async () => {
  const { page } = desk;
  await page.reload();
  await expect(button(page)).toBeVisible();
  const start = Date.now();
  const h = hands(page);
  await page.getByRole('combobox', { name: '委托单位' }).focus();
  await h.field(client);
  await h.field('何婷');
  await h.field('13800030003');
  await h.field('裕华中路 246 号');
  // 常见产品: the brochure fills product, size, unit, parts, finishing and packing.
  await h.key('ArrowDown', 'Tab', 'Tab', 'Tab');
  await h.field('+7');
  await h.field(''); // 印件类别
  await h.field('PO-20261106');
  // 货物与服务
  await h.key('ArrowRight', 'ArrowRight', 'ArrowRight');
  await h.field('300');
  await h.text('12');
  await h.key('Enter', 'Home');
  await h.field('排版设计费');
  await h.field('服务');
  await h.field('P');
  await h.field('20');
  await h.field('50');
  await h.key('Tab');
  await h.text('6%');
  await h.key('Enter', 'Home');
  await h.field('加急费');
  await h.field('服务');
  await h.field('项');
  await h.field('1');
  await h.text('200');
  // A blank row's first cell: on, past the buttons and the tax, to the parts.
  await h.key('Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(page.locator('#sheet-parts input')).toBeFocused();
  await expect(page.locator('#sheet-parts')).toContainText(
    '封面：4 拼，4 块版，净 75 + 放 83 = 158 张，领全张 79',
  );
  await expect(page.locator('#sheet-parts')).toContainText(
    '内页：8 拼，8 块版，净 300 + 放 129 = 429 张，领全张 215',
  );
  await h.key('Control+ArrowDown', 'Enter', 'Tab');
  for (let i = 0; i < 8 && !(await page.locator('#sheet-effect:focus').count()); i++) await h.key('Tab');
  await h.field('跟色样 A-12');
  await h.key('Tab', 'Tab'); // 印后、包装 are there
  await h.field('2');
  await h.field('6');
  await h.field('2');
  await h.field('4 月展会发给客户');
  await h.key('Space', 'Tab'); // 真实
  await h.field('展位合同已看');
  await h.key('Space', 'ArrowRight', 'ArrowRight', 'Tab'); // 价值 高
  await h.key('Space', 'ArrowRight'); // 紧急 中
  await expect(page.getByRole('status').filter({ hasText: '优先 1' })).toBeVisible();
  await expect(page.getByText('4,800.00').first()).toBeVisible();
  await page.screenshot({ path: '.cache/shots/print-full.png', fullPage: false });
  await page.locator('#sheet-client, #sheet-clientName').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: '.cache/shots/print-top.png' });
  await h.key('Control+Enter');
  await expect(page.locator('.ord-number')).toHaveText(/^YS-\d{4}-0001$/);
  const seconds = (Date.now() - start) / 1000;
  number = (await page.locator('.ord-number').textContent()) ?? '';
  id = decodeURIComponent(/#\/orders\/([^/?]+)/.exec(page.url())![1]!);
  const said = `example C by keyboard: ${h.count()} key presses, ${seconds.toFixed(1)} s at the machine's pace`;
  console.log(said);
  test.info().annotations.push({ type: 'keys', description: said });
  await go(page, '/orders');
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('优先 1');
  await page.screenshot({ path: '.cache/shots/print-orders.png' });
});

test('PR-01: an offer becomes an order in one step, its quotation with it; a lost one keeps its reason', async () => {
  const { page } = desk;
  await go(page, '/print/calc');
  await page.getByRole('button', { name: '存为报价' }).click();
  const keep = page.getByRole('dialog', { name: '存为报价' });
  await keep.getByRole('combobox', { name: '客户' }).fill('晨光培训学校');
  await page.screenshot({ path: '.cache/shots/print-keep.png' });
  await keep.getByRole('button', { name: '存报价' }).click();
  await expect(page.getByRole('row').filter({ hasText: '晨光培训学校' })).toContainText('报价中');
  await page.getByRole('button', { name: '没成' }).click();
  const lose = page.getByRole('dialog');
  await lose.getByRole('textbox', { name: '原因' }).fill('价格高了');
  await lose.getByRole('button', { name: '没成' }).click();
  await expect(page.getByRole('row').filter({ hasText: '晨光培训学校' })).toContainText('价格高了');

  await go(page, '/print/calc');
  await page.getByRole('button', { name: '300 的转为工单' }).click();
  await expect(page.getByRole('heading', { name: '新建印刷工单' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '品名' })).toHaveValue('宣传册');
  await page.getByRole('combobox', { name: '委托单位' }).fill(client);
  await page.keyboard.press('Escape');
  const type = (label: string, text: string) => page.getByRole('textbox', { name: label }).fill(text);
  await type('送货地点', '裕华中路 246 号');
  await type('交货日期', '+9');
  await type('效果要求', '跟上次');
  await type('要解决什么问题', '加印');
  for (const [group, choice] of [
    ['需求真实性', '真实'],
    ['价值', '中'],
    ['紧急', '低'],
  ] as const)
    await page
      .getByRole('group', { name: group })
      .getByRole('radio', { name: choice, exact: true })
      .check({ force: true });
  await expect(page.getByText('下达时一并记入报价单')).toBeVisible();
  await button(page).click();
  await expect(page.locator('.ord-number')).toHaveText(/^YS-\d{4}-0002$/);
  await go(page, '/orders');
  await go(page, '/print/quotes');
  await expect(
    page.getByRole('row').filter({ hasText: '宣传册' }).filter({ hasText: '已成单' }),
  ).toContainText(/YS-\d{4}-0002/);
  await expect(page.getByRole('status').filter({ hasText: '报价转化率' })).toContainText('50%');
  await page.screenshot({ path: '.cache/shots/print-offers.png' });
});

test('CR PR-06: a change says what it reopens; what it costs waits on the settlement until charged or free', async () => {
  const { page } = desk;
  await go(page, `/orders/${encodeURIComponent(id)}/overview`);
  await page.getByRole('button', { name: '提出变更' }).click();
  const ask = page.getByRole('dialog', { name: '提出变更' });
  await ask.getByRole('textbox', { name: '改什么' }).fill('封面加厚');
  await ask.getByRole('textbox', { name: '为什么' }).fill('手感');
  await ask.getByRole('textbox', { name: '封面 克重' }).fill('250');
  await ask.getByRole('textbox', { name: '对价格的影响' }).fill('加 90 元');
  await expect(ask.getByText('批准后不用重做已完成的步骤。')).toBeVisible();
  await page.screenshot({ path: '.cache/shots/print-change.png' });
  await ask.getByRole('button', { name: '提交变更单' }).click();
  await expect(ask).toBeHidden();
  await sit(page, merchandiser);
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name: /^审批变更/ })
    .click();
  const decide = page.getByRole('dialog', { name: /^审批变更/ });
  await decide.getByRole('textbox', { name: /^甲方同意人/ }).fill('何婷');
  await decide.getByRole('button', { name: '批准', exact: true }).click();
  await expect(decide).toBeHidden();
  await expect(page.getByText('第 2 版').first()).toBeVisible();

  await go(page, `/settlements/${encodeURIComponent(id)}`);
  const open = page.getByRole('region', { name: '还没计价' });
  await expect(open).toContainText('封面加厚');
  await page.screenshot({ path: '.cache/shots/print-settle.png' });
  await open.getByRole('button', { name: /^免费：BG-/ }).click();
  await expect(open).toContainText('免费：BG-');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('region', { name: '还没计价' }).getByRole('button', { name: /^改为计价/ }),
  ).toBeVisible();
});
