/** The steps of the order as the trail shows them: who did it and when, or for whom it waits since when. */
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { summaryOf, type WaitingRow } from '#shared/order/summary';
import type { Person } from '#shared/party/party';
import { applies, stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { isLate } from '../../store/queries';
import type { TrailStep } from '../../ui/StepTrail';
import { doersOf } from './tasks';

export interface TrailWords {
  language: 'zh' | 'en';
  listJoin: string;
  /** `等 李静 2 小时` */
  waits(names: string, since: string): string;
  /** Name of a post where no person is known. */
  post(row: WaitingRow): string;
}

export function trailOf(
  order: OrderState,
  people: readonly Person[],
  now: string,
  words: TrailWords,
): TrailStep[] {
  const summary = summaryOf(order);
  const facts = factsOf(order);
  // A job without papers has no 承印验证: a tick there would say that somebody checked them.
  const views = stand(procedures[order.trade], facts).filter((v) =>
    v.step.acts.some((a) => applies(a.when, facts)),
  );
  return views.map(({ step, state, tasks }): TrailStep => {
    const rows = summary.waiting.filter((w) => w.step === step.id);
    const records = tasks.flatMap((t) => (t.record ? [t.record] : []));
    const last = [...records].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    const who = [...new Set(records.map((r) => r.by.name))].join(words.listJoin);
    const here = !order.cancelled && (state === 'current' || rows.length > 0);
    const late = rows.some((w) => isLate(w, summary, now));
    const names = [...new Set(rows.flatMap((w) => namesOf(order, w, people, words)))].join(words.listJoin);
    const since = rows.map((w) => w.since).sort()[0];
    return {
      key: step.id,
      title: step.title[words.language],
      state: state === 'done' ? 'done' : here ? (late ? 'late' : 'current') : 'waiting',
      ...(who ? { who } : {}),
      ...(last ? { at: last.at } : {}),
      ...(names && since ? { waitsFor: words.waits(names, since) } : {}),
    };
  });
}

function namesOf(order: OrderState, row: WaitingRow, people: readonly Person[], words: TrailWords): string[] {
  const names = doersOf(order, row, people);
  // Three clerks are "the clerks", not a list that runs out of its cell.
  return names.length === 0 || names.length > 2 ? [words.post(row)] : names;
}
