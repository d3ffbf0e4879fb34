/** What a print order's own events leave behind. */
import type { PersonRef } from '#shared/kernel/posts';
import type { PrintEventData, PrintEventType } from './eventsPrint';

export interface Stamp {
  at: string;
  by: PersonRef;
}
type Kept<T extends PrintEventType> = PrintEventData<T> & Stamp;

export interface Proof extends Kept<'order.proofKept'> {
  /** What the client said to it. */
  verdict?: { approved: boolean; at: string; by: string; words?: string };
}
export interface QualityCheck extends Kept<'order.qualityChecked'> {
  conceded?: PrintEventData<'order.conceded'>;
}
export type Quotation = Kept<'order.quoted'>;
export type Team = Kept<'order.teamSet'>;
export type PermitCheck = Kept<'order.permitChecked'>;
export type Plan = Kept<'order.planKept'> & {
  /** 1 for the first plan, one more with each that stood for it. */
  version: number;
};
export type OperationDone = Kept<'order.operationDone'>;
export type MaterialIssue = Kept<'order.materialIssued'>;
export type Delivery = Kept<'order.delivered'>;
export type RestWaived = Kept<'order.restWaived'> & { post: string };
export type Feedback = Kept<'order.feedback'>;
export type SampleKept = Kept<'order.sampleKept'>;
/** `by` is who destroyed it. */
export type WasteDestroyed = PrintEventData<'order.wasteDestroyed'> & { at: string; enteredBy: PersonRef };

export interface PrintWork {
  quotations: Quotation[];
  team?: Team;
  permit?: PermitCheck;
  proofs: Proof[];
  plan?: Plan;
  operations: OperationDone[];
  materials: MaterialIssue[];
  checks: QualityCheck[];
  deliveries: (Delivery & { post: string })[];
  waived: RestWaived[];
  feedback: Feedback[];
  samples: SampleKept[];
  waste: WasteDestroyed[];
}

const nothing: PrintWork = {
  quotations: [],
  proofs: [],
  operations: [],
  materials: [],
  checks: [],
  deliveries: [],
  waived: [],
  feedback: [],
  samples: [],
  waste: [],
};

/** The print records of an order; an order of which none was kept has empty ones. */
export const workOf = (order: { print?: PrintWork }): PrintWork => order.print ?? nothing;
