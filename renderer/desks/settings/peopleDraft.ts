/** People as they are typed: presets, faults, and the posts nobody holds. */
import { posts as allPosts, type Post } from '#shared/kernel/posts';
import type { Person } from '#shared/party/party';
import { survey } from '#shared/procedures/survey';

export interface PersonDraft {
  /** For React and the draft only; people get their id when they are saved. */
  key: string;
  name: string;
  posts: Post[];
  phone: string;
}

/** Posts the survey procedure asks for, in the order it asks. */
export const surveyPosts: readonly Post[] = [
  ...new Set(survey.steps.flatMap((s) => s.acts.flatMap((a) => a.posts))),
];

/** Posts a survey shop fills, then those of the other trades. */
export const postChoices: readonly Post[] = [
  ...surveyPosts,
  ...(Object.keys(allPosts) as Post[]).filter((p) => !surveyPosts.includes(p)),
];

export type Preset = 'one' | 'three' | 'each';

/** Who holds which posts in shops of usual sizes; names are left to be typed. */
export const presets: Record<Preset, readonly (readonly Post[])[]> = {
  one: [surveyPosts],
  three: [
    ['clerk', 'drafter', 'finance'],
    ['fieldSupervisor', 'fieldLead'],
    ['officeSupervisor', 'propertyManager', 'leader'],
  ],
  each: surveyPosts.map((p) => [p]),
};

/** The rows of a preset; names and telephones typed so far stay, in order. */
export function applyPreset(
  preset: Preset,
  typed: readonly PersonDraft[],
  newKey: () => string,
): PersonDraft[] {
  const named = typed.filter((p) => p.name.trim() || p.phone.trim());
  const rows = presets[preset].map((held, i): PersonDraft => {
    const old = named[i];
    return { key: old?.key ?? newKey(), name: old?.name ?? '', phone: old?.phone ?? '', posts: [...held] };
  });
  return [...rows, ...named.slice(rows.length)];
}

export type PersonFault = 'nameMissing' | 'postsMissing' | 'nameTwice';

/** A row nobody typed in is no row. */
export const isBlank = (p: PersonDraft): boolean => !p.name.trim() && p.posts.length === 0 && !p.phone.trim();

/** Fault of each row by its key; rows that are blank have none. */
export function rowFaults(rows: readonly PersonDraft[]): Record<string, PersonFault> {
  const faults: Record<string, PersonFault> = {};
  const names = rows.map((r) => r.name.trim());
  rows.forEach((row, i) => {
    if (isBlank(row)) return;
    const name = names[i]!;
    if (!name) faults[row.key] = 'nameMissing';
    // Papers name people: two of one name can't be told apart on them.
    else if (names.indexOf(name) !== i) faults[row.key] = 'nameTwice';
    else if (row.posts.length === 0) faults[row.key] = 'postsMissing';
  });
  return faults;
}

/** Whole-list fault: the procedure starts with the clerk, so a shop without one can't take an order. */
export function listFault(rows: readonly PersonDraft[]): 'nobody' | 'noClerk' | undefined {
  const real = rows.filter((r) => !isBlank(r));
  if (real.length === 0) return 'nobody';
  return real.some((r) => r.posts.includes('clerk')) ? undefined : 'noClerk';
}

/** Survey posts nobody of these holds: orders would stop there. */
export const vacantPosts = (people: readonly { posts: readonly Post[] }[]): Post[] =>
  surveyPosts.filter((post) => !people.some((p) => p.posts.includes(post)));

/** Survey posts that would be left without a holder if `next` took the place of the person of that id. */
export function vacatedBy(people: readonly Person[], next: Person): Post[] {
  const active = people.filter((p) => p.active);
  const before = vacantPosts(active);
  const after = vacantPosts([...active.filter((p) => p.id !== next.id), ...(next.active ? [next] : [])]);
  return after.filter((p) => !before.includes(p));
}

/** Is the name taken by another active person? */
export const nameTaken = (people: readonly Person[], name: string, exceptId?: string): boolean =>
  people.some((p) => p.active && p.id !== exceptId && p.name === name.trim());
