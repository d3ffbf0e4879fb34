/** A time. Relative words with the exact time on hover (inbox), or the exact date or time itself. */
import { formatDateTime, type When as Moment, toDate } from '../i18n/format';
import { useFormat } from '../i18n/useFormat';
import { useLanguage } from '../i18n/useT';
import { useNow } from './useNow';
import './small.css';

export interface WhenProps {
  at: Moment;
  /** Default `relative`. */
  as?: 'relative' | 'date' | 'dateTime';
  /** Fixed "now" (tests, print); otherwise the running clock. */
  now?: number;
}

export function When({ at, as = 'relative', now }: WhenProps) {
  const format = useFormat();
  const language = useLanguage();
  const running = useNow();
  const date = toDate(at);
  const machine = Number.isNaN(date.getTime()) ? undefined : date.toISOString();
  const words =
    as === 'relative'
      ? format.relative(at, now ?? running)
      : as === 'date'
        ? format.date(at)
        : format.dateTime(at);
  return (
    <time className="dd-when" dateTime={machine} title={formatDateTime(at, language)}>
      {words}
    </time>
  );
}
