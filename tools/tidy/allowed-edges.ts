const DATA_ENGINES = [
  'profile',
  'quality',
  'warehouse',
  'statistics',
  'evaluation',
  'learning',
  'vectors',
  'drift',
  'transform',
  'leakage',
];
const WORK_ENGINES = [
  'decision',
  'impact',
  'privacy',
  'requirements',
  'repository',
  'presentation',
  'alerts',
  'schedule',
  'budget',
  'team',
  'assessment',
  'text',
];

/** Pure engines: data in, numbers out; they import numeric and error only. */
export const ENGINES = [...DATA_ENGINES, ...WORK_ENGINES];

/** Rooms without clock, file, network or chance. */
export const PURE_ROOMS = ['core', 'numeric', ...ENGINES];

const ROOMS_OF_USECASES = [
  'cases',
  'core',
  'credential',
  'document',
  'error',
  'evidence',
  'framework-import',
  'instruments',
  'official',
  'workshop',
];
const EVERY_PACKAGE = [
  ...ROOMS_OF_USECASES,
  ...ENGINES,
  'agenda',
  'connect',
  'duckdb',
  'i18n',
  'lti',
  'mail',
  'numeric',
  'runs',
  'store',
  'usecases',
  'warehouse-store',
  'webr',
];

/** Which rooms each room may import (docs/ARCHITECTURE.md, « Direction »); tests may import `testing` as well. */
export const ALLOWED_EDGES: Readonly<Record<string, readonly string[]>> = {
  error: [],
  numeric: ['error'],
  core: ['error'],
  ...Object.fromEntries(ENGINES.map((engine) => [engine, ['numeric', 'error']])),
  duckdb: ['numeric', 'error'],
  webr: ['error'],
  'warehouse-store': ['duckdb', 'error', 'quality', 'warehouse'],
  i18n: ['error'],
  'framework-import': ['core', 'error'],
  evidence: ['core', 'duckdb', 'error'],
  cases: ['core', 'duckdb', 'error', 'numeric', ...ENGINES],
  instruments: ['cases', 'core', 'duckdb', 'error', 'evidence', 'numeric', 'webr', ...ENGINES],
  workshop: ['core', 'error', 'privacy'],
  runs: [
    'cases',
    'core',
    'duckdb',
    'error',
    'evidence',
    'numeric',
    'warehouse-store',
    'webr',
    'workshop',
    ...ENGINES,
  ],
  credential: ['core', 'error'],
  document: ['core', 'error', 'workshop'],
  official: ['core', 'error'],
  usecases: [...ROOMS_OF_USECASES, 'assessment'],
  store: ['core', 'error', 'usecases'],
  agenda: ['error', 'i18n', 'usecases'],
  mail: ['agenda', 'error', 'i18n', 'usecases'],
  connect: ['duckdb', 'error', 'usecases', 'warehouse'],
  lti: ['connect', 'error', 'usecases'],
  testing: [...ROOMS_OF_USECASES, 'runtime', 'store', 'usecases'],
  runtime: EVERY_PACKAGE,
  cli: [...EVERY_PACKAGE, 'runtime'],
  web: [...EVERY_PACKAGE, 'runtime'],
};
