/** The four papers of the shop and the measures that follow from each. Lengths in points (1/72 inch). */
export const paperIds = ['A4', 'A5L', '241x140', '241x93'] as const;
export type PaperId = (typeof paperIds)[number];

export interface Paper {
  id: PaperId;
  /** As a person would ask for it. */
  title: { zh: string; en: string };
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
  /** Room for the head, below `top`. */
  headHeight: number;
  head: 'full' | 'flat';
  fontSize: number;
  titleSize: number;
  shopSize: number;
  qr: number;
  /** Room inside a cell, sideways and up and down. */
  padX: number;
  padY: number;
  rowHeight: number;
  /** Rows a person fills in by hand need more room. */
  blankRowHeight: number;
  frame: number;
  rule: number;
  signature: 'roomy' | 'compact';
  /** Continuous paper in three plies, printed by needles: black only, no grey, plies named in the footer. */
  continuous: boolean;
}

const mm = (length: number): number => (length * 72) / 25.4;

const laser = {
  head: 'full',
  padX: 4,
  padY: 2.5,
  frame: 1,
  rule: 0.5,
  continuous: false,
} as const;

/** 241 mm paper carries tractor holes on both edges: 18 mm stay free on either side. */
const continuous = {
  width: mm(241),
  side: mm(18),
  shopSize: 10,
  padX: 3,
  frame: 0.75,
  rule: 0.75,
  signature: 'compact',
  continuous: true,
} as const;

export const papers: Record<PaperId, Paper> = {
  A4: {
    ...laser,
    id: 'A4',
    title: { zh: 'A4', en: 'A4' },
    width: mm(210),
    height: mm(297),
    side: 42,
    top: 28,
    bottom: 38,
    headHeight: 74,
    fontSize: 9.5,
    titleSize: 17,
    shopSize: 12,
    qr: 48,
    rowHeight: 19.5,
    blankRowHeight: 24,
    signature: 'roomy',
  },
  A5L: {
    ...laser,
    id: 'A5L',
    title: { zh: 'A5 横向', en: 'A5 landscape' },
    width: mm(210),
    height: mm(148),
    side: 36,
    top: 18,
    bottom: 28,
    headHeight: 65,
    fontSize: 9,
    titleSize: 16,
    shopSize: 10.5,
    qr: 44,
    padY: 1.5,
    rowHeight: 16.5,
    blankRowHeight: 21,
    signature: 'compact',
  },
  '241x140': {
    ...continuous,
    id: '241x140',
    title: { zh: '241 × 140 mm 连续纸（二等分）', en: '241 × 140 mm continuous (1/2)' },
    height: mm(140),
    head: 'full',
    top: 12,
    bottom: 24,
    headHeight: 60,
    fontSize: 9.5,
    titleSize: 15,
    qr: 42,
    padY: 1,
    rowHeight: 16.5,
    blankRowHeight: 20,
  },
  '241x93': {
    ...continuous,
    id: '241x93',
    title: { zh: '241 × 93 mm 连续纸（三等分）', en: '241 × 93 mm continuous (1/3)' },
    height: mm(93),
    head: 'flat',
    top: 10,
    bottom: 20,
    headHeight: 34,
    fontSize: 9,
    titleSize: 14,
    qr: 31,
    padY: 0.5,
    rowHeight: 14.5,
    blankRowHeight: 17,
  },
};

/** Width between the side margins. */
export function contentWidth(paper: Paper): number {
  return paper.width - 2 * paper.side;
}

/** Height a page has for its body. */
export function bodyHeight(paper: Paper): number {
  return paper.height - paper.top - paper.headHeight - paper.bottom;
}

/**
 * The sheet as it lies in the printer, in whole µm. Cut sheets are fed upright and turned; continuous paper is as wide
 * as it is and as long as one form.
 */
export function printerSheet(id: PaperId): { width: number; height: number; landscape: boolean } {
  const { width, height, continuous: fed } = papers[id];
  const [across, along] = [width, height].map((points) => Math.round((points * 25_400) / 72)) as [
    number,
    number,
  ];
  const landscape = !fed && across > along;
  return landscape
    ? { width: along, height: across, landscape }
    : { width: across, height: along, landscape };
}
