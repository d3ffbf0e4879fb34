/** /start: there is no shop on this machine yet. Three ways to begin, all by keyboard. */
import { Alert, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Language, setLanguage } from '../../i18n/language';
import { useLanguage, useT } from '../../i18n/useT';
import { useShop } from '../../store/hooks';
import { loadSample } from '../../store/sample';
import { useSession } from '../../store/session';
import { RestoreFile, RestoreFound } from './Restore';
import { SetUp } from './SetUp';
import './settings.css';

type Way = 'setUp' | 'sample' | 'restore';
const ways: readonly Way[] = ['setUp', 'sample', 'restore'];

export default function FirstStart() {
  const t = useT();
  const language = useLanguage();
  const shop = useShop();
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>('setUp');
  // The shop appears the moment it is written, before this page has gone on: that is no reason to warn.
  const hadShop = useRef<boolean>(undefined);
  if (hadShop.current === undefined && shop !== undefined) hadShop.current = shop !== null;
  if (shop === undefined) return null;
  return (
    <main className="st-start">
      <header>
        <div>
          <h1>{t('start.title')}</h1>
          <p className="st-lead">{t('start.lead')}</p>
        </div>
        <Select<Language>
          aria-label={t('settings.sections.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('settings.language.zh') },
            { value: 'en', label: t('settings.language.en') },
          ]}
        />
      </header>
      {hadShop.current ? (
        <Alert
          type="warning"
          title={t('start.already')}
          action={<Button onClick={() => navigate('/')}>{t('start.home')}</Button>}
        />
      ) : (
        <>
          <fieldset className="st-ways">
            <legend className="only-reader">{t('start.ways')}</legend>
            {ways.map((w) => (
              <label key={w} className={`st-way${w === way ? ' st-way-on' : ''}`}>
                <input type="radio" name="way" value={w} checked={w === way} onChange={() => setWay(w)} />
                <strong>{t(`start.${w}`)}</strong>
                <span>{t(`start.${w}Hint`)}</span>
              </label>
            ))}
          </fieldset>
          {way === 'setUp' ? <SetUp /> : null}
          {way === 'sample' ? <Sample /> : null}
          {way === 'restore' ? (
            <section className="dd-panel">
              <h2>{t('start.restore')}</h2>
              <RestoreFound />
              <RestoreFile />
            </section>
          ) : null}
        </>
      )}
    </main>
  );
}

function Sample() {
  const t = useT();
  const sit = useSession((s) => s.sit);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const load = async () => {
    setBusy(true);
    setFailed('');
    try {
      const people = await loadSample();
      // No navigation: /start itself leads to the inbox as soon as there is a shop.
      sit((people.find((p) => p.posts.includes('clerk')) ?? people[0]!).id);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <section className="dd-panel st-sample">
      <h2>{t('start.sampleTitle')}</h2>
      <ul>
        <li>{t('start.sampleWhat')}</li>
        <li>{t('start.sampleMark')}</li>
        <li>{t('start.sampleAfter')}</li>
      </ul>
      {failed ? <Alert type="error" role="alert" title={t('start.failed', { why: failed })} /> : null}
      <Button type="primary" size="large" loading={busy} onClick={load}>
        {busy ? t('start.sampleRunning') : t('start.sampleGo')}
      </Button>
    </section>
  );
}
