import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase } from '@etalon/cases';
import { quoteIdentifier } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillTable, openWorkbench, type Workbench } from '../bench/workbench.ts';
import { markWide } from './mark-wide.ts';

const FLAGS = 'drapeaux';
const FILE = 'donnees/escales-hiver.csv';
const room = mkdtempSync(join(tmpdir(), 'etalon-wide-'));
let bench: Workbench;
let size = 0;

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
  const caseFolder = join(room, 'case');
  await buildCase({ source, seed: 'wide', out: caseFolder, records: 300 });
  bench = await openWorkbench({ pieces: [], caseFolder, matches: [], threads: 1 });
  const [first] = bench.case.manifest.sources.filter((one) => one.path === FILE);
  const table = first === undefined ? null : await bench.sourceTable(first);
  size = Number(await bench.duck.scalar(`SELECT count(*) FROM ${quoteIdentifier(String(table))}`));
}, 120_000);
afterAll(() => {
  bench.close();
  rmSync(room, { recursive: true, force: true });
});

/** Rows told from a share of the file to another, for a column or for whole rows. */
type Told = readonly [from: number, to: number, column: string | null];

async function mark(predicates: readonly Told[]): Promise<readonly string[]> {
  await fillTable(
    bench.duck,
    FLAGS,
    {
      anomaly: 'VARCHAR',
      type: 'VARCHAR',
      precision: 'VARCHAR',
      file: 'VARCHAR',
      row_no: 'BIGINT',
      col: 'VARCHAR',
    },
    predicates.flatMap(([from, to, column], rank) =>
      Array.from({ length: Math.round(to * size) - Math.round(from * size) }, (_, index) => [
        `a${rank}`,
        'autre',
        'pending',
        FILE,
        Math.round(from * size) + index + 1,
        column,
      ]),
    ),
  );
  await markWide(bench, FLAGS);
  const rows = await bench.duck.rows(
    `SELECT anomaly, any_value(precision) AS precision, count(DISTINCT precision) AS n FROM ${FLAGS} GROUP BY anomaly ORDER BY anomaly`,
  );
  expect(rows.every((row) => Number(row.n) === 1)).toBe(true);
  return rows.map((row) => String(row.precision));
}

test.each<{ readonly title: string; readonly told: readonly Told[]; readonly expected: readonly string[] }>([
  { title: 'a narrow predicate is kept', told: [[0, 0.1, 'jour']], expected: ['predicate'] },
  { title: 'a predicate true everywhere is wide', told: [[0, 1, 'jour']], expected: ['wide'] },
  {
    title: 'a narrow one stays beside a wide one',
    told: [
      [0, 1, 'jour'],
      [0.2, 0.3, 'jour'],
    ],
    expected: ['wide', 'predicate'],
  },
  {
    title: 'cut in three, what passes half of the column is wide',
    told: [
      [0, 0.3, 'jour'],
      [0.3, 0.62, 'jour'],
      [0.62, 1, 'jour'],
    ],
    expected: ['predicate', 'wide', 'wide'],
  },
  {
    title: 'whole rows count for each column',
    told: [
      [0, 0.4, 'jour'],
      [0.4, 0.9, null],
    ],
    expected: ['predicate', 'wide'],
  },
  {
    title: 'two columns are told apart',
    told: [
      [0, 0.4, 'jour'],
      [0.4, 0.8, 'statut'],
    ],
    expected: ['predicate', 'predicate'],
  },
])('$title', async ({ told, expected }) => {
  expect(await mark(told)).toEqual(expected);
});
