import type { PieceRefusal } from '@etalon/evidence';

/** A file of candidates as one table of texts. */
export interface CandidateTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows of the file: more than `rows` when it is longer than asked. */
  readonly total: number;
}

/** Reads a spreadsheet, or a OneRoster archive joined into one table, with the limits of the readers of hostile files. */
export type CandidateFileReader = (
  file: { readonly path: string; readonly fileName: string },
  limit: number,
) => Promise<CandidateTable | PieceRefusal>;
