import { openDuckdb } from '@etalon/duckdb';
import { measureRepair } from '@etalon/quality';
import { type BenchRow, makeRow } from './bench-row.ts';

export const name = 'repair';

const ROWS = 1_000_000;
const LIMIT_S = 10;

const TRUTH = `SELECT 'K' || i AS id, (i * 7919) % 1000 AS a, sin(i) * 100 AS b, cos(i) * 10 AS c, i % 365 AS d, i / 3.0::DOUBLE AS e,
  'v' || (i % 50) AS f, 'w' || (i % 500) AS g, DATE '2001-01-01' + (i % 1000)::INTEGER AS h, i % 2 = 0 AS k FROM range(${ROWS}) r(i)`;
const CELLS = `SELECT id AS key, 'b' AS col, 'M1' AS op, NULL::VARCHAR AS planted FROM truth WHERE rowid % 20 = 0
  UNION ALL SELECT id, 'a', 'M5', (a * 1000)::VARCHAR FROM truth WHERE rowid % 33 = 1
  UNION ALL SELECT id, 'f', 'M7', upper(f) FROM truth WHERE rowid % 40 = 2`;
const DELIVERED = `SELECT id, a, CASE WHEN rowid % 60 = 0 THEN NULL WHEN rowid % 20 = 0 THEN b + 0.5 ELSE b END AS b, c, d, e,
  CASE WHEN rowid % 80 = 2 THEN upper(f) ELSE f END AS f, g, CASE WHEN rowid % 1000 = 7 THEN h + 1 ELSE h END AS h, k
  FROM truth WHERE rowid % 100 <> 99`;

/** I-DQ-4 on a million rows of ten columns with planted, repaired and harmed cells of known number. */
export async function run(): Promise<readonly BenchRow[]> {
  const duck = await openDuckdb({ allowedFolders: [], memoryMb: 1024, threads: 2 });
  try {
    await duck.run(
      `CREATE TABLE truth AS ${TRUTH}; CREATE TABLE cells AS ${CELLS}; CREATE TABLE delivered AS ${DELIVERED}`,
    );
    const began = performance.now();
    const repair = await measureRepair(duck, {
      truth: 'truth',
      delivered: 'delivered',
      cells: 'cells',
      key: 'id',
      columns: [
        { name: 'a', type: 'integer' },
        { name: 'b', type: 'decimal' },
        { name: 'c', type: 'decimal' },
        { name: 'd', type: 'integer' },
        { name: 'e', type: 'decimal' },
        { name: 'f', type: 'text' },
        { name: 'g', type: 'text' },
        { name: 'h', type: 'date' },
        { name: 'k', type: 'boolean' },
      ],
    });
    const seconds = (performance.now() - began) / 1000;
    if (repair.lostRows !== 10_000 || repair.total.harmed !== 1000)
      throw new Error(
        `known counts not found: ${repair.lostRows} rows lost, ${repair.total.harmed} cells harmed`,
      );
    return [makeRow('repair I-DQ-4, 1 M rows × 10 columns', seconds, 's', LIMIT_S)];
  } finally {
    duck.close();
  }
}
