import type { Dialect, PieceFinding, PreviewRow } from '../piece-content.ts';

export interface RowCount {
  readonly rows: number;
  readonly raggedRows: number;
  readonly firstRaggedLine: number | null;
}

/** A table read as text, whatever the format: null is an absent value, '' an empty text. */
export interface TableSource {
  readonly columns: readonly string[];
  /** Sheets or tables of the file; empty where the format holds one table. */
  readonly tables: readonly string[];
  readonly table: string | null;
  readonly dialect: Dialect;
  readonly findings: readonly PieceFinding[];
  /** Batches of rows in file order from the row `skip`, each row as wide as `columns`. */
  readonly batches: (skip: number) => AsyncIterable<readonly PreviewRow[]>;
  readonly count: () => Promise<RowCount>;
}

export const PLAIN_DIALECT: Dialect = {
  delimiter: ',',
  encoding: 'utf-8',
  decimal: '.',
  dateOrder: 'ymd',
};
