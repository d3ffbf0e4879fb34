/** `王建军 3-12 ✓`, or struck and red `作废` with the reason; opens the signature itself. */
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { shortDay, useWords } from '../words';
import type { Signed } from './signatures';

export function SignatureMark({ signed, onOpen }: { signed: Signed; onOpen: () => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const title = [
    format.dateTime(signed.at),
    words.capacity(signed.capacity),
    signed.void && words.voided(signed.void),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <button
      type="button"
      className={`ord-signed${signed.void ? ' ord-signed-void' : ''}`}
      title={title}
      onClick={onOpen}
    >
      <span className="ord-signed-by">
        {signed.by} {shortDay(format.day(signed.at))}
      </span>{' '}
      {signed.void ? (
        <span className="ord-signed-why">✕ {words.voided(signed.void)}</span>
      ) : (
        <span aria-hidden="true">✓</span>
      )}
      {signed.capacity === 'substitute' ? <small>{t('order.items.substitute')}</small> : null}
    </button>
  );
}
