/** Repeated runs by one clock. */

export interface Runs {
  /** Runs before, not counted: code compiled, caches full, files in memory. */
  warm: number;
  runs: number;
  /** No further counted run starts after this many ms; one always runs. */
  budget?: number;
}

/** Milliseconds of each counted run of `work`, one after another. */
export async function timed(how: Runs, work: (run: number) => unknown): Promise<number[]> {
  for (let run = 0; run < how.warm; run++) await work(run);
  const samples: number[] = [];
  const started = performance.now();
  for (let run = 0; run < how.runs; run++) {
    if (run > 0 && performance.now() - started > (how.budget ?? Number.POSITIVE_INFINITY)) break;
    const from = performance.now();
    await work(how.warm + run);
    samples.push(performance.now() - from);
  }
  return samples;
}

/**
 * Several subjects on one work, in turn: A B C A B C, not A A B B. What the machine does meanwhile then falls on
 * all alike, and ratios hold on a machine that isn't quiet.
 */
export async function inTurn<Name extends string>(
  how: Runs,
  subjects: Record<Name, (run: number) => unknown>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let run = 0; run < how.warm; run++) for (const name of names) await subjects[name](run);
  const started = performance.now();
  for (let run = 0; run < how.runs; run++) {
    if (run > 0 && performance.now() - started > (how.budget ?? Number.POSITIVE_INFINITY)) break;
    for (const name of names) {
      const from = performance.now();
      await subjects[name](how.warm + run);
      samples[name].push(performance.now() - from);
    }
  }
  return samples;
}
