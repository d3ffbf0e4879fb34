/** Why something was refused: one sentence each, its rule, the way to where it is mended, the written rule itself. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Refusal } from '#shared/kernel/faults';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { placeOf } from './places';
import { useWords } from './words';

export interface RefusalsProps {
  order: OrderState;
  refusals: readonly Refusal[];
  /** Said as an alert: the answer to something just tried. */
  alert?: boolean;
}

export function Refusals({ order, refusals, alert = false }: RefusalsProps) {
  if (refusals.length === 0) return null;
  return (
    <ul className="ord-refusals" role={alert ? 'alert' : undefined}>
      {refusals.map((r, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refusals have no identity and are drawn anew as a whole
        <RefusalLine key={i} order={order} refusal={r} />
      ))}
    </ul>
  );
}

function RefusalLine({ order, refusal }: { order: OrderState; refusal: Refusal }) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const [open, setOpen] = useState(false);
  const place = placeOf(refusal.mend, order.id, who.posts);
  const rule = words.rule(refusal.rule);
  return (
    <li>
      <span>{words.say(refusal, order)}</span>
      {place ? <Link to={place.to}>→ {t(place.label)}</Link> : null}
      {refusal.rule ? <small className="dd-rule">({refusal.rule})</small> : null}
      {rule ? (
        <button type="button" className="dd-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('ui.next.why')}
        </button>
      ) : null}
      {open ? <div className="ord-rule-text">{rule}</div> : null}
    </li>
  );
}
