/** The bench for print orders: example C of the trade, a brochure of 300 copies, brought up to any act. */
import type { OrderCommand } from '#shared/order/command';
import type { Operation } from '#shared/order/eventsPrint';
import { liveItems } from '#shared/order/facts';
import { stillToDeliver } from '#shared/order/factsPrint';
import type { Prices, PrintSpec, Sheet } from '#shared/order/sheet';
import { Bench, lead, type Name } from './bench';

export const printSheet = (print: Partial<PrintSpec> = {}, change: Partial<Sheet> = {}): Sheet => ({
  client: { name: '启明机电', contact: '何婷' },
  project: { name: '企业宣传册' },
  issuedAt: '2026-03-02',
  dueAt: '2026-03-16',
  items: [
    { no: 1, name: '宣传册', unit: '本', quantity: '300' },
    { no: 2, name: '排版设计', unit: '页', quantity: '20', service: true },
  ],
  print: {
    product: '宣传册',
    finishedSize: { width: '210', height: '285' },
    pages: 20,
    parts: [
      { name: '封面', pages: 4, paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' } },
      { name: '内页', pages: 16, paper: { kind: '双铜纸', weight: '128', sheet: '889x1194' } },
    ],
    effect: '跟色样',
    finishing: ['封面覆哑膜', '骑马订'],
    packing: '50 本一包',
    deliverTo: '裕华中路 246 号',
    ...print,
  },
  requirement: {
    problem: '展会上发给客户',
    wanted: '要大气',
    genuine: 'true',
    value: 3,
    urgency: 2,
  },
  people: {},
  ...change,
});

export const printPrices: Prices = {
  items: [
    { no: 1, unitPrice: '12.00' },
    { no: 2, unitPrice: '50.00', taxRate: '0.06' },
  ],
  tax: { rate: '0.13', included: true },
};

const at = (day: number, hour: number) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
export const operation = (
  id: string,
  kind: Operation['kind'],
  day: number,
  change: Partial<Operation> = {},
): Operation => ({
  id,
  kind,
  machine: kind === 'finishing' || kind === 'packing' ? '骑订机' : '对开四色机',
  person: lead('han'),
  start: at(day, 1),
  finish: at(day, 5),
  standardMinutes: 240,
  ...change,
});
export const route: Operation[] = [
  operation('o1', 'plates', 4, { machine: '制版机' }),
  operation('o2', 'press', 5, { part: '封面', name: '印封面' }),
  operation('o3', 'press', 6, { part: '内页', name: '印内页' }),
  operation('o4', 'finishing', 7, { name: '骑马订' }),
  operation('o5', 'packing', 8),
];

type Of<D extends OrderCommand['do']> = Extract<OrderCommand, { do: D }>;
export const act = (id: string, more: object = {}): OrderCommand => ({ do: 'act', act: id, ...more });
export const team = (change: Partial<Of<'setTeam'>> = {}): OrderCommand => ({
  do: 'setTeam',
  members: [
    { part: '印前', person: lead('han'), channel: '电话' },
    { part: '跟单', person: lead('wu'), channel: '微信群' },
  ],
  ...change,
});
export const proof = (change: Partial<Of<'keepProof'>> = {}): OrderCommand => ({
  do: 'keepProof',
  method: 'digital',
  files: [{ name: '宣传册-终稿', hash: 'ab12' }],
  checks: [
    { what: '文字', ok: true },
    { what: '颜色', ok: true },
  ],
  ...change,
});
export const plan = (operations = route, late?: Of<'keepPlan'>['late']): OrderCommand => ({
  do: 'keepPlan',
  operations,
  ...(late ? { late } : {}),
});
export const check = (
  kind: Of<'checkQuality'>['kind'],
  change: Partial<Of<'checkQuality'>> = {},
): OrderCommand => ({
  do: 'checkQuality',
  kind,
  items: [{ what: '套印', value: '0.08', limit: '0.10', ok: true }],
  sampleSize: 50,
  defects: 0,
  verdict: 'pass',
  ...change,
});
export const failing = (kind: Of<'checkQuality'>['kind'], change: Partial<Of<'checkQuality'>> = {}) =>
  check(kind, {
    verdict: 'fail',
    disposition: 'rework',
    items: [{ what: '套印', value: '0.30', limit: '0.10', ok: false }],
    ...change,
  });
export const issueMaterial = (change: Partial<Of<'issueMaterial'>> = {}): OrderCommand => ({
  do: 'issueMaterial',
  lines: [
    { name: '双铜纸', part: '封面', unit: '张', planned: '79', used: '79', lot: 'P-1' },
    { name: '双铜纸', part: '内页', unit: '张', planned: '215', used: '215' },
  ],
  ...change,
});
export const deliver = (quantity = '300', change: Partial<Of<'deliver'>> = {}): OrderCommand => ({
  do: 'deliver',
  lines: [{ item: 1, quantity }],
  by: '何婷',
  ...change,
});
export const permit = (change: Partial<Of<'checkPermit'>> = {}): OrderCommand => ({
  do: 'checkPermit',
  papers: [{ kind: 'printPermit', number: '冀印 2026-11', quantity: '310' }],
  orderedBy: '何婷',
  verdict: 'allowed',
  ...change,
});
export const feedback = (change: Partial<Of<'keepFeedback'>> = {}): OrderCommand => ({
  do: 'keepFeedback',
  channel: '电话',
  askedOf: '何婷',
  answered: true,
  scores: { quality: 5 },
  ...change,
});

const walk: readonly (readonly [act: string, step: (b: PrintBench) => void])[] = [
  [
    'acceptQuote',
    (b) => (b.facts.trait('quoted') ? b.do('xu', act('acceptQuote', { hand: { by: '何婷' } })) : undefined),
  ],
  ['team', (b) => b.all(['wu', team()], ['wu', act('team')])],
  [
    'checkPermit',
    (b) => (b.facts.trait('needsPermit') ? b.all(['cao', permit()], ['cao', act('checkPermit')]) : undefined),
  ],
  ['prepress', (b) => b.all(['han', proof()], ['han', act('prepress')])],
  ['signProof', (b) => b.do('xu', act('signProof', { hand: { by: '何婷' } }))],
  ['plan', (b) => b.all(['wu', plan()], ['wu', act('plan')])],
  ['checkMaterial', (b) => b.all(['cao', check('incoming')], ['cao', act('checkMaterial')])],
  ['issueMaterial', (b) => b.all(['kuang', issueMaterial()], ['kuang', act('issueMaterial')])],
  ['plates', (b) => b.work('o1').do('han', act('plates'))],
  ['firstSheet', (b) => b.all(['cao', check('first')], ['cao', act('firstSheet')])],
  [
    'press',
    (b) =>
      b
        .work('o2')
        .work('o3')
        .all(['cao', check('inProcess')], ['han', act('press')]),
  ],
  ['finish', (b) => (b.facts.trait('finishing') ? b.work('o4').do('han', act('finish')) : undefined)],
  ['inspectGoods', (b) => b.all(['cao', check('final')], ['cao', act('inspectGoods')])],
  ['store', (b) => b.work('o5').do('kuang', act('store'))],
  [
    'deliver',
    (b) => {
      const open = stillToDeliver(b.order);
      const goods = open.filter((i) => !i.service).map((i) => ({ item: i.no, quantity: i.quantity }));
      const services = open.filter((i) => i.service).map((i) => ({ no: i.no, quantity: i.quantity }));
      if (goods.length) b.do('kuang', { do: 'deliver', lines: goods, by: '何婷' });
      if (services.length) b.do('xu', { do: 'signOff', items: services, capacity: 'client', by: '何婷' });
    },
  ],
  ['settle', (b) => b.do('wu', act('settle'))],
  ['feedback', (b) => b.all(['ke', feedback()], ['ke', act('feedback')])],
  [
    'archive',
    (b) => {
      if (b.facts.trait('needsPermit')) {
        b.do('cao', { do: 'keepSample', copies: 2, place: '样本柜 3 层' });
        b.do('kuang', waste());
      }
      b.do('liu', act('archive', { handover: { shelfMark: '乙-2-7' } }));
    },
  ],
];
export const waste = (change: Partial<Of<'destroyWaste'>> = {}): OrderCommand => ({
  do: 'destroyWaste',
  what: '过版纸',
  count: '83',
  unit: '张',
  by: '匡平',
  witness: '曹颖',
  date: '2026-03-12',
  ...change,
});

export class PrintBench extends Bench {
  override issue(sheet: Sheet, prices: Prices | undefined = printPrices): this {
    this.do('xu', { do: 'issue', trade: 'print', sheet, ...(prices ? { prices } : {}) });
    return this;
  }
  /** Several commands one after another, each by whom. */
  all(...commands: readonly (readonly [Name, OrderCommand])[]): this {
    for (const [who, command] of commands) this.do(who, command);
    return this;
  }
  /** Report a planned operation as done, unless it was before. */
  work(id: string, who: Name = 'han'): this {
    if (this.order.print?.operations.some((d) => d.operation === id && d.complete)) return this;
    this.do(who, { do: 'doOperation', operation: id, minutes: 200, good: '429', complete: true });
    return this;
  }
  override through(last: string, from?: string): this {
    let on = from === undefined;
    for (const [id, step] of walk) {
      if (on) step(this.later(1));
      if (id === from) on = true;
      if (id === last) return this;
    }
    throw new Error(`no act ${last}`);
  }
  get done(): string[] {
    return walk.map(([id]) => id).filter((id) => this.facts.record(id));
  }
}

/** A print order, issued and brought up to and with an act. */
export const printed = (last?: string, print: Partial<PrintSpec> = {}, change: Partial<Sheet> = {}) => {
  const bench = new PrintBench().issue(printSheet(print, change));
  return last ? bench.through(last) : bench;
};
export const items = (b: Bench) => liveItems(b.order).map((i) => i.no);
