/** Countdown to a due moment, or how long it is overdue; ticks by itself. Exact time on hover. */
import { formatDate, formatDateTime, type When } from '../i18n/format';
import { useLanguage, useT } from '../i18n/useT';
import { dueFrom } from './due';
import { StateTag } from './StateTag';
import { useNow } from './useNow';

export interface DueTagProps {
  /** A day `2026-03-12` or a moment; null/undefined = no due date. */
  due: When | null | undefined;
  /** Done work is never overdue. */
  done?: boolean;
  now?: number;
  plain?: boolean;
}

export function DueTag({ due, done = false, now, plain = false }: DueTagProps) {
  const t = useT();
  const language = useLanguage();
  const running = useNow();
  if (due === null || due === undefined || due === '')
    return <span className="dd-when">{t('ui.due.none')}</span>;
  const left = dueFrom(due, now ?? running);
  const bareDay = typeof due === 'string' && due.length === 10;
  return (
    <span title={bareDay ? formatDate(due, language) : formatDateTime(due, language)}>
      <StateTag state={done ? 'done' : left.state} plain={plain}>
        {done ? undefined : t(`ui.due.${left.key}`, { count: left.count })}
      </StateTag>
    </span>
  );
}
