/** Shown instead of any price to posts that don't see money (PM). */
import { useNavigate } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { EmptyState } from '../../ui/EmptyState';

export function NoMoney() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('money.noRight')}
      hint={t('money.noRightHint')}
      action={{ label: t('money.toInbox'), onRun: () => navigate('/') }}
    />
  );
}
