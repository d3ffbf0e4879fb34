/** What falls when work goes back: the named acts and every act behind them in the procedure. */
import type { Procedure } from '#shared/procedure/model';

export function reopenedBy(procedure: Procedure, acts: readonly string[]): string[] {
  const all = procedure.steps.flatMap((s) => s.acts.map((a) => a.id));
  const first = Math.min(...acts.map((a) => all.indexOf(a)).filter((i) => i >= 0));
  return Number.isFinite(first) ? all.slice(first) : [];
}
