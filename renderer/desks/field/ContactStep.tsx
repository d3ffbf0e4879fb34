/** SV-03c: the client was called before a stake-out; who, when, by whom, and when the crew is expected. */
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { localDateTime } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { Refused } from './Refused';

export function ContactStep({ order }: { order: OrderState }) {
  const t = useT();
  const id = useId();
  const who = useWho();
  const runner = useRun(order.id);
  const made = order.contact;
  const [draft, set] = useDraft(`contact:${order.id}`, {
    with: made?.with ?? order.sheet.client.contact ?? '',
    by: made?.by ?? who.person.name,
    at: made?.at ?? dayjs().toISOString(),
    onSiteAt:
      made?.onSiteAt ?? dayjs().add(1, 'day').hour(8).minute(30).second(0).millisecond(0).toISOString(),
  });
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t('field.contact.title')} <small>SV-03c</small>
        </h3>
        {made ? (
          <p className="fld-good">
            ✓{' '}
            {t('field.contact.made', {
              by: made.by,
              with: made.with,
              at: localDateTime(made.at),
              onSite: localDateTime(made.onSiteAt),
            })}
          </p>
        ) : null}
        <div className="fld-grid">
          {(['with', 'by'] as const).map((key) => (
            <div key={key}>
              <label htmlFor={`${id}-${key}`}>{t(`field.contact.${key}`)}</label>
              <Input
                id={`${id}-${key}`}
                size="large"
                maxLength={80}
                value={draft[key]}
                onChange={(e) => set({ [key]: e.target.value })}
              />
            </div>
          ))}
          {(['at', 'onSiteAt'] as const).map((key) => (
            <div key={key}>
              <label htmlFor={`${id}-${key}`}>{t(`field.contact.${key}`)}</label>
              <DatePicker
                id={`${id}-${key}`}
                size="large"
                showTime={{ format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                allowClear={false}
                value={dayjs(draft[key])}
                onChange={(v) => v && set({ [key]: v.toISOString() })}
              />
            </div>
          ))}
        </div>
        <Refused order={order} refusals={runner.refusals} />
        <BigButton
          kind="primary"
          busy={runner.busy}
          onClick={() => void runner.run({ do: 'recordContact', ...draft })}
        >
          {t('field.contact.save')}
        </BigButton>
      </section>
    </div>
  );
}
