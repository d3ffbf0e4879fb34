/** Is the computer's clock behind what was already written here? A flat battery gives papers the wrong year. */
import { instantOf } from '#shared/kernel/clock';
import { type DeskDb, db as theDb } from './db';

/** Milliseconds a clock may be behind: another time zone, or put right by a little, is no reason to warn. */
const SLACK = 24 * 3600_000;

/** `last`: instant of the newest event, where the clock stands more than a day before it. */
export async function clockDoubt(nowMs: number, db: DeskDb = theDb): Promise<{ last: string } | undefined> {
  const stamp = (await db.meta.get('lastStamp'))?.value;
  if (typeof stamp !== 'string') return undefined;
  const last = instantOf(stamp);
  return Date.parse(last) - nowMs > SLACK ? { last } : undefined;
}
