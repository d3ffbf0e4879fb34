/**
 * The engine: given a procedure and the facts of one order, what is done, what waits for whom since when,
 * and whether a person may do an act now (and if not, every reason why not).
 */
import type { Refusal } from '#shared/kernel/faults';
import type { PersonRef, Post } from '#shared/kernel/posts';
import { compareInstants, hoursAfter } from '#shared/kernel/time';
import type { Act, Condition, Covers, Each, Gate, Need, Party, Procedure, Step } from './model';

export interface ActRecord {
  act: string;
  /** Id of the lead, for acts done by each lead. */
  lead?: string;
  at: string;
  by: PersonRef;
  post: string;
  /** Done on paper before the order came into the app (job file). */
  presumed?: boolean;
}

/** Whom one part of an act falls to: a field lead, a helping department, a time node. */
export interface Assignee extends PersonRef {
  /** The line of work it belongs to: a part waits for earlier parts of its own line, and for what all share. */
  line: string;
  /** By when this part must be done, where it says so itself. */
  dueAt?: string;
}

/** Who does something because the order names them: any holder of the post, or one person. */
export interface NamedDoer {
  posts: readonly Post[];
  person?: PersonRef;
}

/** What the engine must know of an order. The order answers; the engine never looks inside. */
export interface Facts {
  type: string;
  trait(name: string): boolean;
  assignees(each: Each): readonly Assignee[];
  /** Whom the order names; undefined where it names nobody. `lead`: the assignee whose part it is. */
  party(party: Party, lead?: string): NamedDoer | undefined;
  /**
   * The record of an act that stands: done, not sent back, its signature still valid. Of an act that completes
   * itself: who and what met its need last.
   */
  record(act: string, lead?: string): ActRecord | undefined;
  /** What is lacking for a need, each as a short phrase for the sentence; empty when met. */
  lacks(need: Need, lead?: string): string[];
}

/** One act to be done: the act itself, or one assignee's part of it. */
export interface Task {
  key: string;
  step: Step;
  act: Act;
  /** Posts that may do it: the act's, or the one the order names. */
  posts: readonly Post[];
  /** Only this person's to do, as long as the person is in the shop. */
  person?: PersonRef;
  lead?: Assignee;
}

export interface TaskView extends Task {
  record?: ActRecord;
  /** All acts before it are done: it is this task's turn. */
  ready: boolean;
  /** When it became its turn, and from whose hand; unset while not ready. */
  since?: string;
  from?: { by: PersonRef; post: string };
  dueAt?: string;
}

export type StepState = 'done' | 'current' | 'ahead';
export interface StepView {
  step: Step;
  state: StepState;
  tasks: TaskView[];
}

export const taskKey = (act: string, lead?: string): string => (lead ? `${act}@${lead}` : act);

export function applies(when: Condition | undefined, facts: Facts): boolean {
  if (!when) return true;
  if (when.type && !when.type.includes(facts.type)) return false;
  return !(when.trait && !facts.trait(when.trait));
}

function taskOf(step: Step, act: Act, facts: Facts, lead?: Assignee): Task {
  const named = act.by && facts.party(act.by, lead?.id);
  return {
    key: taskKey(act.id, lead?.id),
    step,
    act,
    posts: named?.posts ?? act.posts,
    ...(named?.person ? { person: named.person } : {}),
    ...(lead ? { lead } : {}),
  };
}

/** The tasks of an order in procedure order: conditions applied, acts done by each lead or helper unfolded. */
export function tasksOf(procedure: Procedure, facts: Facts): Task[] {
  return procedure.steps.flatMap((step) =>
    step.acts
      .filter((act) => applies(act.when, facts))
      .flatMap((act): Task[] =>
        act.each
          ? facts.assignees(act.each).map((lead) => taskOf(step, act, facts, lead))
          : [taskOf(step, act, facts)],
      ),
  );
}

/** Of one line of work, or one of them shared by all. */
export const sameLine = (task: Task, other: Task): boolean =>
  !task.lead || !other.lead || other.lead.line === task.lead.line;

/** Tasks that must be done directly before this one. A lead follows the lead's own earlier acts only. */
export function before(task: Task, tasks: readonly Task[]): Task[] {
  const own = (other: Task) => sameLine(task, other);
  const inStep = tasks.filter((t) => t.step === task.step && t.act !== task.act);
  const steps = [...new Set(tasks.map((t) => t.step))];
  // The nearest earlier step in which this line has a part.
  const prior =
    steps
      .slice(0, steps.indexOf(task.step))
      .reverse()
      .map((step) => tasks.filter((t) => t.step === step && own(t)))
      .find((list) => list.length > 0) ?? [];
  if (task.act.after) {
    const named = inStep.filter((t) => task.act.after!.includes(t.act.id) && own(t));
    return named.length ? named : prior;
  }
  const actsBefore = [...new Set(inStep.map((t) => t.act))].filter(
    (a) => task.step.acts.indexOf(a) < task.step.acts.indexOf(task.act),
  );
  const nearest = actsBefore.at(-1);
  return nearest ? inStep.filter((t) => t.act === nearest && own(t)) : prior;
}

/** Everything about where an order stands. */
export function stand(procedure: Procedure, facts: Facts): StepView[] {
  const tasks = tasksOf(procedure, facts);
  const views = new Map<string, TaskView>();
  // A step that each lead does part of has no task until there is a lead: it is then ahead, never done.
  for (const task of tasks) {
    const record = facts.record(task.act.id, task.lead?.id);
    const first = before(task, tasks);
    const done = first.map((t) => facts.record(t.act.id, t.lead?.id));
    const ready =
      !record &&
      done.every((r) => r !== undefined) &&
      !firstOpenBefore(task, tasks, facts) &&
      leadsKnownFor(procedure, task, facts);
    const last = done.filter((r) => r !== undefined).sort((a, b) => compareInstants(b.at, a.at))[0];
    const view: TaskView = { ...task, ready, ...(record ? { record } : {}) };
    if (ready && last) {
      view.since = last.at;
      view.from = { by: last.by, post: last.post };
    }
    const deadline = task.act.deadline;
    const start = deadline && facts.record(deadline.after, task.lead?.id);
    const dueAt = start && deadline ? hoursAfter(start.at, deadline.hours) : task.lead?.dueAt;
    if (dueAt) view.dueAt = dueAt;
    views.set(task.key, view);
  }
  let current = false;
  return procedure.steps.map((step) => {
    const mine = [...views.values()].filter((v) => v.step === step);
    const applicable = step.acts.some((a) => applies(a.when, facts));
    const done = applicable ? mine.length > 0 && mine.every((v) => v.record) : true;
    const state: StepState = done ? 'done' : current ? 'ahead' : 'current';
    if (!done) current = true;
    return { step, state, tasks: mine };
  });
}

/** The first task of an earlier step that is still open; a lead waits only for the lead's own and the shared ones. */
function firstOpenBefore(task: Task, tasks: readonly Task[], facts: Facts): Task | undefined {
  const steps = [...new Set(tasks.map((t) => t.step))];
  const at = steps.indexOf(task.step);
  return tasks.find(
    (t) => steps.indexOf(t.step) < at && sameLine(task, t) && !facts.record(t.act.id, t.lead?.id),
  );
}

/** What waits, for whom: the tasks whose turn it is. */
export function waiting(procedure: Procedure, facts: Facts): TaskView[] {
  return waitingIn(stand(procedure, facts));
}

export const waitingIn = (steps: readonly StepView[]): TaskView[] =>
  steps.flatMap((s) => s.tasks.filter((t) => t.ready));

/** The refusal of one gate, or undefined when it is met or does not apply. */
export function gateRefusal(gate: Gate, facts: Facts, lead?: string): Refusal | undefined {
  if (!applies(gate.when, facts)) return undefined;
  const list = facts.lacks(gate.need, lead);
  return list.length
    ? { rule: gate.rule, key: gate.need.kind, details: { list }, mend: gate.mend }
    : undefined;
}

/** Every unmet gate of an act, order of steps left aside: what a paper of that act must have first. */
export function gateRefusals(act: Act, facts: Facts, lead?: string): Refusal[] {
  return act.gates.map((g) => gateRefusal(g, facts, lead)).filter((r) => r !== undefined);
}

export interface Doer {
  posts: readonly Post[];
}

/** All reasons why this person can't do this task now; empty means: go ahead. */
export function refusals(procedure: Procedure, facts: Facts, key: string, doer: Doer): Refusal[] {
  const tasks = tasksOf(procedure, facts);
  const task = tasks.find((t) => t.key === key);
  if (!task) {
    const act = key.split('@')[0]!;
    const known = findAct(procedure, act);
    if (known?.each && known.each !== 'lead') return [{ rule: known.rule, key: 'notNamedHere' }];
    return known?.each && applies(known.when, facts)
      ? [{ rule: known.rule, key: 'notALeadHere', mend: 'assign' }]
      : [{ rule: procedure.steps[0]!.rule, key: 'unknownAct', details: { act } }];
  }
  if (facts.record(task.act.id, task.lead?.id))
    return [{ rule: task.act.rule, key: 'alreadyDone', mend: 'steps' }];
  const found: Refusal[] = [];
  if (!task.posts.some((p) => doer.posts.includes(p)))
    found.push({ rule: task.act.rule, key: 'post', details: { posts: [...task.posts] } });
  const open =
    firstOpenBefore(task, tasks, facts) ??
    before(task, tasks).find((t) => !facts.record(t.act.id, t.lead?.id));
  if (open)
    found.push({
      rule: open.act.rule,
      key: 'before',
      details: { act: open.act.id, lead: open.lead?.name ?? '' },
      mend: 'steps',
    });
  else if (!leadsKnownFor(procedure, task, facts))
    found.push({ rule: task.act.rule, key: 'noLead', mend: 'assign' });
  const gates = gateRefusals(task.act, facts, task.lead?.id);
  const { completes } = task.act;
  // Nothing is lacking and yet there is no record: nothing has met it so far.
  if (completes) {
    const list = facts.lacks(completes.need, task.lead?.id);
    gates.push({ rule: task.act.rule, key: 'completes', details: { list }, mend: completes.mend });
  }
  // A gate that asks for the very act that comes first says it with its own rule: once is enough.
  const said = open && gates.some((g) => g.key === 'acts' && toldAct(g, open.act.id));
  return [...found.filter((r) => !said || r.key !== 'before'), ...gates];
}

const toldAct = (refusal: Refusal, act: string): boolean => {
  const list = refusal.details?.list;
  return Array.isArray(list) && list.includes(`@act.${act}`);
};

/** A step whose acts each lead or helper does blocks everything behind it while there is none at all. */
function leadsKnownFor(procedure: Procedure, task: Task, facts: Facts): boolean {
  const at = procedure.steps.indexOf(task.step);
  return procedure.steps
    .slice(0, at)
    .every((s) =>
      s.acts.every((a) => !a.each || !applies(a.when, facts) || facts.assignees(a.each).length > 0),
    );
}

export function findAct(procedure: Procedure, id: string): Act | undefined {
  for (const step of procedure.steps) for (const act of step.acts) if (act.id === id) return act;
  return undefined;
}

export type { Act, Covers, Procedure, Step };
