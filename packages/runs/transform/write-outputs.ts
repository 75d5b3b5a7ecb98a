import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import {
  type Cell,
  type MatrixValue,
  nameColumn,
  nameEncoded,
  OPERATIONS,
  type PipelineNode,
  type PipelineOutput,
  type TransformDocument,
  toDense,
  visitRow,
  writeAppliedScript,
  writeScript,
} from '@etalon/transform';
import type { RunOutput, RunTask } from '../run-kind.ts';
import { writeParquet } from '../warehouse/parquet.ts';
import { findArchive } from './parameters.ts';
import type { PreparedRows } from './prepare-rows.ts';
import { writeNpy } from './write-npy.ts';

const SIDES = ['apprentissage', 'essai'] as const;
/** Above, a row of vectors is written as two lists, its places and its values. */
const MOST_WRITTEN_COLUMNS = 300;

/** Name of each row: its identifier, or its line in the file. */
export function nameRows({ parameters: { id }, augmented: { table } }: PreparedRows): readonly string[] {
  const cells = id === undefined ? undefined : table.columns.get(id);
  return table.lines.map((line, row) => String(cells?.[row] ?? line));
}

/** SHA-256 of the wall: the name and the side of each row that is no copy. */
export function hashSplit(prepared: PreparedRows): string {
  const names = nameRows(prepared);
  const { parts, copies } = prepared.augmented;
  const hash = createHash('sha256');
  names.forEach((name, row) => {
    if (copies[row] === 0) hash.update(`${name}\t${SIDES[parts[row] ?? 0]}\n`);
  });
  return hash.digest('hex');
}

/** A cell of a CSV file (RFC 4180). */
const quoteCell = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoteCell).join(',')}\n`).join('');

/** The vectors, the wall, the fitted state, the rows, the scripts and the graph that make the same vectors elsewhere. */
export async function writeOutputs(
  duck: Duckdb,
  task: RunTask,
  made: {
    readonly prepared: PreparedRows;
    readonly output: PipelineOutput;
    readonly document: TransformDocument;
    /** What of the pipeline has standard operators; null when nothing has. */
    readonly onnx: Uint8Array | null;
  },
): Promise<readonly RunOutput[]> {
  const { prepared, output, document, onnx } = made;
  const { nodes } = prepared.parameters;
  const archive = findArchive(task.inputs, prepared.parameters)?.name ?? null;
  const texts = {
    'decoupage.csv': writeSplit(prepared),
    'lignes.csv': writeRows(prepared),
    'etat.json': `${JSON.stringify({ nodes, states: Object.fromEntries(output.states) })}\n`,
    'transformation.json': `${JSON.stringify(document, null, 1)}\n`,
    'transformation.py': writeScript(nodes, archive),
    'appliquer.py': writeAppliedScript(nodes, archive),
  };
  for (const [name, content] of Object.entries(texts)) await writeFile(join(task.folder, name), content);
  if (onnx !== null) await writeFile(join(task.folder, 'transformation.onnx'), onnx);
  const encoded = await writeEncoded(task, nodes, output);
  return [
    await writeVectors(duck, task, prepared, output.vectors),
    { name: 'decoupage.csv', mediaType: 'text/csv' },
    { name: 'lignes.csv', mediaType: 'text/csv' },
    { name: 'etat.json', mediaType: 'application/json' },
    { name: 'transformation.json', mediaType: 'application/json' },
    { name: 'transformation.py', mediaType: 'text/plain' },
    { name: 'appliquer.py', mediaType: 'text/plain' },
    ...encoded,
    ...(onnx === null ? [] : [{ name: 'transformation.onnx', mediaType: 'application/octet-stream' }]),
  ];
}

/** What each encoder made of the rows, which scripts read. */
async function writeEncoded(
  task: RunTask,
  nodes: readonly PipelineNode[],
  { values }: PipelineOutput,
): Promise<readonly RunOutput[]> {
  const outputs: RunOutput[] = [];
  for (const node of nodes) {
    const value = values.get(node.id);
    if (node.op !== 'encoder' || value?.kind !== 'matrix') continue;
    const name = nameEncoded(nodes, node);
    await writeFile(join(task.folder, name), writeNpy(toDense(value.matrix)));
    outputs.push({ name, mediaType: 'application/octet-stream' });
  }
  return outputs;
}

function writeSplit(prepared: PreparedRows): string {
  const { parts, copies, table } = prepared.augmented;
  const names = nameRows(prepared);
  const rows = [...parts.keys()].filter((row) => copies[row] === 0);
  return writeCsv([
    ['ligne', 'identifiant', 'partie'],
    ...rows.map((row) => [table.lines[row] ?? 0, names[row] ?? '', SIDES[parts[row] ?? 0] ?? '']),
  ]);
}

/** The columns that nodes read, with the side, the inner fold and the target of each row under names no column has. */
function writeRows({ parameters, augmented, folds, target }: PreparedRows): string {
  const { table, parts } = augmented;
  const used = parameters.nodes.filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  const names = [...new Set(used.flatMap(({ columns }) => columns))];
  return writeCsv([
    [...names, '(partie)', '(pli)', '(cible)'],
    ...Array.from({ length: table.rows }, (_, row) => [
      ...names.map((name) => table.columns.get(name)?.[row] ?? null),
      SIDES[parts[row] ?? 0] ?? '',
      folds[row] ?? -1,
      target?.values[row] ?? null,
    ]),
  ]);
}

async function writeVectors(
  duck: Duckdb,
  task: RunTask,
  prepared: PreparedRows,
  value: MatrixValue,
): Promise<RunOutput> {
  const { matrix } = value;
  const isWide = matrix.columns > MOST_WRITTEN_COLUMNS;
  const { table, parts, copies } = prepared.augmented;
  const names = nameRows(prepared);
  const rows = Array.from({ length: table.rows }, (_, row) => [
    row,
    names[row] ?? '',
    SIDES[parts[row] ?? 0] ?? '',
    copies[row] ?? 0,
  ]);
  await duck.run('CREATE TABLE etalon_rows (row BIGINT, identifiant VARCHAR, partie VARCHAR, copie INTEGER)');
  await duck.appendRows('etalon_rows', ['row', 'identifiant', 'partie', 'copie'], rows);
  if (isWide) {
    await duck.run('CREATE TABLE etalon_cells (row BIGINT, place INTEGER, value DOUBLE)');
    await duck.appendRows('etalon_cells', ['row', 'place', 'value'], iterateCells(value));
    return writeParquet(duck, task, {
      sql: `SELECT identifiant, partie, copie, coalesce(places, []) AS places, coalesce(valeurs, []) AS valeurs
        FROM etalon_rows LEFT JOIN (SELECT row, list(place ORDER BY place) AS places,
          list(value ORDER BY place) AS valeurs FROM etalon_cells GROUP BY row) USING (row) ORDER BY row`,
      name: 'vecteurs.parquet',
    });
  }
  const columns = Array.from({ length: matrix.columns }, (_, at) => `c${at}`);
  await duck.run(
    `CREATE TABLE etalon_cells (row BIGINT${columns.map((name) => `, ${name} DOUBLE`).join('')})`,
  );
  await duck.appendRows('etalon_cells', ['row', ...columns], iterateRows(value));
  const shown = nameColumns(value).map((name, at) => `c${at} AS ${quoteIdentifier(name)}`);
  return writeParquet(duck, task, {
    sql: `SELECT identifiant, partie, copie${shown.map((one) => `, ${one}`).join('')}
      FROM etalon_rows JOIN etalon_cells USING (row) ORDER BY row`,
    name: 'vecteurs.parquet',
  });
}

/** Names of the columns of vectors, each once: a file does not tell two of one name apart. */
function nameColumns(value: MatrixValue): readonly string[] {
  const taken = new Set(['identifiant', 'partie', 'copie']);
  return Array.from({ length: value.matrix.columns }, (_, at) => {
    const name = nameColumn(value, at);
    const free = taken.has(name.toLowerCase()) || name === '' ? `${name} (${at + 1})` : name;
    taken.add(free.toLowerCase());
    return free;
  });
}

function* iterateRows({ matrix }: MatrixValue): Generator<readonly number[]> {
  for (let row = 0; row < matrix.rows; row += 1) {
    const cells = new Array<number>(matrix.columns).fill(0);
    visitRow(matrix, row, (column, value) => {
      cells[column] = value;
    });
    yield [row, ...cells];
  }
}

function* iterateCells({ matrix }: MatrixValue): Generator<readonly number[]> {
  for (let row = 0; row < matrix.rows; row += 1) {
    const cells: (readonly number[])[] = [];
    visitRow(matrix, row, (column, value) => {
      if (value !== 0) cells.push([row, column, value]);
    });
    yield* cells;
  }
}
