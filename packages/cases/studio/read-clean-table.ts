import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import type { CaseColumn, CellValue } from '../case-package.ts';
import { sqlTypeOf } from '../files/write-parquet.ts';
import type { CaseRow } from '../operators/plant.ts';
import type { CaseBlueprint } from './case-blueprint.ts';

/**
 * The clean records, each given to a source by its share. The file is Parquet, or CSV with a header. Throws
 * `cases.clean-unreadable`, `cases.clean-column-missing`, `cases.clean-cell-invalid` (row, column, type),
 * `cases.clean-key-repeated` (rows), never with a value of the data.
 */
export async function readCleanTable(
  duck: Duckdb,
  path: string,
  blueprint: Pick<CaseBlueprint, 'target' | 'sources' | 'records'>,
  stream: RandomStream,
): Promise<readonly CaseRow[]> {
  await openClean(duck, path);
  await checkColumns(duck, blueprint.target.columns);
  for (const column of blueprint.target.columns) await checkCells(duck, column);
  await checkKey(duck, blueprint.target.key);
  const fields = blueprint.target.columns.map((column) => writeField(column)).join(', ');
  const limit = blueprint.records === null ? '' : ` LIMIT ${Math.max(0, Math.floor(blueprint.records))}`;
  const rows = await duck.rows(`SELECT ${fields} FROM propre ORDER BY rang${limit}`);
  const choose = chooseSource(blueprint.sources, stream);
  return rows.map((cells, at): CaseRow => ({ uid: at + 1, file: choose(), cells: readCells(cells) }));
}

function readCells(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
    ]),
  );
}

async function openClean(duck: Duckdb, path: string): Promise<void> {
  const file = quoteLiteral(path);
  const readers = [`read_parquet(${file})`, `read_csv(${file}, header = true, all_varchar = true)`];
  for (const reader of readers) {
    const opened = await duck
      .run(`CREATE OR REPLACE TEMP TABLE propre AS SELECT row_number() OVER () AS rang, * FROM ${reader}`)
      .then(
        () => true,
        () => false,
      );
    if (opened) return;
  }
  throw new EtalonError('cases.clean-unreadable');
}

async function checkColumns(duck: Duckdb, columns: readonly CaseColumn[]): Promise<void> {
  const present = new Set((await duck.rows('DESCRIBE propre')).map((row) => String(row.column_name)));
  const missing = columns.find((column) => !present.has(column.name));
  if (missing !== undefined)
    throw new EtalonError('cases.clean-column-missing', { info: { column: missing.name } });
}

async function checkCells(duck: Duckdb, column: CaseColumn): Promise<void> {
  const name = quoteIdentifier(column.name);
  const [row] = await duck.rows(
    `SELECT min(rang) AS rang FROM propre WHERE ${name} IS NOT NULL AND CAST(${name} AS VARCHAR) <> ''
     AND TRY_CAST(CAST(${name} AS VARCHAR) AS ${sqlTypeOf(column.type)}) IS NULL`,
  );
  if (row?.rang !== null && row?.rang !== undefined)
    throw new EtalonError('cases.clean-cell-invalid', {
      info: { row: Number(row.rang), column: column.name, type: column.type },
    });
}

async function checkKey(duck: Duckdb, key: string): Promise<void> {
  const name = quoteIdentifier(key);
  const [row] = await duck.rows(
    `SELECT min(rang) AS rang FROM (SELECT rang, count(*) OVER (PARTITION BY ${name}) AS n, ${name} IS NULL AS vide FROM propre)
     WHERE n > 1 OR vide`,
  );
  if (row?.rang !== null && row?.rang !== undefined)
    throw new EtalonError('cases.clean-key-repeated', { info: { row: Number(row.rang), column: key } });
}

function writeField(column: CaseColumn): string {
  const name = quoteIdentifier(column.name);
  const value = `TRY_CAST(CAST(${name} AS VARCHAR) AS ${sqlTypeOf(column.type)})`;
  if (column.type === 'date') return `strftime(${value}, '%Y-%m-%d') AS ${name}`;
  if (column.type === 'timestamp') return `strftime(${value}, '%Y-%m-%dT%H:%M:%S') AS ${name}`;
  return `${value} AS ${name}`;
}

function chooseSource(sources: CaseBlueprint['sources'], stream: RandomStream): () => string {
  const total = sources.reduce((sum, source) => sum + source.share, 0);
  if (sources.length === 0 || !(total > 0)) throw new EtalonError('cases.sources-without-share');
  return () => {
    let left = stream.nextUnit() * total;
    for (const source of sources) {
      left -= source.share;
      if (left < 0) return source.path;
    }
    return sources.at(-1)?.path ?? '';
  };
}
