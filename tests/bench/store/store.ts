/** What every store of the bench can do, and what it is asked for. */
import type { OrderState } from '#shared/order/state';
import type { ListedOrder, OrderRow, OrderStatus } from '#shared/order/summary';
import type { Batch, Records, StoredEvent } from './data';

export interface Found {
  /** The newest 50 that hold the words. */
  rows: Pick<OrderRow, 'id'>[];
  total: number;
}
export interface Opened {
  state: OrderState;
  history: Pick<StoredEvent, 'id' | 'at' | 'type' | 'data'>[];
}

export interface BenchStore {
  name: string;
  /** Opens what is on the disk, or makes it. */
  open(): Promise<void>;
  /** One import; acknowledged when the disk has it. `records` are made beforehand for stores that don't fold. */
  fill(batch: Batch, records: Records): Promise<void>;
  /** Once after the last import: indexes, statistics. */
  settle?(): Promise<void>;
  /** One paper printed: event, state, row and head in one strict transaction. */
  append(id: string): Promise<void>;
  page(status: OrderStatus, size: number): Promise<readonly ListedOrder[]>;
  /** Called before the first keystroke: what the store needs in memory to search. */
  warm?(): Promise<void>;
  find(text: string): Promise<Found>;
  order(id: string): Promise<Opened>;
  /** What waits for the clerk: number and act. */
  inbox(): Promise<string[]>;
  close(): Promise<void>;
}

/** Holds all text a search looks through; only stores without an index of their own keep it in the row. */
export const hay = (r: OrderRow): string =>
  `${r.number} ${r.client} ${r.project} ${r.place} ${r.shelfMark}`.normalize('NFKC').toLowerCase();

export const PAGE = 50;
