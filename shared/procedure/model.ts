/**
 * A procedure as data: steps in order, each with the acts that make it up, each act with the posts that may do
 * it and what must be there first. The step trail, the inbox, the gates and the flow chart all come from this;
 * a new procedure is a new file in procedures/, no new engine code.
 */
import type { Mend, Words } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';

/** When a part of a procedure applies: every named property of the order has one of the given values. */
export interface Condition {
  /** The kind of work, e.g. survey type. */
  type?: readonly string[];
  /** A yes/no trait of the order, e.g. `classified`. */
  trait?: string;
}

/** What a gate asks for. The order answers each with the list of what is lacking. */
export type Need =
  | { kind: 'fields'; fields: readonly string[] }
  | { kind: 'items' }
  | { kind: 'itemsAssigned' }
  | { kind: 'itemsSigned'; own?: boolean; clientOnly?: boolean }
  | { kind: 'itemsPriced' }
  | { kind: 'checklist'; lines: readonly string[] }
  | { kind: 'safety' }
  | { kind: 'contact' }
  | { kind: 'references' }
  | { kind: 'logs' }
  | { kind: 'stakeoutMeasured' }
  | { kind: 'stakeoutControl' }
  | { kind: 'stakeoutTolerance' }
  | { kind: 'deliverables' }
  | { kind: 'acts'; acts: readonly string[] }
  | { kind: 'requirement' }
  | { kind: 'team' }
  | { kind: 'permit' }
  | { kind: 'permitQuantity' }
  | { kind: 'proof' }
  | { kind: 'plan' }
  | { kind: 'planOnTime' }
  | { kind: 'operations'; kinds: readonly string[] }
  | { kind: 'materials' }
  | { kind: 'quality'; check: string }
  | { kind: 'qualityOpen' }
  | { kind: 'received' }
  | { kind: 'billed' }
  | { kind: 'feedback' }
  | { kind: 'samples' }
  | { kind: 'waste' }
  | { kind: 'content' }
  | { kind: 'helpers' }
  | { kind: 'nodes' }
  | { kind: 'risks' };

export interface Gate {
  rule: string;
  need: Need;
  when?: Condition;
  mend: Mend;
}

/** A signature an act carries: who does the act signs the content named by `covers`. */
export type Covers =
  | 'quantities'
  | 'deliverables'
  | 'settlement'
  | 'stakeout'
  | 'handover'
  | 'quotation'
  | 'permit'
  | 'proof'
  | 'docking'
  | 'evaluation';

/** Whose parts an act falls into: each field lead's, each helping department's, each time node's. */
export type Each = 'lead' | 'helper' | 'node';
/** Somebody the order itself names: who applied, who helps. */
export type Party = 'applicant' | 'helper';

export interface Act {
  id: string;
  rule: string;
  posts: readonly Post[];
  /** Done by whom the order names for it, in the post named there; `posts` then only say who may be named. */
  by?: Party;
  /** What the button says. */
  title: Words;
  /** What the trail says once it is done. */
  done: Words;
  /** One instance for each of them: for each field lead that has items, for each helper. */
  each?: Each;
  when?: Condition;
  gates: readonly Gate[];
  /** Acts of the same step that come first; left out: the act before it in the list. `[]`: none in this step. */
  after?: readonly string[];
  /**
   * Nobody does this act: it is done once the need lacks nothing, by whatever met it last (goods delivered in several
   * goes), and open again when something is lacking.
   */
  completes?: { need: Need; mend: Mend };
  signs?: Covers;
  /** Whose hand signs: the person doing the act, or the client in front of them. */
  signer?: 'client';
  /** May be answered by sending the work back; what is reopened. */
  sendsBack?: { reopens: readonly string[]; items: boolean };
  /** Late when not done so many hours after another act; whose inbox shows it besides the doer's. */
  deadline?: { hours: number; after: string; rule: string; alerts: readonly Post[] };
  /** Each part states itself by when it must be done; whose inbox shows it, too, once it is late. */
  dueBy?: { rule: string; alerts: Party };
}

export interface Step {
  id: string;
  rule: string;
  title: Words;
  acts: readonly Act[];
}

export interface Procedure {
  id: string;
  title: Words;
  steps: readonly Step[];
  /** Acts an approved change makes to be done anew, by what it moves; unset: the order's own way (assignments). */
  changes?: readonly { moves: readonly string[]; reopens: readonly string[] }[];
}
