/** The file of a deliverable: stored beside the journal when it is chosen, named by the event when the line is added. */
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { KeptFile } from '#shared/order/deliveryEvents';
import { faultWords } from '../../../documents/faultWords';
import { keepFile, sizeWords } from '../../../documents/fileIn';
import { useT } from '../../../i18n/useT';

export interface FilePickProps {
  file: KeptFile | undefined;
  onFile: (file: KeptFile | undefined) => void;
  onBusy: (busy: boolean) => void;
}

export function FilePick({ file, onFile, onBusy }: FilePickProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const take = async (chosen: File) => {
    setFault('');
    setBusy(true);
    onBusy(true);
    try {
      const kept = await keepFile(chosen);
      if ('fault' in kept) setFault(faultWords(t, chosen.name, kept.fault));
      else onFile(kept);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFault(t('deliver.fileFault', { name: chosen.name, why }));
    }
    setBusy(false);
    onBusy(false);
  };
  return (
    <div className="ord-field">
      <span className="ord-deliver-label">{t('deliver.file')}</span>
      <span className="ord-deliver-more">
        <input
          ref={input}
          type="file"
          className="only-reader"
          tabIndex={-1}
          aria-label={t('deliver.file')}
          onChange={(e) => {
            const chosen = e.target.files?.[0];
            if (chosen) void take(chosen);
            // The same file may be chosen again after it was mended.
            e.target.value = '';
          }}
        />
        <Button loading={busy} title={t('deliver.fileHint')} onClick={() => input.current?.click()}>
          {busy ? t('deliver.keeping') : t('deliver.chooseFile')}
        </Button>
        {file ? (
          <>
            <span>
              {file.name} <small>{sizeWords(file.size)}</small>
            </span>
            <Button
              size="small"
              type="text"
              aria-label={t('deliver.removeFile', { name: file.name })}
              onClick={() => onFile(undefined)}
            >
              ✕
            </Button>
          </>
        ) : null}
      </span>
      {fault ? (
        <small role="alert" className="ord-lack">
          {fault}
        </small>
      ) : null}
    </div>
  );
}
