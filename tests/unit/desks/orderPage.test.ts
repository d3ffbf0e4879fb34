import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#shared/journal/envelope';
import { orderEvents } from '#shared/order/events';
import { unknownOrder } from '#shared/order/state';
import { sentenceOf } from '../../../renderer/desks/order/tabs/sentence';
import { signedActs, signOffsOf } from '../../../renderer/desks/order/tabs/signatures';
import { tasksFor } from '../../../renderer/desks/order/tasks';
import { trailOf } from '../../../renderer/desks/order/trail';
import { shortDay, type WordsOfOrder } from '../../../renderer/desks/order/words';
import { formsOf, paperName } from '../../../renderer/documents/paperForms';
import { formatDate, formatDateTime } from '../../../renderer/i18n/format';
import { startLanguage } from '../../../renderer/i18n/language';
import type { Formats } from '../../../renderer/i18n/useFormat';
import { translate } from '../../../renderer/i18n/useT';
import { Bench, lead, type Name, people, sheetOf } from '../order/bench';

startLanguage('zh-CN');
const all = Object.values(people);
const who = (name: Name) => ({ person: lead(name), posts: people[name].posts });
const mine = (b: Bench, name: Name) => tasksFor(b.order, who(name), b.people).mine;
const can = (b: Bench, name: Name) =>
  mine(b, name)
    .filter((t) => t.refusals.length === 0)
    .map((t) => t.key);

const twoLeads = () => {
  const b = new Bench().issue(sheetOf('topographic')).through('readSheet');
  b.do('zhao', {
    do: 'assign',
    assignments: [
      { item: 1, lead: lead('sun') },
      { item: 2, lead: lead('ma') },
    ],
  });
  return b;
};

describe('next acts of a post', () => {
  it('SV-02a SV-02: assigning waits for the reading, but not for the items it gives out itself', () => {
    const b = new Bench().issue(sheetOf('topographic'));
    expect(can(b, 'zhao')).toEqual(['readSheet']);
    expect(
      mine(b, 'zhao')
        .find((t) => t.key === 'assign')
        ?.refusals.map((r) => r.rule),
    ).toContain('SV-02a');
    b.through('readSheet');
    expect(can(b, 'zhao')).toEqual(['assign']);
  });

  it('a lead sees the own part; the other lead’s waits for the other, unless that one has left', () => {
    const b = twoLeads();
    expect(can(b, 'sun')).toEqual(['accept@sun']);
    expect(tasksFor(b.order, who('sun'), b.people).others.map((w) => w.key)).toEqual(['accept@ma']);
    const gone = all.map((p) => (p.id === 'ma' ? { ...p, active: false } : p));
    expect(tasksFor(b.order, who('sun'), gone).mine.map((t) => t.key)).toContain('accept@ma');
  });

  it('shows the next act to come greyed, with its reasons, when nothing waits for me', () => {
    const b = new Bench().issue(sheetOf('topographic'));
    const clerk = tasksFor(b.order, who('liu'), all);
    expect(clerk.mine.map((t) => t.key)).toEqual(['confirm']);
    expect(clerk.mine[0]?.refusals[0]?.key).toBe('before');
    expect(clerk.others.map((w) => w.key)).toEqual(['readSheet']);
  });

  it('SV-05 sending back is offered only in its own turn', () => {
    const b = new Bench().issue(sheetOf('topographic')).through('inspectField');
    expect(mine(b, 'li').find((t) => t.key === 'inspectOffice')?.back).toEqual([]);
    expect(mine(b, 'zhao').every((t) => t.back?.length !== 0)).toBe(true);
  });

  it('a cancelled order asks nothing of anybody', () => {
    const b = new Bench().issue(sheetOf('topographic'));
    b.do('liu', { do: 'cancel', reason: '重复' });
    expect(tasksFor(b.order, who('zhao'), all)).toEqual({ mine: [], others: [] });
  });
});

describe('trail', () => {
  const words = {
    language: 'zh' as const,
    listJoin: '、',
    waits: (names: string) => `等 ${names}`,
    post: (row: { posts: readonly string[] }) => row.posts[0] ?? '',
  };
  it('has nine steps; two leads may stand in two of them', () => {
    const b = twoLeads();
    b.do('sun', { do: 'act', act: 'accept', lead: 'sun' });
    b.do('sun', { do: 'listReferences', references: [{ name: '控制点' }] });
    b.checklist('sun').do('sun', { do: 'act', act: 'depart', lead: 'sun' });
    const steps = trailOf(b.order, all, b.now, words);
    expect(steps).toHaveLength(9);
    expect(steps.filter((s) => s.state === 'current').map((s) => [s.key, s.waitsFor])).toEqual([
      ['prepare', '等 马超'],
      ['field', '等 孙浩'],
    ]);
  });
  it('is late once the due date has passed, and not when it is all done', () => {
    const b = new Bench().issue(sheetOf('topographic', { dueAt: '2026-03-20' }));
    const after = '2026-04-01T00:00:00.000Z';
    expect(trailOf(b.order, all, after, words).find((s) => s.key === 'assign')?.state).toBe('late');
    b.through('archive');
    expect(trailOf(b.order, all, after, words).every((s) => s.state === 'done')).toBe(true);
  });
});

describe('signatures on the page', () => {
  it('SV-05 sent back: the item’s signature and the inspector’s stay in sight as void, with the reason', () => {
    const b = new Bench().issue(sheetOf('topographic')).through('inspectField');
    b.do('li', { do: 'sendBack', act: 'inspectOffice', reason: '缺北侧图幅', items: [2] });
    expect(signOffsOf(b.order, 1).map((s) => s.void)).toEqual([undefined]);
    expect(signOffsOf(b.order, 2).map((s) => s.void?.reason)).toEqual(['缺北侧图幅']);
    expect(signedActs(b.order).map((s) => [s.act, s.void?.why])).toEqual([['inspectField', 'returned']]);
  });
});

describe('history', () => {
  const format = {
    day: (at) => String(at),
    date: (at) => formatDate(at, 'zh-CN'),
    time: (at) => String(at),
    dateTime: (at) => formatDateTime(at, 'zh-CN'),
    relative: (at) => String(at),
    money: String,
    quantity: (text) => text,
  } satisfies Formats;
  const tools = (b: Bench) => ({
    t: translate,
    words: { language: 'zh', capacity: (c: string) => c } as unknown as WordsOfOrder,
    format,
    order: b.order,
  });
  it('says every event of a whole order as a sentence without a key or a blank left in it', () => {
    const b = new Bench().issue(sheetOf('stakeout')).through('archive');
    const said = b.events.map((e) => sentenceOf(e, tools(b)));
    expect(said.filter((s) => s.trim() === '' || /order\.|\{\{|undefined/.test(s))).toEqual([]);
    expect(said[0]).toBe(`下达任务单 ${b.order.number}，共 2 项`);
  });
  it('never throws: unknown types and unreadable data are said as such', () => {
    const b = new Bench().issue(sheetOf('topographic'));
    const first = b.events[0]!;
    const odd = [
      ...Object.keys(orderEvents).map((type) => ({ ...first, type, data: null })),
      { ...first, type: '__proto__', data: {} },
      { ...first, type: 'order.of-tomorrow', data: { x: 1 } },
    ] as JournalEvent[];
    for (const event of odd) expect(sentenceOf(event, tools(b))).toContain('记录：');
  });
});

describe('papers', () => {
  it('PM: the settlement is not even listed for posts that see no money', () => {
    const { sheet } = unknownOrder('o');
    expect(formsOf({ trade: 'survey', sheet }, ['clerk']).map((f) => f.id)).toContain('settlement');
    expect(formsOf({ trade: 'survey', sheet }, ['fieldLead']).map((f) => f.id)).not.toContain('settlement');
  });
  it('is named 编号-表名.pdf, whatever the number holds', () => {
    expect(paperName({ number: 'CH-2026-0012' }, '工程结算单')).toBe('CH-2026-0012-工程结算单.pdf');
    expect(paperName({ number: '../a:b\u0000' }, '工程结算单')).toBe('.._a_b_-工程结算单.pdf');
  });
  it('days lose the year in the trail', () => {
    expect(shortDay('2026-03-02')).toBe('3-2');
  });
});
