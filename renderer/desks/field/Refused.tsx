/** Why the next thing can't be done yet, with the way to where it is mended. */
import type { Refusal } from '#shared/kernel/faults';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { useLanguage, useT } from '../../i18n/useT';
import { Said } from '../../ui/Said';
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
          <li key={`${r.rule}${r.key}${JSON.stringify(r.details)}`}>
            <Said
              sentence={say(r, language, order)}
              rule={r.rule}
              mend={tab && onTab && { label: t(`field.steps.${tab}`), onGo: () => onTab(tab) }}
            />
          </li>
        );
      })}
    </ul>
  );
}
