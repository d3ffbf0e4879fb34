/**
 * What was done on the sample's print orders after their sheets were issued: one waits for the client to sign the
 * proof, one is on the press, one is delivered
 * in part, one waits for its papers to be checked.
 */
import type { Operation } from '#shared/order/eventsPrint';
import type { OrderState } from '#shared/order/state';
import type { Scene } from './sampleScenes';

const act = (who: string, day: number, time: string, name: string, by?: string): Scene => ({
  who,
  day,
  time,
  command: { do: 'act', act: name, ...(by ? { hand: { by } } : {}) },
});
const told = (who: string, day: number, time: string, command: Scene['command']): Scene => ({
  who,
  day,
  time,
  command,
});
const personOn = (order: OrderState, post: string) => order.sheet.people[post] ?? { id: '', name: '' };

const teamed = (day: number): Scene[] => [
  told('吴丹', day, '10:20', (order) => ({
    do: 'setTeam',
    members: [
      { part: '跟单', person: personOn(order, 'merchandiser'), channel: '微信群' },
      { part: '印前、印刷', person: personOn(order, 'press'), channel: '内线 802' },
      { part: '质检', person: personOn(order, 'inspector'), channel: '内线 803' },
    ],
  })),
  act('吴丹', day, '10:30', 'team'),
];

/** From issue to a proof in the client's hands. */
const toProof = (day: number, file: string): Scene[] => [
  ...teamed(day),
  told('韩磊', day, '16:00', {
    do: 'keepProof',
    method: 'digital',
    files: [{ name: file }],
    checks: ['尺寸与出血', '文字', '图片精度', '色彩模式', '专色与叠印'].map((what) => ({ what, ok: true })),
    tolerance: '色差 ΔE ≤ 3，裁切 ±1 mm',
  }),
  act('韩磊', day, '16:10', 'prepress'),
];

interface Slot {
  id: string;
  kind: Operation['kind'];
  name?: string;
  part?: string;
  machine: string;
  /** Day from today, hour it starts, hours it takes. */
  at: readonly [day: number, hour: number, hours: number];
}
const planned = (who: string, day: number, time: string, slots: readonly Slot[]): Scene =>
  told(who, day, time, (order, dayOf) => ({
    do: 'keepPlan',
    operations: slots.map(({ at: [on, hour, hours], ...s }) => {
      const instant = (h: number) =>
        new Date(`${dayOf(on)}T${String(h).padStart(2, '0')}:00:00+08:00`).toISOString();
      return {
        ...s,
        person: personOn(order, s.kind === 'packing' ? 'storekeeper' : 'press'),
        start: instant(hour),
        finish: instant(hour + hours),
        standardMinutes: hours * 60,
      };
    }),
  }));
const done = (
  day: number,
  time: string,
  operation: string,
  minutes: number,
  good: string,
  waste: string,
): Scene => told('韩磊', day, time, { do: 'doOperation', operation, minutes, good, waste, complete: true });
const checked = (
  day: number,
  time: string,
  kind: 'incoming' | 'first' | 'inProcess' | 'final',
  items: readonly { what: string; value?: string; limit?: string }[],
  sampleSize = 50,
): Scene =>
  told('曹颖', day, time, {
    do: 'checkQuality',
    kind,
    items: items.map((i) => ({ ...i, ok: true })),
    sampleSize,
    defects: 0,
    verdict: 'pass',
  });
const issued = (day: number, time: string, name: string, part: string, sheets: string): Scene =>
  told('匡平', day, time, (order) => ({
    do: 'issueMaterial',
    lines: [{ name, part, unit: '张', planned: sheets, used: sheets, lot: 'P-0316' }],
    to: personOn(order, 'press'),
  }));

const flyer: Scene[] = [
  ...toProof(-5, '招生单页-终稿.pdf'),
  act('郑凯', -4, '10:00', 'signProof', '马丽'),
  planned('吴丹', -4, '11:00', [
    { id: 'plates', kind: 'plates', machine: '制版机', at: [-1, 9, 1] },
    { id: 'press', kind: 'press', part: '单页', machine: '对开四色机', at: [0, 8, 3] },
    { id: 'cut', kind: 'finishing', name: '裁切', machine: '切纸机', at: [1, 9, 2] },
    { id: 'pack', kind: 'packing', machine: '包装台', at: [1, 14, 2] },
  ]),
  act('吴丹', -4, '11:10', 'plan'),
  checked(-2, '09:00', 'incoming', [{ what: '定量', value: '157', limit: '157±3' }, { what: '含水' }], 5),
  act('曹颖', -2, '09:20', 'checkMaterial'),
  issued(-2, '10:00', '双铜纸 157g 大度', '单页', '352'),
  act('匡平', -2, '10:10', 'issueMaterial'),
  done(-1, '10:05', 'plates', 55, '4', '0'),
  act('韩磊', -1, '10:10', 'plates'),
  checked(-1, '16:00', 'first', [{ what: '套印', value: '0.08', limit: '0.10' }, { what: '颜色对签样' }], 1),
  act('曹颖', -1, '16:10', 'firstSheet'),
];

const guide: Scene[] = [
  ...toProof(-13, '导览册-终稿.pdf'),
  act('郑凯', -12, '15:00', 'signProof', '何婷'),
  planned('吴丹', -11, '09:00', [
    { id: 'plates', kind: 'plates', machine: '制版机', at: [-9, 9, 3] },
    { id: 'press', kind: 'press', part: '内页', machine: '对开四色机', at: [-8, 8, 8] },
    { id: 'fold', kind: 'finishing', name: '折页', machine: '折页机', at: [-7, 8, 6] },
    { id: 'stitch', kind: 'finishing', name: '骑马订', machine: '骑订机', at: [-6, 8, 8] },
    { id: 'pack', kind: 'packing', machine: '包装台', at: [-5, 8, 4] },
  ]),
  act('吴丹', -11, '09:10', 'plan'),
  checked(-10, '09:00', 'incoming', [{ what: '定量', value: '157', limit: '157±3' }], 5),
  act('曹颖', -10, '09:20', 'checkMaterial'),
  issued(-10, '10:00', '双胶纸 157g 大度', '内页', '3210'),
  act('匡平', -10, '10:10', 'issueMaterial'),
  done(-9, '12:00', 'plates', 170, '16', '0'),
  act('韩磊', -9, '12:05', 'plates'),
  checked(-8, '08:40', 'first', [{ what: '套印', value: '0.07', limit: '0.10' }], 1),
  act('曹颖', -8, '08:50', 'firstSheet'),
  checked(
    -8,
    '14:00',
    'inProcess',
    [{ what: '墨色一致' }, { what: '套印', value: '0.09', limit: '0.10' }],
    20,
  ),
  done(-8, '17:00', 'press', 505, '6390', '30'),
  act('韩磊', -8, '17:10', 'press'),
  done(-7, '15:00', 'fold', 390, '3080', '12'),
  done(-6, '17:00', 'stitch', 520, '3052', '16'),
  act('韩磊', -6, '17:10', 'finish'),
  checked(-5, '09:00', 'final', [{ what: '装订牢固' }, { what: '裁切尺寸', value: '±0.5', limit: '±1' }]),
  act('曹颖', -5, '09:20', 'inspectGoods'),
  done(-5, '12:00', 'pack', 230, '3052', '0'),
  act('匡平', -5, '12:10', 'store'),
  told('郑凯', -5, '15:00', {
    do: 'signOff',
    items: [
      { no: 2, quantity: '32' },
      { no: 3, quantity: '2' },
    ],
    capacity: 'client',
    by: '何婷',
  }),
  told('匡平', -3, '10:30', (_, dayOf) => ({
    do: 'deliver',
    lines: [{ item: 1, quantity: '2000', packages: '40 包' }],
    by: '何婷',
    date: dayOf(-3),
    to: '裕华中路 246 号办公室',
    carrier: '自送',
  })),
];

/** By the name of the sheet. */
export const printScenes: Readonly<Record<string, readonly Scene[]>> = {
  '21-brochure': toProof(-4, '宣传册-v1.pdf'),
  '22-flyer': flyer,
  '23-guide': guide,
  // Packaging is printed on papers only: the inspector checks them first (PR-08).
  '24-box': teamed(-1),
};
