import type { Dialect, PieceFinding, PreviewRow } from '../piece-content.ts';
import { PLAIN_DIALECT, type TableSource } from './table-source.ts';

const BATCH_ROWS = 2000;

export interface RowsInMemory {
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
  readonly tables?: readonly string[];
  readonly table?: string;
  readonly dialect?: Dialect;
  readonly raggedRows?: number;
  readonly firstRaggedLine?: number | null;
  readonly findings?: readonly PieceFinding[];
}

/** A table source over rows that are already in memory. */
export function openRows(held: RowsInMemory): TableSource {
  return {
    columns: held.columns,
    tables: held.tables ?? [],
    table: held.table ?? null,
    dialect: held.dialect ?? PLAIN_DIALECT,
    findings: held.findings ?? [],
    batches: async function* (skip) {
      for (let at = skip; at < held.rows.length; at += BATCH_ROWS) yield held.rows.slice(at, at + BATCH_ROWS);
    },
    count: async () => ({
      rows: held.rows.length,
      raggedRows: held.raggedRows ?? 0,
      firstRaggedLine: held.firstRaggedLine ?? null,
    }),
  };
}
