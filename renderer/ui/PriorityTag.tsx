/** How soon a job's turn comes, from value × urgency (RQ): a colour with its word. */
import { useT } from '../i18n/useT';
import { StateTag } from './StateTag';
import type { State } from './types';

const stateOf: Readonly<Record<1 | 2 | 3, State>> = { 1: 'late', 2: 'soon', 3: 'others' };

export function PriorityTag({ priority, plain = false }: { priority: 1 | 2 | 3; plain?: boolean }) {
  const t = useT();
  return (
    <span title={t('printIntake.priorityWhy')}>
      <StateTag state={stateOf[priority]} plain={plain}>
        {t(`printIntake.priority.${priority}`)}
      </StateTag>
    </span>
  );
}
