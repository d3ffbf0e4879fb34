/** What a bench is and what it hands back. Plain data, written as it stands to `out/bench/results.json`. */
import type { Browser } from '@playwright/test';

export interface Bench {
  /** As typed after `npm run bench --`; the name of its folder. */
  name: string;
  title: string;
  run(ctx: Context): Promise<Result>;
}

export interface Context {
  /** Small sizes, few runs: the whole bench ends under 60 s. */
  quick: boolean;
  /** A folder of its own under `out/bench`, empty at the start. */
  folder: string;
  /** One line on the terminal about what is going on. */
  log(line: string): void;
  /** Chromium, started at the first call and closed by the runner. */
  browser(): Promise<Browser>;
}

export type Unit = 'ms' | 'µs' | 'bytes' | 'MB' | '/s';

/** One figure: a subject doing a piece of work. `samples` are what was read, `value` their median. */
export interface Measure {
  /** Measures of one metric make one table and one plot: `time, warm`. */
  metric: string;
  unit: Unit;
  /** Row of the table: `1 000 rows`. */
  work: string;
  /** Column of the table: `jsPDF`. */
  subject: string;
  value: number;
  samples: number[];
}

/** A wish about a figure, reported and never asserted: a bench does not fail on a busy machine. */
export interface Target {
  text: string;
  /** What came out; null when it could not be measured, with the reason in `why`. */
  value: number | null;
  /** At most, or at least, this. */
  most?: number;
  least?: number;
  why?: string;
}

/** A line plot over a number, beside the bars that every metric gets. */
export interface Plot {
  title: string;
  x: string;
  y: string;
  /** Both axes logarithmic. */
  log?: boolean;
  series: { name: string; points: [x: number, y: number][] }[];
}

export interface Result {
  measures: Measure[];
  targets: Target[];
  plots: Plot[];
  /** What a reader must know to judge the figures. */
  notes: string[];
}

export const met = ({ value, most, least }: Target): boolean | null =>
  value === null ? null : (most === undefined || value <= most) && (least === undefined || value >= least);
