/** How each reader is asked, as the app asks it, and what its good samples are made of. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { type BridgeMethod, bridgeCalls } from '#shared/bridge';
import { badRows, importLines } from '#shared/excel/importRows';
import { guessMapping } from '#shared/excel/mapping';
import { readTableFile } from '#shared/excel/readTable';
import { sayFault, sayTrouble } from '#shared/excel/sentences';
import { clientTarget, personTarget } from '#shared/excel/targets';
import { jobToEvents, jobToOrder } from '#shared/jobfile/events';
import { readJob } from '#shared/jobfile/schema';
import { compareEvents, eventId, FIRST_PREV, hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { digestOf, sha256Hex } from '#shared/kernel/canonical';
import { readDecimal } from '#shared/kernel/decimal';
import { readYuan } from '#shared/kernel/money';
import { parseNumber } from '#shared/kernel/numbers';
import { isInstant, localDateTime } from '#shared/kernel/time';
import { foldOrder } from '#shared/order/evolve';
import { summaryOf } from '#shared/order/summary';
import type { Shop } from '#shared/party/party';
import { partyRecord } from '#shared/party/partyEvents';
import { answerCall, CallRefused } from '../../electron/answer-call';
import { Stop } from '../../electron/cli/args';
import { readText } from '../../electron/cli/files';
import { decodeUtf8 } from '../../renderer/desks/settings/importPreview';
import { checkScan } from '../../renderer/documents/fileIn';
import { hasEnd, kindOf } from '../../renderer/documents/photos/shrink';
import { timeIn } from '../../renderer/documents/photos/takePhoto';
import { photos } from '../../renderer/i18n/zh/photos';
import { scans as zhScans } from '../../renderer/i18n/zh/scans';
import { settings } from '../../renderer/i18n/zh/settings';
import { type BackupContent, readBackup, sealBackup } from '../../renderer/store/backup';
import { zipBackup } from '../../renderer/store/backupZip';
import { parseDecimal } from '../../renderer/ui/decimal';
import { formatTsv, parseTsv } from '../../renderer/ui/line-table/tsv';
import { type Told, withExif } from '../e2e/steps/exif';
import { buildPapers } from './papers';

/** Taken in, or refused with what the person is told. Anything thrown is a fault of the reader. */
export type Outcome = { taken: true } | { said: readonly string[] };

export interface Reader {
  name: string;
  /** Source files whose reading it covers, from the top. */
  sources: readonly string[];
  /** Good ones, to be spoiled. */
  samples: readonly Uint8Array[];
  read(bytes: Uint8Array): Outcome | Promise<Outcome>;
}

export const taken: Outcome = { taken: true };
const cases = resolve(import.meta.dirname, '../fixtures/cases');
const databases = resolve(import.meta.dirname, '../fixtures/databases');
export const jobs = ['topographic', 'stakeout', 'brochure'].map(
  (name) => new Uint8Array(readFileSync(join(cases, `${name}.job.json`))),
);
const temp = (name: string): string => join(mkdtempSync(join(tmpdir(), 'desk-reader-')), name);

/** What the import does with a file: every sheet to lines of both kinds, every fault to its sentence. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Outcome> {
  const read = await readTableFile(bytes);
  if ('why' in read) return { said: [sayTrouble(read.why, 'zh')] };
  for (const table of read.tables) {
    const clients = importLines(clientTarget, table, guessMapping(table, clientTarget.fields), []);
    const people = importLines(personTarget, table, guessMapping(table, personTarget.fields), []);
    badRows(clientTarget, clients, 'zh');
    const said = people.flatMap((l) => l.faults.map((f) => sayFault(f, personTarget, 'zh')));
    if (said.some((sentence) => !/[\u4e00-\u9fff].*。$/s.test(sentence)))
      throw new Error('a fault without its sentence');
  }
  return taken;
}

/** What the app and the command line do with a job that was read: all of it must go through. */
export function readJobFile(bytes: Uint8Array): Outcome {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { said: [settings.backup.refused.unreadable] };
  const read = readJob(text);
  if ('faults' in read) return { said: read.faults.map(({ message }) => message) };
  let n = 0;
  jobToEvents(read.job, { orderId: 'o', newId: () => `n${++n}`, source: 'x.json' });
  const { order, shop } = jobToOrder(read.job);
  summaryOf(order);
  buildPapers(order, shop);
  return taken;
}

/** What a restore and the screens after it do with a journal: folded, listed, printed. */
function tryJournal(file: BackupContent): void {
  const events = [...(file.events as JournalEvent[])].sort(compareEvents);
  let shop: Shop = { name: '店' };
  const orders = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const record = partyRecord(event);
    if (record?.subject.kind === 'shop') shop = record.record as Shop;
    if (event.subject.kind === 'order')
      orders.set(event.subject.id, [...(orders.get(event.subject.id) ?? []), event]);
  }
  for (const [id, list] of orders) {
    const state = foldOrder(id, list);
    summaryOf(state);
    digestOf(state);
    if (state.issued) buildPapers(state, shop, false);
  }
}

export function readBackupFile(bytes: Uint8Array): Outcome {
  const read = readBackup(bytes);
  if ('why' in read) return { said: [settings.backup.refused[read.why]] };
  tryJournal(read.file);
  return taken;
}

/** A small journal with everything in it, as the fixture of the first schema version holds it. */
export function journalSample(): BackupContent {
  const raw = JSON.parse(readFileSync(join(databases, 'v1.json'), 'utf8')) as {
    rows: { events: (JournalEvent & { about: string })[] };
  };
  const events = raw.rows.events.map(({ about: _, ...e }) => e).sort((a, b) => a.seq - b.seq);
  return sealed({
    format: 'duijie-journal/1',
    madeAt: '2026-03-02T01:00:00.000Z',
    shop: '永兴测绘',
    device: events[0]!.device,
    letter: '',
    count: events.length,
    digest: '',
    events,
  });
}

/** The one with pictures: the journal file and two of them in a zip. */
export function withPictures(): Uint8Array {
  const pictures = new Map([strToU8('\xff\xd8\xff one'), strToU8('two')].map((p) => [sha256Hex(p), p]));
  const file = { ...journalSample(), pictures: [...pictures.keys()] };
  return zipBackup(sealBackup(file), pictures, file.madeAt);
}

/** Chain and digest made right again: somebody who knows the format wrote this file. */
function sealed(file: BackupContent): BackupContent {
  let prev = FIRST_PREV;
  const events = (file.events as JournalEvent[]).map((event, i) => {
    const next = { ...event, device: file.device, seq: i + 1, id: eventId(file.device, i + 1), prev };
    prev = hashEvent(next);
    return next;
  });
  const { digest: _, ...rest } = { ...file, count: events.length, events };
  return { ...rest, digest: digestOf(rest) };
}

/** Spoiled events under a good seal: the seal proves that a file is whole, not that it means well. */
export function readSealed(bytes: Uint8Array): Outcome {
  let file: BackupContent;
  try {
    file = sealed(JSON.parse(strFromU8(gunzipSync(bytes))));
  } catch {
    // Past mending even for its author; the reader before this one takes such files.
    return { said: [settings.backup.refused.unreadable] };
  }
  return readBackupFile(gzipSync(strToU8(JSON.stringify(file)), { level: 1 }));
}

export async function readForCli(bytes: Uint8Array, path: string): Promise<Outcome> {
  writeFileSync(path, bytes);
  try {
    await readText(path);
    return taken;
  } catch (error) {
    if (error instanceof Stop) return { said: [error.message] };
    throw error;
  }
}

export function readPasted(bytes: Uint8Array): Outcome {
  const cells = parseTsv(new TextDecoder().decode(bytes));
  // What was read is written and read back as the same cells, but for what trims to nothing at the end.
  const again = parseTsv(formatTsv(cells));
  if (cells.length && JSON.stringify(again) !== JSON.stringify(cells) && cells.at(-1)?.some((c) => c !== ''))
    throw new Error('cells change when they are copied and pasted again');
  for (const row of cells) for (const cell of row) readTyped(cell);
  return taken;
}

export function readTyped(text: string): Outcome {
  const decimal = readDecimal(text);
  if (decimal !== null && !/^-?\d+(\.\d+)?$/.test(decimal)) throw new Error(`no decimal: ${decimal}`);
  const fen = readYuan(text);
  if (fen !== null && !Number.isSafeInteger(fen)) throw new Error(`no whole fen: ${fen}`);
  const typed = parseDecimal(text, { decimals: 4, negative: true });
  if (typed.ok && !/^(-?\d+(\.\d+)?)?$/.test(typed.value)) throw new Error(`no decimal: ${typed.value}`);
  parseNumber(text);
  if (isInstant(text)) localDateTime(text);
  return taken;
}

export async function readCall(bytes: Uint8Array): Promise<Outcome> {
  let ask: unknown;
  try {
    ask = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    ask = bytes;
  }
  const page = { url: 'app://desk/index.html', parent: null };
  for (const method of Object.keys(bridgeCalls) as BridgeMethod[]) {
    // Nothing answers: only whether the ask passes is asked here.
    const passed = new Error('passed');
    await answerCall(
      method,
      page,
      ask,
      () => true,
      () => Promise.reject(passed),
    ).catch((error: unknown) => {
      if (error !== passed && !(error instanceof CallRefused)) throw error;
    });
  }
  return taken;
}

/** The smallest file with the parts of a JPEG, told what a phone tells. */
export const photoSample = (told: Told): Uint8Array =>
  new Uint8Array(withExif(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 7, 7, 0xff, 0xd9]), told));

/** All but the drawing itself, which is the browser's. */
export async function readPhoto(bytes: Uint8Array): Promise<Outcome> {
  const kind = kindOf(bytes);
  if (kind === 'other') return { said: [photos.why.notPicture] };
  if (kind === 'jpeg' && !hasEnd(bytes)) return { said: [photos.why.damaged] };
  const time = await timeIn(bytes.slice());
  if (time !== undefined && !isInstant(time)) throw new Error(`no instant: ${time}`);
  return taken;
}

/** Taken only as one of three kinds, whatever the name says. */
export function readScanFile(bytes: Uint8Array): Outcome {
  const said: string[] = [];
  for (const name of ['a.pdf', 'b.jpg', 'c.png', 'd']) {
    const read = checkScan(name, bytes);
    if ('fault' in read) said.push(zhScans.fault[read.fault.key]);
    else if (read.bytes !== bytes) throw new Error('a scan was changed on its way in');
  }
  return said.length === 4 ? { said } : taken;
}

export const windowFile = temp('window.json');
export const jobFile = temp('job.json');
export const text = (...lines: string[]): Uint8Array => strToU8(lines.join('\n'));
