/** 外业: the jobs a crew has in hand, big enough for gloves. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useNavigate } from 'react-router-dom';
import { procedures } from '#shared/procedures/registry';
import { useLanguage, useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { fieldJobs } from '../../store/queries';
import { EmptyState } from '../../ui/EmptyState';
import { Touch } from './Touch';
import './field.css';

export default function FieldHome() {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const go = useNavigate();
  const who = useWho();
  const jobs = useLiveQuery(() => fieldJobs(who.person.id), [who.person.id]);
  if (!jobs) return null;
  return (
    <Touch>
      <h2>{t('field.today')}</h2>
      {jobs.length === 0 ? (
        <EmptyState
          title={t('field.none')}
          hint={t('field.noneHint')}
          action={{ label: t('field.toInbox'), onRun: () => go('/') }}
        />
      ) : (
        <ul className="fld-jobs">
          {jobs.map((job) => (
            <li key={job.id}>
              <button type="button" onClick={() => go(`/field/${encodeURIComponent(job.id)}`)}>
                <strong>{job.project}</strong>
                <span>
                  {job.number}　{job.client}　{job.place}
                </span>
                <span>
                  {procedures[job.trade].steps.find((s) => s.id === job.step)?.title[language]}
                  {'　'}
                  {t('field.leadOf')}
                  {t('common.colon')}
                  {job.leads.map((l) => l.name).join(t('common.listJoin'))}
                  {job.dueAt ? `　${t('field.due', { date: job.dueAt })}` : ''}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Touch>
  );
}
