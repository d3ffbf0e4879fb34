/** PR-07: what the client's answers come to. */
import type { Feedback } from './statePrint';

/** Below this the shop owes itself a measure for improvement. */
export const SATISFIED = 80;

/** Mean of the scores given, 1 to 5, as a whole number of 100; undefined where nothing was answered. */
export function satisfactionOf(feedback: Pick<Feedback, 'scores' | 'overall'>): number | undefined {
  const given = [...Object.values(feedback.scores ?? {}), feedback.overall].filter((s) => s !== undefined);
  return given.length ? Math.round(given.reduce((sum, s) => sum + s * 20, 0) / given.length) : undefined;
}
