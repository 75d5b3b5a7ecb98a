import { defineConfig } from '@playwright/test';
import { E2E_PORT, E2E_PORTS, E2E_WORKERS } from './e2e/harness.ts';

/** The register is on PostgreSQL where there is a server, embedded elsewhere. */
const DATABASE_SERVER = process.env.E2E_DATABASE_SERVER ?? process.env.ETALON_TEST_PG ?? '';

const addressOf = (port: number): string => `http://localhost:${port}`;
const serve = (port: number) => ({
  command: `"${process.execPath}" e2e/serve-demonstration.ts`,
  url: `${addressOf(port)}/healthz`,
  env: { E2E_PORT: String(port), E2E_DATABASE_SERVER: DATABASE_SERVER },
  reuseExistingServer: process.env.E2E_REUSE === '1',
  timeout: 240_000,
});

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: E2E_WORKERS,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? 'line' : 'list',
  outputDir: `test-results/${E2E_PORTS[0]}`,
  use: {
    baseURL: addressOf(E2E_PORT),
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
  webServer: E2E_PORTS.map(serve),
});
