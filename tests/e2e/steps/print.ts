/** A print order on its page: example C of the trade, the sections of 生产, and the people of a small print shop. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { OrderCommand } from '#shared/order/command';
import type { Prices, Sheet } from '#shared/order/sheet';
import { look } from './look';
import { go, type Someone } from './shop';

export const shop = {
  name: '宏图快印',
  address: '河北省保定市竞秀区朝阳北大街 66 号',
  phone: '0312-3034567',
};
export const office: Someone = { name: '吴丹', posts: ['clerk', 'sales', 'merchandiser', 'service'] };
export const press: Someone = { name: '韩磊', posts: ['press'] };
export const inspector: Someone = { name: '曹颖', posts: ['inspector'] };
export const store: Someone = { name: '匡平', posts: ['storekeeper'] };
export const staff: readonly Someone[] = [office, press, inspector, store];

const day = 24 * 3600_000;
const dateIn = (days: number): string =>
  new Date(Date.now() + 8 * 3600_000 + days * day).toISOString().slice(0, 10);

export const brochure = (change: Partial<Sheet> = {}): Sheet => ({
  client: { name: '启明机电', contact: '何婷', phone: '13800030003' },
  project: { name: '企业宣传册' },
  issuedAt: dateIn(0),
  dueAt: dateIn(7),
  items: [
    { no: 1, name: '宣传册', unit: '本', quantity: '300' },
    { no: 2, name: '排版设计费', unit: 'P', quantity: '20', service: true },
  ],
  print: {
    product: '宣传册',
    finishedSize: { width: '210', height: '285' },
    pages: 20,
    parts: [
      {
        name: '封面',
        pages: 4,
        paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' },
        colours: { front: 4, back: 4 },
        method: 'workAndTurn',
        plates: 4,
        netSheets: 75,
        spoilage: 83,
        fullSheets: 79,
      },
      {
        name: '内页',
        pages: 16,
        paper: { kind: '双铜纸', weight: '128', sheet: '889x1194' },
        colours: { front: 4, back: 4 },
        method: 'sheetwise',
        plates: 8,
        netSheets: 300,
        spoilage: 129,
        fullSheets: 215,
      },
    ],
    effect: '跟色样，封面哑膜不起泡',
    finishing: ['封面覆哑膜', '骑马订'],
    packing: '50 本一包，牛皮纸',
    deliverTo: '裕华中路 246 号',
    spareCopies: 6,
    sampleCopies: 2,
  },
  requirement: { problem: '展会上发给客户', wanted: '要大气', genuine: 'true', value: 3, urgency: 2 },
  people: {},
  ...change,
});

export const brochurePrices: Prices = {
  items: [
    { no: 1, unitPrice: '12.00' },
    { no: 2, unitPrice: '50.00', taxRate: '0.06' },
  ],
  tax: { rate: '0.13', included: true },
};

type Plan = Extract<OrderCommand, { do: 'keepPlan' }>;
/** Tomorrow and the days after, from nine in the morning. */
const at = (days: number, hour: number): string =>
  `${dateIn(days)}T${String(hour).padStart(2, '0')}:00:00+08:00`;
export const route = (id: string): Plan['operations'] => {
  const person = { id, name: press.name };
  const one = (
    op: string,
    kind: Plan['operations'][number]['kind'],
    days: number,
    more: Partial<Plan['operations'][number]>,
  ) => ({ id: op, kind, person, start: at(days, 9), finish: at(days, 11), standardMinutes: 120, ...more });
  return [
    one('o1', 'plates', 1, { machine: '制版机' }),
    one('o2', 'press', 2, { machine: '对开四色机', name: '印封面', part: '封面' }),
    one('o3', 'press', 3, { machine: '对开四色机', name: '印内页', part: '内页' }),
    one('o4', 'finishing', 4, { machine: '骑订机', name: '覆膜骑订' }),
    one('o5', 'packing', 5, { name: '打包' }),
  ];
};

/** A section of 生产, opened by its own link. */
export async function part(page: Page, name: string): Promise<Locator> {
  const there = page.getByRole('tab', { name: '生产', exact: true });
  if ((await there.getAttribute('aria-selected')) !== 'true') await there.click();
  const link = page.getByRole('navigation', { name: '生产各栏' }).getByRole('link', { name });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'true');
  return page.locator('.ord-production-open');
}

/** A record is entered: the button of its section, the dialog filled, its own button pressed. */
export async function record(
  page: Page,
  section: string,
  button: string,
  ok: string,
  fill: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  const open = await part(page, section);
  await open.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await fill(dialog);
  await dialog.getByRole('button', { name: ok, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Work on an operation reported as finished, with its minutes and what else is filled in. */
export async function report(
  page: Page,
  name: string,
  minutes: string,
  fill: Record<string, string>,
): Promise<void> {
  await (await part(page, '生产计划')).getByRole('button', { name: `报工：${name}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `报工：${name}` });
  await dialog.getByRole('spinbutton', { name: '用时（分钟）' }).fill(minutes);
  for (const [label, value] of Object.entries(fill))
    await dialog.getByRole('textbox', { name: label }).fill(value);
  await look(page, `report-${name}`);
  await dialog.getByRole('button', { name: '报完工' }).click();
  await expect(dialog).toBeHidden();
}

/** Every line of a check ticked, but for those named. */
export async function tickAll(dialog: Locator, column: string, but: readonly number[] = []): Promise<void> {
  const boxes = dialog.getByRole('checkbox', { name: new RegExp(`^第 \\d+ 行 ${column}$`) });
  const count = await boxes.count();
  for (let i = 0; i < count; i++) if (!but.includes(i + 1)) await boxes.nth(i).check();
}

export const openPart = (page: Page, id: string, name: string): Promise<void> =>
  go(page, `/orders/${encodeURIComponent(id)}/production?part=${name}`);
