/** The engine on a small procedure of its own: order of steps, parts by lead, conditions, gates, deadlines. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '#shared/kernel/posts';
import { reopenedBy } from '#shared/order/reopen';
import {
  type ActRecord,
  applies,
  type Facts,
  findAct,
  gateRefusal,
  gateRefusals,
  refusals,
  stand,
  taskKey,
  tasksOf,
  waiting,
} from '#shared/procedure/engine';
import type { Act, Procedure } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';

const w = (zh: string) => ({ zh, en: zh });
const act = (id: string, change: Partial<Act> = {}): Act => ({
  id,
  rule: `R-${id}`,
  posts: ['clerk'],
  title: w(id),
  done: w(id),
  gates: [],
  ...change,
});
const step = (id: string, ...acts: Act[]) => ({ id, rule: `R-${id}`, title: w(id), acts });
const lead: Partial<Act> = { each: 'lead', posts: ['fieldLead'] };
const small: Procedure = {
  id: 'small',
  title: w('小'),
  steps: [
    step('one', act('a')),
    step(
      'two',
      act('b', lead),
      act('c', { ...lead, when: { type: ['wet'] } }),
      act('d', { ...lead, after: ['b'] }),
    ),
    step(
      'three',
      act('e'),
      act('f', { after: ['e'] }),
      act('g', { after: ['e'], when: { trait: 'double' } }),
      act('h', {
        after: [],
        deadline: { hours: 24, after: 'e', rule: 'R-h', alerts: ['leader'] },
      }),
    ),
    step('four', act('z', { gates: [{ rule: 'R-gate', need: { kind: 'items' }, mend: 'sheet' }] })),
  ],
};
const sun = { id: 'sun', name: '孙浩' };
const ma = { id: 'ma', name: '马超' };

interface World {
  type?: string;
  traits?: string[];
  leads?: (typeof sun)[];
  done?: string[];
  lacking?: string[];
}
let minute = 0;
function facts({ type = 'dry', traits = [], leads = [sun], done = [], lacking = [] }: World): Facts {
  minute = 0;
  const records = new Map(
    done.map((key): [string, ActRecord] => {
      const [id, who] = key.split('@') as [string, string | undefined];
      const at = new Date(Date.UTC(2026, 2, 2, 1, minute++)).toISOString();
      return [
        key,
        { act: id, ...(who ? { lead: who } : {}), at, by: { id: `by-${id}`, name: id }, post: 'clerk' },
      ];
    }),
  );
  return {
    type,
    trait: (name) => traits.includes(name),
    assignees: (each) => (each === 'lead' ? leads.map((l) => ({ ...l, line: l.id })) : []),
    party: () => undefined,
    record: (id, who) => records.get(taskKey(id, who)),
    lacks: () => lacking,
  };
}
const keys = (list: readonly { key: string }[]) => list.map((t) => t.key);
const ready = (world: World) => keys(waiting(small, facts(world)));
const clerk = { posts: ['clerk', 'fieldLead'] as Post[] };

describe('tasks', () => {
  test('acts by each lead are unfolded, conditions leave acts out', () => {
    expect(keys(tasksOf(small, facts({ leads: [sun, ma] })))).toEqual([
      'a',
      'b@sun',
      'b@ma',
      'd@sun',
      'd@ma',
      'e',
      'f',
      'h',
      'z',
    ]);
    expect(keys(tasksOf(small, facts({ type: 'wet', traits: ['double'] })))).toEqual([
      'a',
      'b@sun',
      'c@sun',
      'd@sun',
      'e',
      'f',
      'g',
      'h',
      'z',
    ]);
    expect(applies({ type: ['wet'], trait: 'double' }, facts({ type: 'wet' }))).toBe(false);
    expect(applies(undefined, facts({}))).toBe(true);
  });
});

describe('whose turn', () => {
  test('first the first act; a step done by leads waits while there is no lead, and so does all behind it', () => {
    expect(ready({})).toEqual(['a']);
    expect(ready({ leads: [], done: ['a'] })).toEqual([]);
    expect(ready({ done: ['a'] })).toEqual(['b@sun']);
    const no = refusals(small, facts({ leads: [], done: ['a'] }), 'e', clerk);
    expect(no).toEqual([{ rule: 'R-e', key: 'noLead', mend: 'assign' }]);
  });
  test('a lead waits for the lead’s own acts only, the next step for all of them', () => {
    const leads = [sun, ma];
    expect(ready({ leads, done: ['a', 'b@sun'] })).toEqual(['b@ma', 'd@sun']);
    expect(ready({ leads, done: ['a', 'b@sun', 'd@sun'] })).toEqual(['b@ma']);
    expect(refusals(small, facts({ leads, done: ['a', 'b@sun', 'd@sun'] }), 'e', clerk)).toMatchObject([
      { rule: 'R-b', key: 'before', details: { act: 'b', lead: '马超' } },
    ]);
    expect(ready({ leads, done: ['a', 'b@sun', 'd@sun', 'b@ma', 'd@ma'] })).toEqual(['e', 'h']);
  });
  test('acts named in "after" come first, an empty list waits for none of the step', () => {
    const done = ['a', 'b@sun', 'd@sun'];
    expect(ready({ done })).toEqual(['e', 'h']);
    expect(ready({ traits: ['double'], done: [...done, 'e'] })).toEqual(['f', 'g', 'h']);
    expect(ready({ traits: ['double'], done: [...done, 'e', 'f', 'h'] })).toEqual(['g']);
    expect(ready({ traits: ['double'], done: [...done, 'e', 'f', 'h', 'g'] })).toEqual(['z']);
  });
  test('since when and from whose hand: the last of the acts it waited for', () => {
    const view = waiting(
      small,
      facts({ leads: [sun, ma], done: ['a', 'b@ma', 'd@ma', 'b@sun', 'd@sun'] }),
    )[0]!;
    expect(view).toMatchObject({ key: 'e', from: { by: { id: 'by-d' } }, since: '2026-03-02T01:04:00.000Z' });
  });
  test('a deadline runs from the act it hangs on', () => {
    const views = stand(small, facts({ done: ['a', 'b@sun', 'd@sun', 'e'] })).flatMap((s) => s.tasks);
    expect(views.find((v) => v.key === 'h')?.dueAt).toBe('2026-03-03T01:03:00.000Z');
    expect(views.find((v) => v.key === 'f')?.dueAt).toBeUndefined();
  });
  test('one step is current, those before it done, those behind ahead; all done, none is', () => {
    const states = (world: World) => stand(small, facts(world)).map((s) => s.state);
    expect(states({})).toEqual(['current', 'ahead', 'ahead', 'ahead']);
    expect(states({ leads: [], done: ['a'] })).toEqual(['done', 'current', 'ahead', 'ahead']);
    expect(states({ done: ['a', 'b@sun', 'd@sun', 'e', 'f', 'h', 'z'] })).toEqual([
      'done',
      'done',
      'done',
      'done',
    ]);
  });
});

describe('refusals', () => {
  const last = ['a', 'b@sun', 'd@sun', 'e', 'f', 'h'];
  test('every reason at once: post, order and gates', () => {
    const world = facts({ lacking: ['一'] });
    expect(refusals(small, world, 'z', { posts: ['press'] })).toEqual([
      { rule: 'R-z', key: 'post', details: { posts: ['clerk'] } },
      { rule: 'R-a', key: 'before', details: { act: 'a', lead: '' }, mend: 'steps' },
      { rule: 'R-gate', key: 'items', details: { list: ['一'] }, mend: 'sheet' },
    ]);
    expect(refusals(small, facts({ done: last }), 'z', clerk)).toEqual([]);
    expect(refusals(small, facts({ done: [...last, 'z'] }), 'z', clerk)).toMatchObject([
      { key: 'alreadyDone' },
    ]);
  });
  test('what is no act, no part of this order, or a part of nobody', () => {
    expect(refusals(small, facts({}), 'x', clerk)).toMatchObject([
      { key: 'unknownAct', details: { act: 'x' } },
    ]);
    expect(refusals(small, facts({}), 'g', clerk)).toMatchObject([{ key: 'unknownAct' }]);
    expect(refusals(small, facts({}), 'a@sun', clerk)).toMatchObject([
      { key: 'unknownAct', details: { act: 'a' } },
    ]);
    expect(refusals(small, facts({}), 'b@ma', clerk)).toMatchObject([{ rule: 'R-b', key: 'notALeadHere' }]);
    expect(refusals(small, facts({ type: 'dry' }), 'c@sun', clerk)).toMatchObject([{ key: 'unknownAct' }]);
  });
  test('a gate that does not apply asks nothing', () => {
    const gate = {
      rule: 'R',
      need: { kind: 'items' as const },
      when: { type: ['wet'] },
      mend: 'sheet' as const,
    };
    expect(gateRefusal(gate, facts({ lacking: ['一'] }))).toBeUndefined();
    expect(gateRefusal(gate, facts({ type: 'wet', lacking: ['一'] }))).toMatchObject({ rule: 'R' });
    expect(gateRefusals(act('q', { gates: [gate] }), facts({ lacking: ['一'] }))).toEqual([]);
  });
  test('what waits is exactly what a person with every post may do, gates left aside', () => {
    const all = ['a', 'b@sun', 'b@ma', 'c@sun', 'c@ma', 'd@sun', 'd@ma', 'e', 'f', 'g', 'h', 'z'];
    fc.assert(
      fc.property(
        fc.subarray(all),
        fc.boolean(),
        fc.boolean(),
        fc.subarray([sun, ma]),
        (done, wet, twice, leads) => {
          const world = facts({ type: wet ? 'wet' : 'dry', traits: twice ? ['double'] : [], leads, done });
          const may = keys(tasksOf(small, world)).filter(
            (k) => refusals(small, world, k, clerk).length === 0,
          );
          expect(keys(waiting(small, world))).toEqual(may);
        },
      ),
    );
  });
});

describe('an act that completes itself', () => {
  const goods: Procedure = {
    id: 'goods',
    title: w('货'),
    steps: [
      step('one', act('a')),
      step('two', act('send', { completes: { need: { kind: 'received' }, mend: 'deliveries' } })),
      step('three', act('z')),
    ],
  };
  const waits = (world: World) => keys(waiting(goods, facts(world)));
  test('waits for its posts, is done by nobody, and done once the facts hold a record of it', () => {
    expect(waits({ done: ['a'] })).toEqual(['send']);
    expect(refusals(goods, facts({ done: ['a'], lacking: ['一'] }), 'send', clerk)).toEqual([
      { rule: 'R-send', key: 'completes', details: { list: ['一'] }, mend: 'deliveries' },
    ]);
    expect(refusals(goods, facts({ done: ['a'] }), 'send', clerk)).toMatchObject([{ key: 'completes' }]);
    expect(waits({ done: ['a', 'send'] })).toEqual(['z']);
    expect(refusals(goods, facts({ done: ['a', 'send'] }), 'send', clerk)).toMatchObject([
      { key: 'alreadyDone' },
    ]);
  });
});

describe('the procedures as data', () => {
  test.each(Object.values(procedures))('$id hangs together', (procedure) => {
    const acts = procedure.steps.flatMap((s) => s.acts);
    const ids = acts.map((a) => a.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(procedure.steps.map((s) => s.id)).size).toBe(procedure.steps.length);
    for (const s of procedure.steps) {
      const inStep = s.acts.map((a) => a.id);
      for (const a of s.acts) {
        expect(findAct(procedure, a.id)).toBe(a);
        expect(a.posts.length).toBeGreaterThan(0);
        for (const id of a.after ?? []) expect(inStep).toContain(id);
        for (const id of a.sendsBack?.reopens ?? []) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(a.id));
        for (const g of a.gates)
          for (const id of g.need.kind === 'acts' ? g.need.acts : [])
            expect(ids.indexOf(id), `${a.id} waits for ${id}`).toBeLessThan(ids.indexOf(a.id));
        if (a.deadline) expect(ids).toContain(a.deadline.after);
        if (a.completes) expect(a.signs).toBeUndefined();
      }
    }
    for (const { moves, reopens } of procedure.changes ?? []) {
      expect(moves.length).toBeGreaterThan(0);
      for (const id of reopens) expect(ids).toContain(id);
    }
  });
  test('PR: sixteen steps, by the posts the written procedure names', () => {
    const who = procedures.print.steps.map((s) => [s.id, s.rule, s.acts.map((a) => a.posts[0])]);
    expect(who).toEqual([
      ['intake', 'PR-01', ['clerk']],
      ['quote', 'PR-01', ['sales']],
      ['team', 'PR-02', ['merchandiser']],
      ['permit', 'PR-08', ['inspector']],
      ['prepress', 'PR-03', ['press']],
      ['proof', 'PR-05', ['sales']],
      ['plan', 'PR-03', ['merchandiser']],
      ['material', 'PR-05', ['inspector', 'storekeeper']],
      ['press', 'PR-05', ['press', 'inspector', 'press']],
      ['finish', 'PR-03', ['press']],
      ['inspect', 'PR-05', ['inspector']],
      ['store', 'PR-03', ['storekeeper']],
      ['deliver', 'PR-06', ['storekeeper']],
      ['settle', 'PR-06', ['clerk']],
      ['feedback', 'PR-07', ['service']],
      ['archive', 'PR-08', ['clerk']],
    ]);
  });
  test('sending back reopens the act named and everything behind it', () => {
    expect(reopenedBy(small, ['f'])).toEqual(['f', 'g', 'h', 'z']);
    expect(reopenedBy(small, ['z', 'd'])).toEqual(['d', 'e', 'f', 'g', 'h', 'z']);
    expect(reopenedBy(small, ['x'])).toEqual([]);
  });
  test('SV: nine steps, by the posts the written procedure names', () => {
    const who = Object.fromEntries(
      procedures.survey.steps.map((s) => [s.rule, [...new Set(s.acts.flatMap((a) => a.posts))]]),
    );
    expect(who).toEqual({
      'SV-01': ['clerk'],
      'SV-02': ['fieldSupervisor'],
      'SV-03': ['fieldLead'],
      'SV-04': ['fieldLead', 'clerk'],
      'SV-05': ['fieldSupervisor', 'officeSupervisor', 'propertyManager'],
      'SV-06': ['clerk'],
      'SV-07': ['drafter', 'officeSupervisor'],
      'SV-08': ['clerk'],
      'SV-09': ['clerk', 'leader'],
    });
  });
});
