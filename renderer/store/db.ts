/**
 * The database of this machine. `journal` is the journal, in pages; all other tables of business data are projections,
 * worked out from it and rebuilt when their shape changes. Nothing but append.ts (and rebuild.ts, from the
 * journal) writes them.
 */
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { OrderState } from '#shared/order/state';
import type { OrderRow } from '#shared/order/summary';
import type { Client, Person, Shop } from '#shared/party/party';
import type { RegisterKind, RegisterRecord } from '#shared/register/registers';
import { databaseName } from './databaseName';
import { intoPages } from './intoPages';
import type { JournalPage } from './pages';

/** The last event of each device: where its chain goes on. */
export interface DeviceHead {
  device: string;
  seq: number;
  hash: string;
}
/** Serials in use: all up to `last`, and those of `above`. */
export interface Counter {
  series: string;
  last: number;
  above: number[];
}
/** A photo or scan, by the SHA-256 of its bytes; the event that tells of it carries the hash. */
export interface StoredBlob {
  hash: string;
  type: string;
  bytes: Uint8Array;
}
export interface MetaRow {
  key: string;
  value: unknown;
}
/** A half-typed form, kept through crash and restart; not business data. */
export interface FormDraft {
  key: string;
  at: string;
  value: unknown;
}

export class DeskDb extends Dexie {
  journal!: Table<JournalPage, [about: string, from: string, device: string]>;
  heads!: EntityTable<DeviceHead, 'device'>;
  orders!: EntityTable<OrderRow, 'id'>;
  states!: EntityTable<OrderState, 'id'>;
  people!: EntityTable<Person, 'id'>;
  clients!: EntityTable<Client, 'id'>;
  shops!: Table<Shop & { id: string }, string>;
  records!: Table<RegisterRecord, [RegisterKind, string]>;
  blobs!: EntityTable<StoredBlob, 'hash'>;
  counters!: EntityTable<Counter, 'series'>;
  meta!: EntityTable<MetaRow, 'key'>;
  formDrafts!: EntityTable<FormDraft, 'key'>;

  /** Called when the data of an older release begin to be brought into today's shape. */
  onUpgrade: () => void = () => undefined;

  constructor(name = 'duijie-desk') {
    // Strict: an append is acknowledged only after the disk has it. A laptop in the rain loses power.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of schema) {
      const made = this.version(version).stores(stores);
      if (upgrade)
        made.upgrade((tx) => {
          this.onUpgrade();
          return upgrade(tx);
        });
    }
  }
}

/** Every version there ever was; never edited, only added to. */
const schema: readonly {
  version: number;
  stores: Record<string, string | null>;
  upgrade?(tx: Transaction): Promise<void>;
}[] = [
  {
    version: 1,
    stores: {
      events: 'id, [device+seq], [about+at], at',
      heads: 'device',
      orders: 'id, number, [status+updatedAt], updatedAt, settledOn, *waitingPosts, *hands',
      states: 'id',
      people: 'id',
      clients: 'id, name',
      shops: 'id',
      counters: 'series',
      meta: 'key',
      formDrafts: 'key',
    },
  },
  {
    // Indexes nothing asked for cost every append and every import.
    version: 2,
    stores: {
      events: 'id, [about+at]',
      orders: 'id, number, [status+updatedAt], settledOn, *waitingPosts, *hands',
    },
  },
  {
    // Registers (instruments, price lists …) in one table, by kind; photos and scans beside the journal.
    version: 3,
    stores: { records: '[kind+id]', blobs: 'hash' },
  },
  {
    // The journal by pages instead of by events: a tenth of the records to write and to read (journal.ts).
    version: 4,
    stores: { journal: '[about+from+device]', events: null },
    upgrade: intoPages,
  },
];

/** What this release writes; a database of a later one is left alone (openDesk.ts). */
export const SCHEMA_VERSION = Math.max(...schema.map(({ version }) => version));

export const db = new DeskDb(databaseName());

/** Tables an append writes, for its one transaction. */
export const journalTables = (d: DeskDb): Table[] =>
  [
    d.journal,
    d.heads,
    d.orders,
    d.states,
    d.people,
    d.clients,
    d.shops,
    d.records,
    d.counters,
    d.meta,
  ] as Table[];
