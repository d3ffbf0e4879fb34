/** SV-03b, d, e: a lead's departure checklist as kept, waivers with their reasons, the crew's acknowledgement. */
import type { Language } from '#shared/kernel/faults';
import type { PersonRef } from '#shared/kernel/posts';
import type { ChecklistLine } from '#shared/order/events';
import { tokenWords } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';

/** `仪器 GNSS 接收机`; a line named by its kind says it once. */
function lineName(line: ChecklistLine, language: Language): string {
  if (line.kind === 'other') return line.what;
  const kind = tokenWords(`@check.${line.kind}`, language);
  return line.what.includes(kind) ? line.what : `${kind} ${line.what}`;
}

export function ChecklistView({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const list = order.checklists[lead.id];
  return (
    <section className="ord-section">
      <h3>
        {t('order.field.checklist', { name: lead.name })}
        {list ? (
          <small className="ord-hint">
            {t('order.by', { name: list.by.name, at: format.dateTime(list.at) })}
          </small>
        ) : null}
      </h3>
      {!list ? (
        <p className="ord-none">{t('order.field.noChecklist')}</p>
      ) : (
        <>
          <ul className="ord-checks">
            {list.lines.map((line) => (
              <li key={`${line.kind} ${line.what}`}>
                <StateTag state={line.ok ? 'done' : line.waiver ? 'soon' : 'late'} plain>
                  {line.ok ? t('ui.check.ok') : line.waiver ? t('ui.check.waived') : t('ui.check.bad')}
                </StateTag>
                <span>
                  {lineName(line, words.language)}
                  {line.note ? <small>{line.note}</small> : null}
                  {line.waiver ? (
                    <small>
                      {t('order.field.waived', { by: line.waiver.by, reason: line.waiver.reason })}
                    </small>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
          <p>
            {t('order.field.crew')}
            {t('common.colon')}
            {list.crew
              .map((c) =>
                c.rulesRead && c.gearWorn ? `${c.name} ✓` : t('order.field.crewOpen', { name: c.name }),
              )
              .join(t('common.listJoin')) || '—'}
          </p>
        </>
      )}
    </section>
  );
}
