/** The internal docking form while it is typed, and what becomes of it. Pure. */
import { type Post, postIds, posts } from '#shared/kernel/posts';
import { localDateTime } from '#shared/kernel/time';
import type { Sheet } from '#shared/order/sheet';
import { APPLICANT, type DockingSpec } from '#shared/order/sheetDocking';
import type { OrderState } from '#shared/order/state';
import type { Person } from '#shared/party/party';
import type { LineRow } from '../../../ui/line-table/types';
import { readDay } from '../dayText';

export type Language = 'zh' | 'en';

export interface DockingDraft {
  orderId: string;
  title: string;
  place: string;
  post: string;
  due: string;
  related: DockingSpec['related'] | null;
  content: string;
  when: string;
  crew: string;
  equipment: string;
  standard: string;
  remark: string;
  /** post, person, what */
  helpers: LineRow[];
  /** what, who, by */
  nodes: LineRow[];
  /** from, name, quantity, unit */
  things: LineRow[];
  /** what, solution, owner */
  risks: LineRow[];
  /** Why it is written anew. */
  why: string;
}

export const blankDocking = (orderId: string, post: string): DockingDraft => ({
  orderId,
  title: '',
  place: '',
  post,
  due: '',
  related: null,
  content: '',
  when: '',
  crew: '',
  equipment: '',
  standard: '',
  remark: '',
  helpers: [],
  nodes: [],
  things: [],
  risks: [],
  why: '',
});

export const postOf = (title: string | undefined, language: Language): Post | undefined =>
  postIds.find((id) => posts[id][language] === title?.trim());

/** The person of that name who holds the post, in the shop. */
export const personOf = (name: string | undefined, post: Post | undefined, people: readonly Person[]) =>
  people.find((p) => p.active && p.name === name?.trim() && post !== undefined && p.posts.includes(post));

/** How the other tables name a helper: `仓库 匡平`. */
export const helperLabel = (row: LineRow): string =>
  [row.post?.trim(), row.person?.trim()].filter(Boolean).join(' ');

/** `12-20`, `2026-12-20 14:00` → a day or a moment; undefined: neither. */
export function readMoment(typed: string, today: string): string | undefined {
  const found = /^(.*?)(?:\s+(\d{1,2})[:：](\d{2}))?$/.exec(typed.trim());
  const day = found ? readDay(found[1]!, today) : null;
  if (!found || !day) return undefined;
  if (found[2] === undefined) return day;
  const [hour, minute] = [Number(found[2]), Number(found[3])];
  if (hour > 23 || minute > 59) return undefined;
  return new Date(`${day}T${found[2].padStart(2, '0')}:${found[3]}:00+08:00`).toISOString();
}

/** Helpers renamed in their table keep their rows in the others. */
export function renamed(draft: DockingDraft, helpers: LineRow[]): Partial<DockingDraft> {
  const now = new Map(helpers.map((h) => [h.id, helperLabel(h)]));
  const names = new Map(draft.helpers.map((h) => [helperLabel(h), now.get(h.id) ?? '']));
  const follow = (rows: LineRow[], key: string) =>
    rows.map((r) => {
      const next = names.get(r[key] ?? '');
      return next === undefined || next === r[key] ? r : { ...r, [key]: next };
    });
  return { helpers, nodes: follow(draft.nodes, 'who'), things: follow(draft.things, 'from') };
}

export interface Reading {
  people: readonly Person[];
  person: { id: string; name: string };
  language: Language;
  today: string;
  /** What the applicant is called in the tables. */
  applicant: string;
}

const filled = (rows: readonly LineRow[]): LineRow[] =>
  rows.filter((r) => Object.entries(r).some(([key, value]) => key !== 'id' && value.trim() !== ''));
const text = (value: string | undefined): string => value?.trim() ?? '';
const some = <K extends string>(key: K, value: string): { [k in K]?: string } =>
  (value.trim() ? { [key]: value.trim() } : {}) as { [k in K]?: string };

/** `old`: the form that is written anew; its applicant and its risks stay. */
export function specOf(d: DockingDraft, r: Reading, old?: DockingSpec): DockingSpec {
  const helpers = filled(d.helpers);
  const whose = (label: string | undefined): string =>
    label === r.applicant ? APPLICANT : (helpers.find((h) => helperLabel(h) === label)?.id ?? '');
  const post = postIds.find((id) => id === d.post) ?? 'clerk';
  return {
    applicant: old?.applicant ?? { department: posts[post][r.language], post, person: r.person },
    ...(d.related ? { related: d.related } : {}),
    content: d.content.trim(),
    ...some('when', d.when),
    ...some('crew', d.crew),
    ...some('equipment', d.equipment),
    ...some('standard', d.standard),
    ...some('remark', d.remark),
    helpers: helpers.map((h) => {
      const held = postOf(h.post, r.language);
      const person = personOf(h.person, held, r.people);
      return {
        id: h.id,
        department: text(h.post),
        post: held ?? 'clerk',
        ...(person ? { person: { id: person.id, name: person.name } } : {}),
        what: text(h.what),
      };
    }),
    nodes: filled(d.nodes).map((n) => ({
      id: n.id,
      what: text(n.what),
      helper: whose(n.who),
      by: readMoment(n.by ?? '', r.today) ?? r.today,
    })),
    things: filled(d.things).map((k) => ({
      helper: whose(k.from),
      name: text(k.name),
      quantity: text(k.quantity) || '0',
      unit: text(k.unit),
    })),
    risks:
      old?.risks ??
      filled(d.risks).map((k) => ({
        risk: k.id,
        what: text(k.what),
        solution: text(k.solution),
        owner: text(k.owner),
      })),
  };
}

export const sheetOf = (d: DockingDraft, r: Reading): Sheet => ({
  client: { name: '' },
  project: { name: d.title.trim(), ...some('place', d.place) },
  issuedAt: r.today,
  ...some('dueAt', d.due),
  items: [],
  docking: specOf(d, r),
  people: {},
});

const typedMoment = (by: string): string => (by.length === 10 ? by : localDateTime(by));

/** A form that is there already, to be written anew. */
export function draftOf(order: OrderState, applicant: string): DockingDraft {
  const spec = order.sheet.docking;
  const blank = blankDocking(order.id, spec?.applicant.post ?? '');
  if (!spec) return blank;
  const helpers = spec.helpers.map((h) => ({
    id: h.id,
    post: h.department,
    person: h.person?.name ?? '',
    what: h.what,
  }));
  const whose = (id: string): string => {
    const helper = helpers.find((h) => h.id === id);
    return helper ? helperLabel(helper) : applicant;
  };
  return {
    ...blank,
    title: order.sheet.project.name,
    place: order.sheet.project.place ?? '',
    due: order.sheet.dueAt ?? '',
    related: spec.related ?? null,
    content: spec.content,
    when: spec.when ?? '',
    crew: spec.crew ?? '',
    equipment: spec.equipment ?? '',
    standard: spec.standard ?? '',
    remark: spec.remark ?? '',
    helpers,
    nodes: spec.nodes.map((n) => ({ id: n.id, what: n.what, who: whose(n.helper), by: typedMoment(n.by) })),
    things: spec.things.map((k, at) => ({
      id: `t${at}`,
      from: whose(k.helper),
      name: k.name,
      quantity: k.quantity,
      unit: k.unit,
    })),
  };
}
