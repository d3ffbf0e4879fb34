/** What taking prices from the lists came to, in sentences: how many, from where, and which items found none. */
import type { Taken } from '#shared/register/priceList';
import type { T } from '../i18n/useT';

export function takenWords(
  t: T,
  taken: Pick<Taken<unknown>, 'from' | 'missing' | 'otherTax' | 'included'> & { found: { size: number } },
): string {
  const { found, from, missing, otherTax, included } = taken;
  const list = (names: readonly string[]) => names.join(t('common.listJoin'));
  if (found.size + missing.length + otherTax.length === 0) return t('registers.take.nothing');
  return [
    t('registers.take.done', { count: found.size }),
    from.length ? t('registers.take.from', { names: list(from) }) : '',
    missing.length ? t('registers.take.missing', { list: list(missing) }) : '',
    otherTax.length
      ? t('registers.take.otherTax', {
          kind: t(included ? 'registers.excluded' : 'registers.included'),
          list: list(otherTax),
        })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
