/** SV-03b, d, e: a lead's departure checklist as kept, waivers with their reasons, the crew's acknowledgement. */
import type { Language } from '#shared/kernel/faults';
import type { PersonRef } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { laterDay, verdictOn } from '#shared/order/checklist';
import type { ChecklistLine } from '#shared/order/events';
import { tokenWords } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { CalibrationTag } from '../../../ui/CalibrationTag';
import { StateTag } from '../../../ui/StateTag';
import { useNow } from '../../../ui/useNow';
import { useWords } from '../words';

/** `仪器 GNSS 接收机`; a line named by its kind says it once. */
function lineName(line: ChecklistLine, language: Language): string {
  if (line.kind === 'other') return line.what;
  const kind = tokenWords(`@check.${line.kind}`, language);
  return line.what.includes(kind) ? line.what : `${kind} ${line.what}`;
}

const tagOf = { ok: 'done', waived: 'soon', bad: 'late' } as const;

export function ChecklistView({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const today = localDate(new Date(useNow()).toISOString());
  const list = order.checklists[lead.id];
  const left = order.acts[`depart@${lead.id}`]?.at;
  const day = laterDay(localDate(list?.at ?? ''), left ? localDate(left) : today);
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
                <StateTag state={tagOf[verdictOn(line, day)]} plain>
                  {t(`ui.check.${verdictOn(line, day)}`)}
                </StateTag>
                <span>
                  {lineName(line, words.language)}
                  {line.model || line.serial || line.calibratedUntil ? (
                    <small>
                      {[
                        line.model,
                        line.serial && t('registers.check.serial', { serial: line.serial }),
                        line.calibratedUntil &&
                          t('registers.calibration.until', { date: line.calibratedUntil }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}{' '}
                      {line.calibratedUntil ? (
                        <CalibrationTag until={line.calibratedUntil} day={day} />
                      ) : null}
                    </small>
                  ) : null}
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
