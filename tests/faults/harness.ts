/**
 * The store inside the running app's page, as a second window would have it: the same code, the same database,
 * without the screens between. Bundled on the fly and put into the page by `inject.ts`; no part of the app.
 */
import type { OrderCommand } from '#shared/order/command';
import { say } from '#shared/order/sentences';
import type { Sheet } from '#shared/order/sheet';
import { DeskDb } from '../../renderer/store/db';
import { runOrder, type Who } from '../../renderer/store/desk';
import { differences } from '../../renderer/store/rebuild';

export interface Ack {
  id: string;
  number: string;
  what: 'issue' | 'readSheet' | 'assign';
}

const sheet = (name: string): Sheet => ({
  client: { name: '满城区自然资源局', contact: '王建军' },
  project: { name },
  issuedAt: '2026-03-02',
  survey: { type: 'control', deliverables: [] },
  items: [{ no: 1, name: 'E 级 GNSS 控制点', unit: '点', quantity: '6' }],
  people: {},
});

async function me(db: DeskDb): Promise<Who> {
  const [person] = await db.people.toArray();
  if (!person) throw new Error('nobody in this shop');
  return { person: { id: person.id, name: person.name }, posts: person.posts };
}

/**
 * Writes without end: orders issued, read and given out, by several windows at once. `heard` is told of each write
 * after the store has said that it is done, never before.
 */
export async function write(windows: number, heard: (ack: Ack) => Promise<void>): Promise<void> {
  const lane = async (n: number) => {
    const db = new DeskDb();
    const who = await me(db);
    for (let k = 1; ; k++) {
      const id = crypto.randomUUID();
      const prices = { items: [{ no: 1, unitPrice: '1200.00' }], tax: { rate: '0.06', included: true } };
      const deeds: [Ack['what'], OrderCommand][] = [
        ['issue', { do: 'issue', trade: 'survey', sheet: sheet(`窗口 ${n} 第 ${k} 单`), prices }],
        ['readSheet', { do: 'act', act: 'readSheet' }],
        ['assign', { do: 'assign', assignments: [{ item: 1, lead: who.person }] }],
      ];
      for (const [what, command] of deeds) {
        const out = await runOrder(id, command, who, db);
        if (!out.done) throw new Error(`${what}: ${JSON.stringify(out.refusals)}`);
        await heard({ id, number: out.number, what });
      }
    }
  };
  await Promise.all(Array.from({ length: windows }, (_, n) => lane(n)));
}

/** A command of this person, by name, as a screen would give it. The refusals' keys, or the order's number. */
export async function give(
  name: string,
  id: string,
  command: OrderCommand,
): Promise<{ number: string } | { refused: string[]; said: string[] }> {
  const db = new DeskDb();
  try {
    const person = (await db.people.toArray()).find((p) => p.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    const who: Who = { person: { id: person.id, name: person.name }, posts: person.posts };
    const out = await runOrder(id, command, who, db);
    if (out.done) return { number: out.number };
    const order = await db.states.get(id);
    return {
      refused: out.refusals.map((r) => `${r.rule} ${r.key}`),
      said: out.refusals.map((r) => say(r, 'zh', order)),
    };
  } finally {
    db.close();
  }
}

/** Orders whose stored state is not what the journal folds to. */
export async function unequal(): Promise<string[]> {
  const db = new DeskDb();
  try {
    return await differences(db);
  } finally {
    db.close();
  }
}
