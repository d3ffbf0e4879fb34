/** An address that leads nowhere. */
import { useNavigate } from 'react-router-dom';
import { useT } from '../i18n/useT';
import { EmptyState } from '../ui/EmptyState';

export function Unknown() {
  const t = useT();
  const go = useNavigate();
  return (
    <EmptyState
      title={t('frame.notFound.title')}
      hint={t('frame.notFound.hint')}
      action={{ label: t('frame.notFound.home'), onRun: () => go('/') }}
    />
  );
}
