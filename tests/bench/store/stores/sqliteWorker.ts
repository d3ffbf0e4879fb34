/** SQLite on OPFS, in the worker it needs. Every commit is synced to the disk (WAL, synchronous=FULL). */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

interface Bound {
  exec(o: { sql: string; bind?: unknown[]; rowMode?: 'array'; returnValue?: 'resultRows' }): unknown[][];
}
interface Statement {
  bind(values: unknown[]): Statement;
  stepReset(): void;
  finalize(): void;
}
type Db = Bound & { prepare(sql: string): Statement; exec(sql: string): void; close(): void };

export interface Rows {
  events: [id: string, about: string, at: string, body: string][];
  states: [id: string, body: string][];
  orders: [id: string, status: string, updatedAt: string, hay: string, body: string][];
  waiting: [post: string, id: string][];
  head: string;
}

let db: Db;
const all = (sql: string, ...bind: unknown[]): unknown[][] =>
  db.exec({ sql, bind, rowMode: 'array', returnValue: 'resultRows' });
const texts = (rows: unknown[][]): string[] => rows.map((r) => r[0] as string);

const INSERT = {
  events: 'INSERT INTO events VALUES (?,?,?,?)',
  states: 'INSERT OR REPLACE INTO states VALUES (?,?)',
  orders:
    'INSERT INTO orders(id,status,updatedAt,hay,body) VALUES (?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET status=excluded.status, updatedAt=excluded.updatedAt, hay=excluded.hay, body=excluded.body',
  waiting: 'INSERT OR IGNORE INTO waiting VALUES (?,?)',
} as const;

const calls = {
  async open() {
    const sqlite3 = await (
      sqlite3InitModule as unknown as () => Promise<{
        installOpfsSAHPoolVfs(o: object): Promise<{ OpfsSAHPoolDb: new (path: string) => Db }>;
      }>
    )();
    const pool = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench' });
    db = new pool.OpfsSAHPoolDb('/bench.db');
    db.exec(
      'PRAGMA locking_mode=exclusive; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536',
    );
    db.exec(`CREATE TABLE IF NOT EXISTS events(id TEXT PRIMARY KEY, about TEXT, at TEXT, body TEXT) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS events_about ON events(about, at);
      CREATE TABLE IF NOT EXISTS states(id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS orders(n INTEGER PRIMARY KEY, id TEXT UNIQUE, status TEXT, updatedAt TEXT, hay TEXT, body TEXT);
      CREATE INDEX IF NOT EXISTS orders_status ON orders(status, updatedAt);
      CREATE INDEX IF NOT EXISTS orders_updated ON orders(updatedAt);
      CREATE TABLE IF NOT EXISTS waiting(post TEXT, id TEXT, PRIMARY KEY(post, id)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS heads(device TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(hay, content='orders', content_rowid='n', tokenize='trigram');`);
    return texts(all('PRAGMA journal_mode'))[0];
  },
  write(rows: Rows) {
    db.exec('BEGIN');
    for (const table of ['events', 'states', 'orders', 'waiting'] as const) {
      const statement = db.prepare(INSERT[table]);
      for (const row of rows[table]) statement.bind(row).stepReset();
      statement.finalize();
    }
    db.exec({ sql: "INSERT OR REPLACE INTO heads VALUES ('bench', ?)", bind: [rows.head] });
    db.exec('COMMIT');
  },
  settle() {
    db.exec("INSERT INTO words(words) VALUES ('rebuild'); PRAGMA optimize");
  },
  head: () => texts(all("SELECT body FROM heads WHERE device='bench'"))[0],
  page: (status: string, size: number) =>
    texts(all('SELECT body FROM orders WHERE status=? ORDER BY updatedAt DESC LIMIT ?', status, size)),
  /** Trigrams find three characters or more; shorter words are looked for in every row. */
  find(text: string, size: number) {
    const [where, bind] =
      [...text].length >= 3
        ? ['n IN (SELECT rowid FROM words WHERE words MATCH ?)', `"${text}"`]
        : ['hay LIKE ?', `%${text}%`];
    const rows = texts(
      all(`SELECT body FROM orders WHERE ${where} ORDER BY updatedAt DESC LIMIT ?`, bind, size),
    );
    return { rows, total: all(`SELECT count(*) FROM orders WHERE ${where}`, bind)[0]![0] };
  },
  order: (id: string) => ({
    state: texts(all('SELECT body FROM states WHERE id=?', id))[0],
    row: texts(all('SELECT body FROM orders WHERE id=?', id))[0],
    history: texts(all('SELECT body FROM events WHERE about=? ORDER BY at', `order:${id}`)),
  }),
  waiting: (posts: string[]) =>
    texts(
      all(
        `SELECT body FROM orders WHERE id IN (SELECT id FROM waiting WHERE post IN (${posts.map(() => '?').join(',')}))`,
        ...posts,
      ),
    ),
  close: () => db.close(),
};
export type Calls = typeof calls;

self.onmessage = async ({ data: [id, call, args] }: MessageEvent<[number, keyof Calls, unknown[]]>) => {
  try {
    self.postMessage([id, await (calls[call] as (...a: unknown[]) => unknown)(...args)]);
  } catch (error) {
    self.postMessage([id, undefined, error instanceof Error ? error.message : String(error)]);
  }
};
