/** SV-03b: an instrument past its calibration keeps the crew here, on the day of the act, until mended or waived. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { whyNot } from '#shared/order/decide';
import { checklistLine } from '#shared/order/events';
import { factsOf } from '#shared/order/facts';
import type { Instrument } from '#shared/register/instrument';
import { allLines, type Bench, goodCrew, line, order } from './bench';

const depart: OrderCommand = { do: 'act', act: 'depart', lead: 'sun' };
const station = (calibratedUntil?: string, change: Partial<Instrument> = {}): Instrument => ({
  id: 'i1',
  name: '全站仪 1 号',
  model: 'TS60',
  serial: '885012',
  ...(calibratedUntil ? { calibratedUntil } : {}),
  active: true,
  ...change,
});
type Lines = Extract<OrderCommand, { do: 'keepChecklist' }>['lines'];
const keep = (b: Bench, change: Partial<Lines[number]> = {}) =>
  b.do('sun', {
    do: 'keepChecklist',
    lead: 'sun',
    lines: [
      ...allLines.filter((l) => l.kind !== 'instrument'),
      line('instrument', { what: '全站仪 1 号', ...change }),
    ],
    crew: goodCrew,
  });
const checked = (b: Bench) => b.order.checklists.sun!.lines.find((l) => l.kind === 'instrument')!;
/** Everything but the checklist is done; it is 2026-03-02 in the shop. */
const ready = (register: readonly Instrument[] | undefined) => {
  const b = order('control', 'accept');
  b.do('sun', { do: 'listReferences', references: [{ name: '控制点成果' }] });
  b.instruments = register;
  return b;
};

describe('SV-03b calibration', () => {
  test('SV-03b: the line carries what the register said, whatever the screen sends', () => {
    const b = ready([station('2026-05-01')]);
    keep(b, { calibratedUntil: '2099-01-01', model: '别的' });
    expect(checked(b)).toMatchObject({ model: 'TS60', serial: '885012', calibratedUntil: '2026-05-01' });
    b.do('sun', depart);
  });
  test('SV-03b: overdue blocks departure and names the instrument and the day', () => {
    const b = ready([station('2026-03-01')]);
    keep(b);
    expect(b.stopped('sun', depart, 'SV-03b', 'checklist')).toBe(
      '出工检查还没过：全站仪 1 号（检定有效期至 2026-03-01，已超期）。',
    );
  });
  test('SV-03b: its last day still counts', () => {
    const b = ready([station('2026-03-02')]);
    keep(b);
    b.do('sun', depart);
  });
  test('SV-03b: the day is the shop’s: at 23:30 UTC of the last day it is the next one here', () => {
    const b = ready([station('2026-03-02')]);
    keep(b);
    b.now = '2026-03-02T23:30:00.000Z';
    b.stopped('sun', depart, 'SV-03b', 'checklist');
  });
  test('SV-03b: checked in time but leaving days later is held against the day of leaving', () => {
    const b = ready([station('2026-03-03')]);
    keep(b);
    expect(whyNot(b.order, 'depart@sun', { posts: ['fieldLead'] }, '2026-03-03T02:00:00Z')).toEqual([]);
    b.later(48);
    expect(b.stopped('sun', depart, 'SV-03b', 'checklist')).toContain('2026-03-03');
    expect(whyNot(b.order, 'depart@sun', { posts: ['fieldLead'] }, b.now)[0]).toMatchObject({
      rule: 'SV-03b',
    });
    // Facts without a day hold it against the day of the check.
    expect(factsOf(b.order).lacks({ kind: 'checklist', lines: ['instrument'] }, 'sun')).toEqual([]);
  });
  test('SV-03b: mended by a new calibration in the register, once the list is kept again', () => {
    const b = ready([station('2026-02-01')]);
    keep(b);
    b.instruments = [station('2027-02-01')];
    b.stopped('sun', depart, 'SV-03b', 'checklist');
    keep(b);
    b.do('sun', depart);
  });
  test('SV-03b: waived by a field supervisor with the reason, by nobody else', () => {
    const b = ready([station('2026-02-01')]);
    const waive = (by: string, reason: string) => ({ ok: false, waiver: { by, reason } });
    const lines: Lines = [
      ...allLines.filter((l) => l.kind !== 'instrument'),
      line('instrument', { what: '全站仪 1 号', ...waive('孙浩', '已送检') }),
    ];
    b.stopped('sun', { do: 'keepChecklist', lead: 'sun', lines, crew: goodCrew }, 'SV-03b', 'waiverPost');
    keep(b, waive('赵国强', '已送检，本次只作检核'));
    expect(checked(b)).toMatchObject({ calibratedUntil: '2026-02-01', waiver: { by: '赵国强' } });
    b.do('sun', depart);
  });
  test('SV-03b: a waiver that ran along a ticked line lets the overdue one pass, too', () => {
    const b = ready([station('2026-02-01')]);
    keep(b, { ok: true, waiver: { by: '赵国强', reason: '已送检' } });
    b.do('sun', depart);
  });
  test('SV-03b: retiring the card does not make the instrument calibrated', () => {
    const b = ready([station('2026-02-01', { active: false })]);
    keep(b);
    b.stopped('sun', depart, 'SV-03b', 'checklist');
  });
  test('SV-03b: an instrument named by hand besides the list is watched as well', () => {
    const b = ready([station('2026-02-01')]);
    b.do('sun', {
      do: 'keepChecklist',
      lead: 'sun',
      lines: [
        ...allLines,
        line('instrument', { what: '全站仪 1 号' }),
        { kind: 'other', what: '全站仪 1 号', ok: true },
      ],
      crew: goodCrew,
    });
    b.stopped('sun', depart, 'SV-03b', 'checklist');
  });
  test('SV-03b: without a register, or not in it, or with nothing said of a calibration: as before', () => {
    for (const register of [undefined, [], [station()]]) {
      const b = ready(register);
      keep(b);
      expect(checked(b).calibratedUntil).toBeUndefined();
      b.do('sun', depart);
    }
  });
  test('SV-03b: lines of older journals read as they were', () => {
    const old = { kind: 'instrument', what: '全站仪', ok: true };
    expect(checklistLine.parse(old)).toEqual(old);
    expect(checklistLine.safeParse({ ...old, calibratedUntil: 'soon' }).success).toBe(false);
  });
});
