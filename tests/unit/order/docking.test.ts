/** Internal docking forms (ID): the same engine, the parts named by the form itself. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import type { DockingSpec } from '#shared/order/sheetDocking';
import { openRisks, thingsOf } from '#shared/order/stateDocking';
import { summaryOf } from '#shared/order/summary';
import { timesOf } from '#shared/order/times';
import { lead } from './bench';
import { act, Form, issue, keysOf, sent, sheet, spec, through, turns } from './dockingBench';

describe('ID: writing and sending', () => {
  test('ID without title, content, departments or time nodes it is not sent, and says each', () => {
    const b = new Form();
    const no = b.no(
      'wu',
      issue({ content: ' ', helpers: [], nodes: [], things: [] }, { project: { name: '' } }),
    );
    expect(no.map((r) => r.rule)).toEqual(['ID', 'ID', 'ID']);
    expect(keysOf(no)).toEqual(['content', 'helpers', 'nodes']);
    expect(no[0]!.details).toEqual({ list: ['@lack.title', '@lack.content'] });
    const half = b.no(
      'wu',
      issue({ helpers: [{ id: 'h1', department: '后道', post: 'press', what: '' }], nodes: [], things: [] }),
    );
    expect(half.find((r) => r.key === 'helpers')!.details).toEqual({ list: ['后道'] });
    b.did('wu', issue());
    expect(b.order).toMatchObject({ number: 'DJ-2026-0001', trade: 'docking' });
  });
  test('ID one applies for oneself, in a post one holds, and names people who hold theirs', () => {
    const b = new Form();
    expect(keysOf(b.no('xu', issue()))).toContain('post');
    expect(
      keysOf(b.no('xu', issue({ applicant: { department: '业务', post: 'sales', person: lead('wu') } }))),
    ).toEqual(['applicantOther', 'notOfThePost']);
    const wrong = {
      id: 'h1',
      department: '后道',
      post: 'press' as const,
      person: lead('kuang'),
      what: '包装',
    };
    expect(b.no('wu', issue({ helpers: [wrong, spec().helpers[1]!] }))).toMatchObject([
      { key: 'notOfThePost', details: { list: ['后道 匡平'] } },
    ]);
    expect(
      keysOf(b.no('wu', issue({ nodes: [{ id: 'n1', what: '打包', helper: 'h7', by: '2026-03-06' }] }))),
    ).toEqual(['noHelper']);
    expect(
      keysOf(b.no('wu', issue({ nodes: [{ id: 'h1', what: '打包', helper: 'h1', by: '2026-03-06' }] }))),
    ).toEqual(['rowTwice']);
    b.did('wu', issue());
  });
  test('ID sent, it waits for each department: the person where one is named, else the post', () => {
    const row = summaryOf(sent().order);
    expect(row.waiting).toMatchObject([
      { key: 'accept@h1', posts: ['press'], person: { id: 'han' }, from: { by: { id: 'wu' } } },
      { key: 'accept@h2', posts: ['storekeeper'] },
    ]);
    expect(row.waiting[1]!.person).toBeUndefined();
    expect(row).toMatchObject({
      trade: 'docking',
      project: '展会宣传册装车',
      related: { id: 'order-9', number: 'YS-2026-0009' },
      hands: ['wu'],
    });
  });
});

describe('ID: accept or return', () => {
  test('ID only the department asked may accept; the person named, as long as they are in the shop', () => {
    const b = sent();
    expect(keysOf(b.no('kuang', act('accept', 'h1')))).toContain('post');
    expect(b.no('han', act('accept', 'h9'))).toMatchObject([{ rule: 'ID', key: 'notNamedHere' }]);
    expect(b.no('han', act('accept'))).toMatchObject([{ key: 'notNamedHere' }]);
    const all = b.people;
    b.people = all.map((p) => (p.id === 'ke' ? { ...p, posts: ['press'] } : p));
    expect(b.no('ke', act('accept', 'h1'))).toMatchObject([
      { rule: 'PM', key: 'otherLead', details: { name: '韩磊' } },
    ]);
    const left = new Form();
    left.did('wu', issue());
    left.people = b.people.map((p) => (p.id === 'han' ? { ...p, active: false } : p));
    left.did('ke', act('accept', 'h1'));
    b.people = all;
    b.did('han', act('accept', 'h1'));
    expect(turns(b)).toEqual(['accept@h2', 'doNode@n1']);
    expect(b.order.acts['accept@h1']!.signature).toMatchObject({ by: '韩磊', capacity: 'post' });
  });
  test('ID returned with a reason it is back in the applicant’s hands, that department’s part only', () => {
    const b = sent();
    b.did('kuang', act('accept', 'h2'));
    expect(
      keysOf(b.no('han', { do: 'sendBack', act: 'accept', lead: 'h1', reason: ' ', items: [] })),
    ).toEqual(['reasonMissing']);
    expect(
      keysOf(b.no('kuang', { do: 'sendBack', act: 'accept', lead: 'h1', reason: '忙', items: [] })),
    ).toContain('post');
    b.later(1).did('han', { do: 'sendBack', act: 'accept', lead: 'h1', reason: '当天机台排满', items: [] });
    expect(turns(b)).toEqual(['ask@h1', 'doNode@n2']);
    const row = summaryOf(b.order).waiting.find((w) => w.key === 'ask@h1');
    expect(row).toMatchObject({
      posts: ['merchandiser'],
      person: { id: 'wu' },
      returned: '当天机台排满',
      from: { by: { id: 'han' } },
    });
    expect(summaryOf(b.order).waiting.find((w) => w.key === 'doNode@n2')!.returned).toBeUndefined();
    b.later(1).did('wu', act('ask', 'h1', { note: '改到下午' }));
    expect(turns(b)).toEqual(['accept@h1', 'doNode@n2']);
    b.did('han', act('accept', 'h1'));
    expect(turns(b)).toEqual(['doNode@n1', 'doNode@n2']);
  });
  test('ID written anew: who agreed to something else agrees again, a new department is asked', () => {
    const b = sent();
    b.did('han', act('accept', 'h1')).did('kuang', act('accept', 'h2'));
    const anew = (docking: DockingSpec, why = '提前一天'): OrderCommand => ({
      do: 'amend',
      title: '展会宣传册装车',
      place: '一号库',
      docking,
      why,
    });
    expect(b.no('kuang', anew(spec()))).toMatchObject([{ rule: 'ID', key: 'notApplicant' }]);
    expect(keysOf(b.no('wu', anew(spec(), ' ')))).toEqual(['reasonMissing']);
    expect(
      b.no('wu', anew(spec({ helpers: [spec().helpers[1]!], nodes: [spec().nodes[1]!], things: [] }))),
    ).toMatchObject([{ key: 'rowGone', details: { list: ['后道 韩磊'] } }]);
    const third = { id: 'h3', department: '质检', post: 'inspector' as const, what: '抽查' };
    b.did(
      'wu',
      anew(
        spec({
          helpers: [...spec().helpers, third],
          nodes: [{ ...spec().nodes[0]!, by: '2026-03-05' }, spec().nodes[1]!],
        }),
      ),
    );
    expect(turns(b)).toEqual(['accept@h1', 'accept@h3', 'doNode@n2']);
    expect(b.order).toMatchObject({ revision: 2, revisions: [{ revision: 1 }] });
    expect(b.order.conflicts).toEqual([]);
  });
});

describe('ID: time nodes, handing over', () => {
  test('ID a node past its time is late, on the chart, too, and alerts the applicant', () => {
    const b = through('accept@h2');
    expect(summaryOf(b.order).waiting).toMatchObject([
      {
        key: 'doNode@n1',
        dueAt: '2026-03-06T16:00:00.000Z',
        alerts: ['merchandiser'],
        alertTo: { id: 'wu' },
      },
      { key: 'doNode@n2', dueAt: '2026-03-09T00:00:00.000Z' },
    ]);
    const late = (now: string) => timesOf(b.order, now).tasks.find((t) => t.key === 'doNode@n1')!.late;
    expect(late('2026-03-06T15:59:00.000Z')).toBe(false);
    expect(late('2026-03-06T16:01:00.000Z')).toBe(true);
    b.did('han', act('doNode', 'n1', { note: '打了 6 包' }));
    expect(turns(b)).toEqual(['doNode@n2', 'handOver@h1']);
  });
  test('ID what is handed over is listed; received, or sent back with the reason to that department', () => {
    const b = through('doNode@n2');
    expect(keysOf(b.no('wu', act('receive', 'h1')))).toContain('before');
    expect(thingsOf(b.order, 'h1')).toMatchObject([{ name: '宣传册', quantity: '300' }]);
    b.did('han', act('handOver', 'h1', { things: [{ name: '宣传册', quantity: '290', unit: '本' }] }));
    b.did('kuang', act('handOver', 'h2'));
    expect(thingsOf(b.order, 'h1')).toMatchObject([{ quantity: '290' }]);
    expect(keysOf(b.no('han', act('receive', 'h1')))).toContain('post');
    b.later(1).did('wu', { do: 'sendBack', act: 'receive', lead: 'h1', reason: '少 10 本', items: [] });
    expect(turns(b)).toEqual(['handOver@h1', 'receive@h2']);
    b.did('han', act('handOver', 'h1', { things: [{ name: '宣传册', quantity: '300', unit: '本' }] }));
    b.did('wu', act('receive', 'h1')).did('wu', act('receive', 'h2'));
    expect(turns(b)).toEqual(['evaluate']);
  });
});

describe('ID: risks, evaluation, closing', () => {
  test('ID it is evaluated by the applicant, with a score and words', () => {
    const b = through('receive@h2');
    expect(keysOf(b.no('han', act('evaluate')))).toContain('post');
    expect(b.no('wu', act('evaluate'))).toMatchObject([{ rule: 'ID', key: 'evaluationMissing' }]);
    expect(keysOf(b.no('wu', act('evaluate', undefined, { evaluation: { score: 4, words: ' ' } })))).toEqual([
      'evaluationMissing',
    ]);
    b.did('wu', act('evaluate', undefined, { evaluation: { score: 4, words: '好' } }));
    expect(b.order.docking!.evaluation).toMatchObject({ score: 4, words: '好' });
    expect(keysOf(b.no('wu', { do: 'amend', title: '改', docking: spec(), why: '改' }))).toEqual([
      'evaluatedAlready',
    ]);
  });
  test('ID a risk needs a solution and an owner; open ones are named and keep the form open', () => {
    const b = through('evaluate');
    const risk = { do: 'keepRisk', risk: 'r2', what: '缺封箱胶', solution: '', owner: '' } as const;
    expect(keysOf(b.no('han', risk))).toEqual(['riskOwner']);
    expect(keysOf(b.no('chen', risk))).toEqual(['post']);
    b.did('han', { ...risk, solution: '去买', owner: '韩磊' });
    expect(b.no('wu', act('close'))).toMatchObject([
      { rule: 'ID', key: 'risks', details: { list: ['下雨', '缺封箱胶'] } },
    ]);
    b.did('wu', { do: 'keepRisk', ...spec().risks[0]!, solved: '当天晴' });
    b.did('han', { ...risk, solution: '去买', owner: '韩磊', solved: '已买' });
    expect(openRisks(b.order)).toEqual([]);
    b.did('wu', act('close'));
    expect(summaryOf(b.order)).toMatchObject({ status: 'done', waiting: [] });
    expect(keysOf(b.no('han', { do: 'cancel', reason: '误' }))).toContain('post');
    expect(keysOf(b.no('wu', { do: 'cancel', reason: '误' }))).toEqual(['closedAlready']);
    expect(keysOf(b.no('han', { ...risk, solution: '去买', owner: '韩磊' }))).toEqual(['closedAlready']);
  });
  test('ID commands of the other trades mean nothing here, nor this one’s there', () => {
    const b = sent();
    for (const command of [
      { do: 'setTeam', members: [] },
      { do: 'assign', assignments: [] },
      { do: 'keepSettlement', adjustments: [] },
    ] as OrderCommand[])
      expect(keysOf(b.no('liu', command))).toEqual(['otherTrade']);
    const survey = new Form({ id: 'o2' });
    survey.do('liu', {
      do: 'issue',
      trade: 'survey',
      sheet: {
        ...sheet(),
        client: { name: '乡政府' },
        items: [{ no: 1, name: '点', unit: '点', quantity: '1' }],
        survey: { type: 'control', deliverables: [] },
      },
    });
    expect(
      keysOf(survey.no('wu', { do: 'keepRisk', risk: 'r', what: 'x', solution: 'y', owner: 'z' })),
    ).toEqual(['otherTrade']);
  });
});
