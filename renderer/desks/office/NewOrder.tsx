/** 新建测绘工单: a new task sheet, empty, from the draft left unfinished, or copied from an older order. */
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { newId } from '../../store/desk';
import { useClients, usePeople, useSeated, useWho } from '../../store/hooks';
import { lastSurveyOrder } from '../../store/officeQueries';
import { orderState } from '../../store/queries';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { useDraftSlot } from './draftSlot';
import { SheetForm } from './SheetForm';
import { blankDraft, copyDraft, isBlankDraft, readDraft, type SheetDraft } from './sheetDraft';
import { useKeptDraft } from './useKeptDraft';
import './office.css';

const DRAFT_KEY = 'order.new';
const last = async () => (await lastSurveyOrder()) ?? null;

export default function NewOrder() {
  const draftKey = useDraftSlot(DRAFT_KEY);
  return draftKey ? <NewOrderForm draftKey={draftKey} /> : <div className="dd-office" aria-busy="true" />;
}

function NewOrderForm({ draftKey }: { draftKey: string }) {
  const t = useT();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const people = usePeople();
  const clients = useClients();
  const seated = useSeated();
  const who = useWho();
  const lastOrder = useLiveQuery(last);
  const kept = useKeptDraft<SheetDraft>(draftKey);
  const [start, setStart] = useState<SheetDraft | null>(null);
  const [draft, setDraft] = useState<SheetDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const [clearing, setClearing] = useState(false);
  /** An order waiting for the word that it may replace the draft. */
  const [copying, setCopying] = useState<OrderState | null>(null);
  const today = localDate(new Date().toISOString());
  const ready = people !== undefined && clients !== undefined && seated !== undefined;

  const blank = (): SheetDraft => blankDraft(newId(), people ?? [], who.person.id, today);
  const begin = (next: SheetDraft, keep: boolean) => {
    setStart(next);
    setDraft(next);
    if (keep) kept.keep(next);
  };

  // The draft left unfinished, unless it was issued just before the machine went down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all that is read is there
  useEffect(() => {
    if (!ready || kept.kept === undefined || start) return;
    let here = true;
    const fresh = blank();
    const found = kept.kept ? readDraft(kept.kept, fresh) : undefined;
    const look = async () => {
      const issued = found ? await orderState(found.orderId) : undefined;
      if (!here) return;
      if (issued?.issued) await kept.drop();
      const old = found && !issued?.issued ? found : undefined;
      setRestored(old !== undefined && !isBlankDraft(old));
      begin(old ?? fresh, false);
    };
    void look();
    return () => {
      here = false;
    };
  }, [ready, kept.kept, start]);

  const copy = params.get('copy');
  const replaceWith = (order: OrderState) => {
    setCopying(null);
    setRestored(false);
    begin(copyDraft(order, blank(), people ?? [], seesMoney(who.posts)), true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each order asked for
  useEffect(() => {
    if (!copy || !start || !draft) return;
    let here = true;
    void orderState(copy).then((order) => {
      if (!here) return;
      setParams({}, { replace: true });
      if (!order?.issued) return;
      if (isBlankDraft(draft)) replaceWith(order);
      else setCopying(order);
    });
    return () => {
      here = false;
    };
  }, [copy, start === null]);

  if (!ready || !start || !draft) return <div className="dd-office" aria-busy="true" />;
  const names = [draft.client.name, draft.project].map((s) => s.trim()).filter(Boolean);
  const losing = [t('orders.form.losing', { what: names.join(' · ') || t('orders.form.items.table') })];
  const empty = isBlankDraft(draft);
  return (
    <div className="dd-office dd-office-form">
      <header className="dd-bar">
        <h1>{t('orders.form.title')}</h1>
        <span className="dd-hint">
          {draft.copiedFrom
            ? t('orders.form.copiedFrom', { number: draft.copiedFrom })
            : restored
              ? t('orders.form.restored')
              : null}
        </span>
        <span className="dd-bar-space" />
        {lastOrder ? (
          <Button onClick={() => setParams({ copy: lastOrder.id }, { replace: true })}>
            {t('orders.form.copyLast')}
          </Button>
        ) : null}
        <Button danger={!empty} disabled={empty} onClick={() => setClearing(true)}>
          {t('orders.form.clear')}
        </Button>
      </header>
      <SheetForm
        key={start.orderId}
        start={start}
        kept={kept}
        people={people}
        clients={clients}
        who={who}
        today={today}
        onDraft={setDraft}
        onIssued={(id) => go(`/orders/${id}`)}
      />
      <ConfirmLoss
        open={clearing}
        title={t('orders.form.clearTitle')}
        losing={losing}
        confirmLabel={t('orders.form.clearConfirm')}
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          setRestored(false);
          void kept.drop().then(() => begin(blank(), false));
        }}
      />
      <ConfirmLoss
        open={copying !== null}
        title={t('orders.form.copyWarn')}
        losing={losing}
        confirmLabel={t('orders.form.copyConfirm')}
        onCancel={() => setCopying(null)}
        onConfirm={() => copying && replaceWith(copying)}
      />
    </div>
  );
}
