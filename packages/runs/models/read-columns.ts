import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { Clusters, SliceColumn } from '@etalon/evaluation';
import { isNumeric, nameSql, needColumn, type PredictionTable } from './load-predictions.ts';

/** What an empty cell of a column means: the truth is missing, or a model did not answer. */
export type EmptyCell =
  | { readonly code: 'models.truth-empty' | 'models.weight-empty' | 'models.cluster-empty' }
  | { readonly code: 'models.prediction-empty'; readonly model: string };

/** Names of a column in the order of the classes: those declared, else numbers by size and texts by letters. */
export async function listNames(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
): Promise<readonly string[]> {
  needColumn(table, column);
  const found = await duck.columns(
    `SELECT name FROM (SELECT DISTINCT ${nameSql(table, column)} AS name FROM ${quoteIdentifier(table.table)}
       WHERE ${quoteIdentifier(column)} IS NOT NULL)
     ORDER BY TRY_CAST(name AS DOUBLE) NULLS LAST, name`,
  );
  return (found.name ?? []).map(String);
}

/** Refuses empty cells of a column, with how many and the line of the first. */
export async function refuseEmpty(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
  meaning: EmptyCell,
): Promise<void> {
  needColumn(table, column);
  const [empty] = await duck.rows(
    `SELECT count(*) AS n, min(rowid) AS first FROM ${quoteIdentifier(table.table)}
     WHERE ${quoteIdentifier(column)} IS NULL`,
  );
  const count = Number(empty?.n);
  if (count === 0) return;
  const { code, ...whose } = meaning;
  throw new EtalonError(code, {
    info: { ...whose, column, count, row: Number(empty?.first) + table.firstLine },
  });
}

/** A column as codes of names; throws `models.unknown-class` at the first cell that is none of them. */
export async function readCodes(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
  names: readonly string[],
): Promise<Int32Array> {
  const source = quoteIdentifier(table.table);
  const name = nameSql(table, column);
  await duck.run('DROP TYPE IF EXISTS etalon_classes');
  await duck.run(`CREATE TYPE etalon_classes AS ENUM (${names.map(quoteLiteral).join(', ')})`);
  const codes = await duck.numbers(`SELECT enum_code(TRY_CAST(${name} AS etalon_classes)) FROM ${source}`);
  const strange = codes.findIndex(Number.isNaN);
  if (strange >= 0) {
    const text = await duck.scalar(`SELECT ${name} FROM ${source} WHERE rowid = ${strange}`);
    throw new EtalonError('models.unknown-class', {
      info: { name: String(text), column, row: strange + table.firstLine, classes: [...names] },
    });
  }
  return Int32Array.from(codes);
}

/** A column as finite numbers; throws the code of an empty cell, and `models.not-number` with the text of the first that is none. */
export async function readNumbers(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
  meaning: EmptyCell,
): Promise<Float64Array> {
  await refuseEmpty(duck, table, column, meaning);
  const source = quoteIdentifier(table.table);
  const cell = quoteIdentifier(column);
  const values = await duck.numbers(`SELECT TRY_CAST(${cell} AS DOUBLE) FROM ${source}`);
  const strange = values.findIndex((value) => !Number.isFinite(value));
  if (strange < 0) return values;
  const text = await duck.scalar(`SELECT CAST(${cell} AS VARCHAR) FROM ${source} WHERE rowid = ${strange}`);
  throw new EtalonError('models.not-number', {
    info: {
      text: String(text),
      column,
      row: strange + table.firstLine,
      count: values.reduce((sum, value) => sum + Number(!Number.isFinite(value)), 0),
    },
  });
}

/** A column as numbers, NaN where a cell is empty; throws `models.column-missing`, and `models.not-number` at the first other text. */
export async function readGivenNumbers(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
): Promise<Float64Array> {
  needColumn(table, column);
  const source = quoteIdentifier(table.table);
  const cell = quoteIdentifier(column);
  const values = await duck.numbers(`SELECT TRY_CAST(${cell} AS DOUBLE) FROM ${source}`);
  const [strange] = await duck.rows(
    `SELECT count(*) AS n, min(rowid) AS first, arg_min(CAST(${cell} AS VARCHAR), rowid) AS text FROM ${source}
     WHERE ${cell} IS NOT NULL AND trim(CAST(${cell} AS VARCHAR)) <> '' AND TRY_CAST(${cell} AS DOUBLE) IS NULL`,
  );
  const count = Number(strange?.n);
  if (count === 0) return values;
  throw new EtalonError('models.not-number', {
    info: { text: String(strange?.text), column, count, row: Number(strange?.first) + table.firstLine },
  });
}

const MOST_SLICES = 20;

/** A column cut into slices: its values, or the quarters of a column of many numbers; null for a text of too many values. */
export async function readSlices(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
): Promise<SliceColumn | null> {
  const names = await listNames(duck, table, column);
  if (names.length <= MOST_SLICES)
    return { column, names, codes: await readNamed(duck, table, column, names) };
  if (!isNumeric(table, column)) return null;
  return cutQuarters(duck, table, column);
}

/** As readCodes, an empty cell being in no slice. */
async function readNamed(
  duck: Duckdb,
  table: PredictionTable,
  column: string,
  names: readonly string[],
): Promise<Int32Array> {
  if (names.length === 0) return new Int32Array(table.rows).fill(-1);
  await duck.run('DROP TYPE IF EXISTS etalon_slices');
  await duck.run(`CREATE TYPE etalon_slices AS ENUM (${names.map(quoteLiteral).join(', ')})`);
  const codes = await duck.numbers(
    `SELECT coalesce(enum_code(TRY_CAST(${nameSql(table, column)} AS etalon_slices))::INTEGER, -1)
     FROM ${quoteIdentifier(table.table)}`,
  );
  return Int32Array.from(codes);
}

async function cutQuarters(duck: Duckdb, table: PredictionTable, column: string): Promise<SliceColumn> {
  const source = quoteIdentifier(table.table);
  const cell = `CAST(${quoteIdentifier(column)} AS DOUBLE)`;
  const cuts = await duck.numbers(
    `SELECT DISTINCT unnest(quantile_disc(${cell}, [0.25, 0.5, 0.75])) AS cut FROM ${source} ORDER BY cut`,
  );
  const values = await duck.numbers(`SELECT ${cell} FROM ${source}`);
  const names = Array.from({ length: cuts.length + 1 }, (_, at) => {
    const low = cuts[at - 1];
    const high = cuts[at];
    if (low === undefined) return `≤ ${high}`;
    return high === undefined ? `> ${low}` : `]${low} ; ${high}]`;
  });
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : cuts.reduce((code, cut) => code + Number(value > cut), 0),
  );
  return { column, names, codes };
}

/** The entity of each row as a code; throws `models.cluster-empty`. */
export async function readClusters(duck: Duckdb, table: PredictionTable, column: string): Promise<Clusters> {
  await refuseEmpty(duck, table, column, { code: 'models.cluster-empty' });
  const source = quoteIdentifier(table.table);
  const name = nameSql(table, column);
  const codes = Int32Array.from(
    await duck.numbers(
      `SELECT c.code FROM (SELECT rowid AS place, ${name} AS name FROM ${source}) t
       JOIN (SELECT name, row_number() OVER (ORDER BY name) - 1 AS code
             FROM (SELECT DISTINCT ${name} AS name FROM ${source})) c ON c.name = t.name ORDER BY t.place`,
    ),
  );
  return { codes, count: codes.reduce((most, code) => Math.max(most, code + 1), 0) };
}

/** Identifiers of chosen rows, or their lines in the file when rows are not named. */
export async function readIds(
  duck: Duckdb,
  table: PredictionTable,
  id: string | undefined,
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (id === undefined || rows.length === 0)
    return new Map(rows.map((row) => [row, String(row + table.firstLine)]));
  const found = await duck.rows(
    `SELECT rowid AS row, ${nameSql(table, id)} AS id FROM ${quoteIdentifier(table.table)}
     WHERE rowid IN (${rows.join(', ')})`,
  );
  return new Map(found.map((one) => [Number(one.row), String(one.id)]));
}
