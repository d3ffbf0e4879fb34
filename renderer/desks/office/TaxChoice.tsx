/** The rate of the whole sheet, and whether prices hold it already. */
import { holdsOn, ratesOn, rateText } from '#shared/money/taxRates';
import { useT } from '../../i18n/useT';
import { Choices } from './Choices';
import { fieldId } from './formPart';
import { Pick } from './Pick';
import { useWordsLanguage } from './words';

export interface TaxChoiceProps {
  rate: string;
  included: boolean;
  today: string;
  onChange: (change: { taxRate: string } | { included: boolean }) => void;
}

export function TaxChoice({ rate, included, today, onChange }: TaxChoiceProps) {
  const t = useT();
  const language = useWordsLanguage();
  const rates = ratesOn(today).map((r) => ({
    value: r.rate,
    label: `${rateText(r.rate)} ${
      r.to ? t('orders.form.items.until', { what: r[language], date: r.to }) : r[language]
    }`,
  }));
  if (!holdsOn(rate, today)) rates.unshift({ value: rate, label: rateText(rate) });
  return (
    <>
      <label htmlFor={fieldId('taxRate')}>{t('orders.form.fields.taxRate')}</label>
      <Pick
        id={fieldId('taxRate')}
        className="dd-items-rate"
        value={rate}
        options={rates}
        onChange={(taxRate) => onChange({ taxRate })}
      />
      <Choices
        label={t('orders.form.fields.taxIncluded')}
        value={included ? 'included' : 'excluded'}
        options={(['included', 'excluded'] as const).map((value) => ({
          value,
          label: t(`orders.form.items.${value}`),
        }))}
        onChange={(value) => onChange({ included: value === 'included' })}
      />
    </>
  );
}
