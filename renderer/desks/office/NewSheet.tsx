/**
 * The page around a sheet being typed, whatever the trade: the draft left unfinished is found again, an older order
 * or an offer may be taken over, clearing asks first.
 */
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { OrderRow } from '#shared/order/summary';
import { useT } from '../../i18n/useT';
import { orderState } from '../../store/queries';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { useKeptDraft } from './useKeptDraft';

interface AnyDraft {
  orderId: string;
  copiedFrom?: string;
}
/** Something a new sheet is to begin with. */
export interface Incoming<D> {
  /** Of its own for each thing asked for. */
  key: string;
  /** undefined: there is no such thing any more. */
  load: (blank: D) => Promise<D | undefined>;
}

export interface SheetSlot<D> {
  start: D;
  kept: Pick<ReturnType<typeof useKeptDraft<D>>, 'keep' | 'drop' | 'state'>;
  onDraft: (draft: D) => void;
}

export interface NewSheetProps<D extends AnyDraft> {
  draftKey: string;
  title: string;
  blank: () => D;
  read: (kept: unknown, fresh: D) => D | undefined;
  isBlank: (draft: D) => boolean;
  /** What clearing would lose, in words. */
  losing: (draft: D) => string;
  last: OrderRow | null | undefined;
  onCopy: (id: string) => void;
  incoming: Incoming<D> | null;
  onTaken: () => void;
  /** Told of a draft that was issued just before the machine went down. */
  onFoundIssued?: (draft: D) => void;
  head: ReactNode;
  children: (slot: SheetSlot<D>) => ReactNode;
}

export function NewSheet<D extends AnyDraft>(p: NewSheetProps<D>) {
  const t = useT();
  const kept = useKeptDraft<D>(p.draftKey);
  const [start, setStart] = useState<D | null>(null);
  const [draft, setDraft] = useState<D | null>(null);
  const [restored, setRestored] = useState(false);
  const [clearing, setClearing] = useState(false);
  /** What waits for the word that it may replace the draft. */
  const [waiting, setWaiting] = useState<D | null>(null);
  const begin = (next: D, keep: boolean) => {
    setStart(next);
    setDraft(next);
    if (keep) kept.keep(next);
  };

  // The draft left unfinished, unless it was issued just before the machine went down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all that is read is there
  useEffect(() => {
    if (kept.kept === undefined || start) return;
    let here = true;
    const fresh = p.blank();
    const found = kept.kept ? p.read(kept.kept, fresh) : undefined;
    const look = async () => {
      const issued = found ? await orderState(found.orderId) : undefined;
      if (!here) return;
      if (issued?.issued) {
        if (found) p.onFoundIssued?.(found);
        await kept.drop();
      }
      const old = found && !issued?.issued ? found : undefined;
      setRestored(old !== undefined && !p.isBlank(old));
      begin(old ?? fresh, false);
    };
    void look();
    return () => {
      here = false;
    };
  }, [kept.kept, start]);

  const replaceWith = (next: D) => {
    setWaiting(null);
    setRestored(false);
    begin(next, true);
  };
  const incoming = p.incoming?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing asked for
  useEffect(() => {
    if (!p.incoming || !start || !draft) return;
    let here = true;
    void p.incoming.load(p.blank()).then((next) => {
      if (!here) return;
      p.onTaken();
      if (!next) return;
      if (p.isBlank(draft)) replaceWith(next);
      else setWaiting(next);
    });
    return () => {
      here = false;
    };
  }, [incoming, start === null]);

  if (!start || !draft) return <div className="dd-office" aria-busy="true" />;
  const losing = [t('orders.form.losing', { what: p.losing(draft) })];
  const empty = p.isBlank(draft);
  return (
    <div className="dd-office dd-office-form">
      <header className="dd-bar">
        <h1>{p.title}</h1>
        {p.head}
        <span className="dd-hint">
          {draft.copiedFrom
            ? t('orders.form.copiedFrom', { number: draft.copiedFrom })
            : restored
              ? t('orders.form.restored')
              : null}
        </span>
        <span className="dd-bar-space" />
        {p.last ? <Button onClick={() => p.onCopy(p.last!.id)}>{t('orders.form.copyLast')}</Button> : null}
        <Button danger={!empty} disabled={empty} onClick={() => setClearing(true)}>
          {t('orders.form.clear')}
        </Button>
      </header>
      {p.children({ start, kept, onDraft: setDraft })}
      <ConfirmLoss
        open={clearing}
        title={t('orders.form.clearTitle')}
        losing={losing}
        confirmLabel={t('orders.form.clearConfirm')}
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          setRestored(false);
          void kept.drop().then(() => begin(p.blank(), false));
        }}
      />
      <ConfirmLoss
        open={waiting !== null}
        title={t('orders.form.copyWarn')}
        losing={losing}
        confirmLabel={t('orders.form.copyConfirm')}
        onCancel={() => setWaiting(null)}
        onConfirm={() => waiting && replaceWith(waiting)}
      />
    </div>
  );
}
