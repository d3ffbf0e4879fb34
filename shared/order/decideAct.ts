/** Doing an act of the procedure: who may, what goes with it, what it records and signs. */
import type { Refusal } from '#shared/kernel/faults';
import { localDate } from '#shared/kernel/time';
import { findAct, refusals, taskKey, tasksOf } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import type { DecideContext, Decision, Draft, OrderCommand } from './command';
import { refuse } from './command';
import { archiveSheet } from './decideResults';
import { notBound } from './deliverables';
import { after, draftOf, otherLeads, othersByName, postFor } from './drafts';
import type { OrderDraft } from './events';
import { factsOf } from './facts';
import { settlementOf } from './settlementOf';
import { coveredDigest } from './signable';
import type { OrderState } from './state';
import { thingsOf } from './stateDocking';

/** Acts that tell something of the handing over. */
const handsOver: readonly string[] = ['callClient', 'deliver', 'archive'];

/** The task an act is, of whose part it is. */
export const taskIn = (state: OrderState, act: string, lead: string | undefined) =>
  tasksOf(procedures[state.trade], factsOf(state)).find((t) => t.key === taskKey(act, lead));

/** Doing an act of the procedure: what it records first, then the handoff itself, signed where the act signs. */
export function act(
  state: OrderState,
  c: Extract<OrderCommand, { do: 'act' }>,
  ctx: DecideContext,
): Decision {
  const procedure = procedures[state.trade];
  const found = findAct(procedure, c.act);
  if (!found) return refuse({ rule: procedure.steps[0]!.rule, key: 'unknownAct', details: { act: c.act } });
  const task = taskIn(state, c.act, c.lead);
  const post = postFor(task?.posts ?? found.posts, ctx) ?? found.posts[0]!;
  const first: Draft[] = [];
  const record = (draft: OrderDraft) => first.push(draftOf(state, draft, post));
  // Each act records what is its own: nobody writes the shelf mark while accepting a task.
  if (c.drawing && c.act === 'confirm') record({ type: 'order.drawingScheduled', data: c.drawing });
  if (c.handover && handsOver.includes(c.act)) record({ type: 'order.handover', data: c.handover });

  if (c.act === 'handOver' && c.lead)
    record({
      type: 'order.thingsHanded',
      data: { helper: c.lead, things: c.things ?? thingsOf(state, c.lead) },
    });
  if (c.act === 'evaluate' && c.evaluation) record({ type: 'order.evaluated', data: c.evaluation });

  if (c.binding && c.act === 'bind') record({ type: 'order.bindingKept', data: { lines: c.binding } });

  const no = refusals(procedure, factsOf(state, localDate(ctx.now)), taskKey(c.act, c.lead), ctx);
  no.push(...otherLeads(state, c.lead, found.posts, ctx), ...othersByName(task, ctx));
  const lacking = no.length ? [] : missingWith(state, c, found.rule);
  if (no.length || lacking.length) return refuse(...no, ...lacking);

  if (c.act === 'settle') {
    const number = state.settlement.number ?? ctx.number('JS');
    record({
      type: 'order.settled',
      data: {
        number,
        date: c.date ?? new Date(Date.parse(ctx.now) + 8 * 3600_000).toISOString().slice(0, 10),
      },
    });
  }
  if (c.act === 'archive') record(archiveSheet(state));
  const before = after(state, first, ctx);
  const client = found.signer === 'client';
  const signature = found.signs && {
    id: `${taskKey(c.act, c.lead)}#${state.events + 1}`,
    by: client ? c.hand!.by!.trim() : ctx.actor.name,
    ...(client ? {} : { personId: ctx.actor.id }),
    capacity: client ? ('client' as const) : ('post' as const),
    at: ctx.now,
    digest: coveredDigest(before, found.signs, c.lead),
    ...(c.hand?.image ? { image: c.hand.image } : {}),
  };
  const done: OrderDraft = {
    type: 'order.acted',
    data: {
      act: c.act,
      ...(c.lead ? { lead: c.lead } : {}),
      ...(c.note ? { note: c.note } : {}),
      ...(signature ? { signature } : {}),
    },
  };
  return { events: [...first, draftOf(state, done, post)] };
}

/** What an act must be given along: the client's name, who was called, the shelf mark. */
function missingWith(state: OrderState, c: Extract<OrderCommand, { do: 'act' }>, rule: string): Refusal[] {
  const client = findAct(procedures[state.trade], c.act)?.signer === 'client';
  const out: Refusal[] = [];
  const drawing = c.drawing ?? state.drawing;
  if (c.act === 'confirm' && !drawing?.drafter && !drawing?.dueAt && !drawing?.note?.trim())
    out.push({ rule, key: 'drawingMissing', mend: 'deliverables' });
  if (c.act === 'settle' && !settlementOf(state)) out.push({ rule, key: 'figures', mend: 'settlement' });
  if (client && !c.hand?.by?.trim()) out.push({ rule, key: 'signerMissing' });
  if (c.act === 'callClient' && !c.handover?.calledWith?.trim())
    out.push({ rule, key: 'calledMissing', mend: 'delivery' });
  if (c.act === 'evaluate' && !(c.evaluation?.words.trim() && c.evaluation.score))
    out.push({ rule, key: 'evaluationMissing' });
  if (c.act === 'archive' && !c.handover?.shelfMark?.trim())
    out.push({ rule, key: 'shelfMarkMissing', mend: 'delivery' });
  const loose = c.act === 'bind' ? notBound(state, c.binding ?? []) : [];
  if (loose.length) out.push({ rule, key: 'bindingMissing', details: { list: loose }, mend: 'delivery' });
  return out;
}
