/** Work items with planned quantities and, for the office, prices and tax. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { itemNames, listsFor } from '#shared/register/priceList';
import { useT } from '../../i18n/useT';
import { useMoneyRecords } from '../../store/contractQueries';
import { LineTable } from '../../ui/line-table/LineTable';
import { takenWords } from '../../ui/takenWords';
import { ContractLine } from './ContractLine';
import { type FormPart, fieldId } from './formPart';
import { useItemColumns } from './itemColumns';
import { fillPrices, picked } from './itemPrices';
import { blankItem } from './sheetDraft';
import { TaxChoice } from './TaxChoice';

export interface ItemsPartProps extends FormPart {
  money: boolean;
  today: string;
}

export function ItemsPart({ draft: d, set, faultOf, money, today }: ItemsPartProps) {
  const t = useT();
  const books = useMoneyRecords('priceList');
  const lists = useMemo(
    () => listsFor(books ?? [], { id: d.client.id, name: d.client.name }, today),
    [books, d.client.id, d.client.name, today],
  );
  const names = useMemo(() => itemNames(lists), [lists]);
  const columns = useItemColumns(money, today, names);
  const [taken, setTaken] = useState('');
  const take = () => {
    if (lists.length === 0)
      return setTaken(
        t('registers.take.none', { client: d.client.name.trim() || t('registers.take.anyClient') }),
      );
    const filled = fillPrices(d, lists);
    set(filled.change);
    setTaken(takenWords(t, filled.taken));
  };
  // Row by row the grid itself says what is wrong; only "no item at all" has no row to stand in.
  const fault = faultOf('items');
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
            {books?.length ? (
              <Button size="small" onClick={take}>
                {t('registers.take.button')}
              </Button>
            ) : null}
            <TaxChoice rate={d.taxRate} included={d.included} today={today} onChange={set} />
          </>
        ) : null}
      </header>
      {money ? <ContractLine draft={d} set={set} /> : null}
      {taken ? (
        <p role="status" className="dd-hint dd-taken">
          {taken}
        </p>
      ) : null}
      <LineTable
        id="new-order-items"
        label={t('orders.form.items.table')}
        columns={columns}
        rows={d.items}
        newRow={blankItem}
        onChange={(items) => set(money ? picked(d, items, lists) : { items })}
      />
    </section>
  );
}
