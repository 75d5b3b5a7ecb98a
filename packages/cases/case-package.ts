export type CellValue = string | number | boolean | null;

/** Operators M1 to M18 of instruments/03 §3.2. */
export const DEFECT_OPERATORS = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
] as const;
export type DefectOperator = (typeof DEFECT_OPERATORS)[number];

/** One planted defect. A cell has key and column; a whole row no column (M2, M3, M13); a whole column no key (M14, M17). */
export interface PlantedDefect {
  readonly id: string;
  readonly operator: DefectOperator;
  /** Value of the key column of the truth table; null for a whole column. */
  readonly key: string | null;
  readonly column: string | null;
  /** Visible file that carries it and its 1-based data row (header not counted); row null for a whole column. */
  readonly file: string;
  readonly row: number | null;
  readonly truth: CellValue;
  readonly planted: CellValue;
}

export interface DefectManifest {
  readonly seed: string;
  /** How missing cells were drawn, per column. */
  readonly mechanisms: Readonly<Record<string, 'MCAR' | 'MAR' | 'MNAR'>>;
  readonly defects: readonly PlantedDefect[];
}

export interface CaseColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';
  readonly label: string;
  readonly unit: string | null;
}

export interface CaseFile {
  /** Path under the case folder, `/` separated. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly visible: boolean;
  readonly description: string;
}

/** One element that a competent professional could find; the list is a reference, never exhaustive. */
export interface CaseKeyElement {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly class: string;
  readonly weight: 'attendu' | 'possible';
  readonly rationale: string;
}

/** A query whose answer on the truth is known, to be asked of the delivered store. */
export interface SmokeQuery {
  readonly id: string;
  readonly label: string;
  readonly sql: string;
  readonly sha256: string;
}

/** A visible file that carries records of the target table, and how its headers name the target's columns. */
export interface CaseSource {
  readonly path: string;
  readonly format: 'csv' | 'jsonl' | 'parquet' | 'xlsx';
  /** CSV only. */
  readonly delimiter: string | null;
  /** XLSX only. */
  readonly sheet: string | null;
  /** Target column → header in this file. PlantedDefect.column is the target column, or the header of an extra column (M17). */
  readonly columns: Readonly<Record<string, string>>;
}

/** `case.json`: what the package holds. Hidden files are never served to a candidate. */
export interface CaseManifest {
  readonly id: string;
  readonly version: string;
  readonly situation: string;
  readonly title: string;
  readonly seed: string;
  /** Table the candidate delivers: name, key column, columns in order. */
  readonly target: { readonly table: string; readonly key: string; readonly columns: readonly CaseColumn[] };
  readonly sources: readonly CaseSource[];
  readonly files: readonly CaseFile[];
  /** SHA-256 over the sorted `sha256  path` lines of all files: identity of the package. */
  readonly sha256: string;
  readonly smokeQueries: readonly SmokeQuery[];
  /** Most measures of a hand-in that may open the hidden labels; no limit when left out. */
  readonly looks?: number;
}
