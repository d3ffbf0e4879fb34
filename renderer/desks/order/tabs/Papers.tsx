/** 单据: the papers of this order, each made or refused with the reason; several chosen are saved or printed as one go. */
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { formRefusals } from '#shared/forms/allowed';
import type { OrderState } from '#shared/order/state';
import type { PaperForm } from '../../../documents/paperForms';
import { useT } from '../../../i18n/useT';
import { EmptyState } from '../../../ui/EmptyState';
import { StateTag } from '../../../ui/StateTag';
import { Refusals } from '../Refusals';
import { useWords } from '../words';

export interface PapersProps {
  order: OrderState;
  forms: readonly PaperForm[];
  onPaper: (formIds: string[]) => void;
}

export function Papers({ order, forms, onPaper }: PapersProps) {
  const t = useT();
  const words = useWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const rows = forms.map((form) => ({ form, refusals: formRefusals(order, form.id) }));
  const able = rows.filter((r) => r.refusals.length === 0).map((r) => r.form.id);
  const picked = chosen.filter((id) => able.includes(id));
  const all = able.length > 0 && picked.length === able.length;
  if (forms.length === 0)
    return <EmptyState title={t('order.papers.none')} hint={t('order.papers.noneHint')} />;
  return (
    <div className="ord-tab">
      <table className="ord-table ord-papers">
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
            <th>{t('order.papers.form')}</th>
            <th>{t('order.papers.state')}</th>
            <th className="num">{t('order.papers.printed')}</th>
            <th>
              <Button
                type="primary"
                size="small"
                disabled={picked.length === 0}
                onClick={() => onPaper(picked)}
              >
                {t('order.papers.together', { count: picked.length })}
              </Button>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ form, refusals }) => (
            <tr key={form.id}>
              <td className="ord-no">
                <Checkbox
                  aria-label={t('order.papers.choose', { form: form.title[words.language] })}
                  checked={picked.includes(form.id)}
                  disabled={refusals.length > 0}
                  onChange={(e) =>
                    setChosen(e.target.checked ? [...picked, form.id] : picked.filter((id) => id !== form.id))
                  }
                />
              </td>
              <td className="ord-nowrap">{form.title[words.language]}</td>
              <td>
                {refusals.length ? (
                  <Refusals order={order} refusals={refusals} />
                ) : (
                  <StateTag state="done" plain>
                    {t('order.papers.able')}
                  </StateTag>
                )}
              </td>
              <td className="num">{order.printed[form.id] ?? 0}</td>
              <td className="ord-nowrap">
                <Button
                  size="small"
                  disabled={refusals.length > 0}
                  aria-label={t('order.papers.openForm', { form: form.title[words.language] })}
                  onClick={() => onPaper([form.id])}
                >
                  {t('order.papers.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
