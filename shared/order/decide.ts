/**
 * decide: (state, command, context) → events, or every reason why not, each with its rule id. Pure: it reads no
 * clock and writes nothing. The one door through which work enters the journal.
 */
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import {
  type Doer,
  findAct,
  gateRefusals,
  type Procedure,
  refusals,
  taskKey,
} from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { exportRefusal } from './classified';
import type { DecideContext, Decision, Draft, OrderCommand } from './command';
import { refuse, refused } from './command';
import { decideChange } from './decideChange';
import { decideField, fieldCommands } from './decideField';
import { decidePrint, printOnly, recordedInPrint } from './decidePrint';
import { archiveSheet, attachScan, keepDeliverable, withdrawScan } from './decideResults';
import { notBound } from './deliverables';
import { after, draftOf, otherLeads, postFor } from './drafts';
import { type OrderDraft, type OrderEventType, orderEvents } from './events';
import { factsOf, liveItems } from './facts';
import { reopenedBy } from './reopen';
import { settlementOf } from './settlementOf';
import { coveredDigest } from './signable';
import { type OrderState, unknownOrder } from './state';
import { workOf } from './statePrint';

const officeWork: readonly Post[] = ['clerk', 'leader', 'finance'];
/** Acts that tell something of the handing over. */
const handsOver: readonly string[] = ['callClient', 'deliver', 'archive'];

export function decide(
  order: OrderState | undefined,
  command: OrderCommand,
  ctx: DecideContext & { id: string },
): Decision {
  const decision = answer(order, command, ctx);
  if (refused(decision)) return decision;
  // What evolve could not read must never reach the journal: it would be a conflict that looks like success.
  const faults = decision.events.flatMap((draft) => {
    const read = orderEvents[draft.type as OrderEventType].safeParse(draft.data);
    return read.success ? [] : read.error.issues.map((i) => i.path.join('.'));
  });
  return faults.length
    ? refuse({ rule: 'DS', key: 'data', details: { list: [...new Set(faults)] } })
    : decision;
}

function answer(
  order: OrderState | undefined,
  command: OrderCommand,
  ctx: DecideContext & { id: string },
): Decision {
  const state = order ?? unknownOrder(ctx.id);
  if (command.do === 'issue') return issue(state, command, ctx);
  const intake = procedures[state.trade].steps[0]!.rule;
  if (!state.issued) return refuse({ rule: intake, key: 'notIssued' });
  if (state.cancelled)
    return refuse({ rule: intake, key: 'cancelled', details: { reason: state.cancelled.reason } });
  if (state.trade === 'print' && recordedInPrint(command)) return decidePrint(state, command, ctx);
  const strange = state.trade === 'print' ? surveyOnly(command) : printOnly(command);
  if (strange || printOnly(command)) return refuse({ rule: intake, key: 'otherTrade' });
  if (fieldCommands(command)) return decideField(state, command, ctx);
  switch (command.do) {
    case 'act':
      return act(state, command, ctx);
    case 'assign':
      return assign(state, command, ctx);
    case 'sendBack':
      return sendBack(state, command, ctx);
    case 'askChange':
    case 'decideChange':
      return decideChange(state, command, ctx);
    case 'reprice':
      return money(state, { type: 'order.priced', data: command.prices }, ctx);
    case 'keepSettlement': {
      const { do: _, ...data } = command;
      return money(state, { type: 'order.settlementKept', data }, ctx);
    }
    case 'keepDeliverable':
      return keepDeliverable(state, command, ctx);
    case 'attachScan':
      return attachScan(state, command, ctx);
    case 'withdrawScan':
      return withdrawScan(state, command, ctx);
    case 'recordPrint': {
      const closed = exportRefusal(state);
      if (closed) return refuse(closed);
      const { form, copies = 1, printer } = command;
      const data = { form, copies, ...(printer ? { printer } : {}) };
      return { events: [draftOf(state, { type: 'order.printed', data }, ctx.posts[0] ?? 'clerk')] };
    }
    case 'consentExport':
      return ctx.posts.includes('leader')
        ? {
            events: [
              draftOf(
                state,
                { type: 'order.exportConsented', data: { ...(command.note ? { note: command.note } : {}) } },
                'leader',
              ),
            ],
          }
        : refuse({ rule: 'SV-09a', key: 'post', details: { posts: ['leader'] } });
    case 'cancel': {
      const post = postFor(['clerk', 'leader'], ctx);
      if (!post) return refuse({ rule: intake, key: 'post', details: { posts: ['clerk', 'leader'] } });
      if (!command.reason.trim()) return refuse({ rule: intake, key: 'reasonMissing' });
      const handedOver = factsOf(state).record('deliver') ?? workOf(state).deliveries[0];
      if (handedOver) return refuse({ rule: ruleOf(state, 'deliver'), key: 'delivered' });
      return {
        events: [draftOf(state, { type: 'order.cancelled', data: { reason: command.reason } }, post)],
      };
    }
  }
}

/** Commands of the survey trade that mean nothing to a print order. */
const surveyOnly = (c: OrderCommand): boolean =>
  fieldCommands(c) || c.do === 'assign' || c.do === 'keepDeliverable';

const ruleOf = (state: OrderState, act: string): string =>
  findAct(procedures[state.trade], act)?.rule ?? procedures[state.trade].steps[0]!.rule;

function issue(state: OrderState, c: Extract<OrderCommand, { do: 'issue' }>, ctx: DecideContext): Decision {
  const procedure = procedures[c.trade];
  if (state.issued) return refuse({ rule: procedure.steps[0]!.rule, key: 'alreadyDone' });
  const posts = findAct(procedure, 'issue')!.posts;
  const post = postFor(posts, ctx);
  const stated: OrderState = { ...state, trade: c.trade, sheet: c.sheet };
  const found: Refusal[] = post
    ? []
    : [{ rule: procedure.steps[0]!.rule, key: 'post', details: { posts: [...posts] } }];
  found.push(...gateRefusals(findAct(procedure, 'issue')!, factsOf(stated)));
  if (!post || found.length) return refuse(...found);
  const number = ctx.number(c.trade === 'survey' ? 'CH' : 'YS');
  const events = [
    draftOf(
      state,
      { type: 'order.issued', data: { number, trade: c.trade, sheet: c.sheet, revision: 1 } },
      post,
    ),
  ];
  if (c.prices) events.push(draftOf(state, { type: 'order.priced', data: c.prices }, post));
  if (c.quotation && c.trade === 'print')
    events.push(
      draftOf(state, { type: 'order.quoted', data: { ...c.quotation, quotation: ctx.number('BJ') } }, post),
    );
  return { events };
}

/** Doing an act of the procedure: what it records first, then the handoff itself, signed where the act signs. */
function act(state: OrderState, c: Extract<OrderCommand, { do: 'act' }>, ctx: DecideContext): Decision {
  const procedure = procedures[state.trade];
  const found = findAct(procedure, c.act);
  if (!found) return refuse({ rule: procedure.steps[0]!.rule, key: 'unknownAct', details: { act: c.act } });
  const post = postFor(found.posts, ctx) ?? found.posts[0]!;
  const first: Draft[] = [];
  const record = (draft: OrderDraft) => first.push(draftOf(state, draft, post));
  // Each act records what is its own: nobody writes the shelf mark while accepting a task.
  if (c.drawing && c.act === 'confirm') record({ type: 'order.drawingScheduled', data: c.drawing });
  if (c.handover && handsOver.includes(c.act)) record({ type: 'order.handover', data: c.handover });

  if (c.binding && c.act === 'bind') record({ type: 'order.bindingKept', data: { lines: c.binding } });

  const no = refusals(procedure, factsOf(state, localDate(ctx.now)), taskKey(c.act, c.lead), ctx);
  no.push(...otherLeads(state, c.lead, found.posts, ctx));
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
    digest: coveredDigest(before, found.signs),
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
  if (c.act === 'archive' && !c.handover?.shelfMark?.trim())
    out.push({ rule, key: 'shelfMarkMissing', mend: 'delivery' });
  const loose = c.act === 'bind' ? notBound(state, c.binding ?? []) : [];
  if (loose.length) out.push({ rule, key: 'bindingMissing', details: { list: loose }, mend: 'delivery' });
  return out;
}

function assign(state: OrderState, c: Extract<OrderCommand, { do: 'assign' }>, ctx: DecideContext): Decision {
  const strangers = c.assignments.filter(
    (a) => !ctx.people.some((p) => p.id === a.lead.id && p.active && p.posts.includes('fieldLead')),
  );
  if (strangers.length)
    return refuse({
      rule: 'SV-02',
      key: 'notALead',
      details: { list: [...new Set(strangers.map((a) => a.lead.name))] },
      mend: 'people',
    });
  const live = new Set(liveItems(state).map((i) => i.no));
  const strange = c.assignments.filter((a) => !live.has(a.item)).map((a) => `@item.${a.item}`);
  if (strange.length)
    return refuse({ rule: 'SV-02', key: 'notOnSheet', details: { list: strange }, mend: 'changes' });
  const given = draftOf(
    state,
    { type: 'order.assigned', data: { assignments: c.assignments } },
    'fieldSupervisor',
  );
  const next = after(state, [given], ctx);
  const procedure: Procedure = procedures[state.trade];
  const no = refusals(procedure, factsOf(next), 'assign', ctx);
  if (no.length) return refuse(...no);
  return {
    events: [given, draftOf(state, { type: 'order.acted', data: { act: 'assign' } }, 'fieldSupervisor')],
  };
}

/** The rule work is sent back under, where the act asked for can't be. */
const refusing = { survey: 'SV-05', print: 'PR-05' } as const;

function sendBack(
  state: OrderState,
  c: Extract<OrderCommand, { do: 'sendBack' }>,
  ctx: DecideContext,
): Decision {
  const procedure = procedures[state.trade];
  const found = findAct(procedure, c.act);
  const back = found?.sendsBack;
  if (!found || !back)
    return refuse({ rule: refusing[state.trade], key: 'unknownAct', details: { act: c.act } });
  const no = refusals(procedure, factsOf(state), c.act, ctx).filter(
    (r) => r.key === 'post' || r.key === 'before' || r.key === 'alreadyDone',
  );
  if (!c.reason.trim()) no.push({ rule: found.rule, key: 'reasonMissing' });
  const live = new Set(state.sheet.items.filter((i) => !i.struckBy).map((i) => i.no));
  if (back.items && (c.items.length === 0 || c.items.some((i) => !live.has(i))))
    no.push({ rule: found.rule, key: 'itemsMissing' });
  if (no.length) return refuse(...no);
  const reopens = reopenedBy(procedure, back.reopens);
  return {
    events: [
      draftOf(
        state,
        {
          type: 'order.sentBack',
          data: { act: c.act, reason: c.reason, items: back.items ? c.items : [], reopens },
        },
        postFor(found.posts, ctx)!,
      ),
    ],
  };
}

function money(state: OrderState, draft: OrderDraft, ctx: DecideContext): Decision {
  const allowed = state.trade === 'print' ? [...officeWork, 'merchandiser' as const] : officeWork;
  const post = postFor(allowed, ctx);
  if (!post) return refuse({ rule: 'PM', key: 'post', details: { posts: [...allowed] } });
  const event = draftOf(state, draft, post);
  const next = after(state, [event], ctx);
  if (next.prices && !settlementOf(next))
    return refuse({ rule: ruleOf(state, 'settle'), key: 'figures', mend: 'settlement' });
  return { events: [event] };
}

/**
 * Why an act can't be done now, for a greyed button: the same answer decide would give.
 * @param now instant; left out: what runs out is held against the day it was checked on
 */
export function whyNot(order: OrderState, key: string, doer: Doer, now = ''): Refusal[] {
  if (order.cancelled)
    return [
      {
        rule: procedures[order.trade].steps[0]!.rule,
        key: 'cancelled',
        details: { reason: order.cancelled.reason },
      },
    ];
  return refusals(procedures[order.trade], factsOf(order, localDate(now)), key, doer);
}
