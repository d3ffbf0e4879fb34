/** 印刷价目: ton prices, press, spoilage, finishing, margin. What is typed outlives closing; saving is one event. */
import { Button, Drawer, Input } from 'antd';
import { useMemo, useState } from 'react';
import { finishingNames } from '#shared/print/names';
import { defaultRates, finishingIds, finishingPer, type PrintRates } from '#shared/print/rates';
import { useLanguage, useT } from '../../i18n/useT';
import type { Who } from '../../store/desk';
import { savePrintRates } from '../../store/printRates';
import { useDraft } from '../../store/useDraft';
import { KeyHint } from '../../ui/KeyHint';
import { TextField } from './fields';
import { PaperRows } from './PaperRows';
import {
  amountKeys,
  countKeys,
  draftOfRates,
  percentKeys,
  type RatesDraft,
  type RatesFault,
  ratesOfDraft,
  type ValueKey,
} from './ratesDraft';

export interface RatesDrawerProps {
  rates: PrintRates;
  who: Who;
  onClose: () => void;
}

export function RatesDrawer({ rates, who, onClose }: RatesDrawerProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const first = useMemo(() => draftOfRates(rates), [rates]);
  const [draft, set, drop, loaded] = useDraft<RatesDraft>('printRates', first);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const faults = tried ? ratesOfDraft(draft, rates.name).faults : [];
  const save = async () => {
    setTried(true);
    const read = ratesOfDraft(draft, rates.name);
    if (!read.rates || busy) return;
    setBusy(true);
    try {
      await savePrintRates(read.rates, who);
      drop();
      onClose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    drop();
    onClose();
  };
  const sentence = (f: RatesFault): string => {
    const field =
      typeof f.field === 'number'
        ? String(f.field)
        : f.kind === 'finishing'
          ? finishingNames[f.field as keyof typeof finishingNames][language]
          : t(`calc.rate.${f.field as ValueKey}`);
    return t(`calc.rateFaults.${f.kind}`, { field });
  };
  const value = (key: ValueKey, unit: string) => (
    <TextField
      key={key}
      id={`rate.${key}`}
      label={t(`calc.rate.${key}`)}
      value={draft.values[key]}
      onChange={(text) => set({ values: { ...draft.values, [key]: text } })}
      span={3}
      unit={unit}
    />
  );
  return (
    <Drawer
      open
      size={640}
      title={t('calc.rates')}
      onClose={onClose}
      footer={
        <div className="pr-rates-foot">
          <Button onClick={() => set(draftOfRates(defaultRates))}>{t('calc.toDefaults')}</Button>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={save}>
            {t('common.save')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      }
    >
      {loaded ? (
        <form
          className="pr-rates"
          onSubmit={(e) => {
            e.preventDefault();
            void save();
          }}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
            e.preventDefault();
            void save();
          }}
        >
          {faults.length > 0 || failed ? (
            <ul className="pr-faults" role="alert">
              {faults.map((f) => (
                <li key={`${f.kind} ${f.field}`}>{sentence(f)}</li>
              ))}
              {failed ? <li>{t('calc.rateFaults.failed', { why: failed })}</li> : null}
            </ul>
          ) : null}
          <div className="pr-grid">
            {percentKeys.map((key) => value(key, '%'))}
            {amountKeys.map((key) => value(key, t('calc.yuan')))}
            {countKeys.map((key) => value(key, t('calc.sheetsUnit')))}
          </div>
          <h3>{t('calc.papers')}</h3>
          <PaperRows papers={draft.papers} onChange={(papers) => set({ papers })} />
          <h3>{t('calc.finishingPrices')}</h3>
          <table className="pr-table">
            <thead>
              <tr>
                <th scope="col">{t('calc.fields.finishing')}</th>
                <th scope="col">{t('calc.rate.per')}</th>
                <th scope="col">{t('calc.rate.price')}</th>
                <th scope="col">{t('calc.rate.minimum')}</th>
              </tr>
            </thead>
            <tbody>
              {finishingIds.map((id) => {
                const one = draft.finishing[id] ?? { per: 'copy' as const, price: '0', minimum: '0' };
                const change = (part: Partial<typeof one>) =>
                  set({ finishing: { ...draft.finishing, [id]: { ...one, ...part } } });
                const name = finishingNames[id][language];
                return (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <select
                        className="pr-pick"
                        aria-label={`${name} ${t('calc.rate.per')}`}
                        value={one.per}
                        onChange={(e) =>
                          change({ per: finishingPer.find((p) => p === e.target.value) ?? 'copy' })
                        }
                      >
                        {finishingPer.map((per) => (
                          <option key={per} value={per}>
                            {t(`calc.per.${per}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                    {(['price', 'minimum'] as const).map((key) => (
                      <td key={key}>
                        <Input
                          aria-label={`${name} ${t(`calc.rate.${key}`)}`}
                          value={one[key]}
                          onChange={(e) => change({ [key]: e.target.value })}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <button type="submit" className="only-reader" tabIndex={-1}>
            {t('common.save')}
          </button>
        </form>
      ) : null}
    </Drawer>
  );
}
