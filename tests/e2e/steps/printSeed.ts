/**
 * A print shop at work, written through the app's own store inside its page: machines, two planned jobs on one
 * press, one that is not planned. Bundled on the fly by `printShop.ts`; no part of the app.
 */
import type { OrderCommand } from '#shared/order/command';
import type { Operation } from '#shared/order/eventsPrint';
import type { PrintSpec, Sheet } from '#shared/order/sheet';
import { defaultHours } from '#shared/print/hours';
import { DeskDb } from '../../../renderer/store/db';
import { runOrder, type Who } from '../../../renderer/store/desk';
import { saveRecords } from '../../../renderer/store/registers';

const sheet = (product: string, dueAt: string, more: Partial<PrintSpec> = {}): Sheet => ({
  client: { name: '启明机电', contact: '何婷' },
  project: { name: product },
  issuedAt: dueAt,
  dueAt,
  items: [{ no: 1, name: product, unit: '本', quantity: '1000' }],
  print: {
    product,
    parts: [
      {
        name: '封面',
        paper: { kind: '双铜纸', weight: '200', sheet: '889x1194' },
        plates: 4,
        netSheets: 250,
        spoilage: 100,
        fullSheets: 88,
        method: 'single',
      },
      {
        name: '内页',
        paper: { kind: '双铜纸', weight: '128', sheet: '889x1194' },
        plates: 16,
        netSheets: 2000,
        spoilage: 300,
        fullSheets: 575,
        method: 'sheetwise',
      },
    ],
    effect: '跟色样',
    finishing: ['封面覆哑膜', '骑马订'],
    deliverTo: '裕华中路 246 号',
    ...more,
  },
  requirement: { problem: '展会', wanted: '大气', genuine: 'true', value: 3, urgency: 2 },
  people: {},
});

/** `day` is the first of the plan, `2026-03-05`; times are UTC+8. */
export async function seed(day: string, due: string): Promise<{ a: string; b: string; c: string }> {
  const db = new DeskDb();
  const people = await db.people.toArray();
  // Never the press operator, whoever comes first by the random ids: finishing would clash with the next job's press.
  const office = people.find((p) => !p.posts.includes('press')) ?? people[0]!;
  const who: Who = {
    person: { id: office.id, name: office.name },
    posts: ['clerk', 'sales', 'merchandiser', 'press', 'inspector', 'storekeeper'],
  };
  const press = people.find((p) => p.posts.includes('press')) ?? people[0]!;
  const operator = { id: press.id, name: press.name };
  const machine = (name: string, kinds: Operation['kind'][], perHour: number) => ({
    name,
    kinds,
    operator,
    setup: 30,
    perHour,
    hours: { ...defaultHours, days: [1, 2, 3, 4, 5, 6, 7] },
  });
  await saveRecords(
    'machine',
    [
      machine('制版机', ['plates'], 20),
      machine('对开四色机', ['press'], 6000),
      machine('对开双色机', ['press'], 5000),
      machine('骑订机', ['finishing', 'packing'], 2000),
    ],
    who,
    db,
  );
  const op = (id: string, kind: Operation['kind'], machine: string, from: string, to: string): Operation => ({
    id,
    kind,
    machine,
    person: kind === 'finishing' ? who.person : operator,
    start: `${day}T${from}:00+08:00`,
    finish: `${day}T${to}:00+08:00`,
    standardMinutes: 120,
  });
  const deed = async (id: string, ...commands: OrderCommand[]) => {
    for (const command of commands) {
      const out = await runOrder(id, command, who, db);
      if (!out.done) throw new Error(`${command.do}: ${JSON.stringify(out.refusals)}`);
    }
    return (await db.states.get(id))!.number;
  };
  const issue = (product: string, more: Partial<PrintSpec> = {}): OrderCommand => ({
    do: 'issue',
    trade: 'print',
    sheet: sheet(product, due, more),
  });
  const act = (name: string, more: object = {}): OrderCommand => ({ do: 'act', act: name, ...more });
  const a = await deed(
    'print-a',
    issue('产品画册'),
    { do: 'setTeam', members: [{ part: '跟单', person: who.person, channel: '电话' }] },
    act('team'),
    { do: 'keepProof', method: 'digital', files: [{ name: '终稿' }], checks: [{ what: '文字', ok: true }] },
    act('prepress'),
    act('signProof', { hand: { by: '何婷' } }),
    {
      do: 'keepPlan',
      operations: [
        op('p1', 'plates', '制版机', '08:00', '09:00'),
        op('p2', 'press', '对开四色机', '09:00', '11:00'),
        op('p3', 'finishing', '骑订机', '13:00', '15:00'),
      ],
    },
    act('plan'),
  );
  const b = await deed('print-b', issue('会议手册'), {
    do: 'keepPlan',
    operations: [
      op('p1', 'press', '对开四色机', '13:00', '15:00'),
      op('p2', 'finishing', '骑订机', '15:00', '17:00'),
    ],
  });
  const c = await deed('print-c', issue('内部简报', { jobKind: 'internal' }), {
    do: 'checkPermit',
    papers: [{ kind: 'printPermit', number: '冀印 2026-11', quantity: '1010' }],
    orderedBy: '何婷',
    identity: '身份证 130602…0021',
    verdict: 'allowed',
  });
  db.close();
  return { a, b, c };
}
