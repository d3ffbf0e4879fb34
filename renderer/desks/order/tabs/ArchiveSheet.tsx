/** 存档清单: what was put away, kept as it stood at that moment. */
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';
import { scanFormWords } from './scanForms';

export function ArchiveSheetView({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const sheet = order.archived;
  if (!sheet) return null;
  const mark = order.handover.shelfMark ?? '—';
  return (
    <section className="scan-part" aria-labelledby="archive-sheet">
      <h3 id="archive-sheet">{t('scans.sheet.title')}</h3>
      <p className="scan-missing">
        {t('scans.sheet.made', { name: sheet.by.name, at: format.dateTime(sheet.at), mark })}
      </p>
      <ul className="scan-sheet">
        {sheet.papers.map((p) => (
          <li key={p.form}>
            {scanFormWords(p.form, t, words.language, order.trade)}{' '}
            {p.scans ? (
              <StateTag state="done" plain>
                {t('scans.sheet.count', { count: p.scans })}
              </StateTag>
            ) : (
              <StateTag state="soon" plain>
                {t('scans.sheet.noScan')}
              </StateTag>
            )}
          </li>
        ))}
        {sheet.deliverables.map((d) => (
          <li key={`${d.name} ${d.version}`}>
            {t('scans.sheet.deliverable', { name: d.name })}{' '}
            <span>{t('scans.sheet.version', { version: d.version, copies: d.copies })}</span>{' '}
            {d.hash ? <code title={d.hash}>SHA-256 {d.hash.slice(0, 12)}…</code> : null}
          </li>
        ))}
        {sheet.others.length ? (
          <li>
            {t('scans.sheet.others')}
            {t('common.colon')}
            {sheet.others.join(words.listJoin)}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
