/** What a quotation is asked with: product, parts with paper and colours, finishing, the ladder of quantities. */
import type { CutAsk } from './cut';
import type { Colours, WorkStyle } from './formes';
import type { FinishingId } from './rates';
import type { Size } from './sizes';

export interface QuotePart {
  id: string;
  /** 封面, 内页 … */
  name: string;
  /** Pages P of one copy that this part carries; a leaf has two. */
  pages: number;
  /** Pages on one piece, both sides: 2 for a leaf, 4 for a spread that is folded once. */
  pagesPerPiece: number;
  /** Trimmed size of the piece as it lies on the press sheet. */
  piece: Size;
  paper: {
    kind: string;
    /** g/m² */
    weight: string;
    sheet: Size;
    /** Yuan per ton; left out: from the shop's prices. */
    tonPrice?: string;
  };
  /** Size on the press, and how many come from a full sheet. */
  press: Size;
  perFull: number;
  /** Positions on one side of a press sheet; left out: as many as fit. */
  up?: number;
  colours: Colours;
  style?: WorkStyle;
  /** Film on one side or both, which also costs sheets. */
  laminate?: { kind: 'laminateMatte' | 'laminateGloss'; sides: 1 | 2 };
}

export interface QuoteFinishing {
  id: FinishingId;
  /** The part it is done to; left out: the whole product. */
  part?: string;
  /** Times per copy, or sides, e.g. two folds; default 1. */
  times?: number;
}

export interface QuoteAsk {
  product: string;
  finished: Size;
  /** mm; what plates and pictures are laid out with. */
  bleed: string;
  gap: string;
  gripper: string;
  parts: readonly QuotePart[];
  finishing: readonly QuoteFinishing[];
  quantities: readonly number[];
  /** Yuan; left out: the shop's. */
  delivery?: string;
  margin?: string;
  tax?: string;
}

export const cutAskOf = (
  part: Pick<QuotePart, 'press' | 'piece'>,
  ask: Pick<QuoteAsk, 'bleed' | 'gap' | 'gripper'>,
): CutAsk => ({ sheet: part.press, piece: part.piece, bleed: ask.bleed, gap: ask.gap, gripper: ask.gripper });
