/** 强光: black on white for a screen in the sun. A habit of this machine, no business data. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Sunlight {
  on: boolean;
  turn(on: boolean): void;
}

export const useSunlight = create<Sunlight>()(
  persist((set) => ({ on: false, turn: (on) => set({ on }) }), { name: 'duijie-sunlight' }),
);
