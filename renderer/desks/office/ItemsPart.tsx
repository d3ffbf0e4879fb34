/** Work items with planned quantities and, for the office, prices and tax. */
import { Radio, Select } from 'antd';
import { holdsOn, ratesOn, rateText } from '#shared/money/taxRates';
import { useT } from '../../i18n/useT';
import { LineTable } from '../../ui/line-table/LineTable';
import { type FormPart, fieldId } from './formPart';
import { useItemColumns } from './itemColumns';
import { blankItem } from './sheetDraft';
import { useWordsLanguage } from './words';

export interface ItemsPartProps extends FormPart {
  money: boolean;
  today: string;
}

export function ItemsPart({ draft: d, set, faultOf, money, today }: ItemsPartProps) {
  const t = useT();
  const language = useWordsLanguage();
  const columns = useItemColumns(money, today);
  // Row by row the grid itself says what is wrong; only "no item at all" has no row to stand in.
  const fault = faultOf('items');
  const rates = ratesOn(today).map((r) => ({
    value: r.rate,
    label: `${rateText(r.rate)} ${
      r.to ? t('orders.form.items.until', { what: r[language], date: r.to }) : r[language]
    }`,
  }));
  if (!holdsOn(d.taxRate, today)) rates.unshift({ value: d.taxRate, label: rateText(d.taxRate) });
  return (
    <section className="dd-panel" aria-label={t('orders.form.sections.items')} id={fieldId('items')}>
      <header className="dd-items-head">
        <h2>
          {t('orders.form.sections.items')}
          <b className="dd-must" aria-hidden="true">
            {' *'}
          </b>
        </h2>
        {fault ? (
          <span role="alert" className="dd-wrong">
            {fault}
          </span>
        ) : null}
        <span className="dd-bar-space" />
        {money ? (
          <>
            <label htmlFor={fieldId('taxRate')}>{t('orders.form.fields.taxRate')}</label>
            <Select
              id={fieldId('taxRate')}
              className="dd-items-rate"
              value={d.taxRate}
              options={rates}
              popupMatchSelectWidth={false}
              labelRender={({ value }) => rateText(String(value))}
              onChange={(taxRate: string) => set({ taxRate })}
            />
            <Radio.Group
              aria-label={t('orders.form.fields.taxIncluded')}
              optionType="button"
              value={d.included}
              onChange={(e) => set({ included: e.target.value === true })}
              options={[
                { value: true, label: t('orders.form.items.included') },
                { value: false, label: t('orders.form.items.excluded') },
              ]}
            />
          </>
        ) : null}
      </header>
      <LineTable
        id="new-order-items"
        label={t('orders.form.items.table')}
        columns={columns}
        rows={d.items}
        newRow={blankItem}
        onChange={(items) => set({ items })}
      />
    </section>
  );
}
