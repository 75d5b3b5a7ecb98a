import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { type AnomalyCheck, drawAnomalyMap, findAnomalies, sparkBand } from '@etalon/warehouse';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { besidePeer, runPython } from './python-peer.ts';

export const name = 'warehouse';

const FILE = resolve(import.meta.dirname, '../../node_modules/vega-datasets/data/flights-3m.parquet');
const SCRIPT = join(import.meta.dirname, 'warehouse_pandas.py');
const REPEATS = 3;
const LARGE_ROWS = 20_000_000;
const LARGE_LIMIT_MIB = 4096;

const CHECKS = {
  robust: { id: 'robust', kind: 'robust_z', column: 'delay', by: ['origin'] },
  mahalanobis: { id: 'mahalanobis', kind: 'mahalanobis', columns: ['delay', 'distance'] },
  duplicate: { id: 'duplicate', kind: 'duplicate_key', columns: ['date', 'origin', 'destination'] },
} as const satisfies Readonly<Record<string, AnomalyCheck>>;

type Work = 'ingest' | keyof typeof CHECKS;

interface PandasRun {
  readonly seconds: Readonly<Record<Work, number>>;
  readonly rows: number;
  readonly robust: number;
  readonly mahalanobis: number;
  readonly duplicate: number;
  readonly peakMb: number;
}

/** Ingest and anomalies of three million rows beside pandas and scipy on the same file, then a table of twenty million. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  const duck = await openDuckdb({
    allowedFolders: [folder, resolve(FILE, '..')],
    memoryMb: 1536,
    threads: 2,
    temporaryFolder: folder,
  });
  try {
    const csv = join(folder, 'flights.csv');
    await duck.run(`COPY (SELECT * FROM '${FILE}') TO '${csv}' (HEADER, DELIMITER ',')`);
    const rows: BenchRow[] = [];
    const peer = runPython<PandasRun>(SCRIPT, ['pandas', 'scipy'], csv);
    const timed = async (work: Work, title: string, act: () => Promise<number>): Promise<void> => {
      const { seconds, value } = await repeat(act);
      rows.push(
        besidePeer(title, seconds, { peer: 'pandas, scipy', peerSeconds: peer?.seconds[work] ?? null }),
      );
      const theirs = work === 'ingest' ? peer?.rows : peer?.[work];
      if (theirs !== undefined && theirs !== value)
        throw new Error(`${title}: ${value} here, ${theirs} in pandas`);
    };
    await timed('ingest', 'ingest of a CSV, 3 M rows', () => ingest(duck, csv));
    for (const [work, check] of Object.entries(CHECKS))
      if (work === 'robust' || work === 'mahalanobis' || work === 'duplicate')
        await timed(work, `anomalies: ${check.kind}, 3 M rows`, () => flag(duck, check));
    const band = await repeat(async () => (await sparkBand(duck, { table: 'flights' })).rows);
    rows.push(makeRow('quality band of 5 columns, 3 M rows', band.seconds, 's', null));
    const map = await repeat(
      async () => (await drawAnomalyMap(duck, { table: 'flights', flags: 'drapeaux' })).rows,
    );
    rows.push(makeRow('anomaly map, 3 M rows', map.seconds, 's', null));
    await duck.run('DROP TABLE flights');
    return [...rows, ...(await measureLarge(duck, csv, folder))];
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function repeat(
  act: () => Promise<number>,
): Promise<{ readonly seconds: number; readonly value: number }> {
  const times: number[] = [];
  let value = 0;
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const began = performance.now();
    value = await act();
    times.push((performance.now() - began) / 1000);
  }
  return { seconds: median(times), value };
}

async function ingest(duck: Duckdb, csv: string): Promise<number> {
  await duck.run(`CREATE OR REPLACE TABLE flights AS SELECT * FROM read_csv('${csv}')`);
  return Number(await duck.scalar('SELECT count(*) FROM flights'));
}

async function flag(duck: Duckdb, check: AnomalyCheck): Promise<number> {
  const [finding] = await findAnomalies(duck, { table: 'flights', checks: [check], into: 'drapeaux' });
  return finding?.flagged ?? Number.NaN;
}

/** Seven copies of the file, cut at twenty million rows: ingest, per-group scores, band and map, and the memory of it all. */
async function measureLarge(duck: Duckdb, csv: string, folder: string): Promise<readonly BenchRow[]> {
  const began = performance.now();
  const copies = new Array<string>(7).fill(`'${csv}'`).join(', ');
  const large = join(folder, 'large.parquet');
  await duck.run(
    `COPY (SELECT * FROM read_csv([${copies}]) LIMIT ${LARGE_ROWS}) TO '${large}' (FORMAT parquet)`,
  );
  await duck.run(`CREATE TABLE flights AS SELECT * FROM '${large}'`);
  const rows = Number(await duck.scalar('SELECT count(*) FROM flights'));
  if (rows !== LARGE_ROWS) throw new Error(`${rows} rows`);
  await findAnomalies(duck, { table: 'flights', checks: [CHECKS.robust], into: 'drapeaux' });
  await sparkBand(duck, { table: 'flights' });
  await drawAnomalyMap(duck, { table: 'flights', flags: 'drapeaux' });
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    makeRow('20 M rows: ingest, anomalies, band and map', (performance.now() - began) / 1000, 's', null),
    makeRow('20 M rows, memory', peak, 'MiB', LARGE_LIMIT_MIB),
  ];
}
