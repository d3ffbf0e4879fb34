/** Stores by name, each loaded only on the page that measures it. */
import type { BenchStore } from '../store';

export const stores: Record<string, () => Promise<BenchStore>> = {
  app: async () => (await import('./app')).appStore(),
  sqlite: async () => (await import('./sqlite')).sqliteStore(),
  rxdb: async () => (await import('./rxdb')).rxdbStore(),
  pouch: async () => (await import('./pouch')).pouchStore(),
  raw: async () => (await import('./raw')).rawStore(),
};
