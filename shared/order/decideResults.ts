/** Commands about deliverables, binding, scans and the archive (SV-07, SV-09). */
import { type Post, postIds, seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse } from './command';
import { latestVersions } from './deliverables';
import { draftOf, postFor } from './drafts';
import type { OrderDraft, OrderEventData } from './events';
import { factsOf } from './facts';
import { isMoneyPaper } from './moneyPapers';
import { liveScans, signedPapers } from './scans';
import type { OrderState } from './state';

const drawingWork: readonly Post[] = ['drafter', 'officeSupervisor', 'clerk'];
/** Who may take a scan out again, beside the one who attached it. */
const keepers: readonly Post[] = ['clerk', 'officeSupervisor', 'leader'];

type Command<D extends OrderCommand['do']> = Extract<OrderCommand, { do: D }>;

export function keepDeliverable(
  state: OrderState,
  { do: _, ...data }: Command<'keepDeliverable'>,
  ctx: DecideContext,
): Decision {
  const post = postFor(drawingWork, ctx);
  if (!post) return refuse({ rule: 'SV-07', key: 'post', details: { posts: [...drawingWork] } });
  if (!factsOf(state).record('confirm'))
    return refuse({ rule: 'SV-06', key: 'before', details: { act: 'confirm', lead: '' } });
  if (!data.name.trim() || !data.version.trim())
    return refuse({ rule: 'SV-07', key: 'versionMissing', mend: 'deliverables' });
  return { events: [draftOf(state, { type: 'order.deliverableKept', data }, post)] };
}

export function attachScan(
  state: OrderState,
  { do: _, ...data }: Command<'attachScan'>,
  ctx: DecideContext,
): Decision {
  const money = isMoneyPaper(data.form);
  if (money && !seesMoney(ctx.posts))
    return refuse({
      rule: 'PM',
      key: 'post',
      details: { posts: postIds.filter((p) => seesMoney([p])) },
    });
  if (data.date && data.date > localDate(ctx.now)) return refuse({ rule: 'SV-09', key: 'scanFuture' });
  const twice = liveScans(state).find((s) => s.hash === data.hash && s.form === data.form);
  if (twice) return refuse({ rule: 'SV-09', key: 'scanTwice', details: { list: [twice.name] } });
  return {
    events: [draftOf(state, { type: 'order.scanAttached', data }, ctx.posts[0] ?? 'clerk')],
  };
}

export function withdrawScan(
  state: OrderState,
  { scan, reason }: Command<'withdrawScan'>,
  ctx: DecideContext,
): Decision {
  const found = liveScans(state).find((s) => s.id === scan);
  if (!found) return refuse({ rule: 'SV-09', key: 'noSuchScan' });
  const own = found.by.id === ctx.actor.id && (!isMoneyPaper(found.form) || seesMoney(ctx.posts));
  const post = postFor(keepers, ctx) ?? (own ? ctx.posts[0] : undefined);
  if (!post) return refuse({ rule: 'SV-09', key: 'post', details: { posts: [...keepers] } });
  if (!reason.trim()) return refuse({ rule: 'SV-09', key: 'reasonMissing' });
  const data = { scan, reason: reason.trim(), ...(found.form ? { form: found.form } : {}) };
  return { events: [draftOf(state, { type: 'order.scanWithdrawn', data }, post)] };
}

/** The sheet of what is put away, as it stands at this moment. */
export function archiveSheet(state: OrderState): OrderDraft {
  const scans = liveScans(state);
  const forms = [...new Set([...signedPapers(state), ...scans.flatMap((s) => (s.form ? [s.form] : []))])];
  const data: OrderEventData<'order.archiveListed'> = {
    papers: forms.map((form) => ({ form, scans: scans.filter((s) => s.form === form).length })),
    deliverables: latestVersions(state).map(({ name, version, copies, file }) => ({
      name,
      version,
      copies,
      ...(file ? { hash: file.hash } : {}),
    })),
    others: scans.filter((s) => !s.form).map((s) => s.name),
  };
  return { type: 'order.archiveListed', data };
}
