/** A proof to read: method, files with their hash, what was checked before it went out, the agreed tolerance. */
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Proof } from '#shared/order/statePrint';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { blobOf } from '../../../store/blobs';
import { StateTag } from '../../../ui/StateTag';

export function ProofMark({ proof, signed }: { proof: Proof; signed: boolean }) {
  const t = useT();
  if (signed)
    return (
      <StateTag state="done" plain>
        {t('orderWork.proof.signed')}
      </StateTag>
    );
  if (proof.verdict?.approved === false)
    return (
      <StateTag state="late" plain>
        {t('orderWork.proof.refused', { by: proof.verdict.by, words: proof.verdict.words ?? '' })}
      </StateTag>
    );
  return (
    <StateTag state="others" plain>
      {t('orderWork.proof.waits')}
    </StateTag>
  );
}

export function ProofView({ proof }: { proof: Proof }) {
  const t = useT();
  const [shown, setShown] = useState<{ name: string; hash: string }>();
  const rows: [string, string | undefined][] = [
    [t('orderWork.proof.method'), t(`orderWork.proof.methods.${proof.method}`)],
    [t('orderWork.proof.tolerance'), proof.tolerance],
    [t('orderWork.proof.colourSample'), proof.colourSample],
    [t('common.remark'), proof.note],
  ];
  return (
    <>
      <dl className="ord-facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {proof.files.length ? (
        <ul className="ord-files" aria-label={t('orderWork.proof.files')}>
          {proof.files.map((f) => (
            <li key={`${f.name} ${f.hash ?? ''}`}>
              {f.hash ? (
                <button
                  type="button"
                  className="dd-link"
                  onClick={() => setShown({ name: f.name, hash: f.hash! })}
                >
                  {f.name}
                </button>
              ) : (
                f.name
              )}
              {f.hash ? (
                <small title={f.hash}>{t('orderWork.proof.hash', { hash: f.hash.slice(0, 12) })}</small>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="ord-checks" aria-label={t('orderWork.proof.checks')}>
        {proof.checks.map((c) => (
          <li key={c.what}>
            <StateTag state={c.ok ? 'done' : 'late'} plain>
              {c.what}
            </StateTag>
            {c.note ? <small>{c.note}</small> : null}
          </li>
        ))}
      </ul>
      {shown ? <FileShown {...shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}

/** A picture kept on this machine is shown; of other files the hash proves which one was meant. */
function FileShown({ name, hash, onClose }: { name: string; hash: string; onClose: () => void }) {
  const t = useT();
  const [image, setImage] = useState<string>();
  useEffect(() => {
    let url = '';
    let gone = false;
    void blobOf(hash).then((kept) => {
      if (gone || !kept || !/^image\/(png|jpeg|webp|gif)$/.test(kept.type)) return;
      url = URL.createObjectURL(new Blob([new Uint8Array(kept.bytes)], { type: kept.type }));
      setImage(url);
    });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [hash]);
  return (
    <Modal
      open
      title={name}
      width={820}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {image ? (
        <img className="ord-proof-image" src={image} alt={name} />
      ) : (
        <p className="ord-none">{t('orderWork.proof.notShown')}</p>
      )}
      <p className="ord-hash">SHA-256 {hash}</p>
    </Modal>
  );
}

/** Number, version, day: the line above a proof. */
export function useProofTitle(): (proof: Proof) => string {
  const t = useT();
  const format = useFormat();
  return (proof) =>
    t('orderWork.proof.title', {
      number: proof.proof,
      version: proof.version,
      by: proof.by.name,
      at: format.dateTime(proof.at),
    });
}
