import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { EvaluationWarning } from '@etalon/evaluation';
import { loadInput } from '../privacy/load-input.ts';
import type { RunInput, RunTask } from '../run-kind.ts';
import { describeTable } from '../warehouse/parquet.ts';

/** A table of predictions whose rows are those of the truth, in its order. */
export interface PredictionTable {
  readonly input: RunInput;
  /** Name of the typed table in DuckDB. */
  readonly table: string;
  readonly types: ReadonlyMap<string, string>;
  readonly rows: number;
  /** What is added to the place of a row, from 0, to give its line in the file. */
  readonly firstLine: number;
}

export interface LoadedPredictions {
  readonly truth: PredictionTable;
  readonly tables: ReadonlyMap<string, PredictionTable>;
  readonly warnings: readonly EvaluationWarning[];
}

/**
 * Loads every table and, when rows are named, brings each to the rows and the order of the truth. Throws the code of a
 * file that cannot be read, `models.column-missing`, `models.ids-empty`, `models.ids-duplicated`, `models.ids-missing`,
 * `evaluation.no-row`.
 */
export async function loadPredictions(
  duck: Duckdb,
  task: RunTask,
  id: string | undefined,
): Promise<LoadedPredictions> {
  const loaded: PredictionTable[] = [];
  for (const [at, input] of task.inputs.entries()) {
    const table = await loadTable(duck, task, input, `predictions_${at}`);
    if (id !== undefined) await checkIds(duck, table, id);
    loaded.push(table);
  }
  const [truth, ...others] = loaded;
  if (truth === undefined || truth.rows === 0) throw new EtalonError('evaluation.no-row');
  const tables = new Map([[truth.input.name, truth]]);
  const warnings: EvaluationWarning[] = [];
  for (const other of others) {
    if (id === undefined) tables.set(other.input.name, other);
    else {
      const aligned = await alignRows(duck, { truth, other, id });
      tables.set(other.input.name, aligned.table);
      warnings.push(...aligned.warnings);
    }
  }
  return { truth, tables, warnings };
}

/** A file of predictions in DuckDB; throws the code of a file that cannot be read. */
export async function loadTable(
  duck: Duckdb,
  task: RunTask,
  input: RunInput,
  tableName: string,
): Promise<PredictionTable> {
  const { typedTable, rows, facts } = await loadInput(duck, task, { input, tableName });
  const columns = await describeTable(duck, quoteIdentifier(typedTable));
  return {
    input,
    table: typedTable,
    types: new Map(columns.map(({ name, type }) => [name, type])),
    rows,
    firstLine: facts.form === 'csv' || facts.form === 'xlsx' ? 2 : 1,
  };
}

const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;

/** Whether a column holds numbers. */
export function isNumeric({ types }: PredictionTable, column: string): boolean {
  return NUMERIC.test(types.get(column) ?? '');
}

/** A cell as the name of a class or of a row: 1, 1.0 and 1.00 are one name. */
export function nameSql(table: PredictionTable, column: string, alias = ''): string {
  const cell = `${alias}${quoteIdentifier(column)}`;
  if (!isNumeric(table, column)) return `CAST(${cell} AS VARCHAR)`;
  const type = table.types.get(column) ?? '';
  if (/INT/.test(type)) return `CAST(${cell} AS VARCHAR)`;
  return `regexp_replace(CAST(CAST(${cell} AS DOUBLE) AS VARCHAR), '\\.0$', '')`;
}

/** Refuses a column that the table does not have; throws `models.column-missing`. */
export function needColumn(table: PredictionTable, column: string): void {
  if (table.types.has(column)) return;
  const present = [...table.types.keys()].slice(0, 30);
  throw new EtalonError('models.column-missing', { info: { column, table: table.input.name, present } });
}

async function checkIds(duck: Duckdb, table: PredictionTable, id: string): Promise<void> {
  needColumn(table, id);
  const source = quoteIdentifier(table.table);
  const name = nameSql(table, id);
  const [empty] = await duck.rows(
    `SELECT count(*) AS n, min(rowid) AS first FROM ${source} WHERE ${name} IS NULL OR ${name} = ''`,
  );
  const info = { table: table.input.name, column: id };
  if (Number(empty?.n) > 0)
    throw new EtalonError('models.ids-empty', {
      info: { ...info, count: Number(empty?.n), row: Number(empty?.first) + table.firstLine },
    });
  const doubles = await duck.rows(
    `SELECT id, second, count(*) OVER () AS n FROM (
       SELECT ${name} AS id, min(rowid) AS first, list_sort(list(rowid))[2] AS second FROM ${source}
       GROUP BY 1 HAVING count(*) > 1) ORDER BY first LIMIT 1`,
  );
  const [double] = doubles;
  if (double === undefined) return;
  throw new EtalonError('models.ids-duplicated', {
    info: {
      ...info,
      count: Number(double.n),
      id: String(double.id),
      row: Number(double.second) + table.firstLine,
    },
  });
}

async function alignRows(
  duck: Duckdb,
  given: { readonly truth: PredictionTable; readonly other: PredictionTable; readonly id: string },
): Promise<{ readonly table: PredictionTable; readonly warnings: readonly EvaluationWarning[] }> {
  const { truth, other, id } = given;
  const join = `${quoteIdentifier(truth.table)} t LEFT JOIN ${quoteIdentifier(other.table)} o
    ON ${nameSql(truth, id, 't.')} = ${nameSql(other, id, 'o.')}`;
  const lost = await duck.rows(
    `SELECT ${nameSql(truth, id, 't.')} AS id, count(*) OVER () AS n FROM ${join}
     WHERE o.${quoteIdentifier(id)} IS NULL ORDER BY t.rowid LIMIT 1`,
  );
  const [first] = lost;
  if (first !== undefined)
    throw new EtalonError('models.ids-missing', {
      info: { table: other.input.name, count: Number(first.n), id: String(first.id) },
    });
  const moved = Number(await duck.scalar(`SELECT count(*) FROM ${join} WHERE t.rowid <> o.rowid`));
  const table = `${other.table}_aligned`;
  await duck.run(`CREATE TABLE ${quoteIdentifier(table)} AS SELECT o.* FROM ${join} ORDER BY t.rowid`);
  const params = { table: other.input.name };
  const extra = other.rows - truth.rows;
  const warnings: EvaluationWarning[] = [];
  if (moved > 0) warnings.push({ code: 'reordered', model: null, params: { ...params, count: moved } });
  if (extra > 0) warnings.push({ code: 'extra-rows', model: null, params: { ...params, count: extra } });
  return { table: { ...other, table, rows: truth.rows }, warnings };
}
