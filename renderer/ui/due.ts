/** How far a due moment is: pure, so that inbox, tags and tests agree. */
import { daysBetween, toDate, type When } from '../i18n/format';

export type Due = {
  readonly state: 'late' | 'soon' | 'others';
  readonly key:
    | 'lateDays'
    | 'lateHours'
    | 'lateMinutes'
    | 'inMinutes'
    | 'inHours'
    | 'today'
    | 'tomorrow'
    | 'inDays';
  readonly count: number;
};

/**
 * A bare day (`2026-03-12`) is due at the end of that day and counted in days;
 * a moment is counted in minutes and hours while under a day away. `soon` = today or tomorrow.
 */
export function dueFrom(due: When, now: When): Due {
  const bareDay = typeof due === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(due);
  const days = daysBetween(now, due);
  if (bareDay) {
    if (days < 0) return { state: 'late', key: 'lateDays', count: -days };
    return byDay(days);
  }
  const minutes = Math.floor((toDate(due).getTime() - toDate(now).getTime()) / 60_000);
  if (minutes < 0) {
    const over = -minutes;
    if (over < 60) return { state: 'late', key: 'lateMinutes', count: over };
    if (over < 24 * 60) return { state: 'late', key: 'lateHours', count: Math.floor(over / 60) };
    return { state: 'late', key: 'lateDays', count: Math.floor(over / (24 * 60)) };
  }
  if (minutes < 60) return { state: 'soon', key: 'inMinutes', count: minutes };
  if (minutes < 24 * 60) return { state: 'soon', key: 'inHours', count: Math.floor(minutes / 60) };
  return byDay(days);
}

function byDay(days: number): Due {
  if (days <= 0) return { state: 'soon', key: 'today', count: 0 };
  if (days === 1) return { state: 'soon', key: 'tomorrow', count: 1 };
  return { state: 'others', key: 'inDays', count: days };
}
