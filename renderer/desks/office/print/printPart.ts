/** What every part of the job ticket's form is given. */
import type { PrintDraft } from './printDraft';
import type { PrintField } from './printFaults';

export interface PrintPart {
  draft: PrintDraft;
  set: (change: Partial<PrintDraft>) => void;
  /** The sentence of a field's first fault; '' when it has none, or before the first try to issue. */
  faultOf: (field: PrintField) => string;
}
