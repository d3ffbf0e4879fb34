/**
 * The backup file: the whole journal, gzipped JSON `duijie-journal/1`, with a digest over all it says. Everything
 * else is worked out from the journal, but for photos and scans: where there are any it is `duijie-journal/2` and
 * lists their hashes; the bytes lie beside the backups (pictures.ts), or with the journal in one zip (backupZip.ts).
 * A file that was cut or flipped is refused with a sentence before anything here is touched.
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { chainBreaks } from '#shared/journal/chain';
import {
  compareEvents,
  envelopeSchema,
  eventId,
  hashEvent,
  type JournalEvent,
} from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { instantOf } from '#shared/kernel/clock';
import { z } from '#shared/kernel/zod';
import { isZip, unzipBackup } from './backupZip';
import { type DeskDb, journalTables, db as theDb } from './db';
import { type Device, deviceOf, renewDevice } from './device';
import { addEvents, allEvents, countEvents } from './journal';
import { rebuildIn } from './rebuild';

const fileSchema = z.object({
  format: z.enum(['duijie-journal/1', 'duijie-journal/2']),
  madeAt: z.string(),
  shop: z.string(),
  device: z.string(),
  letter: z.string().regex(/^[A-Z]?$/),
  count: z.number().int(),
  digest: z.string(),
  events: z.array(envelopeSchema),
  /** SHA-256 of the photos and scans that were kept beside this journal; only in format 2. */
  pictures: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
});

export type BackupContent = z.infer<typeof fileSchema>;

/** The whole file but the digest itself: the shop's name and the letter are as easily flipped as an event. */
const digestOfFile = ({ digest: _, ...rest }: Omit<BackupContent, 'digest'> & { digest?: string }): string =>
  digestOf(rest);

/** Pictures that came in one file with the journal. */
const brought = new WeakMap<BackupContent, ReadonlyMap<string, Uint8Array>>();
export const picturesIn = (file: BackupContent): ReadonlyMap<string, Uint8Array> | undefined =>
  brought.get(file);

export interface BackupPreview {
  madeAt: string;
  shop: string;
  events: number;
  orders: number;
  people: number;
  /** Photos and scans. */
  pictures: number;
  /** Instant of the last event. */
  lastAt: string;
}

export type ReadBackup =
  | { file: BackupContent; preview: BackupPreview }
  | { why: 'unreadable' | 'notABackup' | 'damaged' | 'chain' };

export interface MadeBackup {
  bytes: Uint8Array;
  file: BackupContent;
  count: number;
  /** What the journal ended with when it was read (headOf). */
  head: string;
  /** False when the journal on this machine is itself damaged: restoring these bytes would be refused. */
  whole: boolean;
}

/** What every device's chain ends with: another one after each append, restore or start anew. */
export const headOf = async (db: DeskDb): Promise<string> => digestOf(await db.heads.toArray());

/** The journal as bytes of a backup file, also of a damaged one: a copy of it is better than none. */
export async function makeBackup(db: DeskDb): Promise<MadeBackup> {
  const tables = [db.journal, db.heads, db.shops, db.meta, db.blobs];
  const { events, heads, shop, device, pictures } = await db.transaction('rw', tables, async () => ({
    events: await allEvents(db),
    heads: await db.heads.toArray(),
    shop: (await db.shops.get('shop'))?.name ?? '',
    device: await deviceOf(db),
    pictures: await db.blobs.toCollection().primaryKeys(),
  }));
  const file = {
    format: 'duijie-journal/1' as const,
    madeAt: new Date().toISOString(),
    shop,
    device: device.id,
    letter: device.letter,
    count: events.length,
    digest: '',
    events,
    ...(pictures.length ? { pictures } : {}),
  };
  return {
    bytes: sealBackup(file),
    file,
    count: events.length,
    head: digestOf(heads),
    whole: chainBreaks(events, new Map(heads.map((h) => [h.device, h]))).length === 0,
  };
}

/** The bytes of a journal file; format and digest are what its content makes them. */
export function sealBackup({ digest: _, ...content }: BackupContent): Uint8Array {
  const { events, ...head } = content;
  const file = {
    ...head,
    format: content.pictures ? 'duijie-journal/2' : 'duijie-journal/1',
    events,
  } as const;
  return gzipSync(strToU8(JSON.stringify({ ...file, digest: digestOfFile(file) })));
}

/** Reads and proves a backup file, with its pictures where they are in it. Never throws. */
export function readBackup(bytes: Uint8Array): ReadBackup {
  if (!isZip(bytes)) return readJournal(bytes);
  const zip = unzipBackup(bytes);
  if (!zip) return { why: 'damaged' };
  const read = readJournal(zip.journal);
  if ('why' in read) return read;
  const named = read.file.pictures ?? [];
  if (named.length !== zip.pictures.size || named.some((hash) => !zip.pictures.has(hash)))
    return { why: 'damaged' };
  brought.set(read.file, zip.pictures);
  return read;
}

/** Shape, count, digest, every device's hash chain. */
function readJournal(bytes: Uint8Array): ReadBackup {
  let text: string;
  try {
    text = strFromU8(gunzipSync(bytes));
  } catch {
    return { why: 'unreadable' };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { why: 'unreadable' };
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (format !== 'duijie-journal/1' && format !== 'duijie-journal/2') return { why: 'notABackup' };
  try {
    return prove(json);
  } catch {
    // Figures or nesting no event can have (1e999): canonical JSON refuses them by throwing.
    return { why: 'damaged' };
  }
}

function prove(json: unknown): ReadBackup {
  const read = fileSchema.safeParse(json);
  if (!read.success) return { why: 'damaged' };
  const file = read.data;
  const events = file.events as JournalEvent[];
  const lists = file.pictures !== undefined;
  if (lists !== (file.format === 'duijie-journal/2')) return { why: 'damaged' };
  if (new Set(file.pictures).size !== (file.pictures?.length ?? 0)) return { why: 'damaged' };
  if (file.count !== events.length || digestOfFile(file) !== file.digest) return { why: 'damaged' };
  if (events.some((e) => e.id !== eventId(e.device, e.seq))) return { why: 'damaged' };
  if (chainBreaks(events).length) return { why: 'chain' };
  return { file, preview: figuresOf(events, file) };
}

function figuresOf(
  events: readonly JournalEvent[],
  { shop, madeAt, pictures = [] }: BackupContent,
): BackupPreview {
  const subjects = (kind: string) =>
    new Set(events.filter((e) => e.subject.kind === kind).map((e) => e.subject.id)).size;
  let last = '';
  for (const { at } of events) if (at > last) last = at;
  return {
    madeAt,
    shop,
    events: events.length,
    orders: subjects('order'),
    people: subjects('person'),
    pictures: pictures.length,
    lastAt: instantOf(last),
  };
}

/** What is on this machine now, in the same figures: put beside a backup's before it takes their place. */
export async function figuresHere(db: DeskDb = theDb): Promise<BackupPreview & { letter: string }> {
  return db.transaction('r', [db.heads, db.shops, db.orders, db.people, db.meta, db.blobs], async () => {
    const events = await countEvents(db);
    const stamp = (await db.meta.get('lastStamp'))?.value as string | undefined;
    return {
      madeAt: new Date().toISOString(),
      shop: (await db.shops.get('shop'))?.name ?? '',
      events,
      orders: await db.orders.count(),
      people: await db.people.count(),
      pictures: await db.blobs.count(),
      // The clock goes on over a journal begun anew; an empty one has no last event.
      lastAt: events > 0 && stamp ? instantOf(stamp) : '',
      letter: ((await db.meta.get('device'))?.value as Device | undefined)?.letter ?? '',
    };
  });
}

/**
 * Puts the journal of a proven backup in the place of this machine's, in one transaction: all or nothing.
 * The caller has backed up what is here first (replace.ts).
 * @param letter the letter this machine's numbers go on with; the backup may come from another machine
 */
export async function restoreBackup(
  db: DeskDb,
  file: BackupContent,
  letter: string = file.letter,
): Promise<void> {
  const events = file.events as JournalEvent[];
  await db.transaction('rw', journalTables(db), async () => {
    await Promise.all([db.journal.clear(), db.heads.clear()]);
    await addEvents(db, [...events].sort(compareEvents));
    const last = new Map<string, JournalEvent>();
    let stamp = '';
    for (const event of events) {
      if ((last.get(event.device)?.seq ?? 0) < event.seq) last.set(event.device, event);
      if (event.at > stamp) stamp = event.at;
    }
    await db.heads.bulkAdd(
      [...last.values()].map((e) => ({ device: e.device, seq: e.seq, hash: hashEvent(e) })),
    );
    await db.meta.put({ key: 'device', value: { id: file.device, letter } });
    if (stamp) await db.meta.put({ key: 'lastStamp', value: stamp });
    await renewDevice(db);
    await rebuildIn(db);
  });
}
