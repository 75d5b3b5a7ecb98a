import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { profileTable, type TableProfile } from '@etalon/profile';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { besidePeer, expectSame, runPython } from './python-peer.ts';

export const name = 'profile';

const FILE = resolve(import.meta.dirname, '../../node_modules/vega-datasets/data/flights-3m.parquet');
const SCRIPT = join(import.meta.dirname, 'profile_pandas.py');
const LIMIT_MB = 2048;
const REPEATS = 3;
const TITLE = 'profile I-DQ-1, 3 M flights';

interface PandasProfile {
  readonly seconds: number;
  readonly peakMb: number;
  readonly duplicateRows: number;
  readonly pairs: readonly (readonly [string, string, string, number])[];
  readonly columns: Readonly<
    Record<string, { readonly distinct: number; readonly numbers?: Readonly<Record<string, unknown>> }>
  >;
}

/** The exact profile beside a pandas profile of the same content, both on a table already in memory. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  const duck = await openDuckdb({
    allowedFolders: [folder, resolve(FILE, '..')],
    memoryMb: 1024,
    threads: 2,
    temporaryFolder: folder,
  });
  try {
    await duck.run(`CREATE TABLE flights AS SELECT * FROM '${FILE}'`);
    const times: number[] = [];
    let profile: TableProfile | null = null;
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const began = performance.now();
      profile = await profileTable(duck, 'flights');
      times.push((performance.now() - began) / 1000);
    }
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const csv = join(folder, 'flights.csv');
    await duck.run(`COPY flights TO '${csv}' (HEADER, DELIMITER ',')`);
    const peer = runPython<PandasProfile>(SCRIPT, ['pandas'], csv);
    if (peer !== null && profile !== null) compare(profile, peer);
    return [
      besidePeer(TITLE, median(times), { peer: 'pandas', peerSeconds: peer?.seconds ?? null }),
      makeRow(`${TITLE}, memory`, peakMb, 'MiB', LIMIT_MB),
    ];
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Distinct values, moments, quantiles, outliers, pairs and duplicates must agree. */
function compare(profile: TableProfile, peer: PandasProfile): void {
  expectSame('duplicate rows', profile.duplicateRows, peer.duplicateRows);
  for (const column of profile.columns) {
    const other = peer.columns[column.name];
    expectSame(`${column.name} distinct`, column.distinct, other?.distinct);
    const { numbers } = column;
    if (numbers === null) continue;
    for (const key of ['min', 'max', 'mean', 'sd', 'skewness', 'kurtosis', 'zeros', 'negatives'] as const)
      expectSame(`${column.name} ${key}`, numbers[key], other?.numbers?.[key]);
    expectSame(`${column.name} tukey`, numbers.tukey.count, other?.numbers?.tukey);
    expectSame(`${column.name} robust`, numbers.robust?.count, other?.numbers?.robust);
    const quantiles = other?.numbers?.quantiles;
    numbers.quantiles.forEach((value, i) => {
      expectSame(`${column.name} quantile ${i}`, value, Array.isArray(quantiles) ? quantiles[i] : null);
    });
  }
  for (const pair of profile.pairs) {
    const other = peer.pairs.find(
      ([a, b, measure]) => a === pair.first && b === pair.second && measure === pair.measure,
    );
    expectSame(`${pair.first}/${pair.second} ${pair.measure}`, pair.value, other?.[3]);
  }
}
