/** PR-07 客户反馈: whom we asked, the scores by kind, and their own words. */
import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { SATISFIED, satisfactionOf } from '#shared/order/satisfaction';
import type { OrderState } from '#shared/order/state';
import { type Feedback, workOf } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { StateTag } from '../../../ui/StateTag';
import { ActFrame } from '../acts/ActFrame';
import { given, TextField } from './fields';
import { recordRefusal } from './may';
import { RecordButton } from './RecordButton';
import { Section } from './Section';
import type { PartProps } from './types';

const scoreIds = ['progress', 'quality', 'price', 'service', 'response', 'papers'] as const;
type Scores = Partial<Record<(typeof scoreIds)[number] | 'overall', number>>;

export function FeedbackPart({ order }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('orderWork.part.feedback')}
      records={
        <RecordButton
          order={order}
          primary
          label={t('orderWork.feedback.record')}
          refused={recordRefusal(order, 'keepFeedback', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      <FeedbackView order={order} />
      {open ? <FeedbackDialog order={order} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

export function FeedbackView({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const { feedback } = workOf(order);
  if (feedback.length === 0) return <p className="ord-none">{t('orderWork.feedback.none')}</p>;
  return (
    <>
      {[...feedback].reverse().map((f) => (
        <article key={`${f.at} ${f.askedOf}`} className="ord-card">
          <header>
            <strong>{t('orderWork.feedback.asked', { name: f.askedOf, channel: f.channel })}</strong>
            <Satisfaction feedback={f} />
          </header>
          <p>
            {[...scoreIds.map((id) => [t(`orderWork.feedback.score.${id}`), f.scores?.[id]] as const)]
              .filter(([, score]) => score !== undefined)
              .map(([label, score]) => `${label} ${score}`)
              .join(' · ')}
            {f.overall ? ` · ${t('orderWork.feedback.score.overall')} ${f.overall}` : ''}
            {f.recommend === undefined
              ? ''
              : ` · ${t('orderWork.feedback.recommends', { score: f.recommend })}`}
          </p>
          {f.words ? <blockquote className="ord-quote">{f.words}</blockquote> : null}
          <p className="ord-hint">{t('order.by', { name: f.by.name, at: format.dateTime(f.at) })}</p>
        </article>
      ))}
    </>
  );
}

function Satisfaction({ feedback }: { feedback: Feedback }) {
  const t = useT();
  const score = satisfactionOf(feedback);
  if (score === undefined)
    return (
      <StateTag state="others" plain>
        {t(feedback.answered ? 'orderWork.feedback.noScore' : 'orderWork.feedback.silent')}
      </StateTag>
    );
  return (
    <StateTag state={score < SATISFIED ? 'soon' : 'done'} plain>
      {t('orderWork.feedback.satisfied', { score })}
    </StateTag>
  );
}

function FeedbackDialog({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const [d, set, drop] = useDraft(`feedback:${order.id}:${workOf(order).feedback.length}`, {
    channel: '',
    askedOf: order.sheet.client.contact ?? '',
    silent: false,
    scores: {} as Scores,
    recommend: null as number | null,
    words: '',
  });
  const { overall, ...scores } = d.scores;
  return (
    <ActFrame
      order={order}
      title={t('orderWork.feedback.record')}
      okText={t('common.save')}
      width={720}
      ready={d.channel.trim() !== '' && d.askedOf.trim() !== ''}
      lack={t('orderWork.feedback.need')}
      command={() => ({
        do: 'keepFeedback',
        channel: d.channel.trim(),
        askedOf: d.askedOf.trim(),
        answered: !d.silent,
        ...(d.silent
          ? {}
          : {
              ...(Object.keys(scores).length ? { scores } : {}),
              ...(overall ? { overall } : {}),
              ...(d.recommend === null ? {} : { recommend: d.recommend }),
            }),
        ...given('words', d.words),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <div className="ord-row">
        <TextField
          label={t('orderWork.feedback.askedOf')}
          max={80}
          value={d.askedOf}
          onChange={(askedOf) => set({ askedOf })}
        />
        <TextField
          label={t('orderWork.feedback.channel')}
          max={60}
          offer={t('orderWork.feedback.channels').split(',')}
          value={d.channel}
          onChange={(channel) => set({ channel })}
        />
      </div>
      <Checkbox checked={d.silent} onChange={(e) => set({ silent: e.target.checked })}>
        {t('orderWork.feedback.silent')}
      </Checkbox>
      {d.silent ? null : (
        <>
          <fieldset className="ord-choose ord-scores">
            <legend>{t('orderWork.feedback.scores')}</legend>
            {[...scoreIds, 'overall' as const].map((id) => (
              <Scale
                key={id}
                label={t(`orderWork.feedback.score.${id}`)}
                from={1}
                to={5}
                value={d.scores[id] ?? null}
                onChange={(score) => set({ scores: { ...d.scores, [id]: score } })}
              />
            ))}
          </fieldset>
          <fieldset className="ord-choose ord-scores">
            <legend>{t('orderWork.feedback.recommend')}</legend>
            <Scale
              label={t('orderWork.feedback.recommendScale')}
              from={0}
              to={10}
              value={d.recommend}
              onChange={(recommend) => set({ recommend })}
            />
          </fieldset>
        </>
      )}
      <TextField
        label={t('orderWork.feedback.words')}
        max={2000}
        lines={3}
        value={d.words}
        onChange={(words) => set({ words })}
      />
    </ActFrame>
  );
}

interface ScaleProps {
  label: string;
  from: number;
  to: number;
  value: number | null;
  onChange: (value: number) => void;
}

function Scale({ label, from, to, value, onChange }: ScaleProps) {
  return (
    <div className="ord-scale">
      <span>{label}</span>
      <Radio.Group
        aria-label={label}
        size="small"
        optionType="button"
        buttonStyle="solid"
        value={value}
        onChange={(e) => onChange(e.target.value)}
        options={Array.from({ length: to - from + 1 }, (_, i) => ({
          value: from + i,
          label: String(from + i),
        }))}
      />
    </div>
  );
}
