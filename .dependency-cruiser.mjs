/**
 * The house: which room may import which. Every other arrow is an error, and so is every circle, type
 * imports included. docs/architecture.md shows the same table; test/docs/architecture.test.ts compares them.
 */

/** What each top-level room may import. Rooms without code yet are named, so that they land in order. */
export const ROOMS = {
  eq: [],
  json: [],
  protocol: ['json'],
  model: [],
  'sound-file': [],
  'command-line': [],
  words: ['eq', 'json', 'model'],
  figure: ['eq', 'words'],
  engine: [],
  processor: ['protocol', 'engine'],
  gui: ['eq', 'json', 'words', 'figure'],
  plugin: ['eq', 'json', 'protocol', 'words', 'engine', 'gui'],
  wclap: ['eq', 'json', 'protocol', 'words', 'gui', 'engine'],
  cli: ['eq', 'json', 'words', 'figure', 'sound-file', 'command-line', 'engine'],
  research: ['eq', 'json', 'words', 'figure', 'command-line'],
  host: ['json', 'sound-file'],
  bench: ['command-line'],
  scripts: [
    'eq',
    'json',
    'protocol',
    'words',
    'figure',
    'plugin',
    'gui',
    'cli',
    'bench',
    'sound-file',
    'command-line',
  ],
};

/** The rooms inside a room, upper ones first: each may import those that stand to the right of it. */
export const INNER_ROOMS = {
  gui: [
    'panel',
    'help',
    'position',
    'own',
    'graph|picker|toolbar',
    'colour',
    'instrument',
    'kit',
    'gestures|language',
    'storage',
  ],
  plugin: ['own-words', 'runtime'],
  research: [
    'jobs',
    'report|figures',
    'evaluation',
    'baselines',
    'model',
    'network',
    'data',
    'statistics',
  ],
};

/**
 * What others see of a room: its index.ts. `words` has more faces. What ships inside a bundle needs the build's
 * loaders, and what reads a folder needs Node. The search, the texts and the learning load with the GUI: a page
 * does not fetch them before the first sound. What exports a setting loads with the first export.
 */
const FACES = {
  words:
    '((search/|text/|personal/)?index|text/apo-text|shipped-model|shipped-prior|model-folder|model-hash)[.]ts$',
  figure: '(index|equaliser-picture|pictures)[.]ts$',
  bench: '(soak/)?index[.]ts$',
  model: '',
};
const face = (room) => `^${room}/${FACES[room] ?? 'index[.]ts$'}`;

// Tests look inside every room; nothing imports a test.
ROOMS.test = Object.keys(ROOMS);

const arrows = Object.entries(ROOMS).flatMap(([room, allowed]) => [
  {
    name: `${room} imports only ${allowed.join(', ') || 'itself'}`,
    severity: 'error',
    from: { path: `^${room}/`, pathNot: '^research/test/' },
    to: {
      path: `^(${Object.keys(ROOMS).join('|')})/`,
      pathNot: [room, ...allowed].map((name) => `^${name}/`),
    },
  },
  // Tests look inside.
  ...(room === 'test' || allowed.length === 0
    ? []
    : [
        {
          name: `${room} imports other rooms through their faces`,
          severity: 'error',
          from: { path: `^${room}/`, pathNot: `^research/test/` },
          to: { path: `^(${allowed.join('|')})/`, pathNot: allowed.map(face) },
        },
      ]),
]);

const innerArrows = Object.entries(INNER_ROOMS).flatMap(([room, floors]) =>
  floors.flatMap((floor, i) => {
    const below = floors.slice(i + 1).join('|');
    return floor.split('|').map((inner) => ({
      name: `${room}/${inner} imports only ${below || 'itself'}`,
      severity: 'error',
      from: { path: `^${room}/${inner}/` },
      to: { path: `^${room}/`, pathNot: `^${room}/(${[inner, below].filter(Boolean).join('|')})/` },
    }));
  }),
);

const onlyNode = '^words/model-(folder|hash)[.]ts$';

export default {
  forbidden: [
    ...arrows,
    ...innerArrows,
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'plugin loads the gui by a dynamic import',
      severity: 'error',
      from: { path: '^plugin/' },
      to: { path: '^gui/', dynamic: false },
    },
    {
      name: 'what runs in a browser imports nothing of Node',
      severity: 'error',
      from: {
        path: '^(eq|json|protocol|words|figure|engine|processor|plugin|gui|wclap|sound-file|host)/',
        pathNot: onlyNode,
      },
      to: { path: onlyNode },
    },
    {
      name: 'what runs in a browser imports no built-in of Node',
      severity: 'error',
      from: {
        path: '^(eq|json|protocol|words|figure|engine|processor|plugin|gui|wclap|sound-file|host)/',
        pathNot: onlyNode,
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|coverage|[.]cache)/' },
    // Type imports are arrows as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
