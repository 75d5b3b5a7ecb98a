import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, the longest first: one that began last would leave the other workers idle. */
const LONG = [
  'access-matrix',
  'quatre-cas',
  'api/api.test',
  'travailleur-perdu',
  'rien-ne-se-perd',
  'acces-programmes',
  'du-document-au-certificat',
  'card.test',
  'train-deep',
  'search-settings',
  'train-models',
  'dossier-bloc-3',
  'mauvaises-entrees-bloc-3',
  'fiche.test',
  'session-entiere',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.includes(name));
  return at === -1 ? LONG.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', 'apps/web/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The runtime of ONNX would report its use to its maker.
    env: { ORT_DISABLE_TELEMETRY: '1' },
    // Files of one worker share its modules: no test changes one, and each opens a register of its own.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'packages/**/*.test.ts',
            'apps/cli/**/*.test.ts',
            'specs/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
        },
      },
      // The server in production and the pages in development want two builds of React.
      {
        extends: true,
        test: {
          name: 'server',
          include: ['apps/web/server/**/*.test.ts'],
          setupFiles: ['apps/web/server/access/as-in-production.ts'],
        },
      },
      { extends: true, test: { name: 'pages', include: ['apps/web/app/**/*.test.ts'] } },
    ],
  },
});
