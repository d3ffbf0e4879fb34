/** State of a half-typed form that outlives closing the dialog, an error, a crash. Dropped once it is done. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftFor, dropDraft, keepDraft } from './formDrafts';

/** Part of a form, or what makes it out of the form as it is at that moment. */
export type Change<T> = Partial<T> | ((now: T) => Partial<T>);

/**
 * `key` names form and order; what was kept replaces `first` a moment after mounting, but for what was typed in that
 * moment. Nothing is written before: a fast hand must not write over what was kept.
 */
export function useDraft<T extends object>(
  key: string,
  first: T,
): [value: T, set: (change: Change<T>) => void, drop: () => void, loaded: boolean] {
  const [value, setValue] = useState(first);
  const [loaded, setLoaded] = useState(false);
  /** What was typed before the kept draft was there; undefined once it is. */
  const early = useRef<Partial<T> | undefined>({});
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    let gone = false;
    early.current ??= {};
    draftFor<Partial<T>>(key)
      // A draft that can't be read is as good as none.
      .catch(() => undefined)
      .then((kept) => {
        if (gone) return;
        const typed = early.current ?? {};
        early.current = undefined;
        const next = { ...latest.current, ...kept, ...typed };
        latest.current = next;
        setValue(next);
        setLoaded(true);
        if (Object.keys(typed).length) keepDraft(key, next).catch(() => undefined);
      });
    return () => {
      gone = true;
    };
  }, [key]);
  const set = useCallback(
    (change: Change<T>) => {
      const part = typeof change === 'function' ? change(latest.current) : change;
      const next = { ...latest.current, ...part };
      latest.current = next;
      setValue(next);
      if (early.current) early.current = { ...early.current, ...part };
      else keepDraft(key, next).catch(() => undefined);
    },
    [key],
  );
  const drop = useCallback(() => {
    dropDraft(key).catch(() => undefined);
  }, [key]);
  return [value, set, drop, loaded];
}
