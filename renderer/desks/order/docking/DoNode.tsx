/** ID: acts that need no more than a word: a time node done, beside when it was planned; asking again. */
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { NoteField } from '../acts/NoteField';
import type { ActProps } from '../acts/types';
import { moment } from './AcceptHelp';

export function DoNode(p: ActProps) {
  const t = useT();
  const format = useFormat();
  const node = p.order.sheet.docking?.nodes.find((n) => n.id === p.task.lead?.id);
  return <Plain {...p}>{node ? <p>{t('docking.act.due', { at: moment(node.by, format) })}</p> : null}</Plain>;
}

export function AskAgain(p: ActProps) {
  const t = useT();
  const back = p.order.returns.filter((r) => r.act === 'accept' && r.lead === p.task.lead?.id).at(-1);
  return (
    <Plain {...p}>
      {back ? <p className="ord-warn">{t('docking.act.was', { reason: back.reason })}</p> : null}
      <p>
        <Link to={`/docking/new?amend=${encodeURIComponent(p.order.id)}`}>→ {t('docking.act.rewrite')}</Link>
      </p>
    </Plain>
  );
}

function Plain({ order, task, title, onClose, children }: ActProps & { children: ReactNode }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { note: '' });
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={520}
      command={() => ({
        do: 'act',
        act: task.act.id,
        ...(task.lead ? { lead: task.lead.id } : {}),
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {children}
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}
