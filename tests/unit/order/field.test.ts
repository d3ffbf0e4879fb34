/** SV-04: the field. Signatures with quantities, logs, the stake-out sheet and its way back to the office. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { signOffStands } from '#shared/order/signable';
import { summaryOf } from '#shared/order/summary';
import { Bench, lead, order, people, point, stakeout } from './bench';

const act = (act: string, more: object = {}): OrderCommand => ({ do: 'act', act, ...more });
const finish = act('finishField', { lead: 'sun' });
const sign = (no: number, quantity: string, change: object = {}): OrderCommand => ({
  do: 'signOff',
  items: [{ no, quantity }],
  capacity: 'client',
  by: '王建军',
  ...change,
});
const substitute = (change: object = {}) =>
  sign(1, '6', { capacity: 'substitute', by: '赵国强', reason: '甲方代表出差', ...change });
const signed = (b: Bench, no: number) =>
  b.order.signOffs.filter((s) => s.item === no && signOffStands(b.order, s)).map((s) => s.quantity);
const away = () => order('control', 'depart');

describe('SV-04a', () => {
  test('SV-04a: field work isn’t finished while an item lacks the client’s signature', () => {
    const b = away().log('sun');
    b.do('sun', sign(1, '6'));
    expect(b.stopped('sun', finish, 'SV-04a', 'itemsSigned')).toBe('还缺签字：第 2 项 地形图。');
    b.do('sun', sign(2, '1.257', { role: '项目负责人' }));
    b.do('sun', finish);
    expect(b.order.signOffs[1]).toMatchObject({
      item: 2,
      quantity: '1.257',
      role: '项目负责人',
      signature: { by: '王建军', capacity: 'client' },
    });
  });
  test('SV-04a: nothing is signed before the crew has left', () => {
    const b = order('control', 'accept');
    expect(b.stopped('sun', sign(1, '6'), 'SV-03', 'before')).toContain('检查完毕，出发');
  });
  test('SV-04a: a signature needs a name, an item of the sheet and a quantity above nothing', () => {
    const b = away();
    b.stopped('sun', sign(1, '6', { by: ' ' }), 'SV-04a', 'signerMissing');
    b.stopped('sun', sign(1, '6', { items: [] }), 'SV-04a', 'itemsMissing');
    expect(b.stopped('sun', sign(7, '6'), 'SV-04b', 'notOnSheet')).toContain('第 7 项');
    for (const quantity of ['0', '-1', '', '六', '1e3', '0.0000001', '1234567890123'])
      expect(b.stopped('sun', sign(1, quantity), 'SV-04a', 'quantity')).toContain('第 1 项 控制点');
    b.do('sun', sign(1, '0.000001'));
  });
  test('SV-04a: only people of the field take signatures', () => {
    const b = away();
    for (const name of ['liu', 'li', 'chen', 'zhou', 'qian'] as const)
      expect(b.stopped(name, sign(1, '6'), 'SV-04', 'post')).toBe('这一步由外业组长、外业主管来做。');
  });
  test('SV-04a: with no client present a field supervisor signs, by name and with the reason', () => {
    const b = away();
    expect(b.stopped('sun', substitute({ reason: ' ' }), 'SV-04a', 'substituteReason')).toContain('原因');
    b.stopped('sun', substitute({ reason: undefined }), 'SV-04a', 'substituteReason');
    expect(b.stopped('sun', substitute({ by: '孙浩' }), 'SV-04a', 'substitutePost')).toContain('孙浩');
    // The supervisor's id does not lend another name the post, nor the name another id.
    b.stopped('sun', substitute({ by: '王建军', personId: 'zhao' }), 'SV-04a', 'substitutePost');
    b.stopped('sun', substitute({ personId: 'sun' }), 'SV-04a', 'substitutePost');
    b.people = Object.values(people).map((p) => (p.id === 'zhao' ? { ...p, active: false } : p));
    b.stopped('sun', substitute(), 'SV-04a', 'substitutePost');
    b.people = Object.values(people);
    b.do('zhao', substitute({ personId: 'zhao' }));
    expect(b.order.signOffs[0]).toMatchObject({
      reason: '甲方代表出差',
      signature: { by: '赵国强', capacity: 'substitute', personId: 'zhao' },
    });
    b.do('sun', sign(2, '1.2'));
    b.log('sun').do('sun', finish);
  });
  test('SV-04a: one stroke for several items, several strokes for one item; quantities add up', () => {
    const b = away();
    const image = 'data:image/png;base64,AAAA';
    const items = [
      { no: 1, quantity: '2' },
      { no: 2, quantity: '0.620' },
      { no: 2, quantity: '0.037' },
      { no: 2, quantity: '0.100' },
    ];
    b.do('sun', { do: 'signOff', items, capacity: 'client', by: '王建军', image });
    b.later(24).do('sun', sign(2, '0.5'));
    expect(signed(b, 2)).toEqual(['0.620', '0.037', '0.100', '0.5']);
    const [first, ...others] = b.order.signOffs.map((s) => s.signature);
    expect(first).toMatchObject({ image });
    for (const other of others.slice(0, 3)) {
      expect(other.hand).toBe(first!.id);
      expect(other.image).toBeUndefined();
    }
    expect(new Set(b.order.signOffs.map((s) => s.signature.id)).size).toBe(5);
    b.log('sun').log('sun', '2026-03-02').do('sun', finish);
  });
  test('SV-04a: a withdrawn signature is void and the gate closes again; it needs a reason', () => {
    const b = away().signPart('sun').log('sun');
    const { id } = b.order.signOffs[0]!.signature;
    const withdraw = (change: object = {}): OrderCommand => ({
      do: 'withdrawSignOff',
      signature: id,
      reason: '数量看错',
      ...change,
    });
    b.stopped('sun', withdraw({ reason: '' }), 'SV-04a', 'reasonMissing');
    b.stopped('sun', withdraw({ signature: '没有' }), 'SV-04a', 'noSuchSignature');
    b.stopped('liu', withdraw(), 'SV-04', 'post');
    b.do('sun', withdraw());
    expect(b.order.signOffs[0]!.void).toMatchObject({ why: 'withdrawn', reason: '数量看错' });
    b.stopped('sun', withdraw(), 'SV-04a', 'noSuchSignature');
    b.stopped('sun', finish, 'SV-04a', 'itemsSigned');
    b.do('sun', sign(1, '5'));
    b.do('sun', finish);
  });
  test('SV-04a: once handed in, signatures are closed until sent back', () => {
    const b = order('control', 'finishField');
    const { id } = b.order.signOffs[0]!.signature;
    b.stopped('sun', sign(1, '6'), 'SV-04', 'fieldClosed');
    b.stopped('sun', { do: 'withdrawSignOff', signature: id, reason: '误' }, 'SV-04', 'fieldClosed');
    b.do('zhao', { do: 'sendBack', act: 'inspectField', reason: '漏测', items: [1] });
    b.do('sun', sign(1, '6'));
  });
  test('SV-04a: two laptops that sign at the same count of events keep both signatures', () => {
    const office = order('control', 'readSheet');
    office.do('zhao', {
      do: 'assign',
      assignments: [
        { item: 1, lead: lead('sun') },
        { item: 2, lead: lead('ma') },
      ],
    });
    for (const name of ['sun', 'ma'] as const) office.do(name, act('accept', { lead: name }));
    office.do('sun', { do: 'listReferences', references: [], none: true });
    for (const name of ['sun', 'ma'] as const) office.checklist(name).do(name, act('depart', { lead: name }));
    const laptops = (['sun', 'ma'] as const).map((name, i) => {
      const laptop = new Bench({ device: `laptop0${i}`, now: office.now }).take(...office.events);
      laptop.signPart(name);
      return laptop.events.slice(office.events.length);
    });
    office.take(...laptops.flat());
    expect(office.order.conflicts).toEqual([]);
    expect(office.order.signOffs).toHaveLength(2);
  });
});

describe('SV-04b', () => {
  const log = (change: object = {}): OrderCommand => ({
    do: 'keepLog',
    lead: 'sun',
    date: '2026-03-02',
    crew: ['孙浩'],
    items: [{ no: 1, quantity: '3' }],
    ...change,
  });
  test('SV-04b: no field work is finished without a log, and each day a client signed needs its own', () => {
    const b = away().signPart('sun');
    expect(b.stopped('sun', finish, 'SV-04b', 'logs')).toBe('还缺施工日志：一篇也没有。');
    b.do('sun', log({ date: '2026-03-01' }));
    expect(b.stopped('sun', finish, 'SV-04b', 'logs')).toBe('还缺施工日志：2026-03-02。');
    b.do('sun', log());
    b.do('sun', finish);
  });
  test('SV-04b: a day is a day of the shop, not of the computer’s zone', () => {
    const b = away();
    b.now = '2026-03-04T16:30:00.000Z';
    b.signPart('sun').do('sun', log({ date: '2026-03-04' }));
    expect(b.stopped('sun', finish, 'SV-04b', 'logs')).toContain('2026-03-05');
    b.do('sun', log({ date: '2026-03-05' }));
    b.do('sun', finish);
  });
  test('SV-04b: an item that is not on the sheet is no log line but a change request', () => {
    const b = away();
    const zh = b.stopped('sun', log({ items: [{ no: 3, quantity: '1' }] }), 'SV-04b', 'notOnSheet');
    expect(zh).toContain('变更单');
    b.do('sun', log());
    expect(b.order.logs).toHaveLength(1);
  });
  test('SV-04b: a log names the crew, and is kept by a crew that has left', () => {
    away().stopped('sun', log({ crew: [] }), 'SV-04b', 'logCrew');
    order('control', 'accept').stopped('sun', log(), 'SV-03', 'before');
    away().stopped('he', log({ lead: 'he' }), 'SV-03', 'before');
  });
  test('SV-04b: a second log of the same day is the corrected one', () => {
    const b = away();
    b.do('sun', log({ weather: '晴' }));
    b.do('sun', log({ weather: '阴' }));
    expect(b.order.logs.map((l) => l.weather)).toEqual(['阴']);
  });
});

describe('SV-04c', () => {
  const sheet = act('signSheet', { lead: 'sun', hand: { by: '陈立新' } });
  const site = () => order('stakeout', 'depart');
  test('SV-04c: staked in the control system the client asked for', () => {
    const b = site();
    b.do('sun', stakeout({ controlSystem: '北京五四' }));
    expect(b.stopped('sun', sheet, 'SV-04c', 'stakeoutControl')).toContain('施工坐标系');
    b.do('sun', stakeout({ controlSystem: undefined }));
    b.stopped('sun', sheet, 'SV-04c', 'stakeoutControl');
    b.do('sun', stakeout());
    b.do('sun', sheet);
  });
  test('SV-04c: a sheet that names no control system is put right first', () => {
    const b = order('stakeout', 'depart', { survey: { type: 'stakeout', deliverables: [] } });
    b.do('sun', stakeout());
    expect(b.stopped('sun', sheet, 'SV-04c', 'stakeoutControl')).toContain('控制系统');
  });
  test('SV-04c: every point is measured before the sheet is signed', () => {
    const b = site();
    expect(b.stopped('sun', sheet, 'SV-04c', 'stakeoutMeasured')).toContain('没有放样点');
    const { measured: _, ...open } = point('五乙', '031');
    b.do('sun', stakeout({ points: [point('五甲', '031'), open] }));
    expect(b.stopped('sun', sheet, 'SV-04c', 'stakeoutMeasured')).toBe('放样点还没有实测：五乙。');
    b.do('sun', stakeout());
    b.do('sun', sheet);
  });
  test('SV-04c: what was out of tolerance stays on the sheet beside the restake, whatever is sent', () => {
    const b = site();
    const out = point('五丙', '150');
    b.do('sun', stakeout({ points: [out] }));
    b.do('sun', stakeout({ points: [{ ...out, measured: undefined }] }));
    b.do('sun', stakeout({ points: [point('五丙', '004')] }));
    expect(b.order.stakeout!.points).toEqual([{ ...point('五丙', '004'), earlier: [out.measured] }]);
  });
  test('SV-04c: a point out of tolerance is restaked, or accepted by the client by name', () => {
    const out = point('五丙', '101');
    const b = site();
    b.do('sun', stakeout({ points: [out, point('五丁', '100')] }));
    expect(b.stopped('sun', sheet, 'SV-04c', 'stakeoutTolerance')).toContain('：五丙。');
    const accepted = (by: string) => stakeout({ points: [{ ...out, accepted: { by, at: b.now } }] });
    b.stopped('sun', accepted(' '), 'SV-04c', 'signerMissing');
    b.stopped('sun', accepted(''), 'SV-04c', 'signerMissing');
    b.do('sun', accepted('陈立新'));
    b.do('sun', sheet);
    const again = site();
    again.do('sun', stakeout({ points: [out] }));
    again.do('sun', stakeout({ points: [point('五丙', '004')] }));
    again.do('sun', sheet);
  });
  test('SV-04c: two points of one name are refused; the record needs a crew on site', () => {
    const twice = stakeout({ points: [point('五甲', '031'), point(' 五甲 ', '025')] });
    expect(site().stopped('sun', twice, 'SV-04c', 'pointTwice')).toContain('五甲');
    order('stakeout', 'accept').stopped('sun', stakeout(), 'SV-03', 'before');
    site().stopped('liu', stakeout(), 'SV-04', 'post');
  });
});

describe('SV-04d', () => {
  const sheet = act('signSheet', { lead: 'sun', hand: { by: '陈立新' } });
  const back = act('handBack', { lead: 'sun' });
  const waitsFor = (b: Bench, name: string) => summaryOf(b.order).waiting.find((w) => w.act === name);
  test('SV-04d: the client’s responsible person signs by name; field work waits for sheet and hand-back', () => {
    const b = order('stakeout', 'depart');
    b.do('sun', stakeout());
    b.signPart('sun').log('sun');
    b.stopped('sun', act('signSheet', { lead: 'sun' }), 'SV-04d', 'signerMissing');
    b.stopped('sun', act('signSheet', { lead: 'sun', hand: { by: ' ' } }), 'SV-04d', 'signerMissing');
    expect(b.stopped('sun', back, 'SV-04d', 'before')).toContain('甲方签放线单');
    b.stopped('sun', finish, 'SV-04d', 'before');
    b.do('sun', sheet);
    expect(b.order.acts['signSheet@sun']?.signature).toMatchObject({ by: '陈立新', capacity: 'client' });
    expect(b.stopped('sun', finish, 'SV-04d', 'before')).toContain('放线单交回办公室');
    b.do('sun', back);
    b.do('sun', finish);
  });
  test('SV-04d: due back 24 hours after it was signed; after that it shows with the supervisor', () => {
    const b = order('stakeout', 'depart').later(5);
    b.do('sun', stakeout());
    b.do('sun', sheet);
    const at = b.order.acts['signSheet@sun']!.at;
    expect(waitsFor(b, 'handBack')).toMatchObject({
      posts: ['fieldLead', 'clerk'],
      alerts: ['fieldSupervisor'],
      dueAt: new Date(Date.parse(at) + 24 * 3600_000).toISOString(),
    });
    expect(summaryOf(b.order).waitingPosts).toContain('fieldSupervisor');
    b.later(30).do('liu', back);
    expect(waitsFor(b, 'handBack')).toBeUndefined();
    expect(summaryOf(b.order).waitingPosts).not.toContain('fieldSupervisor');
  });
  test('SV-04d: points changed after signing void the sheet; a sheet signed anew is handed back anew', () => {
    const b = order('stakeout', 'handBack');
    b.signPart('sun').log('sun').later(1);
    b.do('sun', stakeout({ points: [point('五甲', '002')] }));
    expect(b.facts.record('signSheet', 'sun')).toBeUndefined();
    b.stopped('sun', finish, 'SV-04d', 'before');
    b.do('sun', sheet);
    expect(b.order.voided).toMatchObject([{ act: 'signSheet', void: { why: 'changed' } }]);
    expect(b.stopped('sun', finish, 'SV-04d', 'before')).toContain('交回');
    expect(waitsFor(b, 'handBack')?.dueAt).toBe('2026-03-03T02:00:00.000Z');
    b.do('sun', back);
    b.do('sun', finish);
  });
  test('SV-04d: no other kind of work has a stake-out sheet', () => {
    const b = away();
    b.stopped('sun', sheet, 'SV-01', 'unknownAct');
    expect(order('topographic', 'finishField').facts.record('finishField', 'sun')).toBeDefined();
  });
  test('SV-04: finishing is the lead’s', () => {
    const b = away().signPart('sun').log('sun');
    for (const name of ['liu', 'zhao', 'li'] as const) b.stopped(name, finish, 'SV-04', 'post');
    b.do('sun', finish);
  });
});
