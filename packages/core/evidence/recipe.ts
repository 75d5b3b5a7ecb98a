/**
 * One step of a cleaning recipe. `where` is a DuckDB boolean expression over the columns of the working table;
 * `reason` says why the step is there. Steps run in order on the table that the `load` steps made.
 */
export type RecipeStep = { readonly id: string; readonly reason: string } & (
  | {
      readonly op: 'load';
      readonly file: string;
      /** Target column → expression over the file's columns, all read as text where the format is text. */
      readonly columns: Readonly<Record<string, string>>;
      readonly sheet?: string;
      readonly delimiter?: string;
      readonly encoding?: 'utf-8' | 'latin-1';
    }
  | { readonly op: 'set'; readonly column: string; readonly value: string; readonly where?: string }
  | {
      readonly op: 'map';
      readonly column: string;
      readonly values: Readonly<Record<string, string | null>>;
    }
  | {
      readonly op: 'fill';
      readonly column: string;
      readonly method: 'mean' | 'median' | 'mode' | 'constant';
      readonly by?: readonly string[];
      readonly value?: string;
    }
  | { readonly op: 'drop_rows'; readonly where: string }
  | { readonly op: 'deduplicate'; readonly keys: readonly string[]; readonly orderBy: string }
  | { readonly op: 'drop_column'; readonly column: string }
);

/** The ordered recipe of a hand-in: `recette.json`. */
export interface Recipe {
  readonly table: string;
  readonly steps: readonly RecipeStep[];
}
