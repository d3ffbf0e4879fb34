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
import { procedures, type Trade } from '#shared/procedures/registry';
import { exportRefusal } from './classified';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse, refused } from './command';
import { act, taskIn } from './decideAct';
import { decideChange } from './decideChange';
import { amend, askAll, dockingCommands, dockingOnly, firstTime, keepRisk } from './decideDocking';
import { decideField, fieldCommands } from './decideField';
import { decidePrint, printOnly, recordedInPrint } from './decidePrint';
import { attachScan, keepDeliverable, withdrawScan } from './decideResults';
import { after, draftOf, othersByName, postFor } from './drafts';
import { type OrderDraft, type OrderEventType, orderEvents } from './events';
import { factsOf, liveItems } from './facts';
import { reopenedBy } from './reopen';
import { settlementOf } from './settlementOf';
import { type OrderState, unknownOrder } from './state';
import { workOf } from './statePrint';

const officeWork: readonly Post[] = ['clerk', 'leader', 'finance'];

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
  if (!knows[state.trade](command)) return refuse({ rule: intake, key: 'otherTrade' });
  if (state.trade === 'print' && recordedInPrint(command)) return decidePrint(state, command, ctx);
  if (dockingOnly(command))
    return command.do === 'amend' ? amend(state, command, ctx) : keepRisk(state, command, ctx);
  // Theirs alone and answered above; the type asks for it to be said.
  if (printOnly(command)) return refuse({ rule: intake, key: 'otherTrade' });
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
      const applied = state.sheet.docking?.applicant;
      const own = applied?.person.id === ctx.actor.id ? [applied.post] : [];
      const post = postFor(['clerk', 'leader', ...own], ctx);
      if (!post) return refuse({ rule: intake, key: 'post', details: { posts: ['clerk', 'leader'] } });
      if (!command.reason.trim()) return refuse({ rule: intake, key: 'reasonMissing' });
      const handedOver = factsOf(state).record('deliver') ?? workOf(state).deliveries[0];
      if (factsOf(state).record('close')) return refuse({ rule: intake, key: 'closedAlready' });
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

/** Which commands mean something to orders of each trade. */
const knows: Record<Trade, (c: OrderCommand) => boolean> = {
  survey: (c) => !printOnly(c) && !dockingOnly(c),
  print: (c) => recordedInPrint(c) || (!surveyOnly(c) && !dockingOnly(c)),
  docking: dockingCommands,
};
const prefixes = { survey: 'CH', print: 'YS', docking: 'DJ' } as const satisfies Record<Trade, string>;

const ruleOf = (state: OrderState, act: string): string =>
  findAct(procedures[state.trade], act)?.rule ?? procedures[state.trade].steps[0]!.rule;

function issue(state: OrderState, c: Extract<OrderCommand, { do: 'issue' }>, ctx: DecideContext): Decision {
  const procedure = procedures[c.trade];
  if (state.issued) return refuse({ rule: procedure.steps[0]!.rule, key: 'alreadyDone' });
  const posts = findAct(procedure, 'issue')!.posts;
  const applicant = c.trade === 'docking' ? c.sheet.docking?.applicant : undefined;
  const post = postFor(applicant ? [applicant.post] : posts, ctx);
  const stated: OrderState = { ...state, trade: c.trade, sheet: c.sheet };
  const found: Refusal[] = post
    ? []
    : [{ rule: procedure.steps[0]!.rule, key: 'post', details: { posts: [...posts] } }];
  found.push(...gateRefusals(findAct(procedure, 'issue')!, factsOf(stated)));
  if (c.trade === 'docking') found.push(...firstTime(c.sheet, ctx));
  if (!post || found.length) return refuse(...found);
  const number = ctx.number(prefixes[c.trade]);
  const events = [
    draftOf(
      state,
      { type: 'order.issued', data: { number, trade: c.trade, sheet: c.sheet, revision: 1 } },
      post,
    ),
  ];
  if (c.trade === 'docking') events.push(...askAll(state, c.sheet, post));
  if (c.prices) events.push(draftOf(state, { type: 'order.priced', data: c.prices }, post));
  if (c.quotation && c.trade === 'print')
    events.push(
      draftOf(state, { type: 'order.quoted', data: { ...c.quotation, quotation: ctx.number('BJ') } }, post),
    );
  return { events };
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
const refusing = { survey: 'SV-05', print: 'PR-05', docking: 'ID' } as const;

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
  const task = taskIn(state, c.act, c.lead);
  const no = refusals(procedure, factsOf(state), taskKey(c.act, c.lead), ctx).filter((r) =>
    ['post', 'before', 'alreadyDone', 'notNamedHere', 'unknownAct'].includes(r.key),
  );
  no.push(...othersByName(task, ctx));
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
          data: {
            act: c.act,
            ...(c.lead ? { lead: c.lead } : {}),
            reason: c.reason,
            items: back.items ? c.items : [],
            reopens,
          },
        },
        postFor(task?.posts ?? found.posts, ctx)!,
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
