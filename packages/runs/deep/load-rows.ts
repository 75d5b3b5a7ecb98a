import { readFile, stat } from 'node:fs/promises';
import { countShape, readNpy, type Shape, writeShape } from '@etalon/deep';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { LearningTable } from '../learning/load-learning-table.ts';
import { isNumeric, loadTable, nameSql, needColumn } from '../models/load-predictions.ts';
import type { RunTask } from '../run-kind.ts';
import { findInput } from '../warehouse/parameters.ts';
import type { TensorParameters } from './deep-parameters.ts';

/** The rows of a training as numbers of one shape; NaN where one is missing. */
export interface ShapedRows {
  readonly shape: Shape;
  readonly x: Float32Array;
}

/** Numbers held at once: 240 MB. */
const MOST_NUMBERS = 60_000_000;
const MOST_FILE = 1_000_000_000;

/** Reads the rows, from the columns of the table or from another file; throws `deep.rows-differ`, `deep.shape-differs`, `deep.number-too-large`, `deep.too-much-memory`. */
export async function loadRows(
  duck: Duckdb,
  task: RunTask,
  { parameters, loaded }: { readonly parameters: TensorParameters; readonly loaded: LearningTable },
): Promise<ShapedRows> {
  const { rows: file } = parameters;
  if (file === undefined) return shapeRows(readColumns(loaded), loaded, parameters);
  const input = findInput(task.inputs, file);
  if (!file.toLowerCase().endsWith('.npy'))
    return shapeRows(await readVectors(duck, task, { parameters, loaded, file }), loaded, parameters);
  const { size } = await stat(input.path);
  if (size > MOST_FILE) refuseLarge(size / 4);
  const { rows, shape, values } = readNpy(await readFile(input.path));
  if (rows !== loaded.table.rows)
    throw new EtalonError('deep.rows-differ', { info: { file, rows, wanted: loaded.table.rows } });
  return shapeRows({ shape, x: values }, loaded, parameters);
}

function refuseLarge(count: number): never {
  const mebibytes = (numbers: number): number => Math.ceil((numbers * 4) / 2 ** 20);
  throw new EtalonError('deep.too-much-memory', {
    info: { mebibytes: mebibytes(count), max: mebibytes(MOST_NUMBERS) },
  });
}

/** The shape asked for, when rows hold as many numbers, each of which 32 bits hold. */
function shapeRows(read: ShapedRows, { table }: LearningTable, { shape }: TensorParameters): ShapedRows {
  const beyond = read.x.findIndex(
    (value) => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY,
  );
  if (beyond >= 0) {
    const width = read.x.length / table.rows;
    throw new EtalonError('deep.number-too-large', {
      info: { row: Math.floor(beyond / width) + table.firstLine, place: (beyond % width) + 1 },
    });
  }
  if (shape === null) return read;
  if (countShape(shape) !== read.x.length / table.rows)
    throw new EtalonError('deep.shape-differs', {
      info: { shape: writeShape(shape), wanted: countShape(shape), given: read.x.length / table.rows },
    });
  return { shape, x: read.x };
}

/** Numbers as they are, categories as zeros and ones. */
function readColumns({ table, columns }: LearningTable): ShapedRows {
  const lists = columns.flatMap((column): readonly ((row: number) => number)[] => {
    if (column.kind === 'number') return [(row) => column.values[row] ?? Number.NaN];
    return column.names.map((_, code) => (row) => Number(column.codes[row] === code));
  });
  if (table.rows * lists.length > MOST_NUMBERS) refuseLarge(table.rows * lists.length);
  const x = new Float32Array(table.rows * lists.length);
  for (const [at, read] of lists.entries())
    for (let row = 0; row < table.rows; row += 1) x[row * lists.length + at] = read(row);
  return { shape: [lists.length], x };
}

const BESIDE: ReadonlySet<string> = new Set(['identifiant', 'partie', 'copie']);

/** `vecteurs.parquet` of a transformation, brought to the rows of the table by their identifiers. */
async function readVectors(
  duck: Duckdb,
  task: RunTask,
  {
    parameters,
    loaded,
    file,
  }: { readonly parameters: TensorParameters; readonly loaded: LearningTable; readonly file: string },
): Promise<ShapedRows> {
  const vectors = await loadTable(duck, task, findInput(task.inputs, file), 'vecteurs');
  needColumn(vectors, 'identifiant');
  const names = [...vectors.types.keys()].filter((name) => !BESIDE.has(name) && isNumeric(vectors, name));
  if (names.length === 0) throw new EtalonError('learning.no-column');
  const { table } = loaded;
  if (table.rows * names.length > MOST_NUMBERS) refuseLarge(table.rows * names.length);
  const key =
    parameters.id === undefined ? 'CAST(t.rowid + 1 AS VARCHAR)' : nameSql(table, parameters.id, 't.');
  const original = vectors.types.has('copie') ? 'coalesce(v.copie, 0) = 0' : 'true';
  const joined = `${quoteIdentifier(table.table)} t LEFT JOIN ${quoteIdentifier(vectors.table)} v
    ON ${key} = ${nameSql(vectors, 'identifiant', 'v.')} AND ${original}`;
  await duck.run(`CREATE TABLE etalon_vectors AS SELECT v.* FROM ${joined} ORDER BY t.rowid`);
  const found = Number(
    await duck.scalar('SELECT count(*) FROM etalon_vectors WHERE identifiant IS NOT NULL'),
  );
  const rows = Number(await duck.scalar('SELECT count(*) FROM etalon_vectors'));
  if (found !== table.rows || rows !== table.rows)
    throw new EtalonError('deep.rows-differ', { info: { file, rows: found, wanted: table.rows } });
  const x = new Float32Array(table.rows * names.length);
  for (const [at, name] of names.entries()) {
    const values = await duck.numbers(`SELECT CAST(${quoteIdentifier(name)} AS DOUBLE) FROM etalon_vectors`);
    for (const [row, value] of values.entries()) x[row * names.length + at] = value;
  }
  return { shape: [names.length], x };
}
