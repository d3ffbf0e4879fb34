/** The wishes of the store bench, as ratios of medians. */
import type { Notebook } from '../lib/notebook';
import { type Subject, subjects } from './bench';
import { workOf } from './measure';

export function targets(book: Notebook, sizes: readonly number[]): void {
  const { app, raw, sqlite, rxdb, pouch } = subjects;
  for (const size of sizes) {
    const work = workOf(size);
    const of = (metric: string, who: string) => book.get(metric, work, who);
    const against = (metric: string, text: string, peer: string, most: number) =>
      book.target(`${text}, ${work}`, book.ratio(of(metric, app), of(metric, peer)), { most });
    against('append one change', 'append ÷ raw', raw, 1.5);
    against('import in bulk', 'bulk ÷ raw', raw, 2);
    const peers = [sqlite, rxdb, pouch].flatMap((p) => of('import in bulk', p) ?? []);
    book.target(
      `bulk ÷ fastest peer, ${work}`,
      peers.length ? book.ratio(of('import in bulk', app), Math.min(...peers)) : null,
      { most: 1 },
    );
    against('first page by status and date', 'page ÷ raw', raw, 1.3);
    against('search per keystroke, p95', 'search p95 ÷ SQLite', sqlite, 1);
  }
  const most = sizes.at(-1)!;
  const least = sizes[0]!;
  book.target(`search p95 in ms, ${workOf(most)}`, book.get('search per keystroke, p95', workOf(most), app), {
    most: 16,
  });
  if (most !== least)
    book.target(
      `cold start, ${workOf(most)} ÷ ${workOf(least)}`,
      book.ratio(
        book.get('cold start to the inbox', workOf(most), app),
        book.get('cold start to the inbox', workOf(least), app),
      ),
      { most: 1.5 },
    );
}

export function plots(book: Notebook, sizes: readonly number[], names: readonly Subject[]): void {
  if (sizes.length < 2) return;
  for (const metric of [
    'import in bulk',
    'append one change',
    'first page by status and date',
    'search per keystroke, p95',
    'open an order',
    'cold start to the inbox',
  ])
    book.plot({
      title: `${metric}, by orders`,
      x: 'orders',
      y: 'ms',
      log: true,
      series: names.map((name) => ({
        name: subjects[name],
        points: sizes.flatMap((size): [number, number][] => {
          const value = book.get(metric, workOf(size), subjects[name]);
          return value ? [[size, value]] : [];
        }),
      })),
    });
}
