/** The frame of every page: shop, search, who is at the desk; the tabs; offline and backup status. */
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import type { Shop } from '#shared/party/party';
import { useT } from '../i18n/useT';
import { Seat, useSeated, useWho } from '../store/hooks';
import { inboxFor } from '../store/officeQueries';
import { printsToo } from '../store/plans';
import { runCommand, useCommand } from '../ui/commands';
import { firstPage, printPages } from '../ui/printPages';
import { useHotkeys } from '../ui/useHotkeys';
import { Palette } from './Palette';
import { tabs } from './routes';
import { StatusLine } from './StatusLine';
import { Offer } from './tour/Offer';
import { TakeSeat, WhoMenu } from './WhoMenu';
import './frame.css';

/** The hash is the router's, so skipping moves the focus itself. */
const skip = () => document.getElementById('main')?.focus();

export function Frame({ shop, children }: { shop: Shop; children: ReactNode }) {
  const t = useT();
  const go = useNavigate();
  const { pathname } = useLocation();
  const person = useSeated();
  const [searching, setSearching] = useState(false);
  useCommand('search', () => setSearching(true));
  useCommand('new-order', () => void go('/orders/new'));
  useCommand('settings', () => void go('/settings'));
  useCommand('import-job', () => void go('/import'));
  useCommand('restore', () => void go('/settings?section=backup'));
  useHotkeys({ 'ctrl+k': () => setSearching(true), 'ctrl+n': () => void go('/orders/new') });
  const posts = person?.posts ?? [];
  const who = useWho();
  const count = useLiveQuery(async () => (await inboxFor(who, new Date().toISOString())).length, [who]);
  const prints = useLiveQuery(() => printsToo());
  const production = prints ? firstPage(posts) : undefined;
  useEffect(() => {
    document.title = `${t('frame.app')} — ${shop.name}`;
  }, [shop.name, t]);
  const shown = tabs.filter(
    (tab) => (tab.key !== 'settlements' && tab.key !== 'reports') || seesMoney(posts),
  );
  return (
    <div className="frame">
      <button type="button" className="frame-skip" onClick={skip}>
        {t('frame.skip')}
      </button>
      <header className="frame-top">
        <strong>{t('frame.app')}</strong>
        <span className="frame-shop">{shop.name}</span>
        <button type="button" className="frame-search" onClick={() => setSearching(true)}>
          <kbd>Ctrl+K</kbd> {t('frame.searchHint')}
        </button>
        <button type="button" className="frame-help-open" onClick={() => void runCommand('help')}>
          {t('help.open')} <kbd>F1</kbd>
        </button>
        <WhoMenu person={person ?? null} />
      </header>
      <nav className="frame-tabs" aria-label={t('frame.mainNav')}>
        {shown.map((tab) => (
          <NavLink key={tab.key} to={tab.to} end={tab.to === '/'}>
            {t(`frame.tabs.${tab.key}`)}
            {tab.key === 'inbox' && count ? <b>{count}</b> : null}
          </NavLink>
        ))}
        {posts.includes('fieldLead') || posts.includes('fieldSupervisor') ? (
          <NavLink to="/field">{t('field.title')}</NavLink>
        ) : null}
        {posts.includes('sales') || posts.includes('merchandiser') ? (
          <>
            <NavLink to="/print/calc">{t('calc.tab')}</NavLink>
            <NavLink to="/print/quotes">{t('offers.title')}</NavLink>
          </>
        ) : null}
        {production ? (
          <NavLink
            to={production}
            className={() => (printPages.some((p) => p.to === pathname) ? 'active' : '')}
          >
            {t('plan.nav.tab')}
          </NavLink>
        ) : null}
        <StatusLine />
      </nav>
      <div id="main" className="frame-main" tabIndex={-1}>
        {person === undefined ? null : person === null ? (
          <TakeSeat />
        ) : (
          // A page of its own for each person: nothing of the one before stays on it.
          <Seat key={person.id} value={person}>
            <Offer shop={shop} />
            {children}
          </Seat>
        )}
      </div>
      <Palette open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}
