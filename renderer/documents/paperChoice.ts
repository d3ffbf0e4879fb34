/** Which paper each form is printed on, and how large papers are shown: this machine's habit, no business data. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type PaperId, paperIds } from '#shared/forms/layout/papers';
import { registry } from '#shared/forms/registry';

export type Zoom = 'page' | 'width' | '100' | '150';
export const zooms: readonly Zoom[] = ['page', 'width', '100', '150'];

interface PaperChoice {
  papers: Record<string, PaperId>;
  zoom: Zoom;
  choosePaper(formId: string, paper: PaperId): void;
  chooseZoom(zoom: Zoom): void;
}

export const usePaperChoice = create<PaperChoice>()(
  persist(
    (set) => ({
      papers: {},
      zoom: 'page',
      choosePaper: (formId, paper) => set((s) => ({ papers: { ...s.papers, [formId]: paper } })),
      chooseZoom: (zoom) => set({ zoom }),
    }),
    { name: 'duijie-paper' },
  ),
);

/** Papers a form is made for, its usual one first. */
export const papersOf = (formId: string): readonly PaperId[] => registry[formId]?.papers ?? paperIds;

/** The chosen paper where the form can be printed on it, else the form's usual one. */
export function paperFor(formId: string, chosen = usePaperChoice.getState().papers): PaperId {
  const able = papersOf(formId);
  const kept = Object.hasOwn(chosen, formId) ? chosen[formId] : undefined;
  return kept && able.includes(kept) ? kept : (able[0] ?? 'A4');
}
