/** A piece of a table cell: running text, or one item of a list. */
export interface Segment {
  readonly kind: 'text' | 'item';
  readonly text: string;
  /** False when an item's bullet touches its first word (« -L'analyse »). */
  readonly spaced: boolean;
  readonly line: number;
}

export interface TableRow {
  readonly kind: 'row';
  readonly line: number;
  readonly cells: readonly (readonly Segment[])[];
  /** The row opens a table, or follows a blank line: a page break may have cut the row above. */
  readonly afterBreak: boolean;
  /** The row's first cell is covered by the cell above it (rowspan). */
  readonly covered: boolean;
}

/** A paragraph outside the tables. */
export interface Prose {
  readonly kind: 'prose';
  readonly line: number;
  readonly text: string;
}

export type SourceUnit = TableRow | Prose;

/** What every reader gives: paragraphs and table rows in document order, whatever the format. */
export interface SourceDocument {
  readonly language: string;
  readonly units: readonly SourceUnit[];
}

/** More rows and paragraphs than any framework has: reading stops there. */
export const MAX_UNITS = 5_000;

/** The number of columns of a framework table: activity, competences, situation, criteria. */
export const COLUMNS = 4;
