/** SV-01 … SV-03: from the task sheet to the crew's departure. Each gate first refused, then satisfied. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import type { Sheet } from '#shared/order/sheet';
import { surveyTypes } from '#shared/order/sheet';
import { summaryOf } from '#shared/order/summary';
import { allLines, Bench, goodCrew, lead, line, order, people, pricesOf, sheetOf } from './bench';

const act = (act: string, name?: string): OrderCommand => ({
  do: 'act',
  act,
  ...(name ? { lead: name } : {}),
});
const issue = (sheet: Sheet): OrderCommand => ({ do: 'issue', trade: 'survey', sheet });
const assignAll = (...names: ('sun' | 'ma')[]): OrderCommand => ({
  do: 'assign',
  assignments: names.map((n, i) => ({ item: i + 1, lead: lead(n) })),
});

describe('SV-01', () => {
  test('SV-01: a sheet without client, project or kind of work is not issued', () => {
    const b = new Bench();
    const bare = sheetOf('control', { client: { name: ' ' }, project: { name: '' } });
    delete bare.survey;
    const zh = b.stopped('liu', issue(bare), 'SV-01', 'fields');
    expect(zh).toBe('任务单上还没填：委托单位、工程名称、任务类型。');
    b.do('liu', issue(sheetOf('control')));
    expect(b.order).toMatchObject({ number: 'CH-2026-0001', revision: 1, issued: { by: lead('liu') } });
  });
  test('SV-01: a sheet without items, with an unnamed item or one without quantity is not issued', () => {
    const b = new Bench();
    expect(b.stopped('liu', issue(sheetOf('control', { items: [] })), 'SV-01', 'items')).toContain(
      '没有任何',
    );
    const items = [
      { no: 1, name: '控制点', unit: '点', quantity: '0' },
      { no: 2, name: '地形图', unit: 'km²', quantity: 'x' },
      { no: 3, name: '报告', unit: '份', quantity: '1' },
    ];
    const zh = b.stopped('liu', issue(sheetOf('control', { items })), 'SV-01', 'items');
    expect(zh).toContain('第 1 项 控制点、第 2 项 地形图。');
  });
  test('SV-01: two items with one number are not issued, they could not be told apart at signing', () => {
    const twins = [1, 1, 2].map((no) => ({ no, name: `项目${no}`, unit: '点', quantity: '1' }));
    const b = new Bench();
    const zh = b.stopped('liu', issue(sheetOf('control', { items: twins })), 'SV-01', 'items');
    expect(zh).toBe('工作内容不完整：第 1 项 项目1。');
    b.do('liu', issue(sheetOf('control', { items: twins.slice(1) })));
  });
  test('SV-01: issued by the office only, and once', () => {
    const b = new Bench();
    for (const name of ['sun', 'zhao', 'chen', 'xu'] as const)
      expect(b.stopped(name, issue(sheetOf('control')), 'SV-01', 'post')).toContain('办公室文员');
    b.do('liu', issue(sheetOf('control')));
    b.stopped('liu', issue(sheetOf('control')), 'SV-01', 'alreadyDone');
    b.stopped('liu', act('issue'), 'SV-01', 'alreadyDone');
  });
  test('SV-01: nothing can be done with an order that was not issued', () => {
    const b = new Bench();
    for (const command of [
      act('readSheet'),
      { do: 'cancel', reason: '误' },
      assignAll('sun'),
    ] as OrderCommand[])
      b.stopped('zhao', command, 'SV-01', 'notIssued');
  });
  test('SV-01: an unknown act is refused, not done', () => {
    const b = order('control');
    expect(b.refused.bind(b, 'liu', act('无此步骤'))().keys).toEqual(['unknownAct']);
  });
  test('SV-01: what could not be read back never gets into the journal', () => {
    const b = new Bench();
    const long = { ...sheetOf('control'), project: { name: '长'.repeat(201) } };
    b.stopped('liu', issue(long), 'DS', 'data');
    const dated = { ...sheetOf('control'), issuedAt: '2026-02-30' };
    b.stopped('liu', issue(dated), 'DS', 'data');
    expect(b.events).toEqual([]);
  });
});

describe('SV-02', () => {
  test('SV-02a: assigning waits until the supervisor confirmed by name that the sheet was read', () => {
    const b = order('control');
    expect(b.stopped('zhao', assignAll('sun', 'ma'), 'SV-02a', 'acts')).toContain('确认已读任务单');
    b.do('zhao', act('readSheet'));
    expect(b.order.acts.readSheet?.by.name).toBe('赵国强');
    b.do('zhao', assignAll('sun', 'ma'));
    expect(b.facts.record('assign')).toBeDefined();
  });
  test('SV-02a: only a field supervisor confirms having read it', () => {
    const b = order('control');
    for (const name of ['liu', 'sun', 'li', 'zhou'] as const)
      expect(b.stopped(name, act('readSheet'), 'SV-02a', 'post')).toBe('这一步由外业主管来做。');
  });
  test('SV-02: every item goes to a lead, and assigning is the supervisor’s', () => {
    const b = order('control', 'readSheet');
    expect(b.stopped('zhao', assignAll('sun'), 'SV-02', 'itemsAssigned')).toBe(
      '还没有派给组长：第 2 项 地形图。',
    );
    b.stopped('liu', assignAll('sun', 'ma'), 'SV-02', 'post');
    b.stopped('sun', assignAll('sun', 'ma'), 'SV-02', 'post');
    b.do('zhao', assignAll('sun', 'ma'));
    expect(b.order.assignments).toEqual({ 1: 'sun', 2: 'ma' });
    expect(b.leads).toEqual(['sun', 'ma']);
    b.stopped('zhao', assignAll('sun', 'ma'), 'SV-02', 'alreadyDone');
  });
  test('SV-02: only to active people who hold the post, and only items of the sheet', () => {
    const b = order('control', 'readSheet');
    const to = (name: 'chen' | 'sun'): OrderCommand => ({
      do: 'assign',
      assignments: [1, 2].map((item) => ({ item, lead: lead(name) })),
    });
    expect(b.stopped('zhao', to('chen'), 'SV-02', 'notALead')).toContain('陈芳');
    b.people = Object.values(people).map((p) => (p.id === 'sun' ? { ...p, active: false } : p));
    b.stopped('zhao', to('sun'), 'SV-02', 'notALead');
    b.people = Object.values(people);
    const strange: OrderCommand = { do: 'assign', assignments: [{ item: 9, lead: lead('sun') }] };
    expect(b.stopped('zhao', strange, 'SV-02', 'notOnSheet')).toContain('第 9 项');
    b.do('zhao', to('sun'));
  });
  test('SV-02: split among several leads, each accepts, prepares and finishes an own part', () => {
    const b = order('control', 'readSheet');
    b.do('zhao', assignAll('sun', 'ma'));
    b.do('sun', act('accept', 'sun'));
    b.do('sun', { do: 'listReferences', references: [], none: true });
    b.checklist('sun');
    b.do('sun', act('depart', 'sun'));
    // The other has not even accepted; it holds up nobody but himself.
    b.stopped('ma', act('depart', 'ma'), 'SV-03', 'before');
    b.signPart('sun').log('sun').do('sun', act('finishField', 'sun'));
    expect(b.stopped('zhao', act('inspectField'), 'SV-03', 'before')).toContain(
      '要先完成“接收任务”（马超）。',
    );
    b.do('ma', act('accept', 'ma'));
    b.stopped('ma', act('depart', 'ma'), 'SV-03b', 'checklist');
    b.checklist('ma');
    b.do('ma', act('depart', 'ma'));
    b.signPart('ma').log('ma');
    expect(b.stopped('zhao', act('inspectField'), 'SV-04', 'before')).toContain('（马超）');
    b.do('ma', act('finishField', 'ma'));
    b.do('zhao', act('inspectField'));
  });
  test('SV-02: a lead keeps off the part of another lead of the order; a stand-in may step in', () => {
    const b = order('control', 'readSheet');
    b.do('zhao', assignAll('sun', 'ma'));
    expect(b.stopped('ma', act('accept', 'sun'), 'PM', 'otherLead')).toContain('孙浩');
    b.do('sun', act('accept', 'sun'));
    const list: OrderCommand = { do: 'keepChecklist', lead: 'sun', lines: allLines, crew: goodCrew };
    b.stopped('ma', list, 'PM', 'otherLead');
    b.do('sun', list);
    b.do('sun', { do: 'listReferences', references: [], none: true });
    b.do('he', act('depart', 'sun'));
    const log: OrderCommand = { do: 'keepLog', lead: 'sun', date: '2026-03-02', crew: ['孙浩'], items: [] };
    b.stopped('ma', log, 'PM', 'otherLead');
    b.stopped(
      'ma',
      { do: 'signOff', items: [{ no: 1, quantity: '6' }], capacity: 'client', by: '王建军' },
      'PM',
      'otherLead',
    );
    // The named lead left the shop: the other one takes over.
    b.people = Object.values(people).map((p) => (p.id === 'sun' ? { ...p, active: false } : p));
    b.do('ma', log);
  });
  test('SV-02: a part of nobody on this order can’t be done', () => {
    const b = order('control', 'assign');
    b.stopped('he', act('accept', 'he'), 'SV-03', 'notALeadHere');
    b.stopped('sun', act('accept'), 'SV-03', 'notALeadHere');
    b.stopped('he', { do: 'keepChecklist', lead: 'he', lines: [], crew: [] }, 'SV-03', 'notALeadHere');
  });
});

describe('SV-03', () => {
  const ready = (type: 'topographic' | 'stakeout' | 'control', change: Partial<Sheet> = {}) => {
    const b = order(type, 'accept', change);
    b.do('sun', { do: 'listReferences', references: [{ name: '控制点成果', source: '市局' }] });
    if (type === 'stakeout')
      b.do('sun', {
        do: 'recordContact',
        with: '陈立新',
        by: '孙浩',
        at: '2026-03-02T00:30:00.000Z',
        onSiteAt: '2026-03-03T00:30:00.000Z',
      });
    return b;
  };
  const depart = act('depart', 'sun');
  const list = (lines = allLines, crew = goodCrew): OrderCommand => ({
    do: 'keepChecklist',
    lead: 'sun',
    lines,
    crew,
  });

  test('SV-03: departure comes after accepting, and needs the reference data listed', () => {
    const b = order('control', 'assign').checklist('sun');
    b.stopped('sun', depart, 'SV-03', 'before');
    b.do('sun', act('accept', 'sun'));
    expect(b.stopped('sun', depart, 'SV-03', 'references')).toBe('还没有列出所用资料。');
    b.stopped('sun', { do: 'listReferences', references: [] }, 'SV-03', 'references');
    b.do('sun', { do: 'listReferences', references: [{ name: '控制点成果' }] });
    b.do('sun', depart);
  });
  test('SV-03: said by the lead, there may be nothing to collect', () => {
    const b = order('control', 'accept').checklist('sun');
    b.do('sun', { do: 'listReferences', references: [], none: true });
    b.do('sun', depart);
  });
  test('SV-03: accepting and departing are the lead’s, the field records the crew’s', () => {
    const b = order('control', 'assign');
    for (const name of ['liu', 'zhao', 'li'] as const) b.stopped(name, act('accept', 'sun'), 'SV-03', 'post');
    for (const name of ['liu', 'li', 'chen', 'zhou'] as const) b.stopped(name, list(), 'SV-04', 'post');
  });
  test('SV-03a: topographic work waits for control system, extent and map scale', () => {
    const bare = { type: 'topographic' as const, controlSystem: ' ', deliverables: [] };
    const b = ready('topographic', { survey: bare });
    b.do('sun', list());
    expect(b.stopped('sun', depart, 'SV-03a', 'fields')).toBe(
      '任务单上还没填：控制系统、测图范围、测图比例尺。',
    );
    b.do('sun', {
      do: 'askChange',
      what: '补填技术要求',
      why: '任务单漏填',
      askedBy: '孙浩',
      strike: [],
      add: [],
      set: { controlSystem: '施工坐标系', extent: '全乡', scale: '1:500' },
    });
    b.do('zhao', { do: 'decideChange', change: 'BG-2026-0001', approved: true });
    b.do('sun', depart);
  });
  test('SV-03a: other kinds of work do not wait for it', () => {
    const b = ready('control', { survey: { type: 'control', deliverables: [] } });
    b.do('sun', list());
    b.do('sun', depart);
  });
  test.each(['instrument', 'battery', 'cables', 'tripod', 'pole', 'vehicle'] as const)(
    'SV-03b: without a look at the %s nobody departs, and a “no” blocks until mended',
    (kind) => {
      const b = ready('control');
      const others = allLines.filter((l) => l.kind !== kind);
      b.do('sun', list(others));
      b.stopped('sun', depart, 'SV-03b', 'checklist');
      b.do('sun', list([...others, line(kind, { ok: false, what: '坏的那一件' })]));
      expect(b.stopped('sun', depart, 'SV-03b', 'checklist')).toBe('出工检查还没过：坏的那一件。');
      b.do('sun', list([...others, line(kind)]));
      b.do('sun', depart);
    },
  );
  test('SV-03b: no checklist at all names everything that was not looked at', () => {
    const zh = ready('control').stopped('sun', depart, 'SV-03b', 'checklist');
    expect(zh).toContain('仪器、电池、连接线、三角架、跟踪杆、车辆');
  });
  test('SV-03b: a waiver is a field supervisor’s, with a reason, and is kept for the form', () => {
    const b = ready('control');
    const waived = (by: string, reason: string, personId?: string) =>
      list([
        ...allLines.filter((l) => l.kind !== 'pole'),
        line('pole', { ok: false, waiver: { by, reason, ...(personId ? { personId } : {}) } }),
      ]);
    b.stopped('sun', waived('孙浩', '用小棱镜'), 'SV-03b', 'waiverPost');
    b.stopped('sun', waived('李静', '用小棱镜', 'zhao'), 'SV-03b', 'waiverPost');
    expect(b.stopped('sun', waived('赵国强', ' '), 'SV-03b', 'waiverReason')).toBe(
      '豁免要写明原因：跟踪杆。',
    );
    b.do('sun', waived('赵国强', '改用小棱镜', 'zhao'));
    b.do('sun', depart);
    const kept = b.order.checklists.sun!.lines.find((l) => l.kind === 'pole');
    expect(kept).toMatchObject({ ok: false, waiver: { by: '赵国强', reason: '改用小棱镜' } });
  });
  test('SV-03b: every instrument the sheet names is checked', () => {
    const sheet = sheetOf('control');
    const b = ready('control', { survey: { ...sheet.survey!, instruments: ['全站仪', '水准仪'] } });
    b.do('sun', list());
    expect(b.stopped('sun', depart, 'SV-03b', 'checklist')).toBe('出工检查还没过：水准仪。');
    b.do('sun', list([...allLines, line('instrument', { what: '水准仪' })]));
    b.do('sun', depart);
  });
  test('SV-03b: a line of one’s own that says “no” blocks, too', () => {
    const b = ready('control');
    const own = { kind: 'other' as const, what: '对讲机', ok: false };
    b.do('sun', list([...allLines, own] as typeof allLines));
    expect(b.stopped('sun', depart, 'SV-03b', 'checklist')).toContain('对讲机');
    b.do('sun', list([...allLines, { ...own, ok: true }] as typeof allLines));
    b.do('sun', depart);
  });
  test('SV-03b: once the crew has left the checklist is closed', () => {
    const b = order('control', 'depart');
    b.stopped('sun', list([]), 'SV-03b', 'departed');
  });
  test('SV-03c: stake-out waits for the call to the client: who, when, by whom', () => {
    const b = order('stakeout', 'accept').checklist('sun');
    b.do('sun', { do: 'listReferences', references: [], none: true });
    expect(b.stopped('sun', depart, 'SV-03c', 'contact')).toContain('电话联系');
    const call = {
      do: 'recordContact' as const,
      with: '陈立新',
      by: '孙浩',
      onSiteAt: '2026-03-03T00:30:00Z',
    };
    b.stopped('sun', { ...call, at: b.now, with: ' ' }, 'SV-03c', 'contactNames');
    b.stopped('sun', { ...call, at: b.now, by: '' }, 'SV-03c', 'contactNames');
    b.stopped('sun', { ...call, at: '2026-03-02T01:00:01.000Z' }, 'SV-03c', 'contactFuture');
    b.stopped('sun', { ...call, at: b.now, onSiteAt: '2026-03-01T00:30:00Z' }, 'SV-03c', 'contactOrder');
    b.stopped('sun', { ...call, at: '昨天' }, 'DS', 'data');
    b.do('sun', { ...call, at: b.now });
    b.do('sun', depart);
    expect(b.order.contact).toMatchObject({ with: '陈立新', by: '孙浩' });
  });
  test('SV-03c: no other kind of work waits for a call', () => {
    for (const type of surveyTypes.filter((t) => t !== 'stakeout'))
      expect(order(type, 'depart').order.contact).toBeUndefined();
  });
  test.each(['paint', 'hammer', 'stakes', 'nails'] as const)('SV-03d: stake-out takes %s along', (kind) => {
    const b = ready('stakeout');
    b.do('sun', list(allLines.filter((l) => l.kind !== kind)));
    b.stopped('sun', depart, 'SV-03d', 'checklist');
    b.do('sun', list(allLines));
    b.do('sun', depart);
  });
  test('SV-03d: lime only where the client asks for lime lines: by a tick, or by an item named after it', () => {
    const without = allLines.filter((l) => l.kind !== 'lime');
    const plain = ready('stakeout');
    plain.do('sun', list(without));
    plain.do('sun', depart);
    const survey = { ...sheetOf('stakeout').survey!, limeLine: true };
    const items = [{ no: 1, name: '撒灰线', unit: '项', quantity: '1' }];
    for (const change of [{ survey }, { items }]) {
      const b = ready('stakeout', change);
      b.do('sun', list(without));
      expect(b.stopped('sun', depart, 'SV-03d', 'checklist')).toBe('出工检查还没过：白灰。');
      b.do('sun', list(allLines));
      b.do('sun', depart);
    }
  });
  test('SV-03d: other kinds of work need none of it', () => {
    const b = ready('control');
    b.do('sun', list(allLines.slice(0, 6)));
    b.do('sun', depart);
  });
  test('SV-03e: every crew member acknowledges rules and gear by name', () => {
    const b = ready('control');
    b.do('sun', list(allLines, []));
    expect(b.stopped('sun', depart, 'SV-03e', 'safety')).toContain('没有登记组员');
    const [first, second] = goodCrew as [(typeof goodCrew)[0], (typeof goodCrew)[0]];
    for (const lax of [
      { ...second, rulesRead: false },
      { ...second, gearWorn: false },
    ]) {
      b.do('sun', list(allLines, [first, lax]));
      expect(b.stopped('sun', depart, 'SV-03e', 'safety')).toBe('还没确认安全须知和劳保用品：田野。');
    }
    b.do('sun', list());
    b.do('sun', depart);
  });
  test('SV-03: what waits for whom is said in the short row, with whose hand it came from', () => {
    const b = order('control', 'assign');
    expect(summaryOf(b.order).waiting).toMatchObject([
      { act: 'accept', lead: lead('sun'), posts: ['fieldLead'], from: { by: lead('zhao') } },
    ]);
    expect(summaryOf(b.order).waitingPosts).toEqual(['fieldLead']);
  });
});

test('SV-01: prices travel in an event of their own, apart from the sheet', () => {
  const b = order('control');
  expect(b.events.map((e) => [e.type, e.scope])).toEqual([
    ['order.issued', 'work'],
    ['order.priced', 'money'],
  ]);
  expect(JSON.stringify(b.events[0])).not.toContain('unitPrice');
  expect(b.order.prices).toEqual(pricesOf(sheetOf('control')));
});
