/** The state of a calibration on a day: word, sign and colour. */
import { calibrationOn, daysLeft } from '#shared/register/instrument';
import { useT } from '../i18n/useT';
import { StateTag } from './StateTag';
import type { State } from './types';

const stateOf = { valid: 'done', soon: 'soon', overdue: 'late', unknown: 'draft' } as const satisfies Record<
  ReturnType<typeof calibrationOn>,
  State
>;

export function CalibrationTag({ until, day }: { until: string | undefined; day: string }) {
  const t = useT();
  const state = calibrationOn(until, day);
  const left = daysLeft(until, day) ?? 0;
  const words =
    state === 'soon'
      ? left === 0
        ? t('registers.calibration.soonToday')
        : t('registers.calibration.soon', { days: left })
      : state === 'overdue'
        ? t('registers.calibration.overdue', { days: -left })
        : t(`registers.calibration.${state}`);
  return (
    <StateTag state={stateOf[state]} plain>
      {words}
    </StateTag>
  );
}
