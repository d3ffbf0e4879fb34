/** Which printer each kind of paper goes to, and how many copies: a habit of this machine, no business data. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type PaperId, paperIds } from '#shared/forms/layout/papers';

export interface PrinterSetting {
  /** The system's name of it; left out: the system's dialog asks every time. */
  printer?: string;
  copies: number;
}

export const MOST_COPIES = 20;
const asking: PrinterSetting = { copies: 1 };

interface PrinterChoice {
  papers: Partial<Record<PaperId, PrinterSetting>>;
  choose(paper: PaperId, setting: PrinterSetting): void;
}

/** What was kept may be of another release, or mended by hand: only what fits is taken. */
export function settingsFrom(kept: unknown): PrinterChoice['papers'] {
  const papers = (kept as { papers?: Record<string, unknown> } | null | undefined)?.papers;
  const out: PrinterChoice['papers'] = {};
  for (const paper of paperIds) {
    const said = (papers && Object.hasOwn(papers, paper) ? papers[paper] : undefined) as
      | Partial<Record<keyof PrinterSetting, unknown>>
      | null
      | undefined;
    if (!said) continue;
    const copies = Number.isInteger(said.copies)
      ? Math.min(MOST_COPIES, Math.max(1, said.copies as number))
      : 1;
    const named = typeof said.printer === 'string' && said.printer !== '' && said.printer.length <= 300;
    out[paper] = { copies, ...(named ? { printer: said.printer as string } : {}) };
  }
  return out;
}

export const usePrinterChoice = create<PrinterChoice>()(
  persist(
    (set) => ({
      papers: {},
      choose: (paper, setting) => set((s) => ({ papers: { ...s.papers, [paper]: setting } })),
    }),
    {
      name: 'duijie-printers',
      partialize: ({ papers }) => ({ papers }),
      merge: (kept, fresh) => ({ ...fresh, papers: settingsFrom(kept) }),
    },
  ),
);

export const printerFor = (paper: PaperId, papers = usePrinterChoice.getState().papers): PrinterSetting =>
  papers[paper] ?? asking;
