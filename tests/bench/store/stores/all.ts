/** Stores by name, each loaded only on the page that measures it. */
import type { BenchStore } from '../store';

export const stores: Record<string, () => Promise<BenchStore>> = {
  app: async () => (await import('./app')).appStore(),
  raw: async () => (await import('./raw')).rawStore(),
};
