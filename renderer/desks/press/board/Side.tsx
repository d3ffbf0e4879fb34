/** Beside the board: what is wrong with it, and the orders that are not planned yet. */
import { Button } from 'antd';
import { Link } from 'react-router-dom';
import type { Problem } from '#shared/order/board';
import { unplannedKinds } from '#shared/order/proposal';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { Said } from '../../../ui/Said';
import { SIGN } from '../../../ui/types';
import { useKindName, useWordsLanguage } from '../names';

const signs = {
  clash: SIGN.void,
  late: SIGN.late,
  incomplete: SIGN.void,
  person: SIGN.soon,
  order: SIGN.soon,
} as const;

export interface SideProps {
  problems: readonly Problem[];
  unplanned: readonly OrderState[];
  locked: string;
  onShow(bar: string): void;
  onAccept(order: string): void;
  onPropose(order: OrderState): void;
}

export function Side(p: SideProps) {
  const t = useT();
  const language = useWordsLanguage();
  const kind = useKindName();
  return (
    <aside className="pl-side">
      <section aria-label={t('plan.problems')}>
        <h2>
          {t('plan.problems')} {p.problems.length ? <b className="pl-count">{p.problems.length}</b> : null}
        </h2>
        {p.problems.length === 0 ? <p className="pl-fine">✓ {t('plan.noProblems')}</p> : null}
        <ul className="pl-problems" aria-live="polite">
          {p.problems.map((x) => (
            <li
              key={x.kind + x.bars.join()}
              className={`pl-problem pl-problem-${x.stops || x.kind === 'late' ? 'stop' : 'warn'}`}
            >
              <b>
                <span aria-hidden="true">{signs[x.kind]}</span> {t(`plan.kind.${x.kind}`)}
              </b>
              <Said
                sentence={
                  <button type="button" className="pl-show" onClick={() => p.onShow(x.bars[0]!)}>
                    {x.say[language]}
                  </button>
                }
                rule={x.rule}
              />
              {x.kind === 'late' && x.stops && !p.locked ? (
                <Button size="small" onClick={() => p.onAccept(x.orders[0]!)}>
                  {t('plan.accept')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('plan.unplanned')}>
        <h2>
          {t('plan.unplanned')} {p.unplanned.length ? <b className="pl-count">{p.unplanned.length}</b> : null}
        </h2>
        {p.unplanned.length === 0 ? <p className="pl-fine">{t('plan.allPlanned')}</p> : null}
        <ul className="pl-unplanned">
          {p.unplanned.map((order) => (
            <li key={order.id}>
              <Link to={`/orders/${encodeURIComponent(order.id)}`} className="dd-number">
                {order.number}
              </Link>
              <span>{order.sheet.print?.product || order.sheet.project.name}</span>
              <small>
                {order.sheet.dueAt ? t('plan.due', { date: order.sheet.dueAt.slice(5) }) : ''}{' '}
                {t('plan.lacks', {
                  list: unplannedKinds(order)
                    .map(kind)
                    .join(language === 'zh' ? '、' : ', '),
                })}
              </small>
              <Button
                size="small"
                aria-disabled={Boolean(p.locked) || undefined}
                title={p.locked || undefined}
                aria-label={t('plan.proposeFor', { number: order.number })}
                onClick={() => (p.locked ? undefined : p.onPropose(order))}
              >
                {t('plan.propose')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
