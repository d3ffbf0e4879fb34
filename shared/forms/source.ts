/** What the order forms are made from: plain data that can be posted to a worker. */
import type { ContractStand } from '#shared/order/contractScope';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import type { Pictures } from './photos';

export interface OrderSource {
  shop: Shop;
  order: OrderState;
  /** Pictures of the photos this form shows, by hash; without it they print as not on this machine. */
  pictures?: Pictures;
  /** The job file that is embedded in the PDF; without prices on papers that show none. */
  job?: unknown;
  /** The contract the sheet names and what its other orders settled; left out: none is known here. */
  contract?: ContractStand;
  /** The order comes from a job file that states its settlement: that is no draft, also without a number. */
  stated?: boolean;
  /** The moment a standing form speaks of. */
  asOf?: string;
  /** False: made for a post that sees no prices (PM), on a form that others see some on. */
  money?: false;
}

/** One settled order of a month. */
export interface MonthLine {
  number: string;
  settlementNumber: string;
  date: string;
  client: string;
  project: string;
  /** Names of the crews' leads. */
  crews: string[];
  totalFen: number;
  dueFen: number;
}

export interface MonthSource {
  shop: Shop;
  /** `2026-03` */
  month: string;
  by: 'client' | 'crew';
  lines: MonthLine[];
}

/** One order of the archive; days, '' where it has not come to it. */
export interface ArchiveRegisterLine {
  shelfMark: string;
  number: string;
  client: string;
  project: string;
  deliverables: string[];
  receivedBy: string;
  deliveredOn: string;
  archivedOn: string;
}

export interface ArchiveSource {
  shop: Shop;
  /** Day of the list. */
  date: string;
  /** What it was narrowed by: words searched for, archived or not. */
  range: string;
  lines: ArchiveRegisterLine[];
}
