/**
 * The arrows of the house (README, "How the house is laid out"), as dependency-cruiser rules.
 * A forbidden import anywhere breaks `npm run check`; tests/unit/arrows.test.ts plants one and sees it caught.
 */
const swc = require('@swc/core');

// dependency-cruiser asks swc for plain TypeScript always: a .tsx file would not parse and its arrows go unseen.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') });

const only = (name, from, mayReach, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|renderer|electron|tests|build)/', pathNot: mayReach },
});

/** Rooms of shared/, each with the rooms it may import besides itself. */
const rooms = {
  kernel: [],
  procedure: ['kernel'],
  procedures: ['kernel', 'procedure'],
  party: ['kernel', 'journal'],
  money: ['kernel'],
  // A register's shape is its trade's word.
  register: ['kernel', 'journal', 'print'],
  survey: ['kernel'],
  print: ['kernel'],
  service: ['kernel'],
  journal: ['kernel'],
  order: [
    'kernel',
    'procedure',
    'procedures',
    'party',
    'register',
    'money',
    'survey',
    'print',
    'service',
    'journal',
  ],
  forms: [
    'kernel',
    'procedure',
    'procedures',
    'party',
    'register',
    'money',
    'survey',
    'print',
    'service',
    'order',
  ],
  excel: [
    'kernel',
    'procedure',
    'procedures',
    'party',
    'register',
    'money',
    'survey',
    'print',
    'service',
    'order',
    'forms',
  ],
  jobfile: [
    'kernel',
    'procedure',
    'procedures',
    'party',
    'money',
    'survey',
    'print',
    'service',
    'journal',
    'order',
  ],
};

const sharedRooms = Object.entries(rooms).map(([room, may]) =>
  only(
    `shared-${room}`,
    `^shared/${room}/`,
    `^shared/(${[room, ...may].join('|')})/`,
    `shared/${room} may import only ${['itself', ...may].join(', ')}`,
  ),
);

const under = {
  app: '^(shared|renderer)/',
  desks: '^(shared/|renderer/(desks|documents|store|ui|platform|i18n)/)',
  store: '^(shared/|renderer/(store|platform)/)',
  documents: '^(shared/|renderer/(documents|store|ui|platform|i18n)/)',
  platform: '^(shared/|renderer/platform/)',
  ui: '^(shared/|renderer/(ui|i18n)/)',
  i18n: '^(shared/|renderer/i18n/)',
};

module.exports = {
  forbidden: [
    ...sharedRooms,
    only('shared-alone', '^shared/', '^shared/', 'shared/ imports nothing of the other houses'),
    only('electron-to-shared', '^electron/', '^(electron|shared)/', 'electron may import only shared'),
    ...Object.entries(under).map(([room, may]) =>
      only(`renderer-${room}`, `^renderer/${room}/`, may, `renderer/${room}: see README`),
    ),
    {
      name: 'desks-apart',
      comment: 'desks do not import each other',
      severity: 'error',
      from: { path: '^renderer/desks/([^/]+)/' },
      to: { path: '^renderer/desks/', pathNot: '^renderer/desks/$1/' },
    },
    {
      name: 'shared-pure',
      comment: 'shared/ knows no DOM, Node, React or Dexie',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: 'node_modules/(react|react-dom|antd|dexie|electron|zustand)/' },
    },
    {
      name: 'shared-no-node',
      comment: 'shared/ uses no Node built-in',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-database',
      comment: 'only renderer/store knows Dexie: nothing else writes business data',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/store/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'one-zod',
      comment:
        'zod comes from shared/kernel/zod, which switches its code generation off before any shape is made',
      severity: 'error',
      from: { pathNot: '^shared/kernel/zod[.]ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'no-circles',
      comment: 'no import circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|^\\.cache)' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
