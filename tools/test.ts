import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addCounts, type Counts, formatCounts } from './test/count-tests.ts';
import { findSystemTools, type SystemTools } from './test/find-system-tools.ts';
import { type Part, type PartOutcome, runPart } from './test/run-parts.ts';
import { startPostgres, type TestCluster } from './test/start-postgres.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DATA = join(ROOT, '.data');
const WEB = join(ROOT, 'apps', 'web');
const MINUTE_MS = 60_000;
const PLAYWRIGHT_CONFIG = join(WEB, 'playwright.config.ts');

const say = (line: string): void => console.error(line);
const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

function makePart(fields: Pick<Part, 'name' | 'command'> & Partial<Part>): Part {
  const reportPath = join(DATA, 'test', `${fields.name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.json`);
  return { cwd: ROOT, env: {}, timeoutMs: 3 * MINUTE_MS, counting: 'check', reportPath, ...fields };
}

function makeVitestPart(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Part {
  const part = makePart({ name, command: ['vitest'], counting: 'vitest', env, timeoutMs: 40 * MINUTE_MS });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${part.reportPath}`];
  return { ...part, command: [bin('vitest'), 'run', ...reporters, ...args] };
}

function listChecks(): readonly Part[] {
  const hasPages = existsSync(join(WEB, 'tsconfig.json'));
  return [
    makePart({ name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'] }),
    ...(hasPages
      ? [
          makePart({ name: 'route types', command: [bin('react-router'), 'typegen'], cwd: WEB }),
          makePart({ name: 'types of the pages', command: [bin('tsc'), '-p', 'apps/web/tsconfig.json'] }),
        ]
      : []),
    makePart({ name: 'lint', command: [bin('biome'), 'check', '--max-diagnostics=100', '.'] }),
    makeVitestPart('tidy', ['tools/tidy.test.ts'], {}),
  ];
}

function listTests(cluster: TestCluster | null): readonly Part[] {
  const env = cluster === null ? {} : { ETALON_TEST_PG: cluster.url };
  return [makeVitestPart('unit and contracts', ['--exclude', 'tools/tidy.test.ts'], env)];
}

function listBuilds(): readonly Part[] {
  if (!existsSync(join(WEB, 'build-web.ts'))) return [];
  return [makePart({ name: 'build of the pages', command: [process.execPath, 'tools/build-pages.ts'] })];
}

const FIRST_PORT = 4310;
/** Browser files that run side by side, each on a server of its own. */
const BROWSER_WORKERS = 2;

function listBrowserParts(tools: SystemTools, cluster: TestCluster | null): readonly Part[] {
  const { chromium } = tools;
  if (chromium === null || !existsSync(PLAYWRIGHT_CONFIG)) return [];
  const part = makePart({ name: 'browser paths', command: ['playwright'], counting: 'playwright' });
  const env = {
    CHROMIUM: chromium,
    E2E_PORT: String(FIRST_PORT),
    E2E_WORKERS: String(BROWSER_WORKERS),
    PLAYWRIGHT_JSON_OUTPUT_FILE: part.reportPath,
    PLAYWRIGHT_JSON_OUTPUT_NAME: part.reportPath,
    ...(cluster === null ? {} : { ETALON_TEST_PG: cluster.url }),
  };
  return [
    {
      ...part,
      command: [bin('playwright'), 'test', '--config', PLAYWRIGHT_CONFIG, '--reporter=line,json'],
      env,
      timeoutMs: 40 * MINUTE_MS,
    },
  ];
}

async function openCluster(tools: SystemTools): Promise<{ cluster: TestCluster | null; failed: Counts }> {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const given = process.env.ETALON_TEST_PG;
  if (given !== undefined) return { cluster: { url: given, stop: async () => {} }, failed: nothing };
  if (tools.postgresBin === null) return { cluster: null, failed: nothing };
  try {
    return { cluster: await startPostgres(tools.postgresBin, DATA), failed: nothing };
  } catch (error) {
    say(`FAILED  throw-away PostgreSQL: ${error instanceof Error ? error.message : error}`);
    return { cluster: null, failed: { ...nothing, failed: 1 } };
  }
}

function sayOutcome({ name, counts, seconds, report }: PartOutcome): void {
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  say(`${verdict.padEnd(7)} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${formatCounts(counts)}`);
  if (report !== '') say(`${'─'.repeat(72)}\n${report}\n${'─'.repeat(72)}`);
}

async function runAll(): Promise<Counts> {
  const tools = await findSystemTools(say);
  for (const sentence of tools.leftOut) say(`LEFT OUT ${sentence}`);
  const { cluster, failed } = await openCluster(tools);
  const counts: Counts[] = [failed];
  try {
    const run = async (part: Part): Promise<void> => {
      const outcome = await runPart(part);
      sayOutcome(outcome);
      counts.push(outcome.counts);
    };
    const runInOrder = async (parts: readonly Part[]): Promise<void> => {
      for (const part of parts) await run(part);
    };
    // Tests wait at times for a clock or another process: what reads the code alone takes the processor then.
    await Promise.all([runInOrder(listChecks()), runInOrder([...listTests(cluster), ...listBuilds()])]);
    await runInOrder(listBrowserParts(tools, cluster));
  } finally {
    await cluster?.stop();
  }
  return addCounts(counts);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const began = performance.now();
const total = await runAll();
say(`in ${((performance.now() - began) / 1000).toFixed(0)} s`);
process.stdout.write(`${formatCounts(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
