/** What comes out: price by quantity; of the quantity looked at, cuts, sheets and costs with their working. */
import { Button } from 'antd';
import { useState } from 'react';
import { formatFen } from '#shared/kernel/money';
import type { PrintFault } from '#shared/print/explain';
import type { Quote, QuoteAsk, Rung } from '#shared/print/quote';
import { useLanguage, useT } from '../../i18n/useT';
import { HowSummed } from '../../ui/print/HowSummed';
import { fieldId } from './fields';
import { PartResult } from './PartResult';

export interface CalcResultProps {
  quote: Quote;
  ask: QuoteAsk | undefined;
  onUp: (part: string, up: number) => void;
  /** The quantity looked at, to be kept as an offer or made an order at once. */
  onOffer: (looked: number, as: 'offer' | 'order') => void;
  busy: boolean;
}

export function CalcResult({ quote, ask, onUp, onOffer, busy }: CalcResultProps) {
  const t = useT();
  const [looked, setLooked] = useState(0);
  if (!quote.ok)
    return (
      <section className="dd-panel pr-result" aria-label={t('calc.result')}>
        <h2>{t('calc.notYet')}</h2>
        <Faults faults={quote.faults} />
      </section>
    );
  const at = Math.min(looked, quote.rungs.length - 1);
  const rung = quote.rungs[at]!;
  return (
    <div className="pr-result">
      <section className="dd-panel" aria-label={t('calc.prices')}>
        <table className="pr-table">
          <thead>
            <tr>
              <th scope="col">{t('calc.columns.quantity')}</th>
              {(['cost', 'net', 'gross', 'unit', 'offered', 'amount', 'margin'] as const).map((key) => (
                <th key={key} scope="col" className="num">
                  {t(`calc.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quote.rungs.map((r, i) => (
              // Two equal quantities may stand in the ladder: the place names the row.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={i} className={r === rung ? 'pr-looked' : ''}>
                <th scope="row">
                  <label>
                    <input type="radio" name="pr-rung" checked={r === rung} onChange={() => setLooked(i)} />{' '}
                    {r.quantity}
                  </label>
                </th>
                {[
                  r.price.cost,
                  r.price.net,
                  r.price.gross,
                  r.price.unit,
                  r.price.offered,
                  r.price.amount,
                ].map((amount, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stand still
                  <td key={k} className={`num${k === 4 ? ' pr-offer' : ''}`}>
                    {formatFen(amount)}
                  </td>
                ))}
                <td className="num">{(Number(r.price.realMargin) * 100).toFixed(1)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
        <HowSummed steps={rung.steps} of={t('calc.columns.offered')} />
        <div className="pr-offer-bar">
          <Button disabled={busy} onClick={() => onOffer(at, 'offer')}>
            {t('offers.keep')}
          </Button>
          <Button type="primary" loading={busy} onClick={() => onOffer(at, 'order')}>
            {t('offers.toOrder', { quantity: rung.quantity })}
          </Button>
        </div>
      </section>
      {ask
        ? rung.parts.map((sums) => (
            <PartResult
              key={sums.id}
              sums={sums}
              sheet={ask.parts.find((p) => p.id === sums.id)!.paper.sheet}
              onUp={onUp}
            />
          ))
        : null}
      <Costs rung={rung} />
    </div>
  );
}

function Costs({ rung }: { rung: Rung }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <section className="dd-panel" aria-label={t('calc.costs')}>
      <h2>{t('calc.costsOf', { quantity: rung.quantity })}</h2>
      <table className="pr-table">
        <tbody>
          {rung.costs.map((c) => (
            <tr key={`${c.key} ${c.part ?? ''}`}>
              <th scope="row">{c.label[language]}</th>
              <td>
                <HowSummed steps={c.steps} of={c.label[language]} />
              </td>
              <td className="num">{formatFen(c.amount)}</td>
            </tr>
          ))}
          <tr className="pr-sum">
            <th scope="row">{t('common.total')}</th>
            <td />
            <td className="num">{formatFen(rung.price.cost)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Each fault leads to its field. */
function Faults({ faults }: { faults: readonly PrintFault[] }) {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const focus = (path: string) => {
    // A path that has no field of its own (`quantities[1]`) is mended in the one it is part of.
    const field =
      document.getElementById(fieldId(path)) ??
      document.getElementById(fieldId(path.replace(/\[\d+\]$/, '')));
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <ul className="pr-faults" role="alert">
      {faults.map((f) => (
        <li key={`${f.path} ${f.say.en}`}>
          <button type="button" className="dd-link" onClick={() => focus(f.path)}>
            {f.say[language]}
          </button>
        </li>
      ))}
    </ul>
  );
}
