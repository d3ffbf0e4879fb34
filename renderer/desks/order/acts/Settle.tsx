/** SV-08: the settlement issued from here in short; the whole of it is at the settlement desk. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { settlementPath } from '../places';
import { SettlementSums } from '../tabs/SettlementSums';
import { ActFrame } from './ActFrame';
import { DayField } from './DayField';
import { OwnHand } from './OwnHand';
import type { ActProps } from './types';

export function Settle({ order, title, onClose }: ActProps) {
  const t = useT();
  const who = useWho();
  const [date, setDate] = useState(() => localDate(new Date().toISOString()));
  const [image, setImage] = useState<string>();
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      ready={date !== ''}
      command={() => ({ do: 'act', act: 'settle', date, ...(image ? { hand: { image } } : {}) })}
      onClose={onClose}
    >
      {seesMoney(who.posts) ? <SettlementSums order={order} /> : null}
      <p>
        <Link to={settlementPath(order.id)}>→ {t('order.settle.open')}</Link>
      </p>
      <DayField label={t('order.settle.date')} value={date} onChange={setDate} />
      <OwnHand signing={t('order.act.signsSettlement')} onImage={setImage} />
    </ActFrame>
  );
}
