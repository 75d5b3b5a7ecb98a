import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { Cell, Table } from '@etalon/transform';
import { loadTable } from '../models/load-predictions.ts';
import { firstInput } from '../privacy/load-input.ts';
import type { RunTask } from '../run-kind.ts';
import { type LoadedMedia, loadMedia } from './load-media.ts';
import { listUsedColumns, type TransformParameters } from './parameters.ts';

/** The target of each row: classes by their code, numbers as they are. */
export interface Target {
  /** Names of the classes in the order of letters; none for numbers. */
  readonly classes: readonly string[];
  readonly values: Float64Array;
}

/** Rows in memory, and the pictures and sounds that they name. */
export interface LoadedRows {
  readonly table: Table;
  readonly media: LoadedMedia;
}

/** The columns that a transformation reads, and the media that they name. Throws the codes of `readRows` and of `loadMedia`. */
export async function loadRows(
  duck: Duckdb,
  task: RunTask,
  parameters: TransformParameters,
): Promise<LoadedRows> {
  const table = await readRows(duck, task, parameters);
  return { table, media: await loadMedia(task, table, parameters) };
}

/**
 * The columns that a transformation reads, in memory. Throws the code of a file that cannot be read,
 * `transform.unknown-column`, `transform.no-row`.
 */
export async function readRows(duck: Duckdb, task: RunTask, parameters: TransformParameters): Promise<Table> {
  const loaded = await loadTable(duck, task, firstInput(task), 'lignes');
  if (loaded.rows === 0) throw new EtalonError('transform.no-row', { info: { rows: 0 } });
  const names = listUsedColumns(parameters);
  for (const column of names)
    if (!loaded.types.has(column))
      throw new EtalonError('transform.unknown-column', {
        info: {
          node: parameters.nodes.find(({ columns }) => columns.includes(column))?.id ?? '',
          column,
          present: [...loaded.types.keys()].slice(0, 30),
        },
      });
  const read = await duck.columns(
    `SELECT ${names.map(quoteIdentifier).join(', ')} FROM ${quoteIdentifier(loaded.table)} ORDER BY rowid`,
  );
  return {
    rows: loaded.rows,
    columns: new Map(names.map((name) => [name, (read[name] ?? []).map(toCell)])),
    lines: Array.from({ length: loaded.rows }, (_, row) => row + loaded.firstLine),
  };
}

const toCell = (value: string | number | boolean | null): Cell =>
  typeof value === 'boolean' ? String(value) : value;

/** The target of every row, or null when none is chosen. Throws `transform.target-empty`, `transform.not-number`. */
export function readTarget(table: Table, { target, task }: TransformParameters): Target | null {
  if (target === undefined) return null;
  const cells = table.columns.get(target) ?? [];
  const empty = cells.flatMap((cell, row) => (cell === null || cell === '' ? [table.lines[row] ?? 0] : []));
  if (empty.length > 0)
    throw new EtalonError('transform.target-empty', {
      info: { column: target, count: empty.length, line: empty[0] ?? 0 },
    });
  if (task === 'classification') {
    const classes = [...new Set(cells.map(String))].sort();
    const codes = new Map(classes.map((name, at) => [name, at]));
    return { classes, values: Float64Array.from(cells, (cell) => codes.get(String(cell)) ?? 0) };
  }
  const values = Float64Array.from(cells, Number);
  const strange = values.findIndex((value) => !Number.isFinite(value));
  if (strange >= 0)
    throw new EtalonError('transform.not-number', {
      info: { node: '', column: target, text: String(cells[strange]), line: table.lines[strange] ?? 0 },
    });
  return { classes: [], values };
}
