/** What a maker of PDFs is asked for. */
import type { Flat } from '../flat';

export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

export interface Paper {
  flat: Flat;
  /** PNG data URL of the QR. */
  qr: string;
}

/** Makes the same paper each time it is called; what can be kept between papers is kept. */
export type Maker = (paper: Paper) => Promise<Uint8Array>;
