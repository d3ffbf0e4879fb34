/** What every part of the sheet form is given. */
import type { SheetDraft } from './sheetDraft';
import type { FaultField, SheetFault } from './sheetFaults';

export interface FormPart {
  draft: SheetDraft;
  set: (change: Partial<SheetDraft>) => void;
  /** Faults to show: none before the first try to issue. */
  faults: readonly SheetFault[];
  /** The sentence of a field's first fault, '' when it has none. */
  faultOf: (field: FaultField) => string;
}

/** DOM id of a field, so that focus can jump to a fault. */
export const fieldId = (field: string): string => `sheet-${field}`;
