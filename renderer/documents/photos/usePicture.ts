/** A kept picture as an address an `img` can show, or why it can't; undefined while it is read. */
import { useEffect, useState } from 'react';
import { pictureOf } from '../../store/pictures';

export type Shown = { url: string } | { fault: 'missing' | 'changed' };

export function usePicture(hash: string): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let url = '';
    let gone = false;
    setShown(undefined);
    pictureOf(hash)
      .catch(() => ({ fault: 'missing' as const }))
      .then((picture) => {
        if (gone) return;
        if ('fault' in picture) return setShown(picture);
        url = URL.createObjectURL(new Blob([picture.bytes as BlobPart], { type: picture.type }));
        setShown({ url });
      });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [hash]);
  return shown;
}
