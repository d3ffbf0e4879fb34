/** How far the tour went on this machine; nothing of business. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Progress {
  state: 'unseen' | 'running' | 'left' | 'done' | 'declined';
  /** Index of the station. */
  at: number;
  /** Orders the stations were shown on: coming back finds the same, whatever was done on them since. */
  orders: Record<string, string>;
  start(): void;
  resume(): void;
  leave(): void;
  decline(): void;
  finish(): void;
  to(at: number): void;
  keep(station: string, orderId: string): void;
}

export const useTour = create<Progress>()(
  persist(
    (set) => ({
      state: 'unseen',
      at: 0,
      orders: {},
      start: () => set({ state: 'running', at: 0, orders: {} }),
      resume: () => set({ state: 'running' }),
      leave: () => set({ state: 'left' }),
      decline: () => set({ state: 'declined' }),
      finish: () => set({ state: 'done', at: 0 }),
      to: (at) => set({ at }),
      keep: (station, orderId) => set((s) => ({ orders: { ...s.orders, [station]: orderId } })),
    }),
    { name: 'duijie-tour' },
  ),
);
