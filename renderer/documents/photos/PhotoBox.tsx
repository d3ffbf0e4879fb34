/** Photos taken or chosen, each with its note; taking one out can be undone. The owner keeps the list. */
import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { MOST_PHOTOS, type Photo } from '#shared/order/photo';
import { type Key, useT } from '../../i18n/useT';
import { BigButton } from '../../ui/BigButton';
import { CameraView } from './CameraView';
import { PhotoStrip } from './PhotoStrip';
import { photoFromFile, photoFromVideo, type Taken } from './takePhoto';
import './photos.css';

export interface PhotoBoxProps {
  photos: readonly Photo[];
  /** Given the list as it is at that moment: several files are taken in one after another. */
  onChange: (change: (photos: readonly Photo[]) => Photo[]) => void;
  /** Who takes them. */
  by: string;
  label: string;
  /** Photos kept elsewhere on this order that may be taken along. */
  offer?: readonly Photo[];
}

export function PhotoBox({ photos, onChange, by, label, offer = [] }: PhotoBoxProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hasCamera = useCamera();
  const [camera, setCamera] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState<string[]>([]);
  const [removed, setRemoved] = useState<{ photo: Photo; at: number }>();
  const [offering, setOffering] = useState(false);
  const offered = offer.filter((o) => !photos.some((p) => p.hash === o.hash));
  const full = photos.length >= MOST_PHOTOS;

  const latest = useRef(photos);
  latest.current = photos;
  /** The sentence why not, or nothing. */
  const add = (taken: Taken, name: string): string | undefined => {
    if ('why' in taken) return t(`photos.why.${taken.why}` as Key, { name });
    if (latest.current.some((p) => p.hash === taken.photo.hash)) return t('photos.twin', { name });
    if (latest.current.length >= MOST_PHOTOS) return t('photos.many', { most: MOST_PHOTOS });
    latest.current = [...latest.current, taken.photo];
    onChange((now) => [...now, taken.photo]);
    return undefined;
  };
  const take = async (list: readonly File[]) => {
    const words: string[] = [];
    setSaid([]);
    setRemoved(undefined);
    for (const [n, file] of list.entries()) {
      setBusy(t('photos.shrinking', { no: n + 1, all: list.length }));
      const word = add(await photoFromFile(file, by), file.name);
      if (word) words.push(word);
    }
    setBusy(undefined);
    setSaid(words);
  };
  const shoot = async (video: HTMLVideoElement) => {
    setBusy(t('photos.shrinking', { no: 1, all: 1 }));
    setRemoved(undefined);
    const word = add(await photoFromVideo(video, by), t('photos.camera'));
    setSaid(word ? [word] : []);
    setBusy(undefined);
  };
  return (
    <div className="ph-box">
      {camera ? (
        <CameraView
          busy={busy !== undefined}
          onShot={(v) => void shoot(v)}
          onClose={() => setCamera(false)}
        />
      ) : (
        <div className="ph-deeds">
          {hasCamera ? (
            <BigButton
              kind="primary"
              disabled={full}
              reason={t('photos.many', { most: MOST_PHOTOS })}
              onClick={() => setCamera(true)}
            >
              ◉ {t('photos.openCamera')}
            </BigButton>
          ) : null}
          <BigButton disabled={full} busy={busy !== undefined} onClick={() => input.current?.click()}>
            {t('photos.choose')}
          </BigButton>
          {offered.length ? (
            <BigButton onClick={() => setOffering(!offering)}>
              {t('photos.offer', { count: offered.length })}
            </BigButton>
          ) : null}
          <input
            ref={input}
            id={id}
            type="file"
            className="only-reader"
            aria-label={t('photos.choose')}
            tabIndex={-1}
            accept="image/*,.heic,.heif"
            multiple
            onChange={(e) => {
              const files = Array.from(e.target.files ?? []);
              // The same file may be chosen again after it was mended.
              e.target.value = '';
              void take(files);
            }}
          />
          {hasCamera === false ? <span className="ph-hint">{t('photos.noCamera')}</span> : null}
        </div>
      )}
      {offering && offered.length ? (
        <PhotoStrip
          photos={offered}
          label={t('photos.offer', { count: offered.length })}
          under={(photo, at) => (
            <Button
              size="large"
              disabled={full}
              aria-label={t('photos.takeOf', { no: at + 1 })}
              onClick={() => onChange((now) => [...now, photo])}
            >
              ＋ {t('photos.take')}
            </Button>
          )}
        />
      ) : null}
      {busy ? <p role="status">{busy}</p> : null}
      {said.length ? (
        <ul role="alert" className="ph-said">
          {said.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      ) : null}
      {removed ? (
        <p role="status" className="ph-undo">
          {t('photos.removed')}
          <Button
            size="large"
            onClick={() => {
              const { photo, at } = removed;
              onChange((now) => [...now.slice(0, at), photo, ...now.slice(at)]);
              setRemoved(undefined);
            }}
          >
            {t('photos.undo')}
          </Button>
        </p>
      ) : null}
      <PhotoStrip
        photos={photos}
        label={label}
        under={(photo, at) => (
          <div className="ph-under">
            <Input
              size="large"
              maxLength={200}
              aria-label={t('photos.noteOf', { no: at + 1 })}
              placeholder={t('photos.note')}
              value={photo.note ?? ''}
              onChange={(e) => {
                const note = e.target.value;
                onChange((now) => now.map((p) => (p.hash === photo.hash ? withNote(p, note) : p)));
              }}
            />
            <Button
              size="large"
              aria-label={t('photos.removeOf', { no: at + 1 })}
              onClick={() => {
                setRemoved({ photo, at });
                onChange((now) => now.filter((p) => p.hash !== photo.hash));
              }}
            >
              ✕ {t('photos.remove')}
            </Button>
          </div>
        )}
      />
    </div>
  );
}

function withNote({ note: _, ...photo }: Photo, note: string): Photo {
  return note ? { ...photo, note } : photo;
}

/** Whether this machine has a camera; undefined while asking. A camera plugged in later is found. */
function useCamera(): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    const { mediaDevices } = navigator;
    const look = async () => {
      const all = (await mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
      if (!gone) setHas(all.some((d) => d.kind === 'videoinput'));
    };
    void look();
    mediaDevices?.addEventListener('devicechange', look);
    return () => {
      gone = true;
      mediaDevices?.removeEventListener('devicechange', look);
    };
  }, []);
  return has;
}
