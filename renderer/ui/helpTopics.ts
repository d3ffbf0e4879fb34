/** Which help belongs to a page, the rules it lives by, and the keys of the app. Words are in i18n/zh/help.ts. */

export const topics = [
  'inbox',
  'orders',
  'newOrder',
  'order',
  'docking',
  'field',
  'fieldJob',
  'clients',
  'settlements',
  'settlement',
  'reports',
  'archive',
  'settings',
  'importing',
  'plan',
  'load',
  'press',
  'checks',
  'stock',
  'duties',
  'machines',
] as const;
export type Topic = (typeof topics)[number] | 'start' | 'other';

/** The rules a person meets there most, of any trade; those that the shop has no words for are left out. */
export const rulesOf: Readonly<Record<Topic, readonly string[]>> = {
  inbox: ['SV-04d', 'PM'],
  orders: ['SV-01', 'PR-01', 'CR'],
  newOrder: ['SV-01', 'PR-01', 'RQ', 'SV-03a'],
  order: ['SV-02', 'SV-04a', 'SV-05', 'SV-06a', 'PR-05', 'CR'],
  docking: ['ID', 'PR-02', 'PM'],
  field: ['SV-03', 'SV-04'],
  fieldJob: ['SV-03b', 'SV-03c', 'SV-04a', 'SV-04b', 'SV-04c'],
  clients: ['SV-01', 'PM'],
  settlements: ['SV-08', 'PR-06', 'PM'],
  settlement: ['SV-08', 'PR-06', 'SV-05'],
  reports: ['SV-08', 'PM'],
  archive: ['SV-09', 'SV-09a'],
  settings: ['PM', 'DS'],
  importing: ['DS'],
  plan: ['PR-03', 'PR-04'],
  load: ['PR-04'],
  press: ['PR-04', 'PR-05'],
  checks: ['PR-05'],
  stock: ['PR-03', 'PM'],
  duties: ['PR-08'],
  machines: ['PR-03', 'PR-05'],
  start: ['DS'],
  other: ['PM'],
};

const paths: readonly (readonly [RegExp, Topic])[] = [
  [/^\/$/, 'inbox'],
  [/^\/orders$/, 'orders'],
  [/^\/orders\/new$/, 'newOrder'],
  [/^\/orders\/./, 'order'],
  [/^\/docking/, 'docking'],
  [/^\/field$/, 'field'],
  [/^\/field\/./, 'fieldJob'],
  [/^\/clients/, 'clients'],
  [/^\/settlements$/, 'settlements'],
  [/^\/settlements\/./, 'settlement'],
  [/^\/reports/, 'reports'],
  [/^\/archive/, 'archive'],
  [/^\/settings/, 'settings'],
  [/^\/import/, 'importing'],
  [/^\/plan\/load/, 'load'],
  [/^\/plan\/machines/, 'machines'],
  [/^\/plan/, 'plan'],
  [/^\/press\/checks/, 'checks'],
  [/^\/press/, 'press'],
  [/^\/stock/, 'stock'],
  [/^\/duties/, 'duties'],
  [/^\/start/, 'start'],
];

/** The topic of a path; pages without words of their own get the general one. */
export const topicOf = (path: string): Topic => paths.find(([shape]) => shape.test(path))?.[1] ?? 'other';

export const keyGroups = [
  {
    group: 'everywhere',
    keys: [
      { combo: 'F1', what: 'help' },
      { combo: 'Ctrl+K', what: 'search' },
      { combo: 'Ctrl+N', what: 'newOrder' },
      { combo: 'Ctrl+P', what: 'print' },
      { combo: 'Esc', what: 'close' },
      { combo: 'Tab / Shift+Tab', what: 'walk' },
      { combo: 'Enter', what: 'press' },
    ],
  },
  {
    group: 'lists',
    keys: [
      { combo: '↑ ↓', what: 'rows' },
      { combo: 'Enter', what: 'open' },
      { combo: '← →', what: 'trail' },
    ],
  },
  {
    group: 'tables',
    keys: [
      { combo: 'Enter', what: 'cellDown' },
      { combo: 'Tab', what: 'cellRight' },
      { combo: 'Ctrl+C / Ctrl+V', what: 'block' },
      { combo: 'Ctrl+D', what: 'fillDown' },
    ],
  },
  {
    group: 'board',
    keys: [
      { combo: '← →', what: 'barMove' },
      { combo: 'Ctrl+← / Ctrl+→', what: 'barHour' },
      { combo: 'Shift+← / Shift+→', what: 'barLength' },
      { combo: '↑ ↓', what: 'barRow' },
      { combo: 'Enter', what: 'barOpen' },
      { combo: 'Esc', what: 'barBack' },
      { combo: 'Ctrl+Z', what: 'barUndo' },
    ],
  },
  {
    group: 'tour',
    keys: [
      { combo: '→', what: 'tourNext' },
      { combo: '←', what: 'tourBack' },
      { combo: 'Esc', what: 'tourLeave' },
    ],
  },
] as const;
