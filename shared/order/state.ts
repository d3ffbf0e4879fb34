/** What is known of one order: folded from its events, plain JSON, the same on every machine. */

import type { PersonRef } from '#shared/kernel/posts';
import type { ActRecord } from '#shared/procedure/engine';
import type { Trade } from '#shared/procedures/registry';
import type { ChangeRequest, ChecklistLine, OrderEventData, Signature, Stakeout } from './events';
import type { Photo } from './photo';
import type { Item, Prices, Sheet } from './sheet';
import type { DockingWork } from './stateDocking';
import type { PrintWork } from './statePrint';

export interface VoidMark {
  at: string;
  why: 'returned' | 'withdrawn' | 'changed';
  reason?: string;
}

/** One signed quantity of one item; several for one item add up. */
export interface SignOff {
  item: number;
  quantity: string;
  reason?: string;
  role?: string;
  /** The delivery note it was signed on (print). */
  delivery?: string;
  photos?: Photo[];
  signature: Signature;
  void?: VoidMark;
}

export interface OrderItem extends Item {
  /** Added by an approved change: extra work, marked on the sign-off form. */
  addedBy?: string;
  /** Struck off by an approved change: no longer to be signed or settled. */
  struckBy?: string;
}

export interface ActDone extends ActRecord {
  note?: string;
  signature?: Signature;
  eventId: string;
}

/** An act that was done once and is no longer: sent back, or done anew. For what each step took. */
export interface EarlierAct {
  act: string;
  lead?: string;
  at: string;
  by: PersonRef;
  post: string;
  /** When the work went back; left out where the act was simply done anew. */
  until?: string;
}

export interface ReturnRecord {
  act: string;
  lead?: string;
  at: string;
  by: PersonRef;
  post: string;
  reason: string;
  items: number[];
  /** Acts that fell with it. */
  reopens?: string[];
}

export interface Change extends ChangeRequest {
  at: string;
  by: PersonRef;
  decided?: {
    approved: boolean;
    at: string;
    by: PersonRef;
    clientBy?: string;
    reason?: string;
    revision?: number;
  };
}

export interface Checklist {
  at: string;
  by: PersonRef;
  lines: ChecklistLine[];
  crew: OrderEventData<'order.checklistKept'>['crew'];
}

export type FieldLog = OrderEventData<'order.logKept'> & { at: string; by: PersonRef };
export type Deliverable = OrderEventData<'order.deliverableKept'> & { at: string; by: PersonRef };

/** What was approved, by whom and when: the versions as they stood then (SV-07). */
export interface Approval {
  at: string;
  by: PersonRef;
  versions: { name: string; version: string; hash?: string }[];
}

export type Binding = OrderEventData<'order.bindingKept'> & { at: string; by: PersonRef };

export type Scan = OrderEventData<'order.scanAttached'> & {
  /** Id of its event. */
  id: string;
  at: string;
  by: PersonRef;
  withdrawn?: { at: string; by: PersonRef; reason: string };
};

export type ArchiveSheet = OrderEventData<'order.archiveListed'> & { at: string; by: PersonRef };

/** Prints of one form: times the printer ran (第 n 次), whatever the copies, and who did it last. */
export interface Prints {
  times: number;
  at: string;
  by: PersonRef;
}

/** Something in the journal that no longer fits; shown to people, never dropped in silence. */
export interface Conflict {
  eventId: string;
  type: string;
  key: string;
  details?: Record<string, string>;
}

export interface OrderState {
  id: string;
  number: string;
  trade: Trade;
  source?: string;
  issued?: { at: string; by: PersonRef };
  sheet: Omit<Sheet, 'items'> & { items: OrderItem[] };
  revision: number;
  /** Earlier revisions of the sheet, readable for good. */
  revisions: { revision: number; until: string; sheet: OrderState['sheet'] }[];
  prices?: Prices;
  leads: PersonRef[];
  /** item no → lead id */
  assignments: Record<string, string>;
  /** task key → record */
  acts: Record<string, ActDone>;
  /** Signatures an act no longer stands on, kept for screen and paper. */
  voided: (ActDone & { void: VoidMark })[];
  /** Left out while nothing was done twice; states of older releases have none. */
  earlier?: EarlierAct[];
  references?: OrderEventData<'order.referencesListed'>;
  /** lead id → checklist */
  checklists: Record<string, Checklist>;
  contact?: OrderEventData<'order.contactMade'>;
  logs: FieldLog[];
  signOffs: SignOff[];
  stakeout?: Stakeout;
  returns: ReturnRecord[];
  changes: Change[];
  drawing?: OrderEventData<'order.drawingScheduled'>;
  deliverables: Deliverable[];
  settlement: {
    adjustments: { label: string; amount: string }[];
    paid?: string;
    note?: string;
    number?: string;
    date?: string;
    /** Work on purpose not charged (print). */
    free?: string[];
  };
  /** What the print trade keeps; unset while nothing of it was kept. Read it through `workOf`. */
  print?: PrintWork;
  /** What an internal docking form keeps. Read it through `dockingOf`. */
  docking?: DockingWork;
  handover: OrderEventData<'order.handover'>;
  /** Copies printed, by form. */
  printed: Record<string, number>;
  prints: Record<string, Prints>;
  approvals: Approval[];
  binding?: Binding;
  scans: Scan[];
  archived?: ArchiveSheet;
  exportConsent?: { at: string; by: PersonRef; note?: string };
  cancelled?: { at: string; by: PersonRef; reason: string };
  conflicts: Conflict[];
  /** Stamp of the last event folded in. */
  lastAt: string;
  events: number;
}

/** An order of which nothing but its id is known: events may arrive before the one that issued it. */
export function unknownOrder(id: string): OrderState {
  return {
    id,
    number: '',
    trade: 'survey',
    sheet: { client: { name: '' }, project: { name: '' }, issuedAt: '1970-01-01', items: [], people: {} },
    revision: 1,
    revisions: [],
    leads: [],
    assignments: {},
    acts: {},
    voided: [],
    checklists: {},
    logs: [],
    signOffs: [],
    returns: [],
    changes: [],
    deliverables: [],
    settlement: { adjustments: [] },
    handover: {},
    printed: {},
    prints: {},
    approvals: [],
    scans: [],
    conflicts: [],
    lastAt: '',
    events: 0,
  };
}
