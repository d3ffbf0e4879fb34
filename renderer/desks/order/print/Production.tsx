/** 生产: the sections of a print order on the left with how each stands, the one that is open on the right. */
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { usePeople, useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import type { State } from '../../../ui/types';
import { partPath } from '../places';
import { Deliveries } from './Deliveries';
import { FeedbackPart } from './FeedbackPart';
import { Materials } from './Materials';
import { Permit } from './Permit';
import { Plan } from './Plan';
import { Proofs } from './Proofs';
import { firstPart, isPart, type PartId, type PartState, partState, partsFor } from './parts';
import { Quality } from './Quality';
import { Quotes } from './Quotes';
import { Samples } from './Samples';
import { Team } from './Team';
import type { PartProps } from './types';
import './production.css';

const sections: Record<PartId, (props: PartProps) => ReactElement> = {
  quote: Quotes,
  team: Team,
  permit: Permit,
  proof: Proofs,
  plan: Plan,
  materials: Materials,
  quality: Quality,
  deliveries: Deliveries,
  feedback: FeedbackPart,
  samples: Samples,
};

export function Production({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const people = usePeople();
  const [search] = useSearchParams();
  const asked = search.get('part');
  const there = partsFor(order, who.posts);
  const shown = isPart(asked) && there.includes(asked) ? asked : firstPart(order, who.posts);
  if (people === undefined) return <p className="ord-loading">{t('common.loading')}</p>;
  const Shown = sections[shown];
  return (
    <div className="ord-production">
      <nav aria-label={t('orderWork.parts')}>
        <ul>
          {there.map((id) => (
            <li key={id}>
              <Link
                to={partPath(order.id, id)}
                replace
                aria-current={id === shown ? 'true' : undefined}
                className="ord-part-link"
              >
                <span>{t(`orderWork.part.${id}`)}</span>
                <Mark part={partState(order, id)} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ord-production-open">
        <Shown key={shown} order={order} people={people} />
      </div>
    </div>
  );
}

const signs: Record<PartState['state'], State> = { none: 'draft', begun: 'mine', done: 'done', bad: 'late' };

function Mark({ part: p }: { part: PartState }) {
  const t = useT();
  const words =
    p.of !== undefined
      ? t('orderWork.mark.of', { count: p.count, of: p.of })
      : p.count === 0
        ? t('orderWork.mark.none')
        : p.id === 'proof'
          ? t('orderWork.mark.version', { count: p.count })
          : t('orderWork.mark.count', { count: p.count });
  return (
    <StateTag state={signs[p.state]} plain>
      {words}
    </StateTag>
  );
}
