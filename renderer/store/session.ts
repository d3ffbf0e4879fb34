/** What a restart may forget (but is nice to keep): who is at the desk, filters of lists. zustand; no business data. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { OrderFilter } from './queries';

interface Session {
  /** Person at the desk. */
  personId: string;
  orderFilter: OrderFilter;
  sit(personId: string): void;
  setOrderFilter(filter: OrderFilter): void;
}

export const useSession = create<Session>()(
  persist(
    (set) => ({
      personId: '',
      orderFilter: { status: 'open' },
      sit: (personId) => set({ personId }),
      setOrderFilter: (orderFilter) => set({ orderFilter }),
    }),
    { name: 'duijie-session' },
  ),
);
