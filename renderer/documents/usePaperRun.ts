/** Saving and printing papers from a screen: one at a time or several, with progress, cancel and what came of it. */
import { useCallback, useRef, useState } from 'react';
import type { Shop } from '#shared/party/party';
import { bridge } from '../platform/bridge';
import type { Who } from '../store/desk';
import { type PaperLanguage, type PaperResult, type PaperRun, printPapers, savePapers } from './paperJobs';

export interface PaperProgress {
  kind: 'save' | 'print';
  /** Title of the paper being made. */
  note: string;
  done: number;
  total: number;
  cancelling: boolean;
}

export interface PaperRunner {
  progress: PaperProgress | undefined;
  results: PaperResult[];
  run(kind: PaperProgress['kind'], formIds: readonly string[]): Promise<void>;
  /** Stops after the paper in hand. */
  cancel(): void;
}

export function usePaperRun(
  orderId: string,
  shop: Shop | null | undefined,
  language: PaperLanguage,
  who: Who,
): PaperRunner {
  const [progress, setProgress] = useState<PaperProgress>();
  const [results, setResults] = useState<PaperResult[]>([]);
  const stop = useRef<AbortController>(null);

  const run = useCallback(
    async (kind: PaperProgress['kind'], formIds: readonly string[]) => {
      if (!shop || stop.current) return;
      const controller = new AbortController();
      stop.current = controller;
      try {
        // Several files: the folder is asked for once.
        const several = kind === 'save' && formIds.length > 1;
        const folder = several ? (await bridge().chooseFolder({})).folder : undefined;
        if (folder === null) return;
        setResults([]);
        setProgress({ kind, note: '', done: 0, total: formIds.length, cancelling: false });
        const job: PaperRun = {
          orderId,
          shop,
          formIds,
          language,
          signal: controller.signal,
          onStart: (note, done) => setProgress((p) => p && { ...p, note, done }),
          ...(folder === undefined ? {} : { folder }),
        };
        setResults(kind === 'save' ? await savePapers(job) : await printPapers(job, who));
      } finally {
        stop.current = null;
        setProgress(undefined);
      }
    },
    [orderId, shop, language, who],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setProgress((p) => p && { ...p, cancelling: true });
  }, []);
  return { progress, results, run, cancel };
}
