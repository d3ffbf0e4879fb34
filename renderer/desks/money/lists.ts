/** The three lists of the settlement desk and their totals. */
import { type Fen, sumFen } from '#shared/kernel/money';
import type { SettlementLine } from '../../store/moneyQueries';

export const tabs = ['todo', 'settled', 'early'] as const;
export type Tab = (typeof tabs)[number];

export const tabOf = (line: Pick<SettlementLine, 'stand'>): Tab =>
  line.stand === 'settled' ? 'settled' : line.stand === 'early' ? 'early' : 'todo';

export interface Totals {
  totalFen: Fen;
  paidFen: Fen;
  dueFen: Fen;
}

export const totalsOf = (
  lines: readonly Pick<SettlementLine, 'totalFen' | 'paidFen' | 'dueFen'>[],
): Totals => ({
  totalFen: sumFen(lines.map((l) => l.totalFen as Fen)),
  paidFen: sumFen(lines.map((l) => l.paidFen as Fen)),
  dueFen: sumFen(lines.map((l) => l.dueFen as Fen)),
});
