/** /import: a job file from another program, shown before anything of it is written. */
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Fault } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { useT } from '../../i18n/useT';
import { db } from '../../store/db';
import { appendDrafts, newId } from '../../store/desk';
import { useWho } from '../../store/hooks';
import { settlementNumberTaken } from '../../store/moneyQueries';
import { clientsOf, peopleOf, shopOf } from '../../store/queries';
import { FaultList } from '../../ui/FaultList';
import { FileDrop } from '../../ui/FileDrop';
import { ImportPreview } from './ImportPreview';
import { decodeUtf8, type Import, importOf, MAX_BYTES } from './importPreview';
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

  /** Reads anew what is known here, so that a collision made meanwhile is seen before writing, too. */
  const look = async (name: string, bytes: Uint8Array): Promise<Import> => {
    if (bytes.length > MAX_BYTES) return fault(t('importing.fault.tooBig'));
    const text = decodeUtf8(bytes);
    if (text === undefined) return fault(t('importing.fault.notUtf8'));
    const [shop, people, clients] = await Promise.all([shopOf(), peopleOf(), clientsOf()]);
    const read = importOf(text, name, { shop, people, clients }, newId);
    if ('faults' in read) return read;
    const faults = await collisions(read.job.order.number, read.job.settlement?.number);
    return faults.length > 0 ? { faults } : read;
  };
  const collisions = async (number: string, settlement: string | undefined): Promise<Fault[]> => {
    const [twin, settled] = await Promise.all([
      db.orders.where('number').equals(number).first(),
      settlement ? settlementNumberTaken(settlement) : undefined,
    ]);
    return [
      ...(twin
        ? [
            {
              path: 'order.number',
              message: t('importing.fault.numberTaken', { number, what: `${twin.client} ${twin.project}` }),
            },
          ]
        : []),
      ...(settled && settlement
        ? [
            {
              path: 'settlement.number',
              message: t('importing.fault.settlementTaken', { number: settlement, what: settled.number }),
            },
          ]
        : []),
    ];
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
    const { job, made } = opened.read;
    try {
      const faults = await collisions(job.order.number, job.settlement?.number);
      if (faults.length > 0) {
        setOpened({ ...opened, read: { faults } });
      } else {
        await appendDrafts(made.drafts, who);
        navigate(`/orders/${made.orderId}`);
        return;
      }
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
