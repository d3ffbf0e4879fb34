/** One operation at the press desk. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { localDate, localDateTime } from '#shared/kernel/time';
import { type Job, startOf } from '#shared/order/pressDesk';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useRun } from '../../store/useRun';
import { placeOf } from '../../ui/mendPlace';
import { Said } from '../../ui/Said';
import { StateTag } from '../../ui/StateTag';
import { FinishForm } from './FinishForm';
import { useOperationName, useSentence } from './names';

export function JobRow({ job, now, locked }: { job: Job; now: string; locked: string }) {
  const t = useT();
  const who = useWho();
  const name = useOperationName();
  const sentence = useSentence();
  const { busy, refusals, run } = useRun(job.order.id);
  const [finishing, setFinishing] = useState(false);
  const { order, op } = job;
  const late = job.state !== 'done' && Date.parse(op.finish) < Date.parse(now);
  const part = (order.sheet.print?.parts ?? []).find((p) => p.name === op.part);
  const sheets = part?.netSheets === undefined ? undefined : part.netSheets + (part.spoilage ?? 0);
  const lasted = job.since ? Math.max(0, Math.round((Date.parse(now) - Date.parse(job.since)) / 60_000)) : 0;
  const stopped = job.state !== 'running' && job.blocks.length > 0;
  const why = locked || (stopped ? t('press.blocked') : '');
  const said = refusals.length ? refusals : job.blocks;
  const state = job.state === 'running' ? 'running' : stopped ? 'blocked' : late ? 'late' : job.state;
  const day = localDate(op.start) === localDate(now) ? '' : `${localDate(op.start).slice(5)} `;
  return (
    <li className={`pl-job pl-job-${state}`}>
      <span className="pl-job-when">
        {day}
        {localDateTime(op.start).slice(11)}–{localDateTime(op.finish).slice(11)}
      </span>
      <span className="pl-job-what">
        <strong>{name(op)}</strong>{' '}
        <Link to={`/orders/${encodeURIComponent(order.id)}`} className="dd-number">
          {order.number}
        </Link>{' '}
        {order.sheet.print?.product || order.sheet.project.name}{' '}
        {job.state === 'running' ? (
          <StateTag state="mine">
            {t('press.running', { time: localDateTime(job.since!).slice(11), count: lasted })}
          </StateTag>
        ) : null}
        {job.state === 'paused' ? (
          <StateTag state="others">{t('press.paused', { count: job.minutes })}</StateTag>
        ) : null}
        {job.state === 'done' ? (
          <StateTag state="done">{t('press.done', { count: job.minutes })}</StateTag>
        ) : null}
        {late ? <StateTag state="late">{t('press.late')}</StateTag> : null}
        <small>
          {[
            op.machine,
            op.person?.name,
            sheets === undefined ? '' : t('press.sheets', { count: sheets }),
            part?.paper ? `${part.paper.kind} ${part.paper.weight} ${part.paper.sheet}` : '',
            op.standardMinutes === undefined ? '' : t('press.standard', { count: op.standardMinutes }),
            op.note,
          ]
            .filter(Boolean)
            .join('　')}
        </small>
      </span>
      {job.state === 'done' ? null : (
        <span className="pl-job-deeds">
          {job.state === 'running' ? null : (
            <Button
              className={`pl-big${why ? ' pl-off' : ''}`}
              type={why ? 'default' : 'primary'}
              loading={busy}
              aria-disabled={Boolean(why) || undefined}
              title={why || undefined}
              onClick={() => (why ? undefined : void run(startOf(op.id, new Date().toISOString())))}
            >
              {job.state === 'paused' ? t('press.goOn') : t('press.start')}
            </Button>
          )}
          {job.state === 'running' ? (
            <Button
              className="pl-big"
              type="primary"
              aria-disabled={Boolean(locked) || undefined}
              onClick={() => (locked ? undefined : setFinishing(true))}
            >
              {t('press.finish')}
            </Button>
          ) : null}
        </span>
      )}
      {said.length ? (
        <ul role={refusals.length ? 'alert' : undefined}>
          {said.map((r) => {
            const place = placeOf(r.mend, order.id, who.posts);
            return (
              <li key={r.key + JSON.stringify(r.details)}>
                <Said
                  sentence={sentence(r, order)}
                  rule={r.rule}
                  mend={place && { label: t(place.label), to: place.to }}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      {finishing && job.since ? (
        <FinishForm job={job} since={job.since} run={run} busy={busy} onClose={() => setFinishing(false)} />
      ) : null}
    </li>
  );
}
