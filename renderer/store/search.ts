/**
 * The order list as screens ask for it: found by words, counted, one page of rows. The words of all orders are read
 * once, in the background after start or at the first question, and follow every append of every window.
 */
import Dexie, { type ObservabilitySet } from 'dexie';
import type { OrderRow } from '#shared/order/summary';
import { type DeskDb, db as theDb } from './db';
import { type FindFilter, type FoundIds, SearchIndex } from './searchIndex';

export interface FoundOrders extends FoundIds {
  /** Rows of the first `limit` ids. */
  rows: OrderRow[];
}

/** Rows read in one go: short enough that the window never stands still. */
const READ = 2000;

interface Tree {
  from?: unknown;
  to?: unknown;
  l?: Tree | null;
  r?: Tree | null;
}

class OrderSearch {
  private readonly index = new SearchIndex();
  private loaded: Promise<void> | undefined;
  /** Orders written since they were read. */
  private changed = new Set<string>();
  private all = false;

  constructor(private readonly db: DeskDb) {
    Dexie.on('storagemutated', (parts: ObservabilitySet) => {
      const tree = parts[`idb://${db.name}/orders/`] as Tree | undefined;
      if (tree) this.note(tree);
    });
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

  /** Reads what is not known yet. @throws when the database can't be read */
  async ready(): Promise<SearchIndex> {
    if (this.all) {
      this.all = false;
      this.loaded = undefined;
    }
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    await this.loaded;
    if (this.changed.size > 0) {
      const ids = [...this.changed];
      this.changed = new Set();
      const rows = await this.db.orders.bulkGet(ids);
      this.index.put(rows.filter((r) => r !== undefined));
      this.index.drop(ids.filter((_, n) => rows[n] === undefined));
    }
    return this.index;
  }

  private async load(): Promise<void> {
    this.index.clear();
    this.changed = new Set();
    for (let last = ''; ; ) {
      const part = await this.db.orders.where('id').above(last).limit(READ).toArray();
      this.index.put(part);
      if (part.length < READ) return;
      last = part[part.length - 1]!.id;
    }
  }
}

const searches = new WeakMap<DeskDb, OrderSearch>();
function searchOf(db: DeskDb): OrderSearch {
  const search = searches.get(db) ?? new OrderSearch(db);
  searches.set(db, search);
  return search;
}

/** Reads the words of all orders, so that the first keystroke finds them there. */
export const warmSearch = async (db: DeskDb = theDb): Promise<void> => void (await searchOf(db).ready());

/** Orders newest first: all ids, counts, and the rows of the first `limit`. */
export async function findOrders(
  filter: FindFilter,
  limit: number,
  db: DeskDb = theDb,
): Promise<FoundOrders> {
  const found = (await searchOf(db).ready()).find(filter);
  const rows = await db.orders.bulkGet(found.ids.slice(0, limit));
  return { ...found, rows: rows.filter((r) => r !== undefined) };
}
