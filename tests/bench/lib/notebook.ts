/** Collects what a bench reads, and gives it as a Result. */
import type { Measure, Plot, Result, Target, Unit } from './model';
import { median } from './stats';

export class Notebook {
  readonly result: Result = { measures: [], targets: [], plots: [], notes: [] };

  /** The median of `samples` as one figure. Returns it. */
  put(metric: string, unit: Unit, work: string, subject: string, samples: readonly number[]): number {
    const value = median(samples);
    this.result.measures.push({ metric, unit, work, subject, value, samples: [...samples] });
    return value;
  }

  /** The figure put under these names, or null. */
  get(metric: string, work: string, subject: string): number | null {
    return this.find(metric, work, subject)?.value ?? null;
  }

  find(metric: string, work: string, subject: string): Measure | undefined {
    return this.result.measures.find((m) => m.metric === metric && m.work === work && m.subject === subject);
  }

  target(text: string, value: number | null, bound: Pick<Target, 'most' | 'least' | 'why'>): void {
    this.result.targets.push({ text, value, ...bound });
  }

  /** Null when either is not there: a target is then reported as not measured. */
  ratio(a: number | null, b: number | null): number | null {
    return a === null || b === null || b === 0 ? null : a / b;
  }

  plot(plot: Plot): void {
    this.result.plots.push(plot);
  }

  note(text: string): void {
    this.result.notes.push(text);
  }
}
