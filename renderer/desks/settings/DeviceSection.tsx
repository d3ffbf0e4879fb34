/** 本机: the letter its numbers carry, and whether the system keeps its data for good. */
import { Alert, Button, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { localYear } from '#shared/kernel/time';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { keepStorage } from '../../store/autoBackup';
import { db } from '../../store/db';
import { setDeviceLetter } from '../../store/device';
import { allocator } from '../../store/numbers';
import { thisDevice } from '../../store/queries';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { StateTag } from '../../ui/StateTag';
import { sizeText } from './backupNames';

const OFFICE = '-';
const letters = [OFFICE, ...'BCDEFGHIJKLMNOPQRSTUVWXYZ'];

export function DeviceSection({ canEdit }: { canEdit: boolean }) {
  const t = useT();
  const device = useLiveQuery(async () => (await thisDevice()) ?? null);
  const counters = useLiveQuery(() => db.counters.toArray());
  const [chosen, setChosen] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  if (device === undefined || !counters) return null;

  const current = device?.letter || OFFICE;
  const letter = chosen ?? current;
  const plain = (l: string) => (l === OFFICE ? '' : l);
  const year = localYear(new Date().toISOString());
  const nextNumber = (l: string) => allocator(counters, year, plain(l))('CH');
  const label = (l: string) =>
    l === OFFICE
      ? t('settings.device.office')
      : t('settings.device.other', { letter: l, count: letters.indexOf(l) + 1 });

  const change = async () => {
    setAsking(false);
    try {
      await setDeviceLetter(db, plain(letter));
      setChosen(undefined);
      setSaid(t('settings.device.changed', { number: nextNumber(letter) }));
    } catch (error) {
      setSaid(t('settings.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <>
      <h3>{t('settings.device.what')}</h3>
      <p className="st-hint">{t('settings.device.hint')}</p>
      <div className="st-inline">
        <Select
          aria-label={t('settings.device.letter')}
          value={letter}
          disabled={!canEdit}
          style={{ width: 220 }}
          options={letters.map((l) => ({ value: l, label: label(l) }))}
          onChange={setChosen}
        />
        <Button disabled={!canEdit || letter === current} onClick={() => setAsking(true)}>
          {t('settings.device.change')}
        </Button>
        <span>
          {t('settings.device.next')} <strong className="st-number">{nextNumber(letter)}</strong>
        </span>
      </div>
      {said ? <Alert type="info" role="status" showIcon title={said} /> : null}
      <p className="st-hint">
        {t('settings.device.id')} <code>{device?.id ?? '—'}</code> {t('settings.device.idHint')}
      </p>
      <Storage />
      <ConfirmLoss
        open={asking}
        title={t('settings.device.changeTitle', { letter: label(letter) })}
        losing={[
          t('settings.device.changeLosing', { number: nextNumber(letter) }),
          t('settings.device.changeUnique'),
        ]}
        confirmLabel={t('settings.device.change')}
        onConfirm={change}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

interface Kept {
  persisted: boolean;
  used: number;
  free: number;
}

async function storageNow(): Promise<Kept> {
  const [persisted, estimate] = await Promise.all([
    navigator.storage?.persisted?.() ?? false,
    navigator.storage?.estimate?.() ?? {},
  ]);
  const used = estimate.usage ?? 0;
  return { persisted, used, free: Math.max(0, (estimate.quota ?? 0) - used) };
}

function Storage() {
  const t = useT();
  const [kept, setKept] = useState<Kept>();
  const [shell, setShell] = useState<'electron' | 'browser'>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void storageNow().then(setKept);
    void bridge()
      .about({})
      .then((a) => setShell(a.shell));
  }, []);
  if (!kept) return null;
  const ask = async () => {
    setRefused(!(await keepStorage()));
    setKept(await storageNow());
  };
  return (
    <>
      <h3>{t('settings.device.storage')}</h3>
      <p>
        <StateTag state={kept.persisted ? 'done' : 'soon'} plain>
          {t(kept.persisted ? 'settings.device.persisted' : 'settings.device.notPersisted')}
        </StateTag>
      </p>
      <div className="st-inline">
        {kept.persisted ? null : <Button onClick={ask}>{t('settings.device.ask')}</Button>}
        <span className="st-hint">
          {t('settings.device.used', { used: sizeText(kept.used), free: sizeText(kept.free) })}
        </span>
        {shell ? (
          <span className="st-hint">
            {t('settings.device.shell')}
            {t('common.colon')}
            {t(shell === 'electron' ? 'settings.device.shellElectron' : 'settings.device.shellBrowser')}
          </span>
        ) : null}
      </div>
      {refused && !kept.persisted ? (
        <Alert type="warning" role="status" showIcon title={t('settings.device.asked')} />
      ) : null}
    </>
  );
}
