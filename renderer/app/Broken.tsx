/** A page that fails says so, loses nothing, and offers reload, the inbox and the backup. */
import { Button } from 'antd';
import { Component, type ReactNode, useState } from 'react';
import { localDate } from '#shared/kernel/time';
import { useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { db } from '../store/db';
import { makeWholeBackup } from '../store/pictures';
import { rebuild } from '../store/rebuild';
import './frame.css';

export class Broken extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render() {
    return this.state.error ? (
      <BrokenPage error={this.state.error} onHome={() => this.setState({ error: undefined })} />
    ) : (
      this.props.children
    );
  }
}

function BrokenPage({ error, onHome }: { error: Error; onHome(): void }) {
  const t = useT();
  const [said, setSaid] = useState('');
  const exportBackup = async () => {
    setSaid(t('frame.broken.exporting'));
    try {
      const { bytes } = await makeWholeBackup(db);
      const day = localDate(new Date().toISOString());
      const answer = await bridge().saveFile({ name: `对接台-${day}.djbak`, bytes });
      // Cancelled in the dialog: nothing to say.
      if (!answer.saved && !answer.why) setSaid('');
      else
        setSaid(
          answer.saved
            ? t('frame.broken.exported')
            : t('frame.broken.exportFailed', { why: answer.why ?? '' }),
        );
    } catch (failure) {
      setSaid(
        t('frame.broken.exportFailed', { why: failure instanceof Error ? failure.message : String(failure) }),
      );
    }
  };
  // What the page read is worked out from the journal: worked out anew, a page broken by it is whole again.
  const reload = async () => {
    await rebuild().catch(() => undefined);
    window.location.reload();
  };
  return (
    <div className="frame-broken" role="alert">
      <h2>{t('frame.broken.title')}</h2>
      <p>{t('frame.broken.what')}</p>
      <p>{t('frame.broken.now')}</p>
      <div className="frame-broken-steps">
        <Button type="primary" onClick={() => void reload()}>
          {t('frame.broken.reload')}
        </Button>
        <Button
          onClick={() => {
            window.location.hash = '#/';
            onHome();
          }}
        >
          {t('frame.broken.home')}
        </Button>
        <Button onClick={exportBackup}>{t('frame.broken.exportBackup')}</Button>
        <span>{said}</span>
      </div>
      <details>
        <summary>{t('frame.broken.details')}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </div>
  );
}
