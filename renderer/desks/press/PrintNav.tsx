/** The pages of production, as one line of links under the tabs. */
import { NavLink } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { printPages, seesPage } from '../../ui/printPages';

export function PrintNav() {
  const t = useT();
  const { posts } = useWho();
  return (
    <nav className="pl-nav" aria-label={t('plan.nav.label')}>
      {printPages
        .filter((page) => seesPage(page, posts))
        .map(({ key, to }) => (
          <NavLink key={key} to={to} end>
            {t(`plan.nav.${key}`)}
          </NavLink>
        ))}
    </nav>
  );
}
