import { quoteIdentifier } from '@etalon/duckdb';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';

const MOST_ROWS = 500_000;
const MOST_COLUMNS = 1_000;

/** A delivered table as texts by column: 1, 1.0 and 1.00 are one text. */
export interface TextTable {
  readonly piece: MeasurePiece;
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, readonly (string | null)[]>;
  readonly rows: number;
  /** Added to the place of a row, from 0, to give its line in the file. */
  readonly firstLine: number;
}

/** Every cell of a small table, or why it is not read. */
export async function readTextTable(bench: Workbench, piece: MeasurePiece): Promise<TextTable | Absence> {
  const loaded = await bench.loadTable(piece);
  if (loaded.kind === 'refused') return { state: 'invalid_evidence', reason: explainRefusal(loaded) };
  if (loaded.rows > MOST_ROWS || loaded.columns.length > MOST_COLUMNS)
    return {
      state: 'not_run',
      reason: `Le fichier « ${piece.fileName} » dépasse ${MOST_ROWS} lignes ou ${MOST_COLUMNS} colonnes.`,
    };
  const names = loaded.columns.map(({ name }) => name);
  const shown = names.map(
    (name, at) => `regexp_replace(CAST(${quoteIdentifier(name)} AS VARCHAR), '\\.0+$', '') AS c${at}`,
  );
  const found = await bench.duck.columns(
    `SELECT ${shown.join(', ')} FROM ${quoteIdentifier(loaded.typedTable)} ORDER BY rowid`,
  );
  const cells = names.map((name, at): [string, readonly (string | null)[]] => [
    name,
    (found[`c${at}`] ?? []).map((cell) => (cell === null ? null : String(cell).trim())),
  ]);
  const headed = /\.(csv|tsv|xlsx)$/i.test(piece.fileName);
  return { piece, names, cells: new Map(cells), rows: loaded.rows, firstLine: headed ? 2 : 1 };
}

/** A column as numbers, NaN for what is not one; null without the column. */
export function numbersOf(table: TextTable, name: string | null): Float64Array | null {
  const cells = name === null ? undefined : table.cells.get(name);
  return cells === undefined ? null : Float64Array.from(cells, toNumber);
}

/** A cell as a number; NaN when it is empty or no number. */
export function toNumber(cell: string | null | undefined): number {
  return cell === null || cell === undefined || cell === '' ? Number.NaN : Number(cell);
}

/** The first column whose name meets the pattern. */
export function findColumn(table: Pick<TextTable, 'names'>, pattern: RegExp): string | null {
  return table.names.find((name) => pattern.test(name.trim())) ?? null;
}

/** The place of a row in its file. */
export function placeRow(table: TextTable, row: number): string {
  return `ligne ${row + table.firstLine}`;
}
