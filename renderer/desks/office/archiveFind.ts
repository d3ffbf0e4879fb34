/**
 * Searching the archive: the words of all lines are made once, each keystroke only looks through them. What is found
 * says where, when that stands in no column.
 */

import { plain } from '#shared/kernel/findText';
import { localDate } from '#shared/kernel/time';
import type { ArchiveLine } from '../../store/officeQueries';

/** Where a word was found that no column shows. */
export type Where = 'deliverable' | 'scan' | 'contract' | 'person' | 'place';
export interface Because {
  where: Where;
  text: string;
}

export interface ArchiveEntry {
  line: ArchiveLine;
  /** What the columns show. */
  shown: string;
  /** All of it. */
  hay: string;
  more: readonly (Because & { plain: string })[];
}

/** @param money whether names of scans of papers with prices may be looked through (PM) */
export function archiveEntries(lines: readonly ArchiveLine[], money: boolean): ArchiveEntry[] {
  return lines.map((line) => {
    const { order, receivedBy, deliveredAt, archivedAt } = line;
    const d = order.delivery;
    const days = [order.issuedAt, localDate(deliveredAt), archivedAt && localDate(archivedAt)];
    const years = [...new Set(days.filter(Boolean).map((day) => `${day.slice(0, 4)}年`))];
    const shown = plain(
      [order.shelfMark, order.number, order.client, order.project, receivedBy, ...days, ...years].join(' '),
    );
    const of = (where: Where, texts: readonly (string | undefined)[] = []) =>
      texts
        .filter((text): text is string => Boolean(text))
        .map((text) => ({ where, text, plain: plain(text) }));
    const more = [
      ...of('deliverable', d?.deliverables),
      ...of('scan', [...(d?.scans ?? []), ...(money ? (d?.moneyScans ?? []) : [])]),
      ...of('contract', [d?.contractNo]),
      ...of('person', d?.people),
      ...of('place', [order.place]),
    ];
    return { line, shown, more, hay: [shown, ...more.map((m) => m.plain)].join('\n') };
  });
}

export interface ArchiveHit {
  line: ArchiveLine;
  because: Because[];
}

/** Lines that hold all words; for each word that stands in no column, the first place it was found in. */
export function findArchive(entries: readonly ArchiveEntry[], words: readonly string[]): ArchiveHit[] {
  const hits: ArchiveHit[] = [];
  for (const { line, shown, hay, more } of entries) {
    if (!words.every((word) => hay.includes(word))) continue;
    const because = new Set<Because>();
    for (const word of words) {
      if (shown.includes(word)) continue;
      const found = more.find((m) => m.plain.includes(word));
      if (found) because.add(found);
    }
    hits.push({ line, because: [...because].map(({ where, text }) => ({ where, text })) });
  }
  return hits;
}
