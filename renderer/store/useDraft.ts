/** State of a half-typed form that outlives closing the dialog, an error, a crash. Dropped once it is done. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftFor, dropDraft, keepDraft } from './formDrafts';

/** `key` names form and order; what was kept replaces `first` a moment after mounting. */
export function useDraft<T extends object>(
  key: string,
  first: T,
): [value: T, set: (part: Partial<T>) => void, drop: () => void, loaded: boolean] {
  const [value, setValue] = useState(first);
  const [loaded, setLoaded] = useState(false);
  const touched = useRef(false);
  useEffect(() => {
    let gone = false;
    draftFor<Partial<T>>(key)
      // A draft that can't be read is as good as none.
      .catch(() => undefined)
      .then((kept) => {
        if (gone) return;
        if (kept && !touched.current) setValue((v) => ({ ...v, ...kept }));
        setLoaded(true);
      });
    return () => {
      gone = true;
    };
  }, [key]);
  const latest = useRef(value);
  latest.current = value;
  const set = useCallback(
    (part: Partial<T>) => {
      touched.current = true;
      const next = { ...latest.current, ...part };
      latest.current = next;
      setValue(next);
      keepDraft(key, next).catch(() => undefined);
    },
    [key],
  );
  const drop = useCallback(() => {
    dropDraft(key).catch(() => undefined);
  }, [key]);
  return [value, set, drop, loaded];
}
