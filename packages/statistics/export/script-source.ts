import type { DataTable } from '../table/data-table.ts';

/** Where the exported script reads the table, and what each column is. */
export interface ScriptSource {
  /** As written in the script, for instance `donnees/retards.csv`. */
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  readonly columns: Readonly<
    Record<
      string,
      { readonly kind: 'number' } | { readonly kind: 'factor'; readonly levels: readonly string[] }
    >
  >;
}

/** The kinds and levels of a table's columns, without its values. */
export function describeSource(table: DataTable, path: string, format: ScriptSource['format']): ScriptSource {
  return {
    path,
    format,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        column.kind === 'number'
          ? { kind: 'number' as const }
          : { kind: 'factor' as const, levels: column.levels },
      ]),
    ),
  };
}

/** A text as a literal of R or Python: both read JSON's escapes, once the line separators of Unicode are escaped too. */
export function quoteText(text: string): string {
  return JSON.stringify(text.toWellFormed())
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('\\/', '/');
}

/** A number as both languages read it back. */
export function quoteNumber(value: number): string {
  return String(value);
}
