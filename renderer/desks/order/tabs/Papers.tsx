/** 单据: the papers of this order, each made or refused with the reason; several chosen are saved or printed as one go. */
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { quantityBook } from '#shared/excel/quantityBook';
import { settlementBook } from '#shared/excel/settlementBook';
import { formRefusals } from '#shared/forms/allowed';
import type { OrderState } from '#shared/order/state';
import { BlankForms } from '../../../documents/BlankForms';
import { ExcelButton } from '../../../documents/excel/ExcelButton';
import { PaperProgressPanel } from '../../../documents/PaperProgressPanel';
import { PaperResults } from '../../../documents/PaperResults';
import type { PaperForm } from '../../../documents/paperForms';
import { printsOf } from '../../../documents/paperRecords';
import { type PaperDeed, usePaperRun } from '../../../documents/usePaperRun';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useShop, useWho } from '../../../store/hooks';
import { EmptyState } from '../../../ui/EmptyState';
import { StateTag } from '../../../ui/StateTag';
import { Refusals } from '../Refusals';
import { useWords } from '../words';
import { ArchiveSheetView } from './ArchiveSheet';
import { Scans } from './Scans';

/** Papers that are tables of figures: also as workbooks. */
const books = { 'quantity-table': quantityBook, settlement: settlementBook };
const hasBook = (id: string): id is keyof typeof books => Object.hasOwn(books, id);

export interface PapersProps {
  order: OrderState;
  forms: readonly PaperForm[];
  onPaper: (formIds: string[]) => void;
}

export function Papers({ order, forms, onPaper }: PapersProps) {
  const t = useT();
  const words = useWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const shop = useShop();
  const runner = usePaperRun(shop, words.language, useWho());
  const run = (deed: PaperDeed, ids: readonly string[]) =>
    void runner.run(
      deed,
      ids.map((formId) => ({ orderId: order.id, formId })),
    );
  const busy = runner.progress !== undefined;
  const rows = forms.map((form) => ({ form, refusals: formRefusals(order, form.id) }));
  const able = rows.filter((r) => r.refusals.length === 0).map((r) => r.form.id);
  const picked = able.filter((id) => chosen.includes(id));
  const all = able.length > 0 && picked.length === able.length;
  return (
    <div className="ord-tab">
      <PaperProgressPanel runner={runner} />
      <PaperResults results={runner.results} />
      {forms.length === 0 ? (
        <EmptyState title={t('order.papers.none')} hint={t('order.papers.noneHint')} />
      ) : null}
      <table className="ord-table" hidden={forms.length === 0}>
        <caption className="only-reader">{t('order.tabs.papers')}</caption>
        <thead>
          <tr>
            <th className="ord-no">
              <Checkbox
                aria-label={t('common.all')}
                checked={all}
                indeterminate={picked.length > 0 && !all}
                disabled={able.length === 0}
                onChange={() => setChosen(all ? [] : able)}
              />
            </th>
            <th className="ord-form-name">{t('order.papers.form')}</th>
            <th>{t('order.papers.state')}</th>
            <th className="ord-printed">{t('order.papers.printed')}</th>
            <th className="ord-deeds">{t('order.papers.deeds')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ form, refusals }) => {
            const name = form.title[words.language];
            const off = refusals.length > 0;
            return (
              <tr key={form.id}>
                <td className="ord-no">
                  <Checkbox
                    aria-label={t('order.papers.choose', { form: name })}
                    checked={picked.includes(form.id)}
                    disabled={off}
                    onChange={(e) =>
                      setChosen(
                        e.target.checked ? [...picked, form.id] : picked.filter((id) => id !== form.id),
                      )
                    }
                  />
                </td>
                <td>{name}</td>
                <td>
                  {off ? (
                    <Refusals order={order} refusals={refusals} />
                  ) : (
                    <StateTag state="done" plain>
                      {t('order.papers.able')}
                    </StateTag>
                  )}
                </td>
                <td>
                  <Printed order={order} form={form.id} />
                </td>
                <td className="ord-deeds">
                  <Button
                    size="small"
                    disabled={off}
                    aria-label={t('order.papers.openForm', { form: name })}
                    onClick={() => onPaper([form.id])}
                  >
                    {t('order.papers.open')}
                  </Button>
                  <Button
                    size="small"
                    disabled={off || busy}
                    aria-label={t('order.papers.saveForm', { form: name })}
                    onClick={() => run('save', [form.id])}
                  >
                    {t('common.save')}
                  </Button>
                  <Button
                    size="small"
                    disabled={off || busy}
                    aria-label={t('order.papers.printForm', { form: name })}
                    onClick={() => run('print', [form.id])}
                  >
                    {t('common.print')}
                  </Button>
                  {hasBook(form.id) && !off && shop ? (
                    <ExcelButton
                      size="small"
                      label="Excel"
                      name={t('excel.exportForm', { form: name })}
                      why={form.id === 'settlement' && !order.prices ? t('excel.noPrices') : ''}
                      make={async () => {
                        const book = hasBook(form.id) && books[form.id](order, shop, words.language);
                        if (!book) throw new Error(t('excel.noPrices'));
                        return { book };
                      }}
                    />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="ord-bar ord-bar-start">
        <span>{t('order.papers.chosen', { count: picked.length })}</span>
        <Button disabled={picked.length === 0 || busy} onClick={() => onPaper(picked)}>
          {t('order.papers.look')}
        </Button>
        <Button disabled={picked.length === 0 || busy} onClick={() => run('save', picked)}>
          {t('order.papers.saveTogether')}
        </Button>
        <Button disabled={picked.length === 0 || busy} onClick={() => run('print', picked)}>
          {t('order.papers.printTogether')}
        </Button>
        <BlankForms trade={order.trade} />
      </p>
      <Scans order={order} />
      <ArchiveSheetView order={order} />
    </div>
  );
}

/** `2 次，共 3 份`, who printed it last and when. */
function Printed({ order, form }: { order: OrderState; form: string }) {
  const t = useT();
  const format = useFormat();
  const { count, copies, last } = printsOf(order, form);
  return (
    <>
      {copies > count ? t('printers.timesCopies', { count, copies }) : t('printers.times', { count })}
      {last ? (
        <small>{t('printers.last', { name: last.by.name, at: format.dateTime(last.at) })}</small>
      ) : null}
    </>
  );
}
