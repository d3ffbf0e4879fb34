/** The page of a print order: what its sections show, which a post sees, where refusals lead, who may record what. */
import { describe, expect, it } from 'vitest';
import { findAct } from '#shared/procedure/engine';
import { print } from '#shared/procedures/print';
import { backWords } from '../../../renderer/desks/order/back';
import { firstTab, isTab, placeOf, tabsOf } from '../../../renderer/desks/order/places';
import { recordRefusal } from '../../../renderer/desks/order/print/may';
import { nextCheck } from '../../../renderer/desks/order/print/nextCheck';
import { firstPart, partState, partsFor } from '../../../renderer/desks/order/print/parts';
import { materialsOfSheet } from '../../../renderer/desks/order/print/prefill';
import {
  checkRows,
  deliveryRows,
  materialRows,
  operationRows,
  permitRoom,
  spareLeft,
} from '../../../renderer/desks/order/print/rows';
import { tasksFor } from '../../../renderer/desks/order/tasks';
import { trailOf } from '../../../renderer/desks/order/trail';
import { startLanguage } from '../../../renderer/i18n/language';
import { translate } from '../../../renderer/i18n/useT';
import { lead, type Name, people } from '../order/bench';
import {
  check,
  deliver,
  failing,
  feedback,
  issueMaterial,
  permit,
  printed,
  printSheet,
  proof,
  waste,
} from '../order/printBench';

startLanguage('zh-CN');
const posts = (name: Name) => people[name].posts;
const who = (name: Name) => ({ person: lead(name), posts: posts(name) });
const all = Object.values(people);
const internal = { jobKind: 'internal', spareCopies: 6 } as const;

describe('operations', () => {
  it('PR-04 several reports of one operation add up; over the standard is told once it is done', () => {
    const b = printed('firstSheet');
    b.do('han', {
      do: 'doOperation',
      operation: 'o2',
      minutes: 90,
      good: '100',
      waste: '3',
      complete: false,
    });
    const begun = operationRows(b.order, '2026-03-05T02:00:00.000Z').find((r) => r.operation.id === 'o2');
    expect(begun).toMatchObject({ state: 'begun', minutes: 90, good: '100', waste: '3', late: false });
    expect(begun).not.toHaveProperty('over');
    b.do('han', { do: 'doOperation', operation: 'o2', minutes: 200, good: '58', complete: true });
    const done = operationRows(b.order, b.order.lastAt).find((r) => r.operation.id === 'o2');
    expect(done).toMatchObject({ state: 'done', minutes: 290, over: 50, good: '158', waste: '3' });
  });

  it('PR-03 work that is open after its planned finish is late; what nobody reported has no figures', () => {
    const rows = operationRows(printed('plan').order, '2026-03-06T00:00:00.000Z');
    expect(rows.map((r) => [r.operation.id, r.state, r.late])).toEqual([
      ['o1', 'open', true],
      ['o2', 'open', true],
      ['o3', 'open', false],
      ['o4', 'open', false],
      ['o5', 'open', false],
    ]);
    expect(rows[0]).not.toHaveProperty('minutes');
  });
});

describe('material', () => {
  it('PR-03 planned against used, less what came back, over several slips', () => {
    const b = printed('checkMaterial');
    b.do('kuang', issueMaterial());
    b.do(
      'kuang',
      issueMaterial({
        lines: [{ name: '双铜纸', part: '内页', unit: '张', used: '12', returned: '5' }],
      }),
    );
    expect(materialRows(b.order)).toMatchObject([
      { part: '封面', planned: '79', used: '79', difference: '0' },
      { part: '内页', planned: '215', used: '222', returned: '5', difference: '7' },
    ]);
  });

  it('begins with the sheets of each part, and leaves off what was given out', () => {
    const sheet = printSheet();
    const parts = sheet.print!.parts!.map((p, n) => ({ ...p, fullSheets: [79, 215][n]! }));
    const b = printed('checkMaterial', { parts });
    expect(materialsOfSheet(b.order, '张').map((r) => [r.part, r.name, r.planned, r.used])).toEqual([
      ['封面', '200g 双铜纸 889x1194', '79', '79'],
      ['内页', '128g 双铜纸 889x1194', '215', '215'],
    ]);
    b.do('kuang', issueMaterial({ lines: [{ name: '纸', part: '封面', unit: '张', used: '79' }] }));
    expect(materialsOfSheet(b.order, '张').map((r) => r.part)).toEqual(['内页']);
  });

  it('counts the sheets of a job without parts as the job ticket does', () => {
    const paper = { kind: '双胶纸', weight: '157', sheet: '889x1194', leavesPerSheet: 16, spoilage: 60 };
    const { parts: _, ...plain } = printSheet().print!;
    const b = printed(undefined, {}, { print: { ...plain, pages: 32, paper } });
    expect(materialsOfSheet(b.order, '张').map((r) => r.planned)).toEqual(['360']);
  });
});

describe('checks', () => {
  it('PR-05 a failed check is open until one of the same kind, operation and part passes; then it says which', () => {
    const b = printed('plates');
    b.do('cao', failing('first', { part: '封面', operation: 'o2' }));
    const failed = b.order.print!.checks.at(-1)!.check;
    b.do('cao', check('first', { part: '内页', operation: 'o3' }));
    expect(checkRows(b.order).find((r) => r.check.check === failed)).toMatchObject({ state: 'open' });
    expect(partState(b.order, 'quality').state).toBe('bad');
    expect(firstPart(b.order, posts('cao'))).toBe('quality');
    b.do('cao', check('first', { part: '封面', operation: 'o2' }));
    const lifted = checkRows(b.order).find((r) => r.check.check === failed);
    expect(lifted).toMatchObject({ state: 'lifted', by: b.order.print!.checks.at(-1)!.check });
    expect(partState(b.order, 'quality').state).toBe('begun');
  });

  it('PR-05 the client’s concession is told as such', () => {
    const b = printed('plates');
    b.do('cao', failing('first'));
    const failed = b.order.print!.checks.at(-1)!.check;
    b.do('wu', { do: 'concede', check: failed, reason: '展会等用', by: '何婷' });
    expect(checkRows(b.order).at(-1)).toMatchObject({ state: 'conceded' });
  });

  it('proposes the check the order is at', () => {
    expect(nextCheck(printed('plan').order)).toBe('incoming');
    expect(nextCheck(printed('plates').order)).toBe('first');
    expect(nextCheck(printed('firstSheet').order)).toBe('inProcess');
    expect(nextCheck(printed('finish').order)).toBe('final');
    expect(nextCheck(printed('inspectGoods').order)).toBe('inProcess');
  });
});

describe('deliveries', () => {
  it('PR-06 ordered, received, left; spare copies are told apart and offered once', () => {
    const b = printed('store', { spareCopies: 6 });
    expect(spareLeft(b.order)).toBe('6');
    b.do('kuang', deliver('200', { lines: [{ item: 1, quantity: '200', spare: '6' }] }));
    expect(deliveryRows(b.order)).toMatchObject([
      { delivered: '200', spare: '6', left: '100', waived: false },
      { delivered: '0', spare: '0', left: '20', waived: false },
    ]);
    expect(spareLeft(b.order)).toBe('');
    expect(partState(b.order, 'deliveries')).toMatchObject({ state: 'begun', count: 0, of: 2 });
    b.do('wu', { do: 'waiveRest', items: [1], reason: '够用了', clientBy: '何婷' });
    expect(deliveryRows(b.order)[0]).toMatchObject({ left: '0', waived: true });
  });

  it('PR-08 tells how many copies the papers still allow, spare ones counted', () => {
    const b = printed('store', internal);
    expect(permitRoom(b.order)).toEqual({ most: '310', out: '0', room: '310' });
    b.do('kuang', deliver('200', { lines: [{ item: 1, quantity: '200', spare: '6' }] }));
    expect(permitRoom(b.order)).toEqual({ most: '310', out: '206', room: '104' });
    expect(permitRoom(printed('store').order)).toBeUndefined();
  });

  it('PR-06 the act that completes itself stands in the panel with nothing but its records lacking', () => {
    const b = printed('store');
    const task = tasksFor(b.order, who('kuang'), all).mine.find((t) => t.key === 'deliver');
    expect(task?.act.completes).toBeDefined();
    expect(task?.refusals.map((r) => r.key)).toEqual(['completes']);
    const early = tasksFor(printed('press').order, who('kuang'), all).mine.find((t) => t.key === 'deliver');
    expect(early?.refusals.map((r) => r.key) ?? ['before']).toContain('before');
  });
});

describe('sections', () => {
  it('PM quotations are for those who see money; the register is for jobs on papers', () => {
    const b = printed('team');
    expect(partsFor(b.order, posts('wu'))).toContain('quote');
    for (const name of ['han', 'cao', 'kuang', 'ke'] as const)
      expect(partsFor(b.order, posts(name))).not.toContain('quote');
    expect(partsFor(b.order, posts('wu'))).not.toContain('permit');
    expect(partsFor(printed('team', internal).order, posts('cao'))).toContain('permit');
  });

  it('opens where the order stands', () => {
    const at = (act: string) => firstPart(printed(act).order, posts('han'));
    expect(at('team')).toBe('proof');
    expect(at('signProof')).toBe('plan');
    expect(at('plan')).toBe('materials');
    expect(at('issueMaterial')).toBe('plan');
    expect(at('store')).toBe('deliveries');
    expect(at('settle')).toBe('feedback');
    expect(firstPart(printed().order, posts('han'))).toBe('team');
    expect(firstPart(printed('team', internal).order, posts('cao'))).toBe('permit');
  });

  it('PR-05 a refused proof is bad until the new version is there', () => {
    const b = printed('prepress');
    expect(partState(b.order, 'proof')).toMatchObject({ state: 'begun', count: 1 });
    b.do('xu', { do: 'sendBack', act: 'signProof', reason: '偏色', items: [] });
    expect(partState(b.order, 'proof')).toMatchObject({ state: 'bad', count: 1 });
    b.do('han', proof());
    expect(partState(b.order, 'proof')).toMatchObject({ state: 'begun', count: 2 });
  });

  it('PR-07 PR-08 the last sections are done with their acts', () => {
    const b = printed('settle', internal);
    expect(partState(b.order, 'samples').state).toBe('none');
    b.all(['ke', feedback()], ['ke', { do: 'act', act: 'feedback' }], ['kuang', waste()]);
    expect(partState(b.order, 'feedback').state).toBe('done');
    expect(partState(b.order, 'samples')).toMatchObject({ state: 'begun', count: 1 });
  });
});

describe('who may record', () => {
  it('PM the same answer decide gives', () => {
    const b = printed('team', internal);
    for (const [name, answer] of [
      ['cao', undefined],
      ['han', 'post'],
    ] as const) {
      expect(recordRefusal(b.order, 'checkPermit', posts(name))?.key).toBe(answer);
    }
    b.stopped('han', permit(), 'PR-08', 'post');
    expect(recordRefusal(b.order, 'checkQuality', posts('han'), ['press'])).toBeUndefined();
  });

  it('PR-05 no new proof once the client has signed; PR-06 no delivery once it is settled', () => {
    expect(recordRefusal(printed('signProof').order, 'keepProof', posts('han'))?.key).toBe('proofSigned');
    expect(recordRefusal(printed('settle').order, 'deliver', posts('kuang'))?.key).toBe('settledAlready');
  });

  it('nothing is recorded on a cancelled order', () => {
    const b = printed('team');
    b.do('liu', { do: 'cancel', reason: '客户撤单' });
    expect(recordRefusal(b.order, 'setTeam', posts('wu'))?.key).toBe('cancelled');
  });
});

describe('the page', () => {
  it('shows the tabs of its trade', () => {
    expect(tabsOf('print')).toEqual(['overview', 'items', 'production', 'papers', 'flow', 'history']);
    expect(tabsOf('survey')).toEqual(['overview', 'items', 'field', 'results', 'papers', 'flow', 'history']);
    expect(tabsOf('docking')).toEqual(['docking', 'papers', 'flow', 'history']);
    expect(isTab('production')).toBe(true);
    expect(firstTab('print', posts('wu'))).toBe('items');
    expect(firstTab('print', posts('han'))).toBe('production');
    expect(firstTab('survey', people.sun.posts)).toBe('items');
  });

  it('leads to the section where a refusal is mended', () => {
    const to = (mend: Parameters<typeof placeOf>[0]) => placeOf(mend, 'a/b', posts('wu'))?.to;
    expect(to('proof')).toBe('/orders/a%2Fb/production?part=proof');
    expect(to('production')).toBe('/orders/a%2Fb/production?part=plan');
    expect(to('samples')).toBe('/orders/a%2Fb/production?part=samples');
    expect(to('prices')).toBe('/orders/a%2Fb/items');
  });

  it('every mend of the print procedure leads to a section there is', () => {
    const acts = print.steps.flatMap((s) => s.acts);
    const mends = acts.flatMap((a) => [
      ...a.gates.map((g) => g.mend),
      ...(a.completes ? [a.completes.mend] : []),
    ]);
    const own = [...new Set(mends)].filter((m) => !['sheet', 'steps', 'prices', 'settlement'].includes(m));
    for (const mend of own) expect(placeOf(mend, 'x', [])?.to).toMatch(/^\/orders\/x\/production\?part=/);
  });

  it('leaves steps out of the trail that do not apply: no tick where nobody did anything', () => {
    const words = { language: 'zh', listJoin: '、', waits: () => '', post: () => '' } as const;
    const titles = (b: ReturnType<typeof printed>) =>
      trailOf(b.order, all, b.order.lastAt, words).map((s) => s.title);
    expect(titles(printed('team'))).not.toContain('承印验证');
    expect(titles(printed('team'))).not.toContain('报价');
    expect(titles(printed('team', internal))).toContain('承印验证');
    expect(titles(printed('team', { finishing: ['无'] }))).not.toContain('印后');
  });

  it('sending back is said by what it reopens', () => {
    const words = (id: string) => translate(backWords(findAct(print, id)!, 'print').label);
    expect(words('signProof')).toBe('客户不同意，退回改样…');
    expect(words('inspectGoods')).toBe('成品不合格，退回印刷…');
  });
});
