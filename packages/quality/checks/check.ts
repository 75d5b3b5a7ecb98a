/** The fifteen characteristics of ISO/IEC 25012 (titles only). */
export const DATA_CHARACTERISTICS = [
  'accuracy',
  'completeness',
  'consistency',
  'credibility',
  'currentness',
  'accessibility',
  'compliance',
  'confidentiality',
  'efficiency',
  'precision',
  'traceability',
  'understandability',
  'availability',
  'portability',
  'recoverability',
] as const;
export type DataCharacteristic = (typeof DATA_CHARACTERISTICS)[number];

/** What the cells of a column may be asked to be. */
export const CELL_TYPES = ['integer', 'number', 'boolean', 'date', 'timestamp', 'text'] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** A bound of a value: a number, or a date or instant as ISO 8601 text. */
export type Bound = number | string;

/** What a check says of the table; `column` names the column that a reader sees first, null for the whole table. */
export type CheckRule =
  | { readonly rule: 'not_null'; readonly column: string; readonly params: Readonly<Record<string, never>> }
  | {
      readonly rule: 'unique';
      readonly column: string;
      /** Columns that make the key with `column`. */
      readonly params: { readonly with?: readonly string[] };
    }
  | {
      readonly rule: 'in_set';
      readonly column: string;
      readonly params: { readonly values: readonly (string | number | boolean)[] };
    }
  | {
      readonly rule: 'between';
      readonly column: string;
      readonly params: { readonly min?: Bound; readonly max?: Bound; readonly strict?: boolean };
    }
  | { readonly rule: 'regex'; readonly column: string; readonly params: { readonly pattern: string } }
  | {
      readonly rule: 'type';
      readonly column: string;
      readonly params: { readonly type: CellType };
    }
  | {
      readonly rule: 'row_count';
      readonly column: null;
      readonly params: { readonly min?: number; readonly max?: number };
    }
  /** The table has these columns, and no other unless `others` is true. */
  | {
      readonly rule: 'columns';
      readonly column: null;
      readonly params: { readonly names: readonly string[]; readonly others?: boolean };
    }
  | {
      readonly rule: 'foreign_key';
      readonly column: string;
      readonly params: { readonly table: string; readonly column: string };
    }
  | {
      readonly rule: 'expression';
      readonly column: string | null;
      readonly params: { readonly expression: string };
    }
  | {
      readonly rule: 'freshness';
      readonly column: string;
      /** The latest value is at most this many hours before the instant of the run. */
      readonly params: { readonly maxAgeHours: number };
    }
  | {
      readonly rule: 'distribution';
      readonly column: string;
      /** Wasserstein distance over the reference's standard deviation, or total variation between categories. */
      readonly params: {
        readonly table: string;
        readonly column: string;
        readonly distance: 'wasserstein' | 'total-variation';
        readonly max: number;
      };
    };
export type RuleName = CheckRule['rule'];
export const RULE_NAMES = [
  'not_null',
  'unique',
  'in_set',
  'between',
  'regex',
  'type',
  'row_count',
  'columns',
  'foreign_key',
  'expression',
  'freshness',
  'distribution',
] as const satisfies readonly RuleName[];

/** One executable check of a quality policy. */
export type QualityCheck = CheckRule & {
  readonly id: string;
  /** Least share of the rows that must hold, in ]0, 1]; 1 when absent. Not for row_count, freshness, distribution. */
  readonly mostly?: number;
  readonly severity: 'blocking' | 'major' | 'minor';
  readonly characteristic: DataCharacteristic;
  readonly owner: string;
  /** Who does what when it fails. */
  readonly onFail: string;
};

/** One column of the data dictionary. */
export interface DictionaryEntry {
  readonly id: string;
  readonly column: string;
  readonly definition: string;
  readonly type: string;
  readonly unit: string;
  readonly domain: string;
  readonly owner: string;
  readonly source: string;
  readonly refresh: string;
  readonly sensitivity: string;
}

export interface QualityProcedure {
  readonly id: string;
  readonly checkIds: readonly string[];
  readonly who: string;
  readonly when: string;
  readonly ifFails: string;
}

export interface QualityPolicy {
  readonly dictionary: readonly DictionaryEntry[];
  readonly checks: readonly QualityCheck[];
  readonly procedures: readonly QualityProcedure[];
}

/** What a read or imported policy could not take over, with its place in the source. */
export interface RefusedCheck {
  readonly path: string;
  readonly name: string;
  /** Code of errors.ts, with its info for the sentence. */
  readonly code: string;
  readonly info: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** Why a check could not be read or run: a code of errors.ts, with its info for the sentence. */
export type Refusal = Omit<RefusedCheck, 'path' | 'name'>;

export interface ReadPolicy {
  readonly checks: readonly QualityCheck[];
  readonly refused: readonly RefusedCheck[];
}

export interface CheckExample {
  /** Row of the table, 1-based in the order of the table; null for a check of the whole table. */
  readonly row: number | null;
  readonly key: string | null;
  readonly value: string | null;
}

export interface CheckOutcome {
  readonly check: string;
  readonly state: 'pass' | 'fail' | 'not-run';
  /** Rows (or groups, or 1 for the whole table) the rule was asked of, and those that break it. */
  readonly executed: number;
  readonly failed: number;
  /** Share that holds; null when nothing was asked. */
  readonly share: number | null;
  readonly mostly: number;
  /** The figure compared, for row_count, freshness (hours) and distribution. */
  readonly measured: number | null;
  /** Up to twenty places. */
  readonly examples: readonly CheckExample[];
  /** Why it was not run. */
  readonly refusal: Refusal | null;
}

export interface PolicyRun {
  readonly rows: number;
  readonly parsed: number;
  readonly executed: number;
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
  readonly outcomes: readonly CheckOutcome[];
  readonly columns: readonly { readonly column: string; readonly checks: number }[];
  readonly characteristics: readonly {
    readonly characteristic: DataCharacteristic;
    readonly checks: number;
  }[];
}

/** Tables of a run: the one checked, and those that `foreign_key` and `distribution` name. */
export interface CheckTables {
  readonly table: string;
  /** Column that names a row in the examples; row numbers alone without it. */
  readonly key?: string;
  readonly references?: Readonly<Record<string, string>>;
}
