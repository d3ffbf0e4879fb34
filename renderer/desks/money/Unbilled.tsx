/** Work done that nobody put a price on (PR-06): each is charged here, or said to be free, so that none is forgotten. */
import { Button } from 'antd';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { unbilled } from '#shared/order/unbilled';
import { useT } from '../../i18n/useT';
import { newId } from '../../store/desk';
import { type SettlementDraft, withDraft } from './settlementDraft';

export interface UnbilledProps {
  order: OrderState;
  draft: SettlementDraft;
  onType: (draft: SettlementDraft) => void;
}

export function Unbilled({ order, draft, onType }: UnbilledProps) {
  const t = useT();
  if (order.trade !== 'print') return null;
  const open = unbilled(withDraft(order, draft));
  const free = draft.free ?? [];
  if (open.length === 0 && free.length === 0) return null;
  const proofs = workOf(order).proofs.length;
  const changeOf = (id: string) => order.changes.find((c) => c.change === id);
  const nameOf = (id: string): string => {
    const change = changeOf(id);
    if (change) return t('printMoney.changeLabel', { change: change.change, what: change.what });
    return t('printMoney.proofs', { count: proofs });
  };
  const labelOf = (id: string): string =>
    changeOf(id) ? nameOf(id).slice(0, 120) : t('printMoney.proofLabel', { count: proofs - 1 });
  const locked = order.cancelled !== undefined || !order.prices;
  const charge = (id: string) =>
    onType({
      ...draft,
      adjustments: [...draft.adjustments, { key: newId(), label: labelOf(id), amount: '' }],
    });
  const give = (id: string) => onType({ ...draft, free: [...free, id] });
  return (
    <section className="mo-unsigned" aria-label={t('printMoney.unbilled')}>
      <h2>{t('printMoney.unbilled')}</h2>
      {open.length ? <p>{t('printMoney.unbilledHint')}</p> : null}
      <ul>
        {open.map(({ id }) => {
          const effect = changeOf(id)?.priceEffect;
          const added = draft.adjustments.some((a) => a.label === labelOf(id));
          return (
            <li key={id} className="mo-unbilled">
              <span>
                {nameOf(id)} {effect ? <small>{t('printMoney.effect', { effect })}</small> : null}
              </span>
              {added ? (
                <em>{t('printMoney.amountNext')}</em>
              ) : (
                <Button
                  size="small"
                  disabled={locked}
                  aria-label={t('printMoney.chargeThis', { what: nameOf(id) })}
                  onClick={() => charge(id)}
                >
                  {t('printMoney.charge')}
                </Button>
              )}
              <Button
                size="small"
                disabled={locked || added}
                aria-label={t('printMoney.freeThis', { what: nameOf(id) })}
                onClick={() => give(id)}
              >
                {t('printMoney.free')}
              </Button>
            </li>
          );
        })}
        {free.map((id) => (
          <li key={id} className="mo-unbilled">
            <span className="mo-quiet">{t('printMoney.given', { list: nameOf(id) })}</span>
            <Button
              size="small"
              disabled={locked}
              aria-label={t('printMoney.takeBackThis', { what: nameOf(id) })}
              onClick={() => onType({ ...draft, free: free.filter((f) => f !== id) })}
            >
              {t('printMoney.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
