/** Working hours and the board's scale: spans over breaks and nights, by example and by law. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWork,
  freeSpan,
  defaultHours as hours,
  hoursSchema,
  isOvertime,
  lastingOf,
  MINUTE,
  nextOpen,
  QUARTER,
  spanFrom,
  workBetween,
} from '#shared/print/hours';
import { inSight, momentAt, placeOf, scaleOf } from '#shared/print/timeScale';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
// 2026-03-07 is a Saturday, 2026-03-08 a Sunday.
const moments = fc.integer({ min: 0, max: 14 * 96 }).map((n) => at('2026-03-02T00:00') + n * QUARTER);
const lengths = fc.integer({ min: 1, max: 100 }).map((n) => n * 15);

describe('working hours', () => {
  test('PR-03 work goes on after lunch, after the night and after Sunday', () => {
    expect(addWork(hours, at('2026-03-06T11:00'), 120)).toBe(at('2026-03-06T14:00'));
    expect(addWork(hours, at('2026-03-06T17:00'), 60)).toBe(at('2026-03-07T08:30'));
    expect(addWork(hours, at('2026-03-07T17:00'), 60)).toBe(at('2026-03-09T08:30'));
    expect(nextOpen(hours, at('2026-03-08T10:00'))).toBe(at('2026-03-09T08:00'));
    expect(nextOpen(hours, at('2026-03-06T12:00'))).toBe(at('2026-03-06T13:00'));
    expect(workBetween(hours, at('2026-03-06T00:00'), at('2026-03-09T00:00'))).toBe(2 * 510);
  });
  test('typed overtime is overtime, and keeps its length when it is moved', () => {
    const late = { from: at('2026-03-06T18:00'), to: at('2026-03-06T20:00') };
    expect(isOvertime(hours, late)).toBe(true);
    expect(isOvertime(hours, { from: at('2026-03-06T16:00'), to: at('2026-03-09T09:00') })).toBe(false);
    expect(lastingOf(hours, late)).toBe(120);
    expect(spanFrom(hours, at('2026-03-06T11:00'), 120).to).toBe(at('2026-03-06T14:00'));
  });
  test('a span keeps its minutes wherever it is moved', () => {
    fc.assert(
      fc.property(moments, moments, lengths, (a, b, minutes) => {
        const there = spanFrom(hours, b, lastingOf(hours, spanFrom(hours, a, minutes)));
        expect(lastingOf(hours, there)).toBe(minutes);
      }),
    );
  });
  test('PR-03 a free span is in working hours, long enough and touches nothing taken', () => {
    const spans = fc.array(fc.tuple(moments, lengths), { maxLength: 12 });
    fc.assert(
      fc.property(spans, moments, lengths, (list, from, minutes) => {
        const taken = list.map(([start, long]) => ({ from: start, to: start + long * MINUTE }));
        const span = freeSpan(hours, taken, minutes, from);
        expect(span.from).toBeGreaterThanOrEqual(from);
        expect(isOvertime(hours, span)).toBe(false);
        expect(workBetween(hours, span.from, span.to)).toBe(minutes);
        expect(taken.some((t) => t.from < span.to && span.from < t.to)).toBe(false);
      }),
    );
  });
  test('hours that end before they begin, or a half break, are refused', () => {
    expect(hoursSchema.safeParse({ ...hours, to: '07:00' }).success).toBe(false);
    expect(hoursSchema.safeParse({ ...hours, breakTo: undefined }).success).toBe(false);
    expect(hoursSchema.safeParse({ ...hours, days: [] }).success).toBe(false);
    expect(hoursSchema.safeParse(hours).success).toBe(true);
  });
});

describe('the scale of the board', () => {
  const week = scaleOf(at('2026-03-02T09:00'), 7, []);
  test('nights take no room', () => {
    expect(placeOf(week, at('2026-03-02T18:00'))).toBe(placeOf(week, at('2026-03-03T08:00')));
    expect(inSight(week, { from: at('2026-03-02T19:00'), to: at('2026-03-02T20:00') })).toBe(false);
    expect(placeOf(week, at('2026-03-20T08:00'))).toBe(1);
    expect(placeOf(week, at('2026-02-20T08:00'))).toBe(0);
  });
  test('early and late work widens the hours, so nothing planned is out of sight', () => {
    const spans = [
      { from: at('2026-03-03T05:30'), to: at('2026-03-03T06:00') },
      { from: at('2026-03-04T20:00'), to: at('2026-03-05T00:00') },
    ];
    const wide = scaleOf(at('2026-03-02T09:00'), 7, spans);
    expect([wide.from, wide.to]).toEqual([300, 1440]);
    for (const span of spans) expect(inSight(wide, span)).toBe(true);
  });
  test('a place is the moment it stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 32, max: 71 }), (day, quarter) => {
        const ms = week.days[day]! + quarter * QUARTER;
        expect(Math.round(momentAt(week, placeOf(week, ms)) / 1000)).toBe(ms / 1000);
      }),
    );
  });
});
