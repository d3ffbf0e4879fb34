/** Chance that can be told again: one seed per run, printed by `npm run test:faults` and taken with `--seed N`. */

/** Seed of this run. A test started by itself gets a new one each time and says it. */
export const seed: number = Number(process.env.DUIJIE_FAULT_SEED) || (Date.now() % 1_000_000) + 1;

/** The short form of a run, as `npm test` takes it: the same tests with fewer rounds. */
export const short = process.env.DUIJIE_FAULT_SHORT === '1';

/** Seconds the fuzz may take. */
export const seconds: number = Number(process.env.DUIJIE_FAULT_SECONDS) || (short ? 5 : 60);

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32: small, and the same numbers on every machine. `salt` gives each test a row of its own. */
export function chance(salt: string, from: number = seed): Chance {
  let state = from >>> 0;
  for (const c of salt) state = (Math.imul(state, 31) + c.charCodeAt(0)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[whole(from.length)] as (typeof from)[number];
    },
  };
}
