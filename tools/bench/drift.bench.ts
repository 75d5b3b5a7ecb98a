import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BatchDrift, compareBatches } from '@etalon/drift';
import { openDuckdb } from '@etalon/duckdb';
import { pcg32 } from '@etalon/numeric';
import { type BenchRow, makeRow, median } from './bench-row.ts';

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
    const peer = runPeer(csv);
    if (peer !== null && drift !== null) compare(drift, peer);
    const seconds = median(times);
    return [
      {
        ...makeRow(TITLE, seconds, 's', null),
        peer: peer === null ? 'scipy: peer not installed' : 'numpy, scipy, pandas',
        peerValue: peer === null ? null : Number(peer.seconds.toPrecision(3)),
        ratio: peer === null ? null : Number((peer.seconds / seconds).toPrecision(3)),
      },
    ];
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPeer(csv: string): PeerRun | null {
  const probe = spawnSync('/usr/bin/python3', ['-c', 'import pandas, scipy'], { stdio: 'ignore' });
  if (probe.status !== 0) return null;
  const { stdout, status, stderr } = spawnSync('/usr/bin/python3', [SCRIPT, csv], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`scipy: ${stderr.slice(-400)}`);
  const peer: PeerRun = JSON.parse(stdout);
  return peer;
}

/** A speed is worth nothing on other figures. */
function compare(drift: BatchDrift, peer: PeerRun): void {
  for (const { column, numbers, classes } of drift.columns) {
    const other = peer.numbers[column];
    if (numbers !== null && other !== undefined) {
      same(`${column} D`, numbers.kolmogorovSmirnov.d, other.ks);
      same(`${column} W1`, numbers.wasserstein.value, other.wasserstein);
      same(`${column} PSI`, numbers.psi.value, other.psi);
    }
    const counted = peer.classes[column];
    if (classes !== null && counted !== undefined) {
      same(`${column} chi2`, classes.chiSquare.value, counted.chiSquare);
      same(`${column} JSD`, classes.jensenShannon.divergence, counted.jensenShannon);
      same(`${column} PSI`, classes.psi.value, counted.psi);
    }
  }
}

function same(what: string, ours: number, theirs: number): void {
  if (!(Math.abs(ours - theirs) <= 1e-8 * Math.max(1, Math.abs(theirs))))
    throw new Error(`${what}: ${ours} here, ${theirs} in scipy`);
}
