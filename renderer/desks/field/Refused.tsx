/** Why the next thing can't be done yet, with the way to where it is mended. */
import type { Refusal } from '#shared/kernel/faults';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { rules } from '#shared/procedures/rules';
import { useLanguage, useT } from '../../i18n/useT';
import type { FieldTab } from './fieldTab';

const tabOf: Partial<Record<NonNullable<Refusal['mend']>, FieldTab>> = {
  references: 'prepare',
  checklist: 'prepare',
  contact: 'contact',
  log: 'log',
  quantities: 'quantities',
  stakeout: 'stakeout',
};

export interface RefusedProps {
  order: OrderState;
  refusals: readonly Refusal[];
  onTab?(tab: FieldTab): void;
}

export function Refused({ order, refusals, onTab }: RefusedProps) {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const t = useT();
  if (refusals.length === 0) return null;
  return (
    <ul className="fld-refused" role="alert">
      {refusals.map((r) => {
        const tab = r.mend && tabOf[r.mend];
        return (
          <li key={`${r.rule}${r.key}${JSON.stringify(r.details)}`} title={rules[r.rule]?.[language]}>
            {say(r, language, order)} <small>({r.rule})</small>{' '}
            {tab && onTab ? (
              <button type="button" className="fld-link" onClick={() => onTab(tab)}>
                → {t(`field.steps.${tab}`)}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
