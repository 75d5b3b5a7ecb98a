import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { TableColumn, Target, TrainingWarning } from '@etalon/learning';
import {
  isNumeric,
  loadTable,
  nameSql,
  needColumn,
  type PredictionTable,
} from '../models/load-predictions.ts';
import { listNames, readClusters, readCodes, readNumbers, refuseEmpty } from '../models/read-columns.ts';
import { firstInput } from '../privacy/load-input.ts';
import type { RunTask } from '../run-kind.ts';
import { shareCodes, shareNumbers } from './share-memory.ts';
import type { TableParameters } from './table-rules.ts';

/** A table ready to be learned from, on memory that threads share. */
export interface LearningTable {
  readonly table: PredictionTable;
  readonly columns: readonly TableColumn[];
  readonly target: Target;
  readonly classes: readonly string[];
  readonly groups: Int32Array | null;
  readonly times: Float64Array | null;
  readonly warnings: readonly TrainingWarning[];
}

const MOST_CLASSES = 100;
/** A column of texts with more values than this names rows more than it describes them. */
const MOST_NAMES = 1000;

/**
 * Reads the table, its target and its columns, unless what is learned from stands in another file. Throws the code of a file that cannot be read, `models.column-missing`,
 * `models.truth-empty`, `models.not-number`, `models.one-class`, `models.too-many-classes`, `models.cluster-empty`,
 * `evaluation.no-row`, `learning.no-column`.
 */
export async function loadLearningTable(
  duck: Duckdb,
  task: RunTask,
  parameters: TableParameters,
  { readsColumns = true } = {},
): Promise<LearningTable> {
  const table = await loadTable(duck, task, firstInput(task), 'lignes');
  if (table.rows === 0) throw new EtalonError('evaluation.no-row');
  const { target: column, id, group, time } = parameters;
  for (const named of [column, id, group, time, ...parameters.left])
    if (named !== undefined) needColumn(table, named);
  const { target, classes } = await readTarget(duck, table, parameters);
  const roles = new Set([column, id, group, time, ...parameters.left]);
  const columns: TableColumn[] = [];
  const warnings: TrainingWarning[] = [];
  for (const name of table.types.keys()) {
    if (roles.has(name) || !readsColumns) continue;
    const read = await readColumn(duck, table, name);
    if (read === null) warnings.push({ code: 'column-left', params: { column: name } });
    else columns.push(read);
  }
  if (columns.length === 0 && readsColumns) throw new EtalonError('learning.no-column');
  return {
    table,
    columns,
    target,
    classes,
    groups: group === undefined ? null : (await readClusters(duck, table, group)).codes,
    times: time === undefined ? null : await readTimes(duck, table, time),
    warnings,
  };
}

async function readTarget(
  duck: Duckdb,
  table: PredictionTable,
  { task, target: column }: TableParameters,
): Promise<{ readonly target: Target; readonly classes: readonly string[] }> {
  const meaning = { code: 'models.truth-empty' } as const;
  if (task === 'regression') {
    const values = shareNumbers(await readNumbers(duck, table, column, meaning));
    return { target: { values, classes: 0 }, classes: [] };
  }
  await refuseEmpty(duck, table, column, meaning);
  const classes = await listNames(duck, table, column);
  if (classes.length < 2)
    throw new EtalonError('models.one-class', { info: { column, name: classes[0] ?? '' } });
  if (classes.length > MOST_CLASSES)
    throw new EtalonError('models.too-many-classes', {
      info: { column, count: classes.length, max: MOST_CLASSES },
    });
  const values = Float64Array.from(await readCodes(duck, table, column, classes));
  return { target: { values: shareNumbers(values), classes: classes.length }, classes };
}

/** A column as numbers or categories; null for dates and for texts that differ from row to row. */
async function readColumn(duck: Duckdb, table: PredictionTable, name: string): Promise<TableColumn | null> {
  const source = quoteIdentifier(table.table);
  const cell = quoteIdentifier(name);
  if (isNumeric(table, name)) {
    const values = await duck.numbers(`SELECT CAST(${cell} AS DOUBLE) FROM ${source}`);
    return { kind: 'number', name, values: shareNumbers(values) };
  }
  if (!/^(VARCHAR|BOOLEAN|ENUM)/.test(table.types.get(name) ?? '')) return null;
  const names = await listNames(duck, table, name);
  if (names.length > MOST_NAMES || (names.length > 20 && names.length > table.rows / 2)) return null;
  const place = `list_position([${names.map((one) => `'${one.replaceAll("'", "''")}'`).join(', ')}], ${nameSql(table, name)})`;
  const codes =
    names.length === 0
      ? new Int32Array(table.rows).fill(-1)
      : Int32Array.from(await duck.numbers(`SELECT coalesce(${place}, 0) - 1 FROM ${source}`));
  return { kind: 'category', name, names, codes: shareCodes(codes) };
}

/** Numbers as they are, dates as milliseconds; NaN where it is empty or is neither. */
async function readTimes(duck: Duckdb, table: PredictionTable, name: string): Promise<Float64Array> {
  const cell = quoteIdentifier(name);
  const time = isNumeric(table, name)
    ? `CAST(${cell} AS DOUBLE)`
    : `CAST(epoch_ms(TRY_CAST(${cell} AS TIMESTAMP)) AS DOUBLE)`;
  return duck.numbers(`SELECT ${time} FROM ${quoteIdentifier(table.table)}`);
}
