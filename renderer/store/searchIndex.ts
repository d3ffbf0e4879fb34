/**
 * All orders as lists show them, found by any part of their words, as typed. They stand in memory, their words in
 * blocks of one long string each: a look through 100 000 orders takes a few milliseconds, which no index on disk gives
 * for Chinese, where words have no boundaries. Pure, over what it is given.
 */

import { plain, wordsOf } from '#shared/kernel/findText';
import type { ListedOrder, OrderRow, OrderStatus } from '#shared/order/summary';
import { isClientTrade, type Trade } from '#shared/procedures/registry';

export interface FindFilter {
  text?: string | undefined;
  status?: OrderStatus | 'all' | undefined;
  /** '' is any. */
  trade?: Trade | '' | undefined;
  /** Step id of open orders; '' is any. */
  step?: string | undefined;
  /** Exact client name; '' is any. */
  client?: string | undefined;
}

export interface FoundOrders {
  /** Newest first. */
  rows: ListedOrder[];
  /** How many each status would give, with all but status and step as they are. */
  byStatus: Record<OrderStatus | 'all', number>;
  /** How many open orders each step would give, with all but the step as it is. */
  byStep: Record<string, number>;
  /** How many each trade would give, with text, client and status as they are. */
  byTrade: Record<Trade, number>;
}

interface Entry {
  row: ListedOrder;
  hay: string;
}

/** Orders of one block; a change joins one block's text anew, not everything. */
const BLOCK = 1024;
interface Block {
  entries: Entry[];
  text: string;
  /** Where each entry's words begin in `text`. */
  starts: Uint32Array;
}

const entryOf = ({ delivery: _, bookings: __, ...row }: OrderRow): Entry => ({
  row,
  // A line break parts entries; none may be inside one.
  hay: plain(
    [row.number, row.client, row.project, row.product ?? '', row.place, row.shelfMark].join(' '),
  ).replaceAll('\n', ' '),
});

const older = ({ row: a }: Entry, { row: b }: Entry): number =>
  a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

export class SearchIndex {
  private readonly byId = new Map<string, Entry>();
  private readonly byTrade: Record<Trade, number> = { survey: 0, print: 0, docking: 0 };
  /** Oldest first; made when first asked after a change. */
  private blocks: Block[] | undefined;

  /** Orders known. */
  get size(): number {
    return this.byId.size;
  }

  /** Orders of a trade. */
  of(trade: Trade): number {
    return this.byTrade[trade];
  }

  /** New or changed orders. One without a number is not known yet, one between departments is nobody's order. */
  put(rows: readonly OrderRow[]): void {
    const many = rows.length > BLOCK;
    for (const row of rows) {
      const entry = row.number !== '' && isClientTrade(row.trade) ? entryOf(row) : undefined;
      const old = this.keep(row.id, entry);
      if (many) this.blocks = undefined;
      else if (this.blocks) this.move(this.blocks, old, entry);
    }
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) {
      const old = this.keep(id, undefined);
      if (old && this.blocks) this.move(this.blocks, old, undefined);
    }
  }

  /** What the entry takes the place of. */
  private keep(id: string, entry: Entry | undefined): Entry | undefined {
    const old = this.byId.get(id);
    if (old) this.byTrade[old.row.trade] -= 1;
    if (entry) {
      this.byTrade[entry.row.trade] += 1;
      this.byId.set(id, entry);
    } else this.byId.delete(id);
    return old;
  }

  /** Puts in order and joins what the next look would else have to. */
  settle(): void {
    this.made();
  }

  find(filter: FindFilter): FoundOrders {
    const words = wordsOf(filter.text ?? '').sort((a, b) => b.length - a.length);
    const { status = 'all', trade = '', step = '', client = '' } = filter;
    const found: FoundOrders = {
      rows: [],
      byStatus: { all: 0, open: 0, done: 0, cancelled: 0 },
      byStep: {},
      byTrade: { survey: 0, print: 0, docking: 0 },
    };
    const { rows, byStatus, byStep, byTrade } = found;
    const take = ({ row }: Entry): void => {
      if (client && row.client.trim() !== client) return;
      const asked = status === 'all' || row.status === status;
      if (asked) byTrade[row.trade] += 1;
      if (trade && row.trade !== trade) return;
      byStatus.all += 1;
      byStatus[row.status] += 1;
      if (!asked) return;
      const at = row.status === 'open' ? row.step : '';
      if (at) byStep[at] = (byStep[at] ?? 0) + 1;
      if (!step || at === step) rows.push(row);
    };
    const blocks = this.made();
    for (let b = blocks.length - 1; b >= 0; b--) lookThrough(blocks[b]!, words, take);
    return found;
  }

  private made(): Block[] {
    if (this.blocks) return this.blocks;
    const all = [...this.byId.values()].sort(older);
    const blocks: Block[] = [];
    for (let from = 0; from < all.length; from += BLOCK) blocks.push(blockOf(all.slice(from, from + BLOCK)));
    this.blocks = blocks;
    return blocks;
  }

  private move(blocks: Block[], old: Entry | undefined, entry: Entry | undefined): void {
    if (old) {
      const at = blockFor(blocks, old);
      const rest = blocks[at]!.entries.filter((e) => e !== old);
      if (rest.length) blocks[at] = blockOf(rest);
      else blocks.splice(at, 1);
    }
    if (!entry) return;
    const at = blockFor(blocks, entry);
    const entries = [...(blocks[at]?.entries ?? []), entry].sort(older);
    if (entries.length <= BLOCK) blocks[Math.max(at, 0)] = blockOf(entries);
    else blocks.splice(at, 1, blockOf(entries.slice(0, -BLOCK / 2)), blockOf(entries.slice(-BLOCK / 2)));
  }
}

function blockOf(entries: Entry[]): Block {
  const starts = new Uint32Array(entries.length);
  let at = 0;
  for (let n = 0; n < entries.length; n++) {
    starts[n] = at;
    at += entries[n]!.hay.length + 1;
  }
  return { entries, text: entries.map((e) => e.hay).join('\n'), starts };
}

/** The block an entry is in or belongs into: the last one that begins no later; -1 when there is none. */
function blockFor(blocks: readonly Block[], entry: Entry): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (older(blocks[mid]!.entries[0]!, entry) <= 0) low = mid;
    else high = mid - 1;
  }
  return high < 0 ? -1 : low;
}

/** Entries of a block that hold all words, newest first. `words`: the longest first, it is the rarest. */
function lookThrough(
  { entries, text, starts }: Block,
  words: readonly string[],
  take: (e: Entry) => void,
): void {
  const [first, ...rest] = words;
  if (first === undefined) {
    for (let n = entries.length - 1; n >= 0; n--) take(entries[n]!);
    return;
  }
  const hits: Entry[] = [];
  for (let at = text.indexOf(first), n = 0; at >= 0; ) {
    while (n + 1 < starts.length && starts[n + 1]! <= at) n++;
    const entry = entries[n]!;
    if (rest.every((word) => entry.hay.includes(word))) hits.push(entry);
    if (n + 1 >= starts.length) break;
    at = text.indexOf(first, starts[n + 1]!);
  }
  for (let n = hits.length - 1; n >= 0; n--) take(hits[n]!);
}
