/** 新建内部对接单, for an order or for itself; or one that is there, written anew (`?amend=`). */
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { newId } from '../../../store/desk';
import { useOrder, usePeople, useWho } from '../../../store/hooks';
import { orderState } from '../../../store/queries';
import { useDraft } from '../../../store/useDraft';
import { EmptyState } from '../../../ui/EmptyState';
import { useDraftSlot } from '../draftSlot';
import { DockingForm } from './DockingForm';
import { blankDocking, type DockingDraft, draftOf } from './dockingDraft';
import '../office.css';

export default function NewDocking() {
  const [params] = useSearchParams();
  const slot = useDraftSlot('docking.new');
  const amend = params.get('amend');
  if (amend) return <Amend key={amend} id={amend} />;
  return slot ? <New draftKey={slot} /> : <div className="dd-office" aria-busy="true" />;
}

function New({ draftKey }: { draftKey: string }) {
  const who = useWho();
  const go = useNavigate();
  const people = usePeople();
  const [params, setParams] = useSearchParams();
  const [blank, setBlank] = useState(() => blankDocking(newId(), who.posts[0] ?? ''));
  const [draft, set, drop, loaded] = useDraft<DockingDraft>(draftKey, blank);
  const of = params.get('order');
  // The order it is asked for goes onto the draft once, whatever was typed before stays.
  const given = useRef('');
  useEffect(() => {
    if (!of || !loaded || given.current === of) return;
    given.current = of;
    void orderState(of).then((order) => {
      setParams({}, { replace: true });
      if (order?.issued)
        set({ related: { id: order.id, number: order.number, name: order.sheet.project.name } });
    });
  }, [of, loaded, set, setParams]);
  if (!people || !loaded) return <div className="dd-office" aria-busy="true" />;
  // A post given up since the draft was begun can't apply.
  const post = who.posts.some((p) => p === draft.post) ? draft.post : (who.posts[0] ?? '');
  return (
    <DockingForm
      draft={{ ...draft, post }}
      set={set}
      people={people}
      who={who}
      onDone={(id) => {
        drop();
        go(`/orders/${encodeURIComponent(id)}`);
      }}
      onClear={() => {
        const next = blankDocking(newId(), who.posts[0] ?? '');
        setBlank(next);
        set(next);
      }}
    />
  );
}

function Amend({ id }: { id: string }) {
  const t = useT();
  const go = useNavigate();
  const order = useOrder(id);
  if (order === undefined) return <div className="dd-office" aria-busy="true" />;
  if (!order?.sheet.docking)
    return (
      <EmptyState
        title={t('docking.form.lost')}
        hint=""
        action={{ label: t('docking.title'), onRun: () => go('/docking') }}
      />
    );
  return <Rewriting order={order} />;
}

function Rewriting({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const go = useNavigate();
  const people = usePeople();
  const applicant = t('docking.form.applicantIs', {
    name: order.sheet.docking?.applicant.person.name ?? '',
  });
  const [first] = useState(() => draftOf(order, applicant));
  const [draft, set, drop, loaded] = useDraft<DockingDraft>(
    `docking.amend:${order.id}:${order.revision}`,
    first,
  );
  if (!people || !loaded) return <div className="dd-office" aria-busy="true" />;
  return (
    <DockingForm
      draft={draft}
      set={set}
      people={people}
      who={who}
      order={order}
      onDone={(id) => {
        drop();
        go(`/orders/${encodeURIComponent(id)}`);
      }}
      onClear={() => set(first)}
    />
  );
}
