/** /import: a job file from another program, shown before anything of it is written. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { readJob } from '#shared/jobfile/schema';
import type { Post } from '#shared/kernel/posts';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { type Collision, importJob, importPlan } from '../../store/importJob';
import { FaultList } from '../../ui/FaultList';
import { FileDrop } from '../../ui/FileDrop';
import { ImportPreview } from './ImportPreview';
import { decodeUtf8, type Import, MAX_BYTES } from './importPreview';
import './settings.css';

const importers: readonly Post[] = ['clerk', 'sales', 'leader'];

interface Opened {
  file: string;
  read: Import;
}

export default function ImportJob() {
  const t = useT();
  const who = useWho();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  const [reading, setReading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const may = importers.some((p) => who.posts.includes(p));

  const fault = (message: string, path = ''): Import => ({ faults: [{ path, message }] });

  const collided = (collisions: readonly Collision[]): Import => ({
    faults: collisions.map(({ what, number, holder }) => ({
      path: `${what}.number`,
      message: t(what === 'order' ? 'importing.fault.numberTaken' : 'importing.fault.settlementTaken', {
        number,
        what: holder ?? t('importing.fault.earlier'),
      }),
    })),
  });
  const look = async (name: string, bytes: Uint8Array): Promise<Import> => {
    if (bytes.length > MAX_BYTES) return fault(t('importing.fault.tooBig'));
    const text = decodeUtf8(bytes);
    if (text === undefined) return fault(t('importing.fault.notUtf8'));
    const read = readJob(text);
    if ('faults' in read) return read;
    const plan = await importPlan(read.job, name);
    return 'collisions' in plan ? collided(plan.collisions) : { job: read.job, made: plan.made };
  };
  const open = async (file: File) => {
    setReading(true);
    setFailed('');
    try {
      setOpened({
        file: file.name,
        read:
          file.size > MAX_BYTES
            ? fault(t('importing.fault.tooBig'))
            : await look(file.name, new Uint8Array(await file.arrayBuffer())),
      });
    } catch (error) {
      setFailed(t('importing.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
    setReading(false);
  };
  const go = async () => {
    if (!opened || 'faults' in opened.read) return;
    setBusy(true);
    setFailed('');
    try {
      const outcome = await importJob(opened.read.job, opened.file, who);
      if (outcome.done) {
        navigate(`/orders/${outcome.orderId}`);
        return;
      }
      setOpened({ ...opened, read: collided(outcome.collisions) });
    } catch (error) {
      setFailed(t('importing.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
    setBusy(false);
  };

  return (
    <div className="im-page">
      <h1>{t('importing.title')}</h1>
      {may ? (
        <>
          <p className="st-hint">{t('importing.lead')}</p>
          {opened && 'made' in opened.read ? null : (
            <FileDrop
              accept={['.json']}
              hint={reading ? t('importing.reading') : t('importing.hint')}
              disabled={reading}
              onFiles={([file]) => (file ? void open(file) : undefined)}
            />
          )}
        </>
      ) : (
        <Alert type="info" showIcon title={t('importing.noRight')} />
      )}
      {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
      {opened && 'faults' in opened.read ? (
        <>
          <FaultList
            title={t('importing.faults', { file: opened.file, count: opened.read.faults.length })}
            faults={opened.read.faults.map((f) => ({ path: f.path, sentence: f.message }))}
          />
          <p className="st-hint">{t('importing.faultsHint')}</p>
        </>
      ) : null}
      {opened && 'made' in opened.read ? (
        <>
          <ImportPreview file={opened.file} job={opened.read.job} made={opened.read.made} />
          <div className="st-foot im-foot">
            <Button disabled={busy} onClick={() => setOpened(undefined)}>
              {t('importing.another')}
            </Button>
            <Button type="primary" loading={busy} onClick={go}>
              {busy ? t('importing.going') : t('importing.go')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
