/** Goods and services with quantities and, for those who see money, prices. */
import { useT } from '../../../i18n/useT';
import { LineTable } from '../../../ui/line-table/LineTable';
import { fieldId } from '../formPart';
import { TaxChoice } from '../TaxChoice';
import { useGoodsColumns } from './columns';
import { blankGoods } from './printDraft';
import type { PrintPart } from './printPart';

export interface GoodsPartProps extends PrintPart {
  money: boolean;
  today: string;
}

export function GoodsPart({ draft: d, set, faultOf, money, today }: GoodsPartProps) {
  const t = useT();
  const columns = useGoodsColumns(money, today);
  const fault = faultOf('items');
  return (
    <section className="dd-panel" aria-label={t('printIntake.sections.items')} id={fieldId('items')}>
      <header className="dd-items-head">
        <h2>
          {t('printIntake.sections.items')}
          <b className="dd-must" aria-hidden="true">
            {' *'}
          </b>
        </h2>
        {fault ? (
          <span role="alert" className="dd-wrong">
            {fault}
          </span>
        ) : null}
      </header>
      <LineTable
        id="new-print-items"
        label={t('printIntake.items.table')}
        columns={columns}
        rows={d.items}
        newRow={blankGoods}
        maxHeight={260}
        onChange={(items) => set({ items })}
      />
      {money ? (
        <div className="pf-tax">
          <TaxChoice rate={d.taxRate} included={d.included} today={today} onChange={set} />
        </div>
      ) : null}
    </section>
  );
}
