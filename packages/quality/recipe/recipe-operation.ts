/** How a file is read by a step: text columns, as `load` does. */
export interface FileSource {
  readonly file: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: 'utf-8' | 'latin-1';
}

type LoadSteps =
  | ({
      readonly op: 'load';
      /** Target column → expression over the file's columns, all read as text where the format is text. */
      readonly columns: Readonly<Record<string, string>>;
    } & FileSource)
  /** Rows of another file put under those of the table; columns that it does not give are null. */
  | ({ readonly op: 'append'; readonly columns: Readonly<Record<string, string>> } & FileSource)
  /** Columns of another file brought beside the rows. Stops when rows would multiply, unless `allowMultiply`. */
  | ({
      readonly op: 'join';
      readonly kind: 'left' | 'inner';
      readonly keys: readonly { readonly left: string; readonly right: string }[];
      readonly columns: Readonly<Record<string, string>>;
      readonly allowMultiply?: boolean;
    } & FileSource);

type ColumnSteps =
  | { readonly op: 'set'; readonly column: string; readonly value: string; readonly where?: string }
  /** A new column; stops when the name is taken. */
  | { readonly op: 'derive'; readonly column: string; readonly value: string }
  | { readonly op: 'drop_column'; readonly column: string }
  | { readonly op: 'keep_columns'; readonly columns: readonly string[] }
  | { readonly op: 'rename_column'; readonly column: string; readonly to: string }
  /** Pieces of a text around a literal separator; the last one keeps the rest. */
  | {
      readonly op: 'split_column';
      readonly column: string;
      readonly separator: string;
      readonly into: readonly string[];
      readonly keep?: boolean;
    }
  | {
      readonly op: 'cast';
      readonly column: string;
      readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';
      /** For date and timestamp: strptime formats tried in order; ISO 8601 when none. */
      readonly formats?: readonly string[];
      readonly decimal?: '.' | ',';
      readonly thousands?: string;
      /** IANA zone of the local times; the result is in UTC. */
      readonly timeZone?: string;
      /** What an unreadable cell becomes: `refuse` (by default) stops the recipe and counts them. */
      readonly unreadable?: 'refuse' | 'null';
    };

type CellSteps =
  | {
      readonly op: 'map';
      readonly column: string;
      readonly values: Readonly<Record<string, string | null>>;
    }
  /** Spellings of one thing brought to one value, as clustering proposed and a person accepted. */
  | {
      readonly op: 'merge_values';
      readonly column: string;
      readonly groups: readonly { readonly to: string; readonly from: readonly string[] }[];
    }
  | {
      readonly op: 'fill';
      readonly column: string;
      /** `knn` and `mice` read the numeric columns `from`; `previous` takes the last value known in row order. */
      readonly method: 'mean' | 'median' | 'mode' | 'constant' | 'previous' | 'knn' | 'mice';
      readonly by?: readonly string[];
      readonly value?: string;
      readonly from?: readonly string[];
      /** Neighbours of `knn`, 5 by default. */
      readonly k?: number;
      /** Rounds of `mice`, 10 by default. */
      readonly rounds?: number;
      readonly seed?: number;
    }
  | {
      readonly op: 'normalise_text';
      readonly column: string;
      readonly actions: readonly TextAction[];
    }
  /** `pattern` is an RE2 expression replaced everywhere; `\1` to `\9` name its groups. */
  | {
      readonly op: 'replace_text';
      readonly column: string;
      readonly pattern: string;
      readonly replacement: string;
      readonly where?: string;
    }
  | { readonly op: 'sentinel_to_null'; readonly column: string; readonly values: readonly string[] }
  | { readonly op: 'clip'; readonly column: string; readonly min?: number; readonly max?: number }
  /** x × factor + offset; the units are kept as they were named. */
  | {
      readonly op: 'convert_unit';
      readonly column: string;
      readonly from: string;
      readonly to: string;
      readonly factor: number;
      readonly offset?: number;
      readonly where?: string;
    };

/** In the order written, whatever the order asked. */
export type TextAction =
  | 'nfc'
  | 'strip_invisible'
  | 'trim'
  | 'collapse'
  | 'strip_accents'
  | 'lower'
  | 'upper'
  | 'title';

type RowSteps =
  | { readonly op: 'drop_rows'; readonly where: string }
  | { readonly op: 'deduplicate'; readonly keys: readonly string[]; readonly orderBy: string }
  /** Of each key, the row with the greatest `by`; ties keep the first row. */
  | { readonly op: 'keep_latest'; readonly keys: readonly string[]; readonly by: string };

/** One step of a cleaning recipe; expressions are DuckDB's, over the columns of the working table or of the file read. */
export type RecipeOperation = { readonly id: string; readonly reason?: string } & (
  | LoadSteps
  | ColumnSteps
  | CellSteps
  | RowSteps
);

/** A step that reads a file. */
export type LoadStep = Extract<RecipeOperation, { readonly file: string }>;
