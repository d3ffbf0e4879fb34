/** Internal docking forms in the store: whose inbox, whose alert, which lists; what a rebuild gives (ID, MB). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { DeskDb } from '../../../renderer/store/db';
import { openShop, runOrder, type Who } from '../../../renderer/store/desk';
import { settlementLines } from '../../../renderer/store/moneyQueries';
import { archiveLines, dockingForms, handedOnBy, inboxFor } from '../../../renderer/store/officeQueries';
import { differences } from '../../../renderer/store/rebuild';
import { findOrders } from '../../../renderer/store/search';
import { act, sheet, spec } from '../order/dockingBench';

let db: DeskDb;
let run = 0;
let seats: Record<'wu' | 'han' | 'he' | 'kuang', Who>;
beforeEach(async () => {
  db = new DeskDb(`docking-${++run}`);
  const people = await openShop(
    { name: '宏图快印' },
    [
      { name: '吴丹', posts: ['merchandiser'], active: true },
      { name: '韩磊', posts: ['press'], active: true },
      { name: '何伟', posts: ['press', 'merchandiser'], active: true },
      { name: '匡平', posts: ['storekeeper'], active: true },
    ],
    db,
  );
  const seat = (at: number): Who => {
    const { id, name, posts } = people[at]!;
    return { person: { id, name }, posts };
  };
  seats = { wu: seat(0), han: seat(1), he: seat(2), kuang: seat(3) };
});
const issue = (): OrderCommand => {
  const { wu, han } = seats;
  const [h1, h2] = spec().helpers;
  return {
    do: 'issue',
    trade: 'docking',
    sheet: sheet({
      applicant: { department: '跟单', post: 'merchandiser', person: wu.person },
      related: { id: 'o9', number: 'YS-2026-0009' },
      helpers: [{ ...h1!, person: han.person }, h2!],
    }),
  };
};
const ok = async (who: Who, command: OrderCommand) =>
  expect(await runOrder('d', command, who, db), JSON.stringify(command)).toMatchObject({ done: true });
const before = '2026-03-05T00:00:00.000Z';
const after = '2026-03-07T00:00:00.000Z';
const keys = async (who: Who, now = before) =>
  (await inboxFor(who, now, db)).map((l) => `${l.waiting.key}${l.alert ? '!' : ''}`);

describe('docking forms in the store', () => {
  it('MB, ID: each handoff is in the next one’s inbox: the person named, else anybody of the post', async () => {
    const { wu, han, he, kuang } = seats;
    await ok(wu, issue());
    expect([await keys(han), await keys(he), await keys(kuang), await keys(wu)]).toEqual([
      ['accept@h1'],
      [],
      ['accept@h2'],
      [],
    ]);
    expect((await handedOnBy(wu, before, db)).map((l) => l.waiting.key).sort()).toEqual([
      'accept@h1',
      'accept@h2',
    ]);
    await ok(han, { do: 'sendBack', act: 'accept', lead: 'h1', reason: '机台排满', items: [] });
    expect([await keys(wu), await keys(he)]).toEqual([['ask@h1'], []]);
    await ok(wu, act('ask', 'h1'));
    await ok(han, act('accept', 'h1'));
    expect(await keys(han)).toEqual(['doNode@n1']);
    expect(await differences(db)).toEqual([]);
  });
  it('ID: late, a time node alerts the applicant and nobody else of that post', async () => {
    const { wu, han, he } = seats;
    await ok(wu, issue());
    await ok(han, act('accept', 'h1'));
    expect(await keys(wu, before)).toEqual([]);
    expect(await keys(wu, after)).toEqual(['doNode@n1!']);
    expect(await keys(he, after)).toEqual([]);
    expect((await handedOnBy(wu, after, db)).map((l) => l.waiting.key)).toEqual(['accept@h2']);
  });
  it('ID: numbered DJ, found by the order it serves, and in no list of clients’ orders', async () => {
    await ok(seats.wu, issue());
    expect((await dockingForms('o9', db)).map((r) => r.number)).toEqual([
      expect.stringMatching(/^DJ-\d{4}-0001$/),
    ]);
    expect(await dockingForms('o1', db)).toEqual([]);
    expect((await findOrders({}, db)).rows).toEqual([]);
    expect(await settlementLines(db)).toEqual([]);
    expect(await archiveLines(db)).toEqual([]);
  });
});
