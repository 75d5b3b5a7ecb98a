import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BatchDrift, compareBatches } from '@etalon/drift';
import { openDuckdb } from '@etalon/duckdb';
import { pcg32 } from '@etalon/numeric';
import { type BenchRow, median } from './bench-row.ts';
import { besidePeer, expectSame, runPython } from './python-peer.ts';

export const name = 'drift';

const FILE = resolve(import.meta.dirname, '../../node_modules/vega-datasets/data/flights-3m.parquet');
const SCRIPT = join(import.meta.dirname, 'drift_scipy.py');
const REPEATS = 3;
const TITLE = 'drift I-MON-1, 3 M flights, first half against second';
const SEED = new Uint8Array(16);

interface PeerColumn {
  readonly ks: number;
  readonly wasserstein: number;
  readonly psi: number;
}

interface PeerRun {
  readonly seconds: number;
  readonly numbers: Readonly<Record<string, PeerColumn>>;
  readonly classes: Readonly<
    Record<string, { readonly chiSquare: number; readonly jensenShannon: number; readonly psi: number }>
  >;
}

/** Drift of every column of three million rows cut in two by date, beside numpy and scipy on the same cut, both in memory. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  const duck = await openDuckdb({
    allowedFolders: [folder, resolve(FILE, '..')],
    memoryMb: 1024,
    threads: 2,
    temporaryFolder: folder,
  });
  try {
    const csv = join(folder, 'flights.csv');
    await duck.run(
      `COPY (SELECT delay, distance, origin, destination, date < TIMESTAMP '2001-04-01' AS early
       FROM '${FILE}') TO '${csv}' (HEADER, DELIMITER ',')`,
    );
    for (const [table, early] of [
      ['reference', 'early'],
      ['courant', 'NOT early'],
    ])
      await duck.run(
        `CREATE TABLE ${table} AS SELECT delay, distance, origin, destination FROM read_csv('${csv}') WHERE ${early}`,
      );
    const times: number[] = [];
    let drift: BatchDrift | null = null;
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const began = performance.now();
      drift = await compareBatches(duck, {
        reference: 'reference',
        current: 'courant',
        stream: pcg32(SEED),
      });
      times.push((performance.now() - began) / 1000);
    }
    const peer = runPython<PeerRun>(SCRIPT, ['pandas', 'scipy'], csv);
    if (peer !== null && drift !== null) compare(drift, peer);
    const beside = { peer: 'numpy, scipy, pandas', peerSeconds: peer?.seconds ?? null };
    return [besidePeer(TITLE, median(times), beside)];
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(drift: BatchDrift, peer: PeerRun): void {
  for (const { column, numbers, classes } of drift.columns) {
    const other = peer.numbers[column];
    if (numbers !== null && other !== undefined) {
      expectSame(`${column} D`, numbers.kolmogorovSmirnov.d, other.ks);
      expectSame(`${column} W1`, numbers.wasserstein.value, other.wasserstein);
      expectSame(`${column} PSI`, numbers.psi.value, other.psi);
    }
    const counted = peer.classes[column];
    if (classes !== null && counted !== undefined) {
      expectSame(`${column} chi2`, classes.chiSquare.value, counted.chiSquare);
      expectSame(`${column} JSD`, classes.jensenShannon.divergence, counted.jensenShannon);
      expectSame(`${column} PSI`, classes.psi.value, counted.psi);
    }
  }
}
