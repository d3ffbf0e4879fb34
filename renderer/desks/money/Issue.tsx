/** 出结算单: lit when every gate is met; otherwise every reason why not, with its rule and the way to mend it. */
import { useState } from 'react';
import type { Mend, Refusal } from '#shared/kernel/faults';
import { localDate } from '#shared/kernel/time';
import { whyNot } from '#shared/order/decide';
import { actStands } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { useLanguage, useT } from '../../i18n/useT';
import { runOrder } from '../../store/desk';
import { useWho } from '../../store/hooks';
import { type NextAction, NextActions } from '../../ui/NextActions';
import type { SettlementDraft } from './settlementDraft';

export interface IssueProps {
  order: OrderState;
  draft: SettlementDraft;
  dirty: boolean;
  onIssued: () => void;
}

/** Where a refusal of the settlement is mended; prices are mended on this page itself. */
function placeOf(
  mend: Mend | undefined,
  id: string,
): { to: string; label: 'goSign' | 'goDeliver' | 'order' } | undefined {
  const order = `/orders/${encodeURIComponent(id)}`;
  if (mend === 'quantities') return { to: `${order}/items`, label: 'goSign' };
  if (mend === 'deliveries') return { to: `${order}/production`, label: 'goDeliver' };
  if (mend === undefined || mend === 'prices' || mend === 'settlement') return undefined;
  return { to: order, label: 'order' };
}

export function Issue({ order, draft, dirty, onIssued }: IssueProps) {
  const t = useT();
  const words = useLanguage() === 'en' ? 'en' : 'zh';
  const who = useWho();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refusal[]>([]);
  const [issued, setIssued] = useState(false);
  const done = order.acts.settle;
  if (done && actStands(order, done))
    return issued ? (
      <p role="status" className="mo-issued">
        {t('money.page.issuedNow', { number: order.settlement.number ?? '' })}
      </p>
    ) : null;

  const issue = async () => {
    setBusy(true);
    setFailed([]);
    try {
      const today = localDate(new Date().toISOString());
      // Issued again: a new paper of today under the old number; the old date belongs to the void one.
      const date = order.settlement.number ? today : draft.date || today;
      const outcome = await runOrder(order.id, { do: 'act', act: 'settle', date }, who);
      if (outcome.done) {
        setIssued(true);
        onIssued();
      } else setFailed(outcome.refusals);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFailed([{ rule: '', key: 'storage', details: { why } }]);
    }
    setBusy(false);
  };
  const refusals = failed.length > 0 ? failed : whyNot(order, 'settle', who);
  const label = t(order.settlement.number ? 'money.page.issueAgain' : 'money.page.issue');
  const places = refusals.flatMap((r) => placeOf(r.mend, order.id) ?? []);
  const place = places.find((p) => p.label !== 'order') ?? places[0];
  const ids = [...new Set(refusals.map((r) => r.rule).filter(Boolean))];
  const action: NextAction =
    refusals.length > 0
      ? {
          key: 'settle',
          label,
          enabled: false,
          reason: refusals.map((r) => say(r, words, order)).join(words === 'en' ? ' ' : ''),
          ...(ids.length > 0 ? { rule: ids.join(t('common.listJoin')) } : {}),
          ...(place
            ? {
                mend: {
                  label: t(
                    place.label === 'goDeliver' ? 'printMoney.goDeliver' : `money.page.${place.label}`,
                  ),
                  to: place.to,
                },
              }
            : {}),
        }
      : dirty
        ? { key: 'settle', label, enabled: false, reason: t('money.page.saveFirst') }
        : {
            key: 'settle',
            label: busy ? t('money.page.issuing') : label,
            enabled: true,
            kind: 'primary',
            busy,
            onRun: () => void issue(),
          };
  return <NextActions actions={[action]} title={label} waiting={t('money.page.notYet')} />;
}
