import { describe, expect, it } from 'vitest';
import { clientFaults } from '../../../renderer/desks/office/clientFaults';
import { readDay } from '../../../renderer/desks/office/dayText';
import { DraftPen, type PenState } from '../../../renderer/desks/office/draftPen';

describe('days as clerks type them', () => {
  const today = '2026-12-01';
  it.each([
    ['2026-12-20', '2026-12-20'],
    ['20261220', '2026-12-20'],
    ['２０２６／１２／２０', '2026-12-20'],
    ['2026年12月5日', '2026-12-05'],
    ['12.20', '2026-12-20'],
    ['1220', '2026-12-20'],
    ['1-5', '2027-01-05'],
    ['12-1', '2026-12-01'],
    ['2-29', '2028-02-29'],
    ['+7', '2026-12-08'],
    ['+0', '2026-12-01'],
    ['2020-01-01', '2020-01-01'],
    ['  ', ''],
  ])('%s is %s', (typed, day) => expect(readDay(typed, today)).toBe(day));
  it.each(['2026-02-30', '13-1', '2026-1', '明天', '+', '12-', '1e3'])('%s is no day', (typed) =>
    expect(readDay(typed, today)).toBeNull(),
  );
});

describe('a client’s entry', () => {
  const register = [{ id: '1', name: '锦华置业', active: true }];
  const form = (change: object) => ({ name: '新客户', contact: '', phone: '', address: '', ...change });
  it('wants a name that is not taken and a phone that can be dialled', () => {
    expect(clientFaults(form({}), register)).toEqual([]);
    expect(clientFaults(form({ name: ' ' }), register)).toMatchObject([{ key: 'nameMissing' }]);
    expect(clientFaults(form({ name: ' 锦华置业 ' }), register)).toMatchObject([{ key: 'nameTaken' }]);
    expect(clientFaults(form({ phone: '王经理' }), register)).toMatchObject([{ key: 'phoneOdd' }]);
    expect(clientFaults(form({ phone: '０３１２－５０１２３４５、139' }), register)).toEqual([]);
  });
});

describe('the draft pen', () => {
  const desk = () => {
    const disk: { value: string | null; writes: string[] } = { value: null, writes: [] };
    const open: (() => void)[] = [];
    const states: PenState[] = [];
    let fail = '';
    const pen = new DraftPen<string>(
      async (value) => {
        await new Promise<void>((done) => open.push(done));
        if (fail) throw new Error(fail);
        disk.value = value;
        disk.writes.push(value);
      },
      async () => {
        disk.value = null;
      },
      (state) => states.push(state),
      () => 'now',
    );
    const turn = async () => {
      open.shift()?.();
      await new Promise((done) => setTimeout(done, 0));
    };
    return { disk, pen, turn, states, breakDisk: (why: string) => (fail = why) };
  };

  it('writes one at a time, the latest last, skipping what was overtaken', async () => {
    const { disk, pen, turn } = desk();
    for (const value of ['a', 'b', 'c']) pen.keep(value);
    await turn();
    await turn();
    expect(disk.writes).toEqual(['a', 'c']);
  });
  it('lets no write come behind a drop', async () => {
    const { disk, pen, turn } = desk();
    pen.keep('a');
    pen.keep('b');
    const dropped = pen.drop();
    await turn();
    await dropped;
    await turn();
    expect(disk).toEqual({ value: null, writes: ['a'] });
  });
  it('says why a write failed and goes on with the next', async () => {
    const { disk, pen, turn, states, breakDisk } = desk();
    breakDisk('磁盘已满');
    pen.keep('a');
    await turn();
    expect(states.at(-1)).toEqual({ at: '', busy: false, why: '磁盘已满' });
    breakDisk('');
    pen.keep('b');
    await turn();
    expect(disk.value).toBe('b');
    expect(states.at(-1)).toEqual({ at: 'now', busy: false, why: '' });
  });
});
