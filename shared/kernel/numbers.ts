/**
 * Paper numbers 编号: `CH-2026-0007`, on other devices than the office's with the device's letter behind,
 * `CH-2026-0007-B`, so that two machines offline never collide. Per year, never reused, no gaps on one device.
 */
export type NumberPrefix =
  | 'CH'
  | 'YS'
  | 'DJ'
  | 'KF'
  | 'CG'
  | 'JS'
  | 'BG'
  /** Quotations, proofs, deliveries, quality checks, material slips, the register of papers (print). */
  | 'BJ'
  | 'DY'
  | 'SH'
  | 'ZJ'
  | 'LL'
  | 'CY';

const PATTERN = /^([A-Z]{2,5})-(\d{4})-(\d{4,})(?:-([A-Z]))?$/;

export interface PaperNumber {
  prefix: string;
  year: number;
  serial: number;
  /** '' on the office device. */
  letter: string;
}

export function formatNumber(n: PaperNumber): string {
  const plain = `${n.prefix}-${n.year}-${String(n.serial).padStart(4, '0')}`;
  return n.letter ? `${plain}-${n.letter}` : plain;
}

export function parseNumber(text: string): PaperNumber | undefined {
  const found = PATTERN.exec(text);
  if (!found) return undefined;
  return { prefix: found[1]!, year: Number(found[2]), serial: Number(found[3]), letter: found[4] ?? '' };
}

/** The series a number is counted in: one per prefix, year and device letter. */
export function seriesOf(n: Pick<PaperNumber, 'prefix' | 'year' | 'letter'>): string {
  return `${n.prefix}-${n.year}${n.letter ? `-${n.letter}` : ''}`;
}

/**
 * The next number of a series.
 * @param last the last serial this device gave out in the series (0 when none)
 * @param taken numbers that came in by import; they are stepped over, never given twice
 */
export function nextNumber(
  series: Pick<PaperNumber, 'prefix' | 'year' | 'letter'>,
  last: number,
  taken: (number: string) => boolean,
): string {
  let serial = last + 1;
  while (taken(formatNumber({ ...series, serial }))) serial++;
  return formatNumber({ ...series, serial });
}
