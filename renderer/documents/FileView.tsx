/**
 * A kept file on the screen: proven first to be the one that was recorded, then shown as PDF or picture; any other kind
 * can only be saved out.
 */
import { Alert, Button, Modal, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { fileKindOf } from '#shared/kernel/fileKind';
import { useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { type Proven, provenBlob } from '../store/blobs';
import { StateTag } from '../ui/StateTag';
import { Where } from './PaperResults';
import { PdfPreview } from './PdfPreview';
import './paper.css';
import './file-view.css';

export interface FileViewProps {
  name: string;
  hash: string;
  /** Said over it: what it is a scan of, that it was withdrawn. */
  about?: ReactNode;
  /** Why it may not leave the house now (SV-09a); it may be looked at. */
  noSave?: string | undefined;
  onClose: () => void;
}

type Saved = { path: string | null } | { why: string };

export function FileView({ name, hash, about, noSave, onClose }: FileViewProps) {
  const t = useT();
  const [proven, setProven] = useState<Proven>();
  const [saved, setSaved] = useState<Saved>();
  useEffect(() => {
    let gone = false;
    provenBlob(hash).then(
      (found) => !gone && setProven(found),
      () => !gone && setProven({ why: 'absent' }),
    );
    return () => {
      gone = true;
    };
  }, [hash]);
  const bytes = proven && 'bytes' in proven ? proven.bytes : undefined;
  const save = async () => {
    if (!bytes) return;
    const answer = await bridge().saveFile({ name, bytes });
    if (answer.saved) setSaved({ path: answer.path });
    else if (answer.why) setSaved({ why: answer.why });
  };
  return (
    <Modal
      open
      className="paper-dialog"
      width={960}
      style={{ top: 16 }}
      title={name}
      onCancel={onClose}
      footer={
        <div className="paper-foot">
          {noSave ? <span className="file-no">{noSave}</span> : null}
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button
            type="primary"
            disabled={!bytes}
            aria-disabled={noSave ? true : undefined}
            className={noSave ? 'file-off' : ''}
            onClick={() => (noSave ? undefined : void save())}
          >
            {t('scans.saveOut')}
          </Button>
        </div>
      }
    >
      <div className="paper-body file-body">
        {about}
        {saved && 'path' in saved ? (
          <p role="status" className="file-line">
            <StateTag state="done" plain>
              {t('scans.savedOut')}
            </StateTag>
            {saved.path ? <Where path={saved.path} /> : null}
          </p>
        ) : saved ? (
          <Alert type="error" role="alert" showIcon title={saved.why} />
        ) : null}
        {proven === undefined ? (
          <div className="paper-wait">
            <Spin /> {t('scans.proving')}
          </div>
        ) : 'why' in proven ? (
          <Alert type="error" role="alert" showIcon title={t(`scans.lost.${proven.why}`, { name })} />
        ) : (
          <>
            <p className="file-line">
              <StateTag state="done" plain>
                {t('scans.proven')}
              </StateTag>
              <code title={hash}>SHA-256 {hash.slice(0, 12)}…</code>
            </p>
            <Shown bytes={proven.bytes} name={name} />
          </>
        )}
      </div>
    </Modal>
  );
}

function Shown({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const t = useT();
  const kind = fileKindOf(bytes);
  const [url, setUrl] = useState('');
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (kind !== 'jpeg' && kind !== 'png') return;
    const made = URL.createObjectURL(new Blob([bytes as BlobPart], { type: `image/${kind}` }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, kind]);
  if (kind === 'pdf') return <PdfPreview bytes={bytes} />;
  if (!kind) return <p className="paper-wait">{t('scans.noPreview')}</p>;
  if (broken) return <Alert type="error" role="alert" showIcon title={t('scans.broken', { name })} />;
  return (
    <div className="file-picture">
      {url ? <img src={url} alt={name} onError={() => setBroken(true)} /> : null}
    </div>
  );
}
