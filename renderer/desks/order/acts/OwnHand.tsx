/** One of ours may draw the signature or not: the act stands on the person's name either way. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { SignaturePad } from '../../../ui/SignaturePad';

export interface OwnHandProps {
  /** What exactly is signed. */
  signing: string;
  /** PNG data URL, or undefined when it is taken back. */
  onImage: (image: string | undefined) => void;
}

export function OwnHand({ signing, onImage }: OwnHandProps) {
  const t = useT();
  const who = useWho();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [image, setImage] = useState<string>();
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'end' });
  }, [open]);
  return (
    <div ref={box} className="ord-own-hand">
      {open ? (
        <SignaturePad
          statement={signing}
          name={who.person.name}
          capacity=""
          onName={() => undefined}
          onCapacity={() => undefined}
          askCapacity={false}
          fixedName
          height={160}
          onCancel={() => setOpen(false)}
          onDone={(signature) => {
            setImage(signature.png);
            onImage(signature.png);
            setOpen(false);
          }}
        />
      ) : (
        <>
          {image ? <img src={image} alt={t('order.items.drawn', { name: who.person.name })} /> : null}
          <Button size="small" onClick={() => setOpen(true)}>
            {image ? t('order.sign.again') : t('order.sign.drawOwn')}
          </Button>
        </>
      )}
    </div>
  );
}
