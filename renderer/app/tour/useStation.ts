/** Brings the window to a station: seats the post it is about, opens its page, and finds what it points at. */
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { holders } from '#shared/party/party';
import { orderState, peopleOf } from '../../store/queries';
import { findOrders } from '../../store/search';
import { useSession } from '../../store/session';
import { useTour } from './progress';
import { orderFor, type Station } from './stations';

/** How long a page may take before something else on it is pointed at. */
const PATIENCE = 2500;
const LOOK = 150;

export interface Found {
  /** Whose target it is: none of the station before. */
  station: string;
  /** What is pointed at; undefined while the page comes up. */
  target: Element | undefined;
  rect: DOMRect | undefined;
  /** It is the station's own target, no stand-in for it. */
  best: boolean;
}

const nothing: Found = { station: '', target: undefined, rect: undefined, best: false };

export function useStation(station: Station): Found {
  const go = useNavigate();
  const { pathname, search } = useLocation();
  const [path, setPath] = useState('');
  const [found, setFound] = useState<Found>(nothing);

  // Once for each station: afterwards the person may walk about freely.
  useEffect(() => {
    let gone = false;
    setPath('');
    setFound(nothing);
    void prepare(station).then((to) => {
      if (gone) return;
      setPath(to);
      void go(to);
    });
    return () => {
      gone = true;
    };
  }, [station, go]);

  const here = path !== '' && pathname + search === path;
  useEffect(() => {
    if (path === '') return;
    const since = Date.now();
    let shown: Element | undefined;
    const look = () => {
      const target = lookFor(station, here, Date.now() - since > PATIENCE);
      if (target && target !== shown) {
        shown = target;
        target.scrollIntoView({ block: 'nearest' });
      }
      setFound((old) => {
        const rect = target?.getBoundingClientRect();
        return old.station === station.id && old.target === target && sameRect(old.rect, rect)
          ? old
          : { station: station.id, target, rect, best: target?.matches(station.targets[0]!) ?? false };
      });
    };
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [station, path, here]);
  return found.station === station.id ? found : nothing;
}

/** Who sits, and where to go. */
async function prepare(station: Station): Promise<string> {
  if (station.post) {
    const { personId, sit } = useSession.getState();
    const able = holders(await peopleOf(), station.post);
    if (able.length && !able.some((p) => p.id === personId)) sit(able[0]!.id);
  }
  if (!station.order) return station.path('');
  const { orders, keep } = useTour.getState();
  const kept = orders[station.id];
  const id = kept && (await orderState(kept)) ? kept : orderFor(station, (await findOrders({})).rows);
  if (id === '') return '/';
  keep(station.id, id);
  const own = station.post === 'fieldLead' ? (await orderState(id))?.leads[0] : undefined;
  // A lead's job is shown with that very lead at the desk.
  if (own && (await peopleOf()).some((p) => p.id === own.id && p.active)) useSession.getState().sit(own.id);
  return station.path(id);
}

/** The best target that is to be seen; off the station's page or after a while also the plainer ones. */
function lookFor(station: Station, here: boolean, late: boolean): Element | undefined {
  const able = here && !late ? station.targets.slice(0, 1) : [...station.targets, '#main'];
  for (const selector of able) {
    const element = document.querySelector(selector);
    if (element && element.getClientRects().length > 0) return element;
  }
  return undefined;
}

const sameRect = (a: DOMRect | undefined, b: DOMRect | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height);
