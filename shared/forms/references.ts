/** 资料清单 (F04, SV-03): the reference data of a job, as a table of the departure checklist. */
import type { OrderState } from '#shared/order/state';
import { type LinesBlock, lines } from './layout/blocks';
import type { Language } from './layout/words';

/** Nothing where none was listed, and on the empty form, which has no room to spare. */
export function referenceLines(order: OrderState, language: Language): LinesBlock | undefined {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const listed = order.references?.references ?? [];
  if (listed.length === 0) return undefined;
  return lines({
    caption: t('所用资料', 'Reference data'),
    columns: [
      { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
      { key: 'name', title: t('资料名称', 'Name'), width: 11, grow: 2 },
      { key: 'source', title: t('来源', 'Source'), width: 8, grow: 1 },
      { key: 'version', title: t('版本/日期', 'Version/date'), width: 7, align: 'center' },
      { key: 'form', title: t('原件/复印', 'Original/copy'), width: 5.4, align: 'center' },
      { key: 'copies', title: t('份数', 'Copies'), width: 3, align: 'right' },
      { key: 'loan', title: t('借还', 'Loan'), width: 5, align: 'center' },
    ],
    rows: listed.map((r, at) => ({
      no: String(at + 1),
      name: r.name,
      source: r.source ?? '',
      version: r.version ?? '',
      form: r.form === 'original' ? t('原件', 'original') : r.form === 'copy' ? t('复印件', 'copy') : '',
      copies: r.copies === undefined ? '' : String(r.copies),
      loan:
        r.loan === 'borrowed'
          ? t('借用未还', 'on loan')
          : r.loan === 'returned'
            ? t('已归还', 'returned')
            : '',
    })),
  });
}
