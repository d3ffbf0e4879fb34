/**
 * The backup file: the whole journal, gzipped JSON `duijie-journal/1`, with a digest over its events. Everything
 * else is worked out from the journal, so nothing else needs saving. A file that was cut, flipped or forged is
 * refused with a sentence before anything here is touched.
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { chainBreaks } from '#shared/journal/chain';
import { compareEvents, envelopeSchema, hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { digestOf } from '#shared/kernel/canonical';
import { type DeskDb, journalTables } from './db';
import { deviceOf, renewDevice } from './device';
import { aboutOf } from './project';
import { rebuildIn } from './rebuild';

const fileSchema = z.object({
  format: z.literal('duijie-journal/1'),
  madeAt: z.string(),
  shop: z.string(),
  device: z.string(),
  letter: z.string(),
  count: z.number().int(),
  digest: z.string(),
  events: z.array(envelopeSchema),
});

export interface BackupPreview {
  madeAt: string;
  shop: string;
  events: number;
  orders: number;
  people: number;
  /** Instant of the last event. */
  lastAt: string;
}

export type ReadBackup =
  | { file: z.infer<typeof fileSchema>; preview: BackupPreview }
  | { why: 'unreadable' | 'notABackup' | 'damaged' | 'chain' };

/** The journal as bytes of a backup file. */
export async function makeBackup(db: DeskDb): Promise<{ bytes: Uint8Array; count: number; shop: string }> {
  const { events, shop, device } = await db.transaction('rw', [db.events, db.shops, db.meta], async () => ({
    events: (await db.events.toArray())
      .map(({ about: _, ...event }) => event as JournalEvent)
      .sort(compareEvents),
    shop: (await db.shops.get('shop'))?.name ?? '',
    device: await deviceOf(db),
  }));
  const file = {
    format: 'duijie-journal/1',
    madeAt: new Date().toISOString(),
    shop,
    device: device.id,
    letter: device.letter,
    count: events.length,
    digest: digestOf(events),
    events,
  };
  return { bytes: gzipSync(strToU8(JSON.stringify(file))), count: events.length, shop };
}

/** Reads and proves a backup file: shape, count, digest, every device's hash chain. Never throws. */
export function readBackup(bytes: Uint8Array): ReadBackup {
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
  if ((json as { format?: unknown } | null)?.format !== 'duijie-journal/1') return { why: 'notABackup' };
  const read = fileSchema.safeParse(json);
  if (!read.success) return { why: 'damaged' };
  const file = read.data;
  const events = file.events as JournalEvent[];
  if (file.count !== events.length || digestOf(events) !== file.digest) return { why: 'damaged' };
  if (chainBreaks(events).length) return { why: 'chain' };
  const subjects = (kind: string) =>
    new Set(events.filter((e) => e.subject.kind === kind).map((e) => e.subject.id)).size;
  return {
    file,
    preview: {
      madeAt: file.madeAt,
      shop: file.shop,
      events: events.length,
      orders: subjects('order'),
      people: subjects('person'),
      lastAt: events.at(-1)?.at.split('#')[0] ?? '',
    },
  };
}

/**
 * Puts the journal of a proven backup in the place of this machine's, in one transaction: all or nothing.
 * The caller has backed up what is here first.
 */
export async function restoreBackup(db: DeskDb, file: z.infer<typeof fileSchema>): Promise<void> {
  const events = file.events as JournalEvent[];
  await db.transaction('rw', journalTables(db), async () => {
    await Promise.all([db.events.clear(), db.heads.clear()]);
    await db.events.bulkAdd(events.map((e) => ({ ...e, about: aboutOf(e.subject) })));
    const last = new Map<string, JournalEvent>();
    let stamp = '';
    for (const event of events) {
      if ((last.get(event.device)?.seq ?? 0) < event.seq) last.set(event.device, event);
      if (event.at > stamp) stamp = event.at;
    }
    await db.heads.bulkAdd(
      [...last.values()].map((e) => ({ device: e.device, seq: e.seq, hash: hashEvent(e) })),
    );
    await db.meta.put({ key: 'device', value: { id: file.device, letter: file.letter } });
    if (stamp) await db.meta.put({ key: 'lastStamp', value: stamp });
    await renewDevice(db);
    await rebuildIn(db);
  });
}
