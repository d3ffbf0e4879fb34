/**
 * The store beside what people would use instead: same records, same questions, one browser, a page and an origin
 * for each so that no store lives on another's disk structures. Subjects work in turn; answers are compared.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openProfile } from '../../shell/browser';
import type { Bench, Context } from '../lib/model';
import { Notebook } from '../lib/notebook';
import { buildPage, serve } from '../lib/page';
import { Desks } from './desks';
import { measure } from './measure';
import { plots, targets } from './targets';

/** Column of the tables, by the name the page knows. */
export const subjects = {
  app: 'this app',
  raw: 'raw IndexedDB',
  sqlite: 'SQLite OPFS',
  rxdb: 'RxDB Dexie',
  pouch: 'PouchDB',
} as const;
export type Subject = keyof typeof subjects;

const chosen = <T>(words: string | undefined, all: readonly T[], read: (word: string) => T): readonly T[] =>
  words ? words.split(',').map(read) : all;

export const bench: Bench = {
  name: 'store',
  title: 'Store: append, import, page, search, open, cold start',
  async run(ctx: Context) {
    const book = new Notebook();
    const folder = await buildPage(ctx, import.meta.dirname);
    // For work on one of them: DUIJIE_BENCH_STORES=app,raw DUIJIE_BENCH_SIZES=1000
    const names = chosen(
      process.env.DUIJIE_BENCH_STORES,
      Object.keys(subjects) as Subject[],
      (word) => word as Subject,
    );
    const sizes = chosen(
      process.env.DUIJIE_BENCH_SIZES,
      ctx.quick ? [500] : [1_000, 10_000, 100_000],
      Number,
    );
    const servers = await Promise.all(names.map(() => serve(folder, { isolated: true })));
    const urls = Object.fromEntries(names.map((name, n) => [name, `${servers[n]!.url}?store=${name}`]));
    try {
      for (const size of sizes) {
        const profile = join(ctx.folder, `profile-${size}`);
        const desks = new Desks(urls as Record<Subject, string>, () =>
          openProfile(profile, ['--disable-renderer-backgrounding', '--disable-background-timer-throttling']),
        );
        try {
          await measure({ ctx, book, desks, size, names });
        } finally {
          await desks.close();
          rmSync(profile, { recursive: true, force: true });
        }
      }
    } finally {
      await Promise.all(servers.map((s) => s.close()));
    }
    targets(book, sizes);
    plots(book, sizes, names);
    return book.result;
  },
};
