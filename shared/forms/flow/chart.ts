/**
 * What a flow chart 流程图 says, without places: lanes, steps, acts with their lines, and what follows what. All of it
 * from the procedure's data, for any procedure: empty (how it goes), or for one order (where it stands, who did
 * what when, what it took, what is late).
 */
import { posts } from '#shared/kernel/posts';
import { localDate, localDateTime } from '#shared/kernel/time';
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { type TaskTimes, type Turn, timesOf } from '#shared/order/times';
import { applies, before, findAct, type Task } from '#shared/procedure/engine';
import type { Act, Procedure } from '#shared/procedure/model';
import { procedures } from '#shared/procedures/registry';
import type { Language } from '../layout/words';
import { postWords } from '../wording';
import { conditionWords, eachWords, needWords, partyWords, signWords, spentWords } from './words';

export type ActState = 'plain' | 'done' | 'current' | 'late' | 'ahead';

/** One line beside a box: a gate, a deadline, who did it when. */
export interface ChartLine {
  text: string;
  strong?: boolean;
  late?: boolean;
}

export interface ChartAct {
  id: string;
  step: string;
  /** The post in whose lane the box stands. */
  lane: string;
  title: string;
  /** Other posts that may do it, and the rule: `或办公室文员 SV-04d`. */
  tag: string;
  /** `仅放线`; '' where it applies always. */
  condition: string;
  state: ActState;
  lines: ChartLine[];
}

export interface ChartLink {
  from: string;
  to: string;
  kind: 'flow' | 'back';
  /** This way was gone: the work did come back. */
  used: boolean;
}

export interface ChartStep {
  id: string;
  title: string;
  rule: string;
  state: ActState;
  /** `2 天 3 小时`; '' in an empty chart. */
  spent: string;
}

export interface Chart {
  lanes: { post: string; title: string }[];
  steps: ChartStep[];
  acts: ChartAct[];
  links: ChartLink[];
  /** Titles of acts that this order does not have. */
  left: string[];
}

/** How the procedure goes, of no order. */
export function emptyChart(procedure: Procedure, language: Language): Chart {
  const acts = procedure.steps.flatMap((step) => step.acts.map((act) => ({ act, step: step.id })));
  return chartOf(procedure, language, acts, {
    state: () => 'plain',
    lines: (act) => asked(procedure, act, language),
    used: () => false,
    spent: () => ({ state: 'plain', spent: '' }),
  });
}

/** Where one order stands at `now`. */
export function orderChart(order: OrderState, now: string, language: Language): Chart {
  const procedure = procedures[order.trade];
  const facts = factsOf(order);
  const times = timesOf(order, now);
  const all = procedure.steps.flatMap((step) => step.acts.map((act) => ({ act, step: step.id })));
  const own = all.filter(({ act }) => applies(act.when, facts));
  const tasks = (act: Act) => times.tasks.filter((t) => t.act.id === act.id);
  const state = (act: Act): ActState => stateOf(order, tasks(act));
  const chart = chartOf(procedure, language, own, {
    state,
    lines: (act) => [
      ...tasks(act).flatMap((t) => told(t, order, now, language)),
      ...backs(order, act, language),
      ...(state(act) === 'done' ? [] : asked(procedure, act, language, facts)),
    ],
    used: (act) => order.returns.some((r) => r.act === act.id),
    spent: (id) => {
      const step = times.steps.find((s) => s.step === id);
      const states = own.filter((a) => a.step === id).map((a) => state(a.act));
      const done = states.length > 0 && states.every((s) => s === 'done');
      return {
        state: done
          ? 'done'
          : states.includes('late')
            ? 'late'
            : states.includes('current')
              ? 'current'
              : 'ahead',
        spent: step?.spent === undefined ? '' : spentWords(step.spent, language),
      };
    },
  });
  return {
    ...chart,
    left: all.filter(({ act }) => !own.some((o) => o.act === act)).map(({ act }) => act.title[language]),
  };
}

interface Telling {
  state(act: Act): ActState;
  lines(act: Act): ChartLine[];
  used(act: Act): boolean;
  spent(step: string): { state: ActState; spent: string };
}

function chartOf(
  procedure: Procedure,
  language: Language,
  shown: readonly { act: Act; step: string }[],
  tell: Telling,
): Chart {
  const steps = procedure.steps.filter((s) => shown.some((a) => a.step === s.id));
  const lanes = [...new Set(shown.map(({ act }) => laneOf(act)))];
  return {
    lanes: lanes.map((post) => ({ post, title: laneWords(post, language) })),
    steps: steps.map((s) => ({ id: s.id, title: s.title[language], rule: s.rule, ...tell.spent(s.id) })),
    acts: shown.map(({ act, step }) => ({
      id: act.id,
      step,
      lane: laneOf(act),
      title: act.title[language],
      tag: tagOf(act, language),
      condition: conditionWords(act.when, language),
      state: tell.state(act),
      lines: tell.lines(act),
    })),
    links: linksOf(procedure, shown, tell),
    left: [],
  };
}

/** Whom the order names does it in a lane of their own, whatever their post. */
const laneOf = (act: Act): string => (act.by ? `by:${act.by}` : (act.posts[0] ?? ''));
const laneWords = (lane: string, language: Language): string =>
  lane.startsWith('by:') ? partyWords(lane.slice(3), language) : postWords(lane, language);

/** The lane names the first post; the box the others and the rule. */
function tagOf(act: Act, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const others = act.by ? [] : act.posts.slice(1).map((p) => posts[p][language]);
  return [
    others.length ? t('或', 'or ') + others.join('/') : '',
    act.each ? eachWords(act.each, language) : '',
    act.rule,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What follows what, as the engine has it; a way that others already show is left out. */
function linksOf(
  procedure: Procedure,
  shown: readonly { act: Act; step: string }[],
  tell: Telling,
): ChartLink[] {
  const tasks = shown.map(
    ({ act, step }): Task => ({
      key: act.id,
      act,
      posts: act.posts,
      step: procedure.steps.find((s) => s.id === step)!,
    }),
  );
  const first = new Map(tasks.map((t) => [t.act.id, before(t, tasks).map((b) => b.act.id)]));
  const behind = (id: string, of: string): boolean =>
    (first.get(of) ?? []).some((b) => b === id || behind(id, b));
  const flow = tasks.flatMap((t) => {
    const own = first.get(t.act.id)!;
    return own
      .filter((from) => !own.some((other) => other !== from && behind(from, other)))
      .map((from): ChartLink => ({ from, to: t.act.id, kind: 'flow', used: false }));
  });
  const back = shown.flatMap(({ act }) =>
    (act.sendsBack?.reopens ?? [])
      .filter((to) => shown.some((a) => a.act.id === to))
      .map((to): ChartLink => ({ from: act.id, to, kind: 'back', used: tell.used(act) })),
  );
  return [...flow, ...back];
}

/** What an act asks for: gates, signature, deadline, sending back. With facts: only what applies to the order. */
function asked(
  procedure: Procedure,
  act: Act,
  language: Language,
  facts?: Parameters<typeof applies>[1],
): ChartLine[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const gates = new Map<string, string[]>();
  for (const gate of act.gates) {
    if (facts && !applies(gate.when, facts)) continue;
    const only = facts ? '' : conditionWords(gate.when, language);
    const what = needWords(gate.need.kind, language);
    const words = only ? `${what}（${only}）` : what;
    const there = gates.get(gate.rule) ?? [];
    if (words && !there.includes(words)) there.push(words);
    gates.set(gate.rule, there);
  }
  const title = (id: string) => findAct(procedure, id)?.title[language] ?? id;
  const lines = [...gates].map(([rule, words]) => `${rule} ${words.join(t('、', ', '))}`.trim());
  if (act.completes)
    lines.push(`${t('自动完成：', 'Done by itself: ')}${needWords(act.completes.need.kind, language)}`);
  if (act.signs) lines.push(signWords(act.signs, act.signer === 'client', language));
  if (act.deadline)
    lines.push(
      t(
        `时限：${title(act.deadline.after)}后 ${act.deadline.hours} 小时内（${act.deadline.rule}）`,
        `Within ${act.deadline.hours} h of “${title(act.deadline.after)}” (${act.deadline.rule})`,
      ),
    );
  if (act.dueBy)
    lines.push(t(`时限：各节点自定（${act.dueBy.rule}）`, `Due as each node says (${act.dueBy.rule})`));
  if (act.sendsBack)
    lines.push(t('可退回：', 'May send back to: ') + act.sendsBack.reopens.map(title).join(t('、', ', ')));
  return lines.map((text) => ({ text }));
}

function stateOf(order: OrderState, tasks: readonly TaskTimes[]): ActState {
  if (tasks.length > 0 && tasks.every((t) => t.record)) return 'done';
  if (order.cancelled || !tasks.some((t) => t.ready)) return 'ahead';
  return tasks.some((t) => t.ready && t.turns.at(-1)?.late) ? 'late' : 'current';
}

/** `03-12 09:30`; a bare date stays one. */
const shortTime = (at: string): string => (localDateTime(at) || localDate(at)).slice(5);

function told(task: TaskTimes, order: OrderState, now: string, language: Language): ChartLine[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const several =
    task.lead && (order.leads.length > 1 || task.act.by) ? `${task.lead.name}${t('：', ': ')}` : '';
  return task.turns.flatMap((turn): ChartLine[] => {
    const took = spanWords(turn, now, language);
    if (turn.to === undefined) {
      if (order.cancelled) return [];
      const named = task.person?.name ?? (task.act.by ? undefined : task.lead?.name);
      const who = named ?? task.posts.map((p) => posts[p][language]).join('/');
      const text = `● ${t('轮到', 'waits for')} ${who}${took ? t(`，已 ${took}`, `, ${took} so far`) : ''}`;
      return [{ text, strong: true }, ...lateLine(task, turn, language)];
    }
    const name = turn.by?.name ?? '';
    const presumed = task.record?.presumed && !turn.undone;
    const note = presumed
      ? t('，纸上已办', ', on paper before')
      : turn.undone
        ? t('，后被退回或重做', ', came back or done anew')
        : '';
    const text = `${turn.undone ? '×' : '✓'} ${several}${name} ${shortTime(turn.to)}${took && !presumed ? t(`，用时 ${took}`, `, took ${took}`) : ''}${note}`;
    return [{ text }, ...lateLine(task, turn, language)];
  });
}

function spanWords(turn: Turn, now: string, language: Language): string {
  const span = turn.from ? Date.parse(turn.to ?? now) - Date.parse(turn.from) : Number.NaN;
  const dated = turn.from?.length === 10 || turn.to?.length === 10;
  return dated || !(span >= 0) ? '' : spentWords(span, language);
}

function lateLine(task: TaskTimes, turn: Turn, language: Language): ChartLine[] {
  if (!turn.late) return [];
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const text =
    turn.late === 'deadline'
      ? task.act.dueBy
        ? t(
            `！逾期：过了节点时限（${task.act.dueBy.rule}）`,
            `! Late: past the node’s time (${task.act.dueBy.rule})`,
          )
        : t(
            `！逾期：应在 ${task.act.deadline?.hours} 小时内（${task.act.deadline?.rule}）`,
            `! Late: due within ${task.act.deadline?.hours} h (${task.act.deadline?.rule})`,
          )
      : t('！逾期：过了要求完成日期', '! Late: past the due date');
  return [{ text, strong: true, late: true }];
}

function backs(order: OrderState, act: Act, language: Language): ChartLine[] {
  return order.returns
    .filter((r) => r.act === act.id)
    .map((r) => ({
      text: `← ${r.by.name} ${shortTime(r.at)} ${language === 'zh' ? '退回' : 'sent back'}${language === 'zh' ? '：' : ': '}${r.reason}`,
      strong: true,
    }));
}
