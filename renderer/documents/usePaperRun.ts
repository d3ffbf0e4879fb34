/** Saving and printing papers from a screen: one or many, with progress, cancel and what came of each. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shop } from '#shared/party/party';
import { bridge } from '../platform/bridge';
import type { Who } from '../store/desk';
import { type PaperResult, type PaperRun, type PaperTask, savePapers, taskKey } from './paperJobs';
import type { PaperLanguage } from './paperMake';
import { printPapers } from './paperPrint';

export type PaperDeed = 'save' | 'print';

export interface PaperProgress {
  kind: PaperDeed;
  /** The paper in hand, or what is waited for. */
  note: string;
  done: number;
  total: number;
  cancelling: boolean;
}

export interface PaperRunner {
  progress: PaperProgress | undefined;
  /** What came of the last run, in the order of its papers; grows while it runs. */
  results: readonly PaperResult[];
  /** A new run forgets the results of the papers it takes up again; `keep` leaves those of all others. */
  run(kind: PaperDeed, tasks: readonly PaperTask[], keep?: boolean): Promise<void>;
  /** Stops after the paper in hand. */
  cancel(): void;
}

export function usePaperRun(shop: Shop | null | undefined, language: PaperLanguage, who: Who): PaperRunner {
  const [progress, setProgress] = useState<PaperProgress>();
  const [results, setResults] = useState<readonly PaperResult[]>([]);
  const stop = useRef<AbortController>(null);
  // Nobody would see it go on, nor could stop it.
  useEffect(() => () => stop.current?.abort(), []);

  const run = useCallback(
    async (kind: PaperDeed, tasks: readonly PaperTask[], keep = false) => {
      if (!shop || stop.current || tasks.length === 0) return;
      const controller = new AbortController();
      stop.current = controller;
      try {
        // Several files: the folder is asked for once.
        const several = kind === 'save' && tasks.length > 1;
        const folder = several ? (await bridge().chooseFolder({})).folder : undefined;
        if (folder === null) return;
        const again = new Set(tasks.map(taskKey));
        setResults((old) => (keep ? old.filter((r) => !again.has(taskKey(r))) : []));
        setProgress({ kind, note: '', done: 0, total: tasks.length, cancelling: false });
        let started = 0;
        const job: PaperRun = {
          tasks,
          shop,
          language,
          posts: who.posts,
          signal: controller.signal,
          onStart: (note) => {
            const done = started;
            started += 1;
            setProgress((p) => p && { ...p, note, done });
          },
          onNote: (note) => setProgress((p) => p && { ...p, note }),
          onResult: (result) => setResults((old) => [...old, result]),
        };
        await (kind === 'save' ? savePapers(job, folder) : printPapers(job, who));
      } finally {
        stop.current = null;
        setProgress(undefined);
      }
    },
    [shop, language, who],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setProgress((p) => p && { ...p, cancelling: true });
  }, []);
  return { progress, results, run, cancel };
}
