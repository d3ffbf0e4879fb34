/** SV-02a: the sheet to read, and the reader's name under it. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { SheetView } from '../tabs/SheetView';
import { ActFrame } from './ActFrame';
import type { ActProps } from './types';

export function ReadSheet({ order, title, onClose }: ActProps) {
  const t = useT();
  const who = useWho();
  const [read, setRead] = useState(false);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={820}
      ready={read}
      lack={t('order.act.readFirst')}
      command={() => ({ do: 'act', act: 'readSheet' })}
      onClose={onClose}
    >
      <div className="ord-scroll">
        <SheetView sheet={order.sheet} items />
      </div>
      <Checkbox checked={read} onChange={(e) => setRead(e.target.checked)}>
        {t('order.act.readBy', { name: who.person.name })}
      </Checkbox>
    </ActFrame>
  );
}
