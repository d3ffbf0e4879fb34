/** The formatters of format.ts in the language of the screen. */
import { useMemo } from 'react';
import * as f from './format';
import { type T, useLanguage, useT } from './useT';

export interface Formats {
  day: (at: f.When) => string;
  date: (at: f.When) => string;
  time: (at: f.When) => string;
  dateTime: (at: f.When) => string;
  /** Relative to `now` (default: this moment). */
  relative: (at: f.When, now?: f.When) => string;
  /** Integer fen. */
  money: (fen: number | bigint) => string;
  quantity: (text: string) => string;
}

export function sayRelative(rel: f.Relative, t: T): string {
  if (rel.key === 'date') return rel.text;
  if (rel.key === 'now') return t('ui.time.now');
  if ('time' in rel) return t(`ui.time.${rel.key}`, { time: rel.time });
  return 'count' in rel ? t(`ui.time.${rel.key}`, { count: rel.count }) : t(`ui.time.${rel.key}`);
}

export function useFormat(): Formats {
  const t = useT();
  const language = useLanguage();
  return useMemo(
    () => ({
      day: f.formatDay,
      date: (at) => f.formatDate(at, language),
      time: f.formatTime,
      dateTime: (at) => f.formatDateTime(at, language),
      relative: (at, now = Date.now()) => sayRelative(f.relative(at, now), t),
      money: f.formatMoney,
      quantity: (text) => f.formatQuantity(text),
    }),
    [language, t],
  );
}
