/** Photos in a row: small, with their captions, large when pressed. What is missing or was changed says so. */
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { captionOf } from '#shared/forms/photos';
import type { Photo } from '#shared/order/photo';
import { useLanguage, useT } from '../../i18n/useT';
import { usePicture } from './usePicture';
import './photos.css';

export interface PhotoStripProps {
  photos: readonly Photo[];
  /** Says what they belong to, for screen readers. */
  label: string;
  /** More under a photo, such as its note to be typed. */
  under?: (photo: Photo, at: number) => ReactNode;
}

export function PhotoStrip({ photos, label, under }: PhotoStripProps) {
  const [open, setOpen] = useState<Photo>();
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="ph-strip" aria-label={label}>
        {photos.map((photo, at) => (
          <li key={photo.hash}>
            <Thumb
              photo={under ? { ...photo, note: undefined } : photo}
              no={at + 1}
              onOpen={() => setOpen(photo)}
            />
            {under?.(photo, at)}
          </li>
        ))}
      </ul>
      {open ? <Large photo={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function Thumb({ photo, no, onOpen }: { photo: Photo; no: number; onOpen: () => void }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const shown = usePicture(photo.hash);
  const caption = captionOf(photo, language);
  return (
    <figure>
      {shown && 'url' in shown ? (
        <button type="button" className="ph-thumb" onClick={onOpen} aria-label={t('photos.enlarge', { no })}>
          <img src={shown.url} alt={caption || t('photos.one', { no })} />
        </button>
      ) : (
        <div className="ph-thumb ph-fault" role={shown ? 'alert' : undefined}>
          {shown ? t(`photos.fault.${shown.fault}`) : '…'}
        </div>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function Large({ photo, onClose }: { photo: Photo; onClose: () => void }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const shown = usePicture(photo.hash);
  return (
    <Modal
      open
      title={captionOf(photo, language) || t('photos.title')}
      onCancel={onClose}
      footer={null}
      width="min(94vw, 1240px)"
      centered
    >
      {shown && 'url' in shown ? (
        <img className="ph-large" src={shown.url} alt={captionOf(photo, language)} />
      ) : null}
    </Modal>
  );
}
