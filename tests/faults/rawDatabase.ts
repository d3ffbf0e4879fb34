/** A database as an older release left it: its stores and rows, without today's code. */

export interface RawStore {
  keyPath: string | string[] | null;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
}
export interface RawDatabase {
  /** Version of the schema in renderer/store/db.ts; the engine's own is ten times that (Dexie). */
  version: number;
  stores: Record<string, RawStore>;
  rows: Record<string, unknown[]>;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((ok, fail) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => fail(request.error);
  });

/** Everything in a database that nobody has open. */
export async function readRaw(name: string): Promise<RawDatabase> {
  const db = await done(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const stores: RawDatabase['stores'] = {};
  const rows: RawDatabase['rows'] = {};
  for (const one of names) {
    const store = transaction.objectStore(one);
    stores[one] = {
      keyPath: store.keyPath,
      indexes: [...store.indexNames].map((i) => {
        const { name: index, keyPath, unique, multiEntry } = store.index(i);
        return { name: index, keyPath, unique, multiEntry };
      }),
    };
    rows[one] = await done(store.getAll());
  }
  const version = db.version / 10;
  db.close();
  return { version, stores, rows };
}

/** The same database made anew under `name`. Needs nothing around it: a browser's page can be told it as text. */
export async function writeRaw(name: string, raw: RawDatabase): Promise<void> {
  const opening = indexedDB.open(name, raw.version * 10);
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes }] of Object.entries(raw.stores)) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
        made.createIndex(index, path, { unique, multiEntry });
      for (const row of raw.rows[store] ?? []) made.put(row);
    }
  };
  await new Promise<void>((ok, fail) => {
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      ok();
    };
  });
}
