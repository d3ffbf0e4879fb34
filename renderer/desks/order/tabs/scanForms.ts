/** What a scan can be a scan of: the order's forms, the contract, anything else. */
import { formsFor, showsMoney } from '#shared/forms/allowed';
import { formTitle } from '#shared/forms/titles';
import { kindByName } from '#shared/kernel/fileKind';
import { type Post, seesMoney } from '#shared/kernel/posts';
import { signedPapers, unscanned } from '#shared/order/scans';
import type { OrderState } from '#shared/order/state';
import type { Trade } from '#shared/procedures/registry';
import type { T } from '../../../i18n/useT';

const OWN = ['contract', 'other'] as const;

export function scanFormWords(form: string | undefined, t: T, language: 'zh' | 'en', trade: Trade): string {
  if (!form) return t('scans.unknownForm');
  if (form === 'contract' || form === 'other') return t(`scans.${form}`);
  if (form === 'quotation' || form === 'proof-approval' || form === 'delivery-note')
    return t(`scans.${form}`);
  return formTitle(form, trade)?.[language] ?? form;
}

/** Papers with prices only for who sees money (PM). */
export const scanFormsFor = (order: OrderState, posts: readonly Post[]): string[] =>
  [...new Set([...formsFor(order), ...signedPapers(order), ...OWN])].filter(
    (form) => !showsMoney(form) || seesMoney(posts),
  );

/** The form whose title stands in the file's name; else the one signed paper without a scan; else unknown. */
export function guessForm(name: string, order: OrderState, forms: readonly string[]): string | undefined {
  const plain = name.normalize('NFKC').toLowerCase();
  const named = forms.find((form) => {
    const title = formTitle(form, order.trade);
    const words = form === 'contract' ? ['合同', 'contract'] : title ? [title.zh, title.en] : [];
    return words.some((w) => plain.includes(w.toLowerCase()));
  });
  if (named) return named;
  const open = unscanned(order).filter((form) => forms.includes(form));
  return open.length === 1 && kindByName(name) ? open[0] : undefined;
}
