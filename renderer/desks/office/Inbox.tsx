/** 待办, the home page: what waits for me, what I handed on, from whom, since when, what is late. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useNavigate } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { anyOrder, handedOnBy, inboxFor } from '../../store/officeQueries';
import { EmptyState } from '../../ui/EmptyState';
import { useHotkeys } from '../../ui/useHotkeys';
import { useNow } from '../../ui/useNow';
import { InboxLines } from './InboxLines';
import { useRoving } from './useRoving';
import './office.css';

const MINUTE = 60_000;

export default function Inbox() {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const now = useNow(MINUTE);
  const data = useLiveQuery(async () => {
    const at = new Date(now).toISOString();
    const [mine, out, any] = await Promise.all([inboxFor(who, at), handedOnBy(who, at), anyOrder()]);
    return { mine, out, any };
  }, [who, now]);
  const count = data ? data.mine.length + data.out.length : 0;
  const roving = useRoving<HTMLDivElement>(count);
  useHotkeys({
    arrowdown: (e) => {
      // From anywhere outside the lines the first press enters them.
      if (roving.ref.current?.contains(e.target as Node)) return false;
      roving.focusRow(roving.at);
    },
  });

  if (!data) return <div className="dd-office" aria-busy="true" />;
  if (!data.any) {
    const clerk = who.posts.includes('clerk');
    const create = { label: t('inbox.empty.create'), onRun: () => go('/orders/new') };
    const fetch = { label: t('inbox.empty.import'), onRun: () => go('/import') };
    return (
      <div className="dd-office">
        <h1 className="only-reader">{t('inbox.title')}</h1>
        <div className="dd-panel">
          <EmptyState
            title={t('inbox.empty.title')}
            hint={t('inbox.empty.hint')}
            action={clerk ? create : fetch}
            {...(clerk ? { second: fetch } : {})}
          />
        </div>
      </div>
    );
  }
  const rowProps = (index: number) => ({
    tabIndex: roving.tabIndexOf(index),
    onFocus: roving.onFocus(index),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the links inside, which are the controls
    <div className="dd-office" ref={roving.ref} onKeyDown={roving.onKeyDown}>
      <h1 className="only-reader">{t('inbox.title')}</h1>
      <InboxLines
        title={t('inbox.mine')}
        lines={data.mine}
        none={t('inbox.nothingMine')}
        who={who}
        now={now}
        first={0}
        rowProps={rowProps}
        hint={<span className="dd-hint">{t('inbox.keys')}</span>}
      />
      <InboxLines
        title={t('inbox.out')}
        lines={data.out}
        none={t('inbox.nothingOut')}
        who={who}
        now={now}
        first={data.mine.length}
        rowProps={rowProps}
      />
    </div>
  );
}
