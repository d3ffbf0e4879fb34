/**
 * The guided tour: a card beside what it speaks of, with a ring around it. Nothing is covered or blocked: the person
 * does the thing itself. Arrow keys walk, Esc leaves; where it was left it goes on.
 */
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { posts } from '#shared/kernel/posts';
import { useLanguage, useT } from '../../i18n/useT';
import { useSeated, useShop } from '../../store/hooks';
import { isSample } from '../../store/sample';
import { useCommand } from '../../ui/commands';
import { useHotkeys } from '../../ui/useHotkeys';
import { placeCard } from './place';
import { useTour } from './progress';
import { stations } from './stations';
import { useStation } from './useStation';
import './tour.css';

export function Tour() {
  const t = useT();
  const { message } = App.useApp();
  const shop = useShop();
  const sample = isSample(shop);
  const { state, start } = useTour();
  useCommand('tour', () => {
    if (sample) start();
    else void message.info({ content: t('help.tour.onlySample'), duration: 8 });
  });
  return state === 'running' && sample ? <Running /> : null;
}

/** Dialogs, drawers, menus over the page: they have their own keys. */
const OVER = [
  '.ant-modal-wrap:not([style*="display: none"])',
  '.ant-drawer-open',
  '.ant-dropdown:not(.ant-dropdown-hidden)',
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden)',
  '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)',
].join();

/** Was something over the page as the key went down? Asked first of all: the key may close it on its way here. */
function useKeyTaken(): () => boolean {
  const taken = useRef(false);
  useEffect(() => {
    const hear = () => {
      taken.current = document.querySelector(OVER) !== null;
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
  return () => taken.current;
}

const onControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="grid"], [role="tablist"], .dd-trail, .ant-radio-group') !== null;

function Running() {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { message } = App.useApp();
  const taken = useKeyTaken();
  const person = useSeated();
  const { at, to, leave, finish } = useTour();
  const index = Math.min(Math.max(0, at), stations.length - 1);
  const station = stations[index]!;
  const { rect, best } = useStation(station);
  const card = useRef<HTMLElement>(null);
  const last = index === stations.length - 1;
  const next = () => {
    if (!last) return to(index + 1);
    finish();
    void message.success({ content: t('help.tour.done'), duration: 5 });
  };
  const back = () => index > 0 && to(index - 1);
  useHotkeys({
    arrowright: (e) => (taken() || onControl(e.target) ? false : next()),
    arrowleft: (e) => {
      if (taken() || onControl(e.target)) return false;
      back();
    },
    esc: () => (taken() ? false : leave()),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new station is read from its beginning
  useEffect(() => card.current?.focus({ preventScroll: true }), [index]);
  const words = `help.tour.stations.${station.id}` as const;
  const place = placeCard(rect, { width: window.innerWidth, height: window.innerHeight });
  return (
    <>
      {rect ? (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{ left: rect.x - 4, top: rect.y - 4, width: rect.width + 8, height: rect.height + 8 }}
        />
      ) : null}
      <section
        ref={card}
        className="tour-card"
        tabIndex={-1}
        aria-label={t('help.tour.title')}
        data-station={station.id}
        data-found={rect ? (best ? 'best' : 'plain') : undefined}
        style={place}
      >
        <header>
          <strong>{t(`${words}.title`)}</strong>
          <span className="tour-count">
            {index + 1}/{stations.length}
          </span>
        </header>
        <p>{t(`${words}.text`)}</p>
        <p className="tour-task">
          <b>{t('help.tour.doIt')}</b>
          {t(`${words}.task`)}
        </p>
        {person ? (
          <p className="tour-who">
            {t('help.tour.seated', {
              name: person.name,
              post: person.posts.map((p) => posts[p][language]).join(t('common.listJoin')),
            })}
          </p>
        ) : null}
        <footer>
          <Button size="small" type="text" onClick={leave}>
            {t('help.tour.leave')}
          </Button>
          <Button size="small" disabled={index === 0} onClick={back}>
            {t('help.tour.back')}
          </Button>
          <Button size="small" type="primary" onClick={next}>
            {t(last ? 'help.tour.finish' : 'help.tour.next')}
          </Button>
        </footer>
      </section>
    </>
  );
}
