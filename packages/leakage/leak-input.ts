/** A cell of a table: empty cells are null. */
export type LeakCell = string | number | null;

/** The side of a row: learned from, looked at while learning, or tested on. */
export type LeakPart = 'train' | 'validation' | 'test';

/** The rows that were shared, with the line of the file of each. */
export interface LeakRows {
  readonly columns: ReadonlyMap<string, readonly LeakCell[]>;
  readonly lines: readonly number[];
  /** Null for a row that no side claims. */
  readonly parts: readonly (LeakPart | null)[];
  /** Perceptual hash of the image of each row, 64 bits; null for a row or a table without image. */
  readonly hashes: readonly (bigint | null)[] | null;
  /** For the sound of each row, the hash of the picture that the frames of each of its halves make. */
  readonly soundHashes: readonly (readonly [bigint, bigint] | null)[] | null;
}

/** What columns are; null where nobody said. */
export interface LeakRoles {
  readonly id: string | null;
  readonly target: string | null;
  readonly entity: string | null;
  readonly time: string | null;
  /** Columns that are no variable: the side, names of files, notes. */
  readonly leftOut: readonly string[];
  /** When each variable is known; null when no table says it. */
  readonly availability: ReadonlyMap<string, 'before' | 'after' | 'unknown'> | null;
}

/** One operation of a pipeline, as its author writes it. */
export interface LeakNode {
  readonly id: string;
  readonly op: string;
  readonly columns: readonly string[];
  readonly learns: boolean;
  readonly fitsOn: 'train' | 'all';
}

/** A statistic that a fitted operation keeps of a column. */
export interface FittedStatistic {
  readonly node: string;
  readonly column: string;
  readonly statistic: 'mean' | 'sd' | 'min' | 'max';
  readonly value: number;
}

/** A call that matters in code, in the order in which it stands. */
export interface CodeCall {
  readonly kind: 'split' | 'fit' | 'select';
  readonly name: string;
  readonly path: string;
  readonly locator: string;
}

/** All that the battery reads; what is null was not handed in, and its types are then not tested. */
export interface BatteryInput {
  readonly rows: LeakRows | null;
  readonly roles: LeakRoles;
  readonly nodes: readonly LeakNode[] | null;
  readonly fitted: readonly FittedStatistic[] | null;
  readonly calls: readonly CodeCall[] | null;
}

/** Types of the taxonomy of Kapoor & Narayanan (2023), table 1. */
export const LEAK_TYPES = ['L1.1', 'L1.2', 'L1.3', 'L1.4', 'L2', 'L3.1', 'L3.2', 'L3.3'] as const;
export type LeakType = (typeof LEAK_TYPES)[number];

/** Where something was found: a node, a column, a place in code, or the lines of rows (learned from first, then tested). */
export interface LeakPlace {
  readonly rule: LeakRule;
  readonly node: string | null;
  readonly column: string | null;
  readonly code: { readonly path: string; readonly locator: string; readonly name: string } | null;
  readonly lines: readonly number[];
  /** What was measured there: a similarity, a distance, an area, a share. */
  readonly value: number | null;
}

export const LEAK_RULES = [
  'no-test-row',
  'no-split-call',
  'node-fitted-on-all',
  'statistic-of-all-rows',
  'fit-before-split',
  'selection-on-all',
  'selection-before-split',
  'same-row',
  'near-text',
  'near-image',
  'near-sound',
  'answers-alone',
  'known-after',
  'empty-in-test',
  'later-than-test',
  'same-entity',
  'sides-told-apart',
  'value-of-test-alone',
] as const;
export type LeakRule = (typeof LEAK_RULES)[number];

/** Why a type was not looked for. */
export type LeakReason =
  | 'no-rows'
  | 'no-side'
  | 'one-side'
  | 'no-steps'
  | 'no-target'
  | 'no-entity'
  | 'no-time'
  | 'few-rows'
  | 'common-rows'
  | 'no-variable';

export interface LeakReport {
  readonly type: LeakType;
  readonly tested: boolean;
  readonly reason: LeakReason | null;
  /** Rows, columns, nodes or calls found, by what the type counts. */
  readonly count: number;
  /** Every place; for L3.3 one finding has several. */
  readonly places: readonly LeakPlace[];
  /** Of L3.3: area under the curve of a classifier that tells the sides apart, its permutation p and their number. */
  readonly separation: { readonly auc: number; readonly p: number; readonly permutations: number } | null;
}

/** A place with its rule; what is not said of it is null. */
export function placeAt(rule: LeakRule, rest: Partial<Omit<LeakPlace, 'rule'>> = {}): LeakPlace {
  return { rule, node: null, column: null, code: null, lines: [], value: null, ...rest };
}

/** A report of a type that was looked for. */
export function reportPlaces(
  type: LeakType,
  places: readonly LeakPlace[],
  count = places.length,
): LeakReport {
  return { type, tested: true, reason: null, count, places, separation: null };
}

/** A report of a type that was not looked for, with the reason. */
export function reportUntested(type: LeakType, reason: LeakReason): LeakReport {
  return { type, tested: false, reason, count: 0, places: [], separation: null };
}
