/** Print orders for tests of the paper: example C of the trade, with every record a form may be made of. */
import type { Prices, PrintSpec, Sheet } from '#shared/order/sheet';
import type { OrderState } from '#shared/order/state';
import {
  act,
  check,
  deliver,
  failing,
  issueMaterial,
  PrintBench,
  plan,
  printSheet,
  proof,
  route,
} from '../order/printBench';

/** 20 pages, cover and body, as the press gets them: worked out in the trade's example C. */
const parts: NonNullable<PrintSpec['parts']> = [
  {
    name: '封面',
    pages: 4,
    paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' },
    colours: { front: 4, back: 4 },
    pressSize: '880x590',
    perFull: 2,
    pieceSize: '420x285',
    up: 4,
    method: 'workAndTurn',
    plates: 4,
    netSheets: 75,
    spoilage: 83,
  },
  {
    name: '内页',
    pages: 16,
    paper: { kind: '双铜纸', weight: '128', sheet: '889x1194' },
    colours: { front: 4, back: 4 },
    pressSize: '880x590',
    up: 8,
    method: 'sheetwise',
    plates: 8,
    netSheets: 300,
    spoilage: 129,
  },
];

const items: Sheet['items'] = [
  { no: 1, name: '宣传册', unit: '本', quantity: '300' },
  { no: 2, name: '排版设计费', unit: 'P', quantity: '20', service: true },
  { no: 3, name: '加急费', unit: '项', quantity: '1', service: true },
];

export const pricesC: Prices = {
  items: [
    { no: 1, unitPrice: '12.00' },
    { no: 2, unitPrice: '50.00', taxRate: '0.06' },
    { no: 3, unitPrice: '200.00' },
  ],
  tax: { rate: '0.13', included: true },
};

/** A drawn hand: one black dot. */
export const HAND =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==';

export const benchC = (change: Partial<Sheet> = {}) =>
  new PrintBench().issue(
    printSheet(
      {
        parts,
        effect: '跟色样 SY-07，骑马订 2 钉，出血 3 mm',
        spareCopies: 6,
        sampleCopies: 2,
        overRun: '2',
      },
      {
        client: { name: '启明机电', contact: '何婷', phone: '13800030003' },
        items,
        people: { sales: { id: 'xu', name: '徐丽' } },
        ...change,
      },
    ),
    pricesC,
  );

/** Quoted twice, proofed twice, planned, checked (one check failed and conceded), delivered in two goes, settled. */
export function fullC() {
  const b = benchC();
  const line = (unitPrice: string) => ({ name: '宣传册 20P', unit: '本', quantity: '300', unitPrice });
  const tax = { rate: '0.13', included: true };
  b.do('xu', { do: 'keepQuotation', lines: [line('12.50')], tax });
  b.do('xu', {
    do: 'keepQuotation',
    lines: [
      line('12.00'),
      { name: '排版设计费', unit: 'P', quantity: '20', unitPrice: '50.00', taxRate: '0.06' },
      { name: '加急费', unit: '项', quantity: '1', unitPrice: '200.00' },
    ],
    tax,
    validUntil: '2026-03-10',
    terms: '预付 50%，余款交货后 7 日内付清。',
  });
  b.later(1).do('xu', act('acceptQuote', { hand: { by: '何婷', image: HAND } }));
  b.through('team', 'acceptQuote');
  b.all(['han', proof({ tolerance: '尺寸 ±1 mm，ΔE ≤ 5', colourSample: 'SY-07' })], ['han', act('prepress')]);
  b.later(2).do('xu', { do: 'sendBack', act: 'signProof', reason: '封面电话号码有误', items: [] });
  b.later(2).all(['han', proof()], ['han', act('prepress')]);
  b.later(1).do('xu', act('signProof', { hand: { by: '何婷', image: HAND } }));
  b.all(['wu', plan(route)], ['wu', act('plan')]);
  b.all(['cao', check('incoming')], ['cao', act('checkMaterial')]);
  b.all(['kuang', issueMaterial({ to: { id: 'han', name: '韩磊' } })], ['kuang', act('issueMaterial')]);
  b.later(1).work('o1').do('han', act('plates'));
  b.all(['cao', check('first', { operation: 'o2' })], ['cao', act('firstSheet')]);
  b.later(4).work('o2').work('o3').do('cao', check('inProcess'));
  b.do(
    'cao',
    failing('inProcess', {
      operation: 'o3',
      part: '内页',
      disposition: 'concession',
      sampleSize: 100,
      defects: 3,
    }),
  );
  b.do('xu', {
    do: 'concede',
    check: b.order.print!.checks.at(-1)!.check,
    reason: '展会急用',
    by: '何婷',
    image: HAND,
  });
  b.do('han', act('press'));
  b.later(4).work('o4').do('han', act('finish'));
  b.all(['cao', check('final')], ['cao', act('inspectGoods')]);
  b.work('o5').do('kuang', act('store'));
  b.later(2).do('kuang', deliver('200', { carrier: '冀F·A1234', image: HAND }));
  b.later(24).do('kuang', {
    ...(deliver('100', { image: HAND, note: '分两次送，本次送清' }) as Extract<
      ReturnType<typeof deliver>,
      { do: 'deliver' }
    >),
    lines: [{ item: 1, quantity: '100', spare: '6', packages: '2 包' }],
  });
  b.do('xu', {
    do: 'signOff',
    items: [
      { no: 2, quantity: '20' },
      { no: 3, quantity: '1' },
    ],
    capacity: 'client',
    by: '何婷',
  });
  b.do('wu', { do: 'keepSettlement', adjustments: [], paid: '2400.00', free: ['proofs'] });
  return b.do('wu', act('settle')) && b;
}

let known: OrderState | undefined;
export const exampleC = (): OrderState => (known ??= fullC().order);
