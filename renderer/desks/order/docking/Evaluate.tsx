/** ID: how it went, by who applied; risks still open are named. */
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { openRisks } from '#shared/order/stateDocking';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { Field } from '../acts/Field';
import { OwnHand } from '../acts/OwnHand';
import type { ActProps } from '../acts/types';

export function Evaluate({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const [draft, set, drop] = useDraft(`${task.key}:${order.id}`, { score: 0, words: '' });
  const [image, setImage] = useState<string>();
  const risks = openRisks(order);
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      ready={draft.score > 0 && draft.words.trim() !== ''}
      command={() => ({
        do: 'act',
        act: task.act.id,
        evaluation: { score: draft.score, words: draft.words.trim() },
        ...(image ? { hand: { image } } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {risks.length ? (
        <p className="ord-warn">
          {t('docking.act.openRisks', { list: risks.map((r) => r.what).join(t('common.listJoin')) })}
        </p>
      ) : null}
      <Field label={t('docking.evaluation.score')}>
        {(id) => (
          <Radio.Group
            id={id}
            value={draft.score}
            onChange={(e) => set({ score: e.target.value as number })}
            options={[1, 2, 3, 4, 5].map((count) => ({
              value: count,
              label: t('docking.evaluation.scoreOf', { count }),
            }))}
          />
        )}
      </Field>
      <Field label={t('docking.evaluation.words')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={1000}
            value={draft.words}
            onChange={(e) => set({ words: e.target.value })}
          />
        )}
      </Field>
      <OwnHand signing={t('docking.act.signsEvaluation', { number: order.number })} onImage={setImage} />
    </ActFrame>
  );
}
