import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import {
  applyNode,
  type Cell,
  type OnnxFacts,
  orderNodes,
  type PipelineNode,
  type State,
  type Table,
  toDense,
  type Value,
} from '@etalon/transform';
import { OPERATIONS } from '@etalon/transform/operations';
import { expect } from 'vitest';

export const PYTHON = '/usr/bin/python3';
const READ = `import json, sys
from scipy import sparse
print(json.dumps(sparse.load_npz(sys.argv[1]).toarray().tolist()))`;

export interface WrittenVectors {
  readonly names: readonly string[];
  /** « apprentissage » or « essai », row by row. */
  readonly sides: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** The vectors that a run wrote in its folder. */
export async function readVectors(folder: string): Promise<WrittenVectors> {
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
  const source = `read_parquet('${join(folder, 'vecteurs.parquet')}')`;
  const columns = await duck.columns(`SELECT * FROM ${source}`);
  const described = await duck.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`);
  duck.close();
  const [, , , ...names] = described.map((row) => String(row.column_name));
  const sides = (columns.partie ?? []).map(String);
  return { names, sides, rows: sides.map((_, row) => names.map((name) => Number(columns[name]?.[row]))) };
}

/** The vectors that a script of a run's folder gives. */
export function runScript(folder: string, script: string, made: string): readonly (readonly number[])[] {
  const ran = spawnSync(PYTHON, [script], { cwd: folder, encoding: 'utf8' });
  expect(ran.status, ran.stderr).toBe(0);
  const read = spawnSync(PYTHON, ['-c', READ, made], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(read.stdout);
}

/** The largest difference between two tables, at the cells that count. */
export function measureGap(
  ours: WrittenVectors,
  theirs: readonly (readonly number[])[],
  counts: (column: string, side: string) => boolean = () => true,
): number {
  expect([theirs.length, theirs[0]?.length]).toEqual([ours.rows.length, ours.names.length]);
  return ours.rows.reduce(
    (worst, row, i) =>
      row.reduce((most, value, j) => {
        if (!counts(ours.names[j] ?? '', ours.sides[i] ?? '')) return most;
        return Math.max(most, Math.abs(value - (theirs[i]?.[j] ?? Number.NaN)));
      }, worst),
    0,
  );
}

/** What a graph must be given for the rows of `lignes.csv`: columns as they are written, and what nodes outside it give. */
export async function feedGraph(folder: string, { inputs }: OnnxFacts) {
  const { nodes, states } = await readState(folder);
  const table = await readRows(folder);
  const values = new Map<string, Value>();
  for (const node of orderNodes(nodes))
    if (OPERATIONS[node.op]?.stage === 'node')
      values.set(node.id, applyNode(node, table, { values, states }));
  return Object.fromEntries(
    inputs.map((end) => [end.name, feedEnd(end, table, values.get(end.node ?? ''))] as const),
  );
}

function feedEnd({ kind, column }: OnnxFacts['inputs'][number], table: Table, value: Value | undefined) {
  const cells = table.columns.get(column ?? '') ?? [];
  if (kind === 'number') {
    const data = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
    return { type: 'float64', dims: [table.rows, 1], data } as const;
  }
  if (kind === 'text') {
    const data = cells.map((cell) => (cell === null ? '' : String(cell)));
    return { type: 'string', dims: [table.rows, 1], data } as const;
  }
  if (value?.kind === 'tokens') {
    const size = Math.max(1, ...value.documents.map(({ length }) => length));
    const data = value.documents.flatMap((words) => Array.from({ length: size }, (_, at) => words[at] ?? ''));
    return { type: 'string', dims: [table.rows, size], data } as const;
  }
  if (value?.kind !== 'matrix') throw new TypeError('nothing to feed');
  return {
    ...({ type: 'float64', dims: [table.rows, value.matrix.columns] } as const),
    data: toDense(value.matrix).data,
  };
}

async function readState(folder: string) {
  const read: { readonly nodes: readonly PipelineNode[]; readonly states: Readonly<Record<string, State>> } =
    JSON.parse(await readFile(join(folder, 'etat.json'), 'utf8'));
  return { nodes: read.nodes, states: new Map(Object.entries(read.states)) };
}

async function readRows(folder: string): Promise<Table> {
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
  const read = await duck.columns(
    `SELECT * FROM read_csv('${join(folder, 'lignes.csv')}', all_varchar = true, header = true)`,
  );
  duck.close();
  const columns = new Map(
    Object.entries(read).map(([name, cells]) => [
      name,
      cells.map((cell): Cell => (typeof cell === 'boolean' ? String(cell) : cell)),
    ]),
  );
  const rows = columns.get('(partie)')?.length ?? 0;
  return { rows, columns, lines: Array.from({ length: rows }, (_, row) => row + 2) };
}
