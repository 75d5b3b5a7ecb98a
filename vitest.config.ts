import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'specs/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'apps/web/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share its modules: no test changes one, and each opens a register of its own.
    isolate: false,
    // The runtime of ONNX would report its use to its maker.
    env: { ORT_DISABLE_TELEMETRY: '1' },
  },
});
