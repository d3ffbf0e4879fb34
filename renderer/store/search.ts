/**
 * The orders of the lists, in memory: read once, in the background after start or at the first question, and from
 * then on following every append of every window.
 */
import Dexie, { type ObservabilitySet } from 'dexie';
import { useEffect, useState } from 'react';
import { type DeskDb, db as theDb } from './db';
import { type FindFilter, type FoundOrders, SearchIndex } from './searchIndex';

/** Rows read in one go: short enough that the window never stands still. */
const READ = 500;

interface Tree {
  from?: unknown;
  to?: unknown;
  l?: Tree | null;
  r?: Tree | null;
}

class OrderSearch {
  private index: SearchIndex | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** Orders written since they were read. */
  private changed = new Set<string>();
  private all = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly db: DeskDb) {
    Dexie.on('storagemutated', (parts: ObservabilitySet) => {
      const tree = parts[`idb://${db.name}/orders/`] as Tree | undefined;
      if (!tree) return;
      this.note(tree);
      for (const tell of this.listeners) tell();
    });
  }

  /** Calls `tell` after every change of an order, here or in another window; returns what ends it. */
  onChange(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  private note(tree: Tree): void {
    if (tree.from !== undefined) {
      if (typeof tree.from === 'string' && tree.from === tree.to) this.changed.add(tree.from);
      // Many at once, or cleared: Dexie then names no keys.
      else this.all = true;
    }
    if (tree.l) this.note(tree.l);
    if (tree.r) this.note(tree.r);
  }

  /** All orders as they are now; reads what is not known yet. @throws when the database can't be read */
  ready(): Promise<SearchIndex> {
    // One after the other: nobody is given an index another question is still bringing up to date.
    const next = this.last.then(() => this.catchUp());
    this.last = next.catch(() => undefined);
    return next;
  }

  private async catchUp(): Promise<SearchIndex> {
    if (!this.index || this.all) {
      this.all = false;
      this.changed = new Set();
      this.index = undefined;
      this.index = await this.load();
    }
    const index = this.index;
    if (this.changed.size > 0) {
      const ids = [...this.changed];
      this.changed = new Set();
      const rows = await this.db.orders.bulkGet(ids);
      index.put(rows.filter((r) => r !== undefined));
      index.drop(ids.filter((_, n) => rows[n] === undefined));
    }
    return index;
  }

  /** Into a new index: whoever still looks through the old one sees all of it. */
  private async load(): Promise<SearchIndex> {
    const index = new SearchIndex();
    for (let last = ''; ; ) {
      const part = await this.db.orders.where('id').above(last).limit(READ).toArray();
      index.put(part);
      if (part.length < READ) break;
      last = part[part.length - 1]!.id;
    }
    index.settle();
    return index;
  }
}

const searches = new WeakMap<DeskDb, OrderSearch>();
function searchOf(db: DeskDb): OrderSearch {
  const search = searches.get(db) ?? new OrderSearch(db);
  searches.set(db, search);
  return search;
}

/** Reads all orders, so that the first keystroke finds them there. */
export const warmSearch = async (db: DeskDb = theDb): Promise<void> => void (await searchOf(db).ready());

/** Orders newest first, with counts. */
export const findOrders = async (filter: FindFilter, db: DeskDb = theDb): Promise<FoundOrders> =>
  (await searchOf(db).ready()).find(filter);

/**
 * All orders to find in, in another object after each change; undefined while they are read. What can't be read is
 * thrown while drawing, for the page's own fault screen.
 */
export function useOrderIndex(db: DeskDb = theDb): { index: SearchIndex } | undefined {
  const [known, setKnown] = useState<{ index: SearchIndex }>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    const search = searchOf(db);
    let gone = false;
    const look = () =>
      search.ready().then(
        (index) => !gone && setKnown({ index }),
        (error: unknown) => !gone && setFailed(error instanceof Error ? error : new Error(String(error))),
      );
    void look();
    const stop = search.onChange(() => void look());
    return () => {
      gone = true;
      stop();
    };
  }, [db]);
  if (failed) throw failed;
  return known;
}
