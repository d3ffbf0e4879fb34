/** One block of the inbox: its heading with the count, and a line for each thing that waits. */
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import type { Who } from '../../store/desk';
import type { InboxLine } from '../../store/queries';
import { DueTag } from '../../ui/DueTag';
import { PriorityTag } from '../../ui/PriorityTag';
import { StateTag } from '../../ui/StateTag';
import { When } from '../../ui/When';
import { actTitle, postTitle, useWordsLanguage, waitsFor } from './words';

export interface InboxLinesProps {
  title: string;
  lines: readonly InboxLine[];
  /** Said when there is none. */
  none: string;
  who: Who;
  now: number;
  /** Index of the first line among all lines of the page, for the arrow keys. */
  first: number;
  rowProps: (index: number) => { tabIndex: 0 | -1; onFocus: () => void };
  hint?: ReactNode;
}

export function InboxLines(p: InboxLinesProps) {
  const t = useT();
  const id = useId();
  const columns = ['due', 'order', 'what', 'who', 'since'] as const;
  return (
    <section className="dd-inbox" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {p.title} <b className="dd-inbox-count">{p.lines.length}</b>
        </h2>
        {p.hint}
      </header>
      {p.lines.length === 0 ? (
        <p className="dd-inbox-none">{p.none}</p>
      ) : (
        <>
          <div className="dd-inbox-line dd-inbox-head" aria-hidden="true">
            {columns.map((c) => (
              <span key={c}>{t(`inbox.columns.${c}`)}</span>
            ))}
          </div>
          <ul>
            {p.lines.map((line, i) => (
              <li key={`${line.order.id}/${line.waiting.key}`}>
                <Line line={line} who={p.who} now={p.now} rowProps={p.rowProps(p.first + i)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A lead's own work opens on the field desk, everything else on the order's page. */
export function whereTo({ order, waiting, alert }: InboxLine, who: Who): string {
  const own = waiting.lead?.id === who.person.id && waiting.posts.includes('fieldLead');
  return !alert && own ? `/field/${order.id}` : `/orders/${order.id}`;
}

interface LineProps {
  line: InboxLine;
  who: Who;
  now: number;
  rowProps: { tabIndex: 0 | -1; onFocus: () => void };
}

function Line({ line, who, now, rowProps }: LineProps) {
  const t = useT();
  const language = useWordsLanguage();
  const { order, waiting, alert } = line;
  const me = (id: string | undefined, name: string) => (id === who.person.id ? t('inbox.me') : name);
  const from = waiting.from
    ? t('inbox.from', {
        name: me(waiting.from.by.id, waiting.from.by.name),
        post: postTitle(waiting.from.post, language),
      })
    : '';
  const named = waiting.person ?? (waiting.posts.length === 1 ? waiting.lead : undefined);
  const to = named ? me(named.id, named.name) : waitsFor(waiting, language);
  return (
    <Link className="dd-inbox-line" to={whereTo(line, who)} data-row {...rowProps}>
      <span className="dd-inbox-due">
        <DueTag due={waiting.dueAt ?? order.dueAt} now={now} />
      </span>
      <span className="dd-inbox-order">
        <b className="dd-inbox-number">{order.number}</b>
        <span
          className="dd-inbox-project"
          title={[order.client, order.project, order.product].filter(Boolean).join(' · ')}
        >
          {order.priority ? <PriorityTag priority={order.priority} plain /> : null}
          {order.project}
          {order.product && order.product !== order.project ? (
            <small className="dd-product"> {order.product}</small>
          ) : null}
        </span>
      </span>
      <span className="dd-inbox-what">
        {actTitle(order.trade, waiting.act, language)}
        {waiting.part ? t('docking.partOf', { name: waiting.part.name }) : null}
        {alert ? (
          <span title={t(waiting.part ? 'docking.alertWhy' : 'inbox.alertWhy')}>
            <StateTag state="late">{t('inbox.alert')}</StateTag>
          </span>
        ) : null}
        {waiting.returned ? (
          <em className="dd-inbox-returned" title={waiting.returned}>
            {t('inbox.returned', { reason: waiting.returned })}
          </em>
        ) : null}
      </span>
      <span className="dd-inbox-who" title={`${from} → ${to}`}>
        {from} → {to}
      </span>
      <When at={waiting.since} now={now} />
    </Link>
  );
}
