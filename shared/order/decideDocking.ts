/** Internal docking forms (ID): who may be named, writing the form anew, risks. Acts go the way of all acts. */
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { findAct, gateRefusals } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import type { DecideContext, Decision, DockingCommand, Draft, OrderCommand } from './command';
import { refuse } from './command';
import { draftOf, postFor } from './drafts';
import { factsOf } from './facts';
import type { Sheet } from './sheet';
import { APPLICANT, type DockingSpec } from './sheetDocking';
import type { OrderState } from './state';
import { helperName } from './stateDocking';

const rule = 'ID';
const own: readonly string[] = ['amend', 'keepRisk'];
const shared: readonly string[] = ['act', 'sendBack', 'attachScan', 'withdrawScan', 'recordPrint', 'cancel'];
/** What no other trade knows. */
export const dockingOnly = (c: OrderCommand): c is DockingCommand => own.includes(c.do);
/** What an internal docking form knows. */
export const dockingCommands = (c: OrderCommand): boolean => own.includes(c.do) || shared.includes(c.do);

/** Rows that name somebody who is not there or does not hold the post, or nobody of this form. */
function namesRefused(spec: DockingSpec, ctx: DecideContext): Refusal[] {
  const holds = (id: string, post: Post) =>
    ctx.people.some((p) => p.id === id && p.active && p.posts.includes(post));
  const strangers = [
    ...spec.helpers.filter((h) => h.person && !holds(h.person.id, h.post)).map(helperName),
    ...(holds(spec.applicant.person.id, spec.applicant.post) ? [] : [spec.applicant.person.name]),
  ];
  const known = new Set([APPLICANT, ...spec.helpers.map((h) => h.id)]);
  const nobody = [
    ...spec.nodes.filter((n) => !known.has(n.helper)).map((n) => n.what),
    ...spec.things.filter((k) => !known.has(k.helper) || k.helper === APPLICANT).map((k) => k.name),
  ];
  const ids = [...spec.helpers, ...spec.nodes].map((r) => r.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at || id === APPLICANT);
  return [
    ...(strangers.length
      ? [{ rule, key: 'notOfThePost', details: { list: strangers }, mend: 'people' as const }]
      : []),
    ...(nobody.length ? [{ rule, key: 'noHelper', details: { list: nobody } }] : []),
    ...(twice.length ? [{ rule, key: 'rowTwice', details: { list: [...new Set(twice)] } }] : []),
  ];
}

/** What is asked of a new form besides its gates: one applies for oneself. */
export function firstTime(sheet: Sheet, ctx: DecideContext): Refusal[] {
  const spec = sheet.docking;
  if (!spec) return [];
  const { person } = spec.applicant;
  return [
    ...(person.id === ctx.actor.id
      ? []
      : [{ rule, key: 'applicantOther', details: { name: person.name } } satisfies Refusal]),
    ...namesRefused(spec, ctx),
  ];
}

const asked = (state: OrderState, helper: string, post: string): Draft =>
  draftOf(state, { type: 'order.acted', data: { act: 'ask', lead: helper } }, post);

/** With the form sent, every helper is asked. */
export const askAll = (state: OrderState, sheet: Sheet, post: string): Draft[] =>
  (sheet.docking?.helpers ?? []).map((h) => asked(state, h.id, post));

/** The applicant, and the office or the leader for one who is away. */
function writer(state: OrderState, ctx: DecideContext): Post | undefined {
  const applied = state.sheet.docking?.applicant;
  const applicant = applied?.person.id === ctx.actor.id ? [applied.post] : [];
  return postFor([...applicant, 'clerk', 'leader'], ctx);
}

/** Written anew: what a helper agreed to and is now otherwise must be agreed to again; a new helper is asked. */
export function amend(
  state: OrderState,
  c: Extract<DockingCommand, { do: 'amend' }>,
  ctx: DecideContext,
): Decision {
  const { do: _, ...data } = c;
  const post = writer(state, ctx);
  const applicant = state.sheet.docking?.applicant;
  if (!post) return refuse({ rule, key: 'notApplicant', details: { name: applicant?.person.name ?? '—' } });
  if (factsOf(state).record('evaluate')) return refuse({ rule, key: 'evaluatedAlready' });
  const no: Refusal[] = c.why.trim() ? [] : [{ rule, key: 'reasonMissing' }];
  const { dueAt: _due, ...sheet } = state.sheet;
  const next: OrderState = {
    ...state,
    sheet: {
      ...sheet,
      project: { name: c.title, ...(c.place ? { place: c.place } : {}) },
      docking: c.docking,
    },
  };
  no.push(...gateRefusals(findAct(procedures.docking, 'issue')!, factsOf(next)));
  no.push(...namesRefused(c.docking, ctx));
  // Work that was done stays on the form, and so does who did it.
  const facts = factsOf(state);
  const kept = new Set([...c.docking.helpers, ...c.docking.nodes].map((r) => r.id));
  const gone = [
    ...(state.sheet.docking?.helpers ?? [])
      .filter((h) => facts.record('accept', h.id))
      .map((h) => ({ ...h, name: helperName(h) })),
    ...(state.sheet.docking?.nodes ?? [])
      .filter((n) => facts.record('doNode', n.id))
      .map((n) => ({ ...n, name: n.what })),
  ].filter((r) => !kept.has(r.id));
  if (gone.length) no.push({ rule, key: 'rowGone', details: { list: gone.map((r) => r.name) } });
  if (no.length) return refuse(...no);
  const before = new Set((state.sheet.docking?.helpers ?? []).map((h) => h.id));
  const added = c.docking.helpers.filter((h) => !before.has(h.id));
  return {
    events: [
      draftOf(state, { type: 'order.amended', data }, post),
      ...added.map((h) => asked(state, h.id, post)),
    ],
  };
}

/** Anybody of the form may report a risk; who applied or the risk's owner may say it is solved. */
export function keepRisk(
  state: OrderState,
  c: Extract<DockingCommand, { do: 'keepRisk' }>,
  ctx: DecideContext,
): Decision {
  const { do: _, ...data } = c;
  const facts = factsOf(state);
  const spec = state.sheet.docking;
  const posts = [
    ...new Set<Post>([
      ...(spec ? [spec.applicant.post, ...spec.helpers.map((h) => h.post)] : []),
      'clerk',
      'leader',
    ]),
  ];
  const post = postFor(posts, ctx);
  if (!post) return refuse({ rule, key: 'post', details: { posts } });
  if (facts.record('close')) return refuse({ rule, key: 'closedAlready' });
  const no: Refusal[] = [];
  if (!c.what.trim()) no.push({ rule, key: 'riskWords' });
  if (!c.solution.trim() || !c.owner.trim()) no.push({ rule, key: 'riskOwner' });
  if (no.length) return refuse(...no);
  return { events: [draftOf(state, { type: 'order.riskKept', data }, post)] };
}
