/** Months and the lines of a report. Months are `2026-03`. */
import { groupMonth, type MonthGroup } from '#shared/forms/monthlyReport';
import type { MonthLine } from '#shared/forms/source';
import type { OrderRow } from '#shared/order/summary';

/** A line that leads back to its order. */
export interface ReportLine extends MonthLine {
  orderId: string;
}
export interface ReportGroup extends Omit<MonthGroup, 'lines'> {
  lines: ReportLine[];
}

/** The month `by` months later (earlier when negative). */
export function addMonths(month: string, by: number): string {
  const [year = 0, m = 1] = month.split('-').map(Number);
  const index = year * 12 + (m - 1) + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const isMonth = (text: string | null): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

/** Receivable is what is still due; a refund owed to the client is none, so it counts as 0. */
export function linesOf(rows: readonly OrderRow[]): ReportLine[] {
  return rows.flatMap((row): ReportLine[] => {
    const s = row.settlement;
    if (!s) return [];
    return [
      {
        orderId: row.id,
        number: row.number,
        settlementNumber: s.number,
        date: s.date,
        client: row.client,
        project: row.project,
        crews: row.leads.map((l) => l.name),
        totalFen: s.totalFen,
        dueFen: Math.max(0, s.dueFen),
      },
    ];
  });
}

/** The groups of the printed report, with lines that lead to their orders. */
export const groupsOf = (lines: ReportLine[], by: 'client' | 'crew'): ReportGroup[] =>
  groupMonth({ by, lines }) as ReportGroup[];
