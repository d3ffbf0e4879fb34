/** A table ordered by subject, read a stride at a time: a journal of many years does not have to fit into memory. */
import type { Table } from 'dexie';

/**
 * Each part holds whole subjects.
 * @param index one that begins with `about`
 * @param stride rows read at once
 */
export async function bySubject<T extends { about: string }, K>(
  table: Table<T, K>,
  index: string,
  stride: number,
  work: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  const between = (from: unknown[], to: unknown[]) => table.where(index).between(from, to, false, false);
  for (let after = ''; ; ) {
    const part = await between([after, []], [[]]).limit(stride).toArray();
    const last = part.at(-1)?.about;
    if (last === undefined) return;
    // The last subject may be cut by the stride: all of it, or it waits for the next part.
    const whole = part.length < stride ? part : part.filter((row) => row.about !== last);
    const rows = whole.length > 0 ? whole : await between([last], [last, []]).toArray();
    after = rows.at(-1)!.about;
    await work(rows);
  }
}
