/** /print/calc 算纸报价: product, parts and quantities on the left; cuts, sheets, cost and price at once on the right. */
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import { quoteOf } from '#shared/print/quote';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { saveOffer } from '../../store/offers';
import { usePrintRates } from '../../store/printRates';
import { useDraft } from '../../store/useDraft';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { EmptyState } from '../../ui/EmptyState';
import { CalcForm } from './CalcForm';
import { CalcResult } from './CalcResult';
import { askOf, type CalcDraft, firstDraft } from './calcDraft';
import { KeepOffer } from './KeepOffer';
import { offerOf } from './offerOf';
import { RatesDrawer } from './RatesDrawer';
import './press.css';

export default function Calculator() {
  const t = useT();
  const navigate = useNavigate();
  const who = useWho();
  const shop = usePrintRates();
  const [draft, set, , loaded] = useDraft<CalcDraft>(`print-calc:${who.person.id}`, firstDraft);
  const [pricing, setPricing] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const rates = shop?.rates;
  const asked = useMemo(() => askOf(draft), [draft]);
  const quote = useMemo(() => {
    if (!rates) return undefined;
    return asked.ok ? quoteOf(asked.ask, rates) : asked;
  }, [asked, rates]);
  if (!seesMoney(who.posts))
    return (
      <EmptyState
        title={t('calc.noRight')}
        hint={t('calc.noRightHint')}
        action={{ label: t('calc.toInbox'), onRun: () => navigate('/') }}
      />
    );
  if (!loaded || !shop || !quote) return null;
  /** One step: the offer is kept, and the job ticket begins with it. */
  const toOrder = async (looked: number) => {
    if (!asked.ok || !quote.ok || busy) return;
    setBusy(true);
    setFailed('');
    try {
      const { rungs } = quote;
      const offer = offerOf({ ask: asked.ask, rungs, draft, rates: shop.rates, who: who.person.name });
      const id = await saveOffer(offer, who);
      await navigate(`/orders/new?trade=print&offer=${encodeURIComponent(`${id}@${looked}`)}`);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <div className="pr-page">
      <header className="pr-head">
        <h1>{t('calc.title')}</h1>
        <span className="pr-hint">{t(shop.own ? 'calc.ownRates' : 'calc.defaultRates')}</span>
        <Button onClick={() => void navigate('/print/quotes')}>{t('offers.title')}</Button>
        <Button onClick={() => setPricing(true)}>{t('calc.rates')}</Button>
        <Button onClick={() => setClearing(true)}>{t('calc.again')}</Button>
      </header>
      <div className="pr-split">
        <CalcForm draft={draft} set={set} rates={shop.rates} />
        <CalcResult
          quote={quote}
          ask={asked.ok ? asked.ask : undefined}
          onUp={(part, up) =>
            set({ parts: draft.parts.map((p) => (p.id === part ? { ...p, up: String(up) } : p)) })
          }
          busy={busy}
          onOffer={(looked, as) => (as === 'offer' ? setKeeping(true) : void toOrder(looked))}
        />
      </div>
      {failed ? (
        <Alert type="error" role="alert" showIcon title={t('offers.failed', { why: failed })} />
      ) : null}
      {keeping && asked.ok && quote.ok ? (
        <KeepOffer
          make={(more) =>
            offerOf({
              ask: asked.ask,
              rungs: quote.rungs,
              draft,
              rates: shop.rates,
              who: who.person.name,
              ...more,
            })
          }
          who={who}
          onClose={(kept) => {
            setKeeping(false);
            if (kept) void navigate('/print/quotes');
          }}
        />
      ) : null}
      {pricing ? <RatesDrawer rates={shop.rates} who={who} onClose={() => setPricing(false)} /> : null}
      <ConfirmLoss
        open={clearing}
        title={t('calc.againTitle')}
        losing={[t('calc.againLoss')]}
        confirmLabel={t('calc.again')}
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          set(firstDraft);
        }}
      />
    </div>
  );
}
