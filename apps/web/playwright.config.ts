import { defineConfig } from '@playwright/test';
import { E2E_PORT, E2E_POSTGRES_PORT } from './e2e/harness.ts';

const WHOLE_SESSION = '**/whole-session.spec.ts';
const POSTGRES = process.env.ETALON_TEST_PG;

const addressOf = (port: number): string => `http://localhost:${port}`;
const serve = (port: number, environment: Readonly<Record<string, string>>) => ({
  command: `"${process.execPath}" e2e/serve-demonstration.ts`,
  url: `${addressOf(port)}/healthz`,
  env: { E2E_PORT: String(port), ...environment },
  reuseExistingServer: process.env.E2E_REUSE === '1',
  timeout: 240_000,
});

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? 'line' : 'list',
  outputDir: `test-results/${E2E_PORT}`,
  use: {
    locale: 'fr-FR',
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The whole session is played on PostgreSQL where there is a server, and with everything else where there is none.
  projects: [
    {
      name: 'demonstration',
      use: { baseURL: addressOf(E2E_PORT) },
      ...(POSTGRES ? { testIgnore: WHOLE_SESSION } : {}),
    },
    ...(POSTGRES
      ? [
          {
            name: 'PostgreSQL',
            testMatch: WHOLE_SESSION,
            use: { baseURL: addressOf(E2E_POSTGRES_PORT) },
          },
        ]
      : []),
  ],
  webServer: [
    serve(E2E_PORT, {}),
    ...(POSTGRES ? [serve(E2E_POSTGRES_PORT, { E2E_DATABASE_SERVER: POSTGRES })] : []),
  ],
});
