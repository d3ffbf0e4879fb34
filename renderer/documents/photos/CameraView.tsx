/** The camera's live picture with a large shutter. The camera is let go when this closes. */
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT';
import { BigButton } from '../../ui/BigButton';

export interface CameraViewProps {
  busy: boolean;
  onShot: (video: HTMLVideoElement) => void;
  onClose: () => void;
}

export function CameraView({ busy, onShot, onClose }: CameraViewProps) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'live' | 'denied' | 'held'>('opening');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
    let stream: MediaStream | undefined;
    let gone = false;
    navigator.mediaDevices
      // The back camera of a tablet; a laptop has but one.
      .getUserMedia({ video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: 'environment' } })
      .then(
        async (got) => {
          stream = got;
          if (gone || !video.current) return stop(got);
          video.current.srcObject = got;
          await video.current.play().catch(() => undefined);
          setState('live');
        },
        (error: DOMException) => {
          if (!gone) setState(error.name === 'NotAllowedError' ? 'denied' : 'held');
        },
      );
    return () => {
      gone = true;
      if (stream) stop(stream);
    };
  }, []);
  const failed = state === 'denied' || state === 'held';
  return (
    <section ref={place} className="ph-camera" aria-label={t('photos.camera')}>
      {failed ? (
        <p role="alert" className="ph-said">
          {t(`photos.camera_${state}`)}
        </p>
      ) : (
        <video ref={video} muted playsInline aria-label={t('photos.live')} />
      )}
      <div className="ph-deeds">
        {failed ? null : (
          <BigButton
            kind="primary"
            busy={busy || state === 'opening'}
            onClick={() => video.current && onShot(video.current)}
          >
            ◉ {t('photos.shutter')}
          </BigButton>
        )}
        <BigButton onClick={onClose}>{t('photos.closeCamera')}</BigButton>
      </div>
    </section>
  );
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};
