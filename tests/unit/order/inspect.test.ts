/** SV-05, SV-06: inspection, sending back, the second signatures, the office's confirmation. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { actStands } from '#shared/order/facts';
import { signOffStands } from '#shared/order/signable';
import { summaryOf } from '#shared/order/summary';
import { Bench, lead, order, sheetOf } from './bench';

const act = (act: string, more: object = {}): OrderCommand => ({ do: 'act', act, ...more });
const back = (act: string, items: number[], reason = '地形图漏测一角'): OrderCommand => ({
  do: 'sendBack',
  act,
  reason,
  items,
});
const standing = (b: Bench) => b.order.signOffs.filter((s) => signOffStands(b.order, s)).map((s) => s.item);
/** Items 1 and 3 are sun's, 2 is ma's; everything handed in. */
const split = () => {
  const items = ['控制点', '地形图', '技术报告'].map((name, i) => ({
    no: i + 1,
    name,
    unit: '项',
    quantity: '1',
  }));
  const b = new Bench().issue(sheetOf('topographic', { items })).through('readSheet');
  const to = { 1: 'sun', 2: 'ma', 3: 'sun' } as const;
  b.do('zhao', {
    do: 'assign',
    assignments: ([1, 2, 3] as const).map((item) => ({ item, lead: lead(to[item]) })),
  });
  for (const name of ['sun', 'ma'] as const) b.do(name, act('accept', { lead: name })).length;
  b.do('sun', { do: 'listReferences', references: [], none: true });
  for (const name of ['sun', 'ma'] as const) {
    b.checklist(name).do(name, act('depart', { lead: name }));
    b.signPart(name)
      .log(name)
      .do(name, act('finishField', { lead: name }));
  }
  return b;
};

describe('SV-05', () => {
  test('SV-05: the field supervisor inspects and signs first, then the office supervisor', () => {
    const b = order('control', 'signed');
    b.stopped('zhao', act('inspectField'), 'SV-04', 'before');
    b.do('sun', act('finishField', { lead: 'sun' }));
    expect(b.stopped('li', act('inspectOffice'), 'SV-05', 'before')).toContain('检查合格并签字');
    for (const name of ['sun', 'liu', 'li', 'zhou'] as const)
      b.stopped(name, act('inspectField'), 'SV-05', 'post');
    b.do('zhao', act('inspectField'));
    for (const name of ['sun', 'liu', 'zhao', 'fang'] as const)
      b.stopped(name, act('inspectOffice'), 'SV-05', 'post');
    b.do('li', act('inspectOffice'));
    expect(b.order.acts.inspectField?.signature).toMatchObject({ by: '赵国强', capacity: 'post' });
    expect(b.order.acts.inspectOffice?.signature).toMatchObject({ by: '李静', personId: 'li' });
    b.stopped('li', act('inspectOffice'), 'SV-05', 'alreadyDone');
  });
  test('SV-05: inspection waits until every lead has finished and every item is signed', () => {
    const b = split();
    b.do('zhao', act('inspectField'));
    const c = order('control', 'finishField');
    const signature = c.order.signOffs[0]!.signature.id;
    // A signature that fell after the field was handed in, as another machine may bring it.
    c.take(
      c.dress(
        {
          subject: { kind: 'order', id: c.id },
          scope: 'work',
          type: 'order.signOffWithdrawn',
          data: { signature, reason: '甲方撤回' },
          post: 'fieldLead',
        },
        'sun',
      ),
    );
    expect(c.stopped('zhao', act('inspectField'), 'SV-04a', 'itemsSigned')).toContain('第 1 项 控制点');
  });
  test('SV-05: sending back needs the post, the turn, a reason and items of the sheet', () => {
    const b = order('control', 'finishField');
    b.stopped('li', back('inspectOffice', [1]), 'SV-05', 'before');
    b.stopped('sun', back('inspectField', [1]), 'SV-05', 'post');
    expect(b.stopped('zhao', back('inspectField', [1], ' '), 'SV-05', 'reasonMissing')).toBe('请写明原因。');
    b.stopped('zhao', back('inspectField', []), 'SV-05', 'itemsMissing');
    b.stopped('zhao', back('inspectField', [1, 8]), 'SV-05', 'itemsMissing');
    b.stopped('zhao', back('confirm', [1]), 'SV-05', 'unknownAct');
    b.do('zhao', back('inspectField', [1]));
    b.stopped('zhao', back('inspectField', [1]), 'SV-04', 'before');
  });
  test('SV-05: sent back by the field supervisor, exactly the named items reopen; other signatures stand', () => {
    const b = split();
    const before = b.order.signOffs;
    b.do('zhao', back('inspectField', [3]));
    expect(standing(b)).toEqual([1, 2]);
    expect(b.order.signOffs.find((s) => s.item === 3)?.void).toMatchObject({
      why: 'returned',
      reason: '地形图漏测一角',
    });
    // Untouched ones are the very same records.
    expect(b.order.signOffs.filter((s) => !s.void)).toEqual(before.filter((s) => s.item !== 3));
    expect(b.facts.record('finishField', 'sun')).toBeUndefined();
    expect(b.facts.record('finishField', 'ma')).toBeDefined();
    expect(b.facts.record('depart', 'sun')).toBeDefined();
    const { waiting } = summaryOf(b.order);
    expect(waiting).toMatchObject([
      { act: 'finishField', lead: lead('sun'), returned: '地形图漏测一角', from: { by: lead('zhao') } },
    ]);
    expect(b.stopped('sun', act('finishField', { lead: 'sun' }), 'SV-04a', 'itemsSigned')).toBe(
      '还缺签字：第 3 项 技术报告。',
    );
    b.stopped(
      'ma',
      { do: 'signOff', items: [{ no: 2, quantity: '1' }], capacity: 'client', by: '王' },
      'SV-04',
      'fieldClosed',
    );
    b.later(1)
      .signPart('sun')
      .log('sun')
      .do('sun', act('finishField', { lead: 'sun' }));
    b.do('zhao', act('inspectField'));
    expect(summaryOf(b.order).waiting[0]?.returned).toBeUndefined();
  });
  test('SV-05: sent back by the office supervisor, the inspector’s signature falls with the items it covered', () => {
    const b = split();
    b.do('zhao', act('inspectField'));
    b.do('li', back('inspectOffice', [2]));
    expect(b.facts.record('inspectField')).toBeUndefined();
    expect(b.order.voided).toMatchObject([
      { act: 'inspectField', signature: { by: '赵国强' }, void: { why: 'returned' } },
    ]);
    expect(standing(b)).toEqual([1, 3]);
    expect(b.facts.record('finishField', 'sun')).toBeDefined();
    expect(b.order.returns).toMatchObject([{ act: 'inspectOffice', by: lead('li'), items: [2] }]);
    b.stopped('li', act('inspectOffice'), 'SV-04', 'before');
    b.signPart('ma').do('ma', act('finishField', { lead: 'ma' }));
    b.do('zhao', act('inspectField'));
    b.do('li', act('inspectOffice'));
  });
  test('SV-05: a lead still at work is not told of what came back to another', () => {
    const b = split();
    b.do('zhao', back('inspectField', [1, 2]));
    b.signPart('ma').do('ma', act('finishField', { lead: 'ma' })).length;
    const rows = summaryOf(b.order).waiting;
    expect(rows.map((r) => [r.lead?.id, r.returned])).toEqual([['sun', '地形图漏测一角']]);
  });
  test('SV-05: an inspector’s signature is void once the signed quantities change', () => {
    const b = order('control', 'inspectOffice');
    const [first] = b.order.signOffs;
    b.take(
      b.dress(
        {
          subject: { kind: 'order', id: b.id },
          scope: 'work',
          type: 'order.signOffWithdrawn',
          data: { signature: first!.signature.id, reason: '甲方撤回' },
          post: 'fieldLead',
        },
        'sun',
      ),
    );
    expect(actStands(b.order, b.order.acts.inspectField!)).toBe(false);
    b.stopped('liu', act('confirm', { drawing: { note: '无' } }), 'SV-05', 'acts');
  });
});

describe('SV-06', () => {
  test('SV-06: the office confirms after both signatures, and schedules drawing and report', () => {
    const b = order('control', 'inspectField');
    const confirm = act('confirm', { drawing: { drafter: lead('chen'), dueAt: '2026-03-18' } });
    expect(b.stopped('liu', confirm, 'SV-05', 'acts')).toContain('内业主管认定签字');
    b.do('li', act('inspectOffice'));
    for (const name of ['sun', 'zhao', 'li', 'chen'] as const) b.stopped(name, confirm, 'SV-06', 'post');
    expect(b.stopped('liu', act('confirm'), 'SV-06', 'drawingMissing')).toContain('绘图和报告');
    b.stopped('liu', act('confirm', { drawing: { note: ' ' } }), 'SV-06', 'drawingMissing');
    b.do('liu', confirm);
    expect(b.order.drawing).toEqual({ drafter: lead('chen'), dueAt: '2026-03-18' });
    expect(b.order.acts.confirm?.signature?.by).toBe('刘敏');
  });
  test('SV-06: other acts don’t schedule the drawing on the side', () => {
    const b = order('control');
    b.do('zhao', act('readSheet', { drawing: { note: '夹带' }, handover: { shelfMark: '夹带' } }));
    expect(b.order.drawing).toBeUndefined();
    expect(b.order.handover).toEqual({});
  });
  test('SV-06a: a property survey needs both second signatures, in either order', () => {
    const confirm = act('confirm', { drawing: { note: '三日内' } });
    for (const [first, second, missing] of [
      ['li', 'fang', '房产管理认定签字'],
      ['fang', 'li', '内业主管认定签字'],
    ] as const) {
      const acts = { li: 'inspectOffice', fang: 'inspectProperty' } as const;
      const b = order('property', 'inspectField');
      b.stopped('fang', act(acts.li), 'SV-05', 'post');
      b.stopped('li', act(acts.fang), 'SV-06a', 'post');
      b.do(first, act(acts[first]));
      expect(b.refused('liu', confirm).zh).toContain(missing);
      b.do(second, act(acts[second]));
      b.do('liu', confirm);
    }
  });
  test('SV-06a: without the property manager the refusal carries this rule', () => {
    const b = order('property', 'inspectOffice');
    expect(b.stopped('liu', act('confirm', { drawing: { note: '急' } }), 'SV-06a', 'acts')).toContain(
      '房产管理',
    );
  });
  test('SV-06a: either of the two may send back, and the other’s signature falls with it', () => {
    const b = order('property', 'inspectOffice');
    b.do('fang', back('inspectProperty', [1]));
    expect(b.order.voided.map((v) => v.act).sort()).toEqual(['inspectField', 'inspectOffice']);
    expect(standing(b)).toEqual([2]);
  });
  test('SV-06a: other surveys know no property manager’s signature', () => {
    const b = order('topographic', 'inspectField');
    b.stopped('fang', act('inspectProperty'), 'SV-01', 'unknownAct');
    b.do('li', act('inspectOffice'));
    b.do('liu', act('confirm', { drawing: { note: '急' } }));
  });
});
