/**
 * A form's draft on disk: written at every change, the latest always wins, one write at a time. So that nothing
 * typed is lost by a crash, and a fast typist never waits for the disk.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { draftFor, dropDraft, keepDraft } from '../../store/formDrafts';
import { DraftPen, type PenState } from './draftPen';

export interface KeptDraft<T> {
  /** What lay on disk when the form was opened; null when nothing, undefined while reading. */
  kept: T | null | undefined;
  state: PenState;
  keep: (value: T) => void;
  /** After the form is done with: no write may come behind it. */
  drop: () => Promise<void>;
}

export function useKeptDraft<T>(key: string): KeptDraft<T> {
  const [kept, setKept] = useState<T | null | undefined>(undefined);
  const [state, setState] = useState<PenState>({ at: '', busy: false, why: '' });
  const pen = useMemo(
    () =>
      new DraftPen<T>(
        (value) => keepDraft(key, value),
        () => dropDraft(key),
        setState,
      ),
    [key],
  );
  useEffect(() => {
    let here = true;
    draftFor<T>(key).then(
      (value) => here && setKept(value ?? null),
      () => here && setKept(null),
    );
    return () => {
      here = false;
    };
  }, [key]);
  const keep = useCallback((value: T) => pen.keep(value), [pen]);
  const drop = useCallback(() => pen.drop(), [pen]);
  return { kept, state, keep, drop };
}
