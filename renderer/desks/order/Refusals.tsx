/** Why something was refused: one sentence each, its rule, the way to where it is mended, the written rule itself. */
import type { Refusal } from '#shared/kernel/faults';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { Said } from '../../ui/Said';
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
  const place = placeOf(refusal.mend, order.id, who.posts);
  return (
    <li>
      <Said
        sentence={words.say(refusal, order)}
        rule={refusal.rule}
        mend={place && { label: t(place.label), to: place.to }}
      />
    </li>
  );
}
