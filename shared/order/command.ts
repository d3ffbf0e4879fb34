/** What people may ask of an order, and what they are answered. */
import type { JournalEvent, Scope, Subject } from '#shared/journal/envelope';
import type { Refusal } from '#shared/kernel/faults';
import type { NumberPrefix } from '#shared/kernel/numbers';
import type { PersonRef, Post } from '#shared/kernel/posts';
import type { Person } from '#shared/party/party';
import type { Operation as Booking } from '#shared/print/schedule';
import type { Trade } from '#shared/procedures/registry';
import type { Instrument } from '#shared/register/instrument';
import type { OrderEventData, OrderEventType } from './events';
import type { Photo } from './photo';
import type { Prices, Sheet } from './sheet';

type Data<T extends OrderEventType> = OrderEventData<T>;

/** A hand under an act: the client's name where the client signs; the drawn image where there is one. */
export interface Hand {
  by?: string;
  image?: string;
}

export type OrderCommand =
  | {
      do: 'issue';
      trade: Trade;
      sheet: Sheet;
      prices?: Prices;
      /** The quotation the order comes from (print), recorded with it. */
      quotation?: Omit<Data<'order.quoted'>, 'quotation'>;
    }
  | { do: 'reprice'; prices: Prices }
  | { do: 'assign'; assignments: { item: number; lead: PersonRef }[] }
  | {
      do: 'act';
      act: string;
      lead?: string;
      note?: string;
      hand?: Hand;
      /** What is handed over with it, how it is judged (ID). */
      things?: Data<'order.thingsHanded'>['things'];
      evaluation?: Data<'order.evaluated'>;
      drawing?: Data<'order.drawingScheduled'>;
      handover?: Data<'order.handover'>;
      /** `bind`: what was bound and stamped. */
      binding?: Data<'order.bindingKept'>['lines'];
      /** Settlement date; left out: today. */
      date?: string;
    }
  | { do: 'sendBack'; act: string; lead?: string; reason: string; items: number[] }
  | { do: 'listReferences'; references: Data<'order.referencesListed'>['references']; none?: boolean }
  | ({ do: 'keepChecklist' } & Data<'order.checklistKept'>)
  | ({ do: 'recordContact' } & Data<'order.contactMade'>)
  | ({ do: 'keepLog' } & Data<'order.logKept'>)
  | {
      do: 'signOff';
      items: { no: number; quantity: string }[];
      capacity: 'client' | 'substitute';
      by: string;
      personId?: string;
      role?: string;
      reason?: string;
      image?: string;
      photos?: Photo[];
    }
  | { do: 'withdrawSignOff'; signature: string; reason: string }
  | ({ do: 'keepStakeout' } & Data<'order.stakeoutKept'>)
  | ({ do: 'askChange' } & Omit<Data<'order.changeAsked'>, 'change'>)
  | {
      do: 'decideChange';
      change: string;
      approved: boolean;
      clientBy?: string;
      reason?: string;
      lead?: PersonRef;
    }
  | ({ do: 'keepDeliverable' } & Data<'order.deliverableKept'>)
  | ({ do: 'keepSettlement' } & Data<'order.settlementKept'>)
  | PrintCommand
  | DockingCommand
  | ({ do: 'attachScan' } & Data<'order.scanAttached'>)
  | { do: 'withdrawScan'; scan: string; reason: string }
  | { do: 'recordPrint'; form: string; copies?: number; printer?: string }
  | { do: 'consentExport'; note?: string }
  | { do: 'cancel'; reason: string };

/** What is asked of print orders only; numbers and signatures are given by decide. */
export type PrintCommand =
  | ({ do: 'keepQuotation' } & Omit<Data<'order.quoted'>, 'quotation'>)
  | ({ do: 'setTeam' } & Data<'order.teamSet'>)
  | ({ do: 'checkPermit' } & Omit<Data<'order.permitChecked'>, 'entry'>)
  | ({ do: 'keepProof' } & Omit<Data<'order.proofKept'>, 'proof' | 'version'>)
  | ({ do: 'keepPlan' } & Data<'order.planKept'>)
  | ({ do: 'doOperation' } & Omit<Data<'order.operationDone'>, 'at' | 'by'>)
  | ({ do: 'issueMaterial' } & Omit<Data<'order.materialIssued'>, 'slip'>)
  | ({ do: 'checkQuality' } & Omit<Data<'order.qualityChecked'>, 'check'>)
  | { do: 'concede'; check: string; reason: string; by: string; image?: string }
  | ({ do: 'deliver'; date?: string; by: string; image?: string } & Omit<
      Data<'order.delivered'>,
      'delivery' | 'date' | 'signature'
    >)
  | ({ do: 'waiveRest' } & Data<'order.restWaived'>)
  | ({ do: 'keepFeedback' } & Data<'order.feedback'>)
  | ({ do: 'keepSample' } & Data<'order.sampleKept'>)
  | ({ do: 'destroyWaste' } & Data<'order.wasteDestroyed'>);

/** What is asked of internal docking forms only. */
export type DockingCommand =
  | ({ do: 'amend' } & Data<'order.amended'>)
  | ({ do: 'keepRisk' } & Data<'order.riskKept'>);

/** Commands that take up a paper number. */
const numberedCommands: ReadonlySet<string> = new Set([
  'issue',
  'askChange',
  'keepQuotation',
  'checkPermit',
  'keepProof',
  'issueMaterial',
  'checkQuality',
  'deliver',
]);
export const takesNumber = (c: OrderCommand): boolean =>
  numberedCommands.has(c.do) || (c.do === 'act' && c.act === 'settle');

/** Commands that must know what other orders have booked (PR-03). */
export const needsBookings = (c: OrderCommand): boolean => c.do === 'keepPlan';

/** What decide may know besides the order: handed in, so that it stays pure. */
export interface DecideContext {
  /** Instant, ISO 8601. */
  now: string;
  actor: PersonRef;
  /** Posts the actor holds. */
  posts: readonly Post[];
  people: readonly Person[];
  /** The register of instruments, for commands that check them (SV-03b); left out: lines stay as given. */
  instruments?: readonly Instrument[];
  /** The next paper number of a series in the year of `now`; each call gives another. */
  number(prefix: NumberPrefix): string;
  /** Machines booked by other orders; left out: not known here, clashes with them can't be told. */
  bookings?: readonly Booking[];
}

/** An event without its place in the journal: the store gives id, device, seq, stamp and hash. */
export interface Draft {
  subject: Subject;
  scope: Scope;
  type: string;
  data: unknown;
  post: string;
}

export type Decision = { events: Draft[] } | { refusals: Refusal[] };

export const refused = (d: Decision): d is { refusals: Refusal[] } => 'refusals' in d;
export const refuse = (...refusals: Refusal[]): Decision => ({ refusals });

/** A draft dressed as an event, to see the state it would lead to before it is appended. */
export function provisional(draft: Draft, ctx: DecideContext): JournalEvent {
  return {
    id: 'provisional:1',
    device: 'provisional',
    seq: 1,
    at: `${new Date(ctx.now).toISOString()}#0000`,
    actor: ctx.actor,
    post: draft.post,
    scope: draft.scope,
    subject: draft.subject,
    type: draft.type,
    v: 1,
    data: draft.data,
    prev: '',
  };
}
