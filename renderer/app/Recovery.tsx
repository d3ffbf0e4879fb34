/** The database can't be opened: why, what to do first, and the newest good backup, one press away. */
import { App as AntApp, Button, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { useLanguage, useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { DeskClosed } from '../store/openDesk';
import { theme } from '../ui/theme';
import { RecoverBackup } from './RecoverBackup';
import './recovery.css';

export function Recovery({ error }: { error: unknown }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <RecoveryPage error={error} />
      </AntApp>
    </ConfigProvider>
  );
}

function RecoveryPage({ error }: { error: unknown }) {
  const t = useT();
  const why = error instanceof DeskClosed ? error.why : 'unreadable';
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    const desk = bridge();
    document.title = t('frame.recovery.title');
    void desk.about({}).then((about) => setFolder(about.folders.backups));
    // Nothing can be backed up here; the window must close without waiting.
    return desk.onNotice('quitting', () => void desk.readyToQuit({}));
  }, [t]);
  return (
    <main className="recovery">
      <section className="dd-panel" role="alert">
        <h1>{t('frame.recovery.title')}</h1>
        <p>{t(`frame.recovery.what.${why}`)}</p>
        {why === 'unreadable' ? <p>{t('frame.recovery.first')}</p> : null}
        <div className="recovery-steps">
          <Button type="primary" size="large" onClick={() => window.location.reload()}>
            {t('frame.recovery.again')}
          </Button>
          {folder ? (
            <Button size="large" onClick={() => void bridge().revealFile({ path: folder })}>
              {t('frame.recovery.folder')}
            </Button>
          ) : null}
        </div>
        <details>
          <summary>{t('frame.recovery.details')}</summary>
          <pre>{error instanceof DeskClosed ? error.detail : String(error)}</pre>
        </details>
      </section>
      {/* The other three pass by themselves; restoring then would leave two sets of data side by side. */}
      {why === 'unreadable' ? <RecoverBackup /> : null}
    </main>
  );
}
