/** What a restart may forget (but is nice to keep): who is at the desk, filters of lists. zustand; no business data. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Trade } from '#shared/procedures/registry';
import type { FindFilter } from './searchIndex';

interface Session {
  /** Person at the desk. */
  personId: string;
  orderFilter: FindFilter;
  /** Trade of the sheet made last; '' before the first. */
  trade: Trade | '';
  sit(personId: string): void;
  setOrderFilter(filter: FindFilter): void;
  setTrade(trade: Trade): void;
}

export const useSession = create<Session>()(
  persist(
    (set) => ({
      personId: '',
      orderFilter: { status: 'open' },
      trade: '',
      sit: (personId) => set({ personId }),
      setOrderFilter: (orderFilter) => set({ orderFilter }),
      setTrade: (trade) => set({ trade }),
    }),
    { name: 'duijie-session' },
  ),
);
