import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', 'apps/web/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // The runtime of ONNX would report its use to its maker.
    env: { ORT_DISABLE_TELEMETRY: '1' },
    projects: [
      {
        extends: true,
        // Files of one worker share its modules: no test changes one, and each opens a register of its own.
        test: {
          name: 'rooms',
          include: [
            'packages/**/*.test.ts',
            'apps/cli/**/*.test.ts',
            'specs/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          isolate: false,
        },
      },
      // The server in production and the pages in development want two builds of React.
      { extends: true, test: { name: 'web', include: ['apps/web/**/*.test.ts'] } },
    ],
  },
});
