/**
 * A print job file says nothing of the work between order and delivery. Where the client has signed for everything,
 * or it was settled, that work must have been done: it is taken as done on paper (`presumed`), with nobody's
 * signature on it. A client's sign-off of an item is the quantity received of it.
 */
import { factsOf } from '#shared/order/facts';
import { tasksOf } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { last, utc } from './moments';
import type { Telling } from './telling';

export function writePrinting(t: Telling, settled: boolean): void {
  const { writer, job, clerk, cast } = t;
  if (job.order.kind !== 'print') return;
  const issued = Boolean(job.settlement?.number) && settled;
  const facts = factsOf(writer.state);
  const received = facts.record('deliver');
  if (!received && !issued) return;
  const at = utc(last((job.field?.signOffs ?? []).map((s) => s.at)) ?? t.issuedAt);
  const tasks = tasksOf(procedures.print, facts);
  const end = tasks.findIndex((k) => k.act.id === 'deliver');
  // Settled on less than was ordered: the rest is not coming.
  for (const { act } of tasks.slice(0, received ? end : end + 1)) {
    const post = act.posts.find((p) => cast.holders[p]);
    writer.presume(act.id, { at, by: (post && cast.holders[post]) ?? clerk });
  }
}
