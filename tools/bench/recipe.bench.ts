import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { type RecipeOperation, type RecipeReplay, replayRecipe } from '@etalon/quality';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'recipe';

const FILE = resolve(import.meta.dirname, '../../node_modules/vega-datasets/data/flights-3m.parquet');
const LIMIT_SECONDS = 10;
const REPEATS = 3;

/** Three million flights made dirty as text, one row in a hundred written twice. */
const DIRTY = `SELECT CAST(id AS VARCHAR) AS id, strftime(date, '%d/%m/%Y %H:%M') AS jour,
    CASE WHEN id % 50 = 0 THEN '-999' WHEN id % 97 = 0 THEN '' ELSE delay || ',0' END AS retard,
    CASE WHEN id % 5 = 0 THEN distance || ' mi' ELSE distance || '' END AS distance,
    CASE WHEN id % 3 = 0 THEN ' ' || lower(origin) WHEN id % 7 = 0 THEN origin || '  ' ELSE origin END AS origine, destination,
    CASE WHEN id % 4 = 0 THEN 'Sans objet' ELSE 'A-' || (id % 9) END AS note
  FROM (SELECT *, row_number() OVER () - 1 AS id FROM '${FILE}')`;

const STEPS: readonly RecipeOperation[] = [
  {
    id: '1',
    op: 'load',
    file: 'sale',
    columns: Object.fromEntries(
      ['id', 'jour', 'retard', 'distance', 'origine', 'destination', 'note'].map((column) => [
        column,
        column,
      ]),
    ),
  },
  { id: '2', op: 'normalise_text', column: 'origine', actions: ['trim', 'upper'] },
  { id: '3', op: 'sentinel_to_null', column: 'retard', values: ['-999', ''] },
  { id: '4', op: 'cast', column: 'retard', type: 'decimal', decimal: ',' },
  { id: '5', op: 'cast', column: 'jour', type: 'timestamp', formats: ['%d/%m/%Y %H:%M'] },
  { id: '6', op: 'replace_text', column: 'distance', pattern: ' *mi$', replacement: '' },
  { id: '7', op: 'cast', column: 'distance', type: 'decimal' },
  { id: '8', op: 'cast', column: 'id', type: 'integer' },
  { id: '9', op: 'deduplicate', keys: ['id'], orderBy: 'id' },
  { id: '10', op: 'convert_unit', column: 'distance', from: 'mi', to: 'km', factor: 1.609344 },
  { id: '11', op: 'split_column', column: 'note', separator: '-', into: ['lettre', 'chiffre'] },
  { id: '12', op: 'map', column: 'lettre', values: { 'Sans objet': null } },
  {
    id: '13',
    op: 'join',
    file: 'aeroports',
    kind: 'left',
    keys: [{ left: 'origine', right: 'code' }],
    columns: { vols: 'vols' },
  },
  { id: '14', op: 'fill', column: 'retard', method: 'median', by: ['origine'] },
  { id: '15', op: 'derive', column: 'retarde', value: 'retard > 15' },
  { id: '16', op: 'clip', column: 'retard', min: -60, max: 600 },
  { id: '17', op: 'merge_values', column: 'destination', groups: [{ to: 'IAH', from: ['HOU', 'IAH'] }] },
  { id: '18', op: 'drop_rows', where: 'distance < 50' },
  { id: '19', op: 'rename_column', column: 'distance', to: 'distance_km' },
  { id: '20', op: 'drop_column', column: 'chiffre' },
];

/** Twenty steps replayed with their exact counts; what was planted must be found. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  const duck = await openDuckdb({
    allowedFolders: [folder, resolve(FILE, '..')],
    memoryMb: 2048,
    threads: 2,
    temporaryFolder: folder,
  });
  try {
    await duck.run(`CREATE TABLE sale AS ${DIRTY}; INSERT INTO sale SELECT * FROM sale WHERE rowid % 100 = 0;
      CREATE TABLE aeroports AS SELECT origin AS code, count(*) AS vols FROM '${FILE}' GROUP BY 1`);
    const times: number[] = [];
    let replay: RecipeReplay | null = null;
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const began = performance.now();
      replay = await replayRecipe(duck, {
        table: 'propre',
        steps: STEPS,
        loadFile: async ({ file }) => file,
        clock: () => performance.now(),
      });
      times.push((performance.now() - began) / 1000);
    }
    if (replay !== null) await check(duck, replay);
    const slowest = replay?.durationsMs.map((ms, i) => `${STEPS[i]?.op} ${Math.round(ms)}`).join(', ');
    console.error(`  by step, ms: ${slowest}`);
    return [
      makeRow('recipe of 20 steps, 3 M rows', median(times), 's', LIMIT_SECONDS),
      makeRow('recipe of 20 steps, memory', process.resourceUsage().maxRSS / 1024, 'MiB', null),
    ];
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(duck: Duckdb, { stopped, steps }: RecipeReplay): Promise<void> {
  if (stopped !== null) throw new Error(`stopped at ${stopped.step}: ${stopped.code} ${stopped.detail}`);
  const rows = steps.map((step) => step.rowsAfter);
  const planted = Number(await duck.scalar("SELECT count(*) FROM sale WHERE retard IN ('-999', '')"));
  if (rows[0] !== 3_030_000 || rows[8] !== 3_000_000) throw new Error(`rows: ${rows.join(', ')}`);
  if (steps[2]?.cellsChanged.retard !== planted)
    throw new Error(`sentinels: ${steps[2]?.cellsChanged.retard} of ${planted}`);
  const far =
    await duck.scalar(`SELECT count(*) FROM propre p JOIN (SELECT *, row_number() OVER () - 1 AS id FROM '${FILE}') f USING (id)
    WHERE p.origine <> f.origin OR p.jour <> f.date OR abs(p.distance_km - f.distance * 1.609344) > 1e-9`);
  if (far !== 0) throw new Error(`${far} rows differ from the clean table`);
}
