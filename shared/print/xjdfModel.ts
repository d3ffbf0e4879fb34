/** A job as XJDF 2.1 states it: what the client wants (product intent), who, until when, from which files. Sizes in mm. */
import type { Colours } from './formes';

export type BindingType =
  | 'SaddleStitch'
  | 'SoftCover'
  | 'HardCover'
  | 'WireComb'
  | 'CoilBinding'
  | 'LooseBinding'
  | 'SideStitch'
  | 'None';
export type Coating = 'Gloss' | 'Matte' | 'Satin' | 'Coated' | 'None';

export interface XjdfPart {
  /** Cover 封面, Body 内页 …; see `productTypeOf`. */
  type: string;
  name: string;
  pages: number;
  /** Open size, mm; left out: the finished size. */
  open?: { width: string; height: string };
  media: {
    type?: 'Paper' | 'Cardboard' | 'SelfAdhesive';
    /** g/m² */
    weight: string;
    front: Coating;
    back: Coating;
    /** As the trade calls it: 双铜纸200g. */
    name: string;
  };
  /** Process colours by number: 1 black, 2 cyan and magenta …, 4 CMYK; spots by name. */
  colours: Colours;
  spots?: { front?: readonly string[]; back?: readonly string[] };
  coatings?: { front?: string; back?: string };
  laminate?: { surface: 'Front' | 'Back' | 'Both'; texture: 'Matte' | 'Gloss' };
  /** Fold catalogue, e.g. `F6-2`. */
  fold?: string;
  emboss?: { surface: 'Front' | 'Back'; foil: boolean }[];
}

export interface XjdfJob {
  /** NMTOKEN: letters, digits, `-` `.` `_` `:`; no spaces. */
  number: string;
  name: string;
  /** Instant with a zone at which this is written. */
  at: string;
  author?: string;
  note?: string;
  product: {
    /** Brochure, Book …; see `productTypeOf`. */
    type: string;
    name: string;
    quantity: number;
    /** Copies the client takes at most. */
    most?: number;
    finished: { width: string; height: string };
    /** mm */
    bleed?: string;
    binding?: { type: BindingType; stitches?: number; side?: 'Left' | 'Right' | 'Top' };
    /** Patterns of the standard: `R2-generic` two holes … */
    holes?: readonly {
      pattern: 'S1-generic' | 'R2-generic' | 'R2m-ISO' | 'R3-generic' | 'R4-generic' | 'R4m-DIN-A4';
    }[];
    dieCut?: 'Path' | 'RoundedRectangle' | 'Rectangular' | 'Round';
    parts: readonly XjdfPart[];
  };
  customer?: { id?: string; jobName?: string; orderId?: string };
  /** Instant with a zone: promised. */
  dueAt?: string;
  priority?: number;
  files?: readonly { url: string; mimeType?: string }[];
  delivery?: { required?: string; drops?: readonly { amount: number }[] };
}
