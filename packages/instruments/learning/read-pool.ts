import { type CaseSource, listVisibleFiles } from '@etalon/cases';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { Workbench } from '../bench/workbench.ts';
import type { TextTable } from './answer-table.ts';
import { readTextTable } from './answer-table.ts';
import { ID } from './plan-columns.ts';

/** Cells of a table at most, all of them in memory: a larger one is left out, and said. */
export const MOST_CELLS = 5_000_000;

/** The rows of several tables by identifier: the cell of a column is that of the first table that gives one. */
export interface RowPool {
  readonly origin: 'delivered' | 'case';
  /** Identifier → row of the columns. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, readonly (string | null)[]>;
  /** Tables that were too large to be read. */
  readonly left: readonly string[];
}

type Cells = Pick<TextTable, 'names' | 'cells'> & { readonly rows: number };

/** The delivered tables, and the table of sides when there is one; null when none names its rows. */
export async function readDeliveredPool(bench: Workbench, key: string | null): Promise<RowPool | null> {
  const tables: Cells[] = [];
  const left: string[] = [];
  for (const piece of [...bench.piecesOf('dataset'), ...bench.piecesOf('rows'), ...bench.piecesOf('split')]) {
    const loaded = await bench.loadTable(piece);
    if (loaded.kind === 'refused') continue;
    const table = isLarge(loaded.rows, loaded.columns.length) ? null : await readTextTable(bench, piece);
    if (table === null || 'state' in table) left.push(piece.fileName);
    else tables.push(table);
  }
  return joinTables({ origin: 'delivered', tables, key, left });
}

/** The visible tables of the case, vectors with them; null when none names its rows by the key of the case. */
export async function readCasePool(bench: Workbench): Promise<RowPool | null> {
  const { manifest } = bench.case;
  const tables: Cells[] = [];
  const left: string[] = [];
  for (const source of manifest.sources) {
    const table = await readSource(bench, source);
    if (table === 'large') left.push(source.path);
    else if (table !== null) tables.push(table);
  }
  for (const path of listVisibleFiles(manifest).map((file) => file.path)) {
    if (!/\.parquet$/i.test(path) || manifest.sources.some((source) => source.path === path)) continue;
    const from = `read_parquet(${quoteLiteral(`${bench.caseFolder}/${path}`)})`;
    const table = await readCells(bench, from);
    if (table === 'large') left.push(path);
    else tables.push(table);
  }
  return joinTables({ origin: 'case', tables, key: manifest.target.key, left });
}

const isLarge = (rows: number, columns: number): boolean => rows * columns > MOST_CELLS;

async function readSource(bench: Workbench, source: CaseSource): Promise<Cells | 'large' | null> {
  const table = await bench.sourceTable(source);
  return typeof table === 'string' ? readCells(bench, quoteIdentifier(table)) : null;
}

async function readCells(bench: Workbench, from: string): Promise<Cells | 'large'> {
  const names = (await bench.duck.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${from})`)).map(
    ({ column_name: name }) => String(name),
  );
  const rows = Number((await bench.duck.rows(`SELECT count(*) AS n FROM ${from}`))[0]?.n ?? 0);
  if (isLarge(rows, names.length)) return 'large';
  const shown = names.map((name, at) => `CAST(${quoteIdentifier(name)} AS VARCHAR) AS c${at}`);
  const found = await bench.duck.columns(`SELECT ${shown.join(', ')} FROM ${from}`);
  const cells = names.map((name, at): [string, readonly (string | null)[]] => [
    name,
    (found[`c${at}`] ?? []).map((cell) => (cell === null ? null : String(cell).trim())),
  ]);
  return { names, cells: new Map(cells), rows };
}

function joinTables(given: {
  readonly origin: RowPool['origin'];
  readonly tables: readonly Cells[];
  readonly key: string | null;
  readonly left: readonly string[];
}): RowPool | null {
  const { origin, tables, key, left } = given;
  const rows = new Map<string, number>();
  const columns = new Map<string, (string | null)[]>();
  for (const table of tables) {
    const name = table.names.find((one) => one === key) ?? table.names.find((one) => ID.test(one.trim()));
    const ids = name === undefined ? undefined : table.cells.get(name);
    if (ids === undefined) continue;
    const places = ids.map((id) => {
      const known = rows.get(id ?? '');
      if (known !== undefined || id === null || id === '') return known ?? -1;
      rows.set(id, rows.size);
      return rows.size - 1;
    });
    for (const other of table.names) {
      if (other === name) continue;
      const written = other.normalize('NFC');
      const own = columns.get(written) ?? [];
      columns.set(written, own);
      const cells = table.cells.get(other) ?? [];
      for (const [at, place] of places.entries()) if (place >= 0) own[place] ??= cells[at] || null;
    }
  }
  if (rows.size === 0) return null;
  const whole = [...columns].map(([name, cells]): [string, (string | null)[]] => [
    name,
    Array.from({ length: rows.size }, (_, at) => cells[at] ?? null),
  ]);
  return { origin, rows, columns: new Map(whole), left };
}
