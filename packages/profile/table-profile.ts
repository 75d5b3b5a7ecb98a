import type { SqlScalar } from './query.ts';

export const QUANTILE_LEVELS = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const;
export const HISTOGRAM_BINS = 50;

export interface ValueCount {
  readonly value: SqlScalar;
  readonly count: number;
}

export interface OutlierFacts {
  readonly count: number;
  readonly lo: number;
  readonly hi: number;
}

/** Facts on finite numbers (instants: seconds since 1970); sd divides by n − 1, kurtosis is the excess. */
export interface NumberFacts {
  readonly finite: number;
  readonly infinite: number;
  readonly notANumber: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
  readonly kurtosis: number;
  /** At QUANTILE_LEVELS, Hyndman & Fan type 7. */
  readonly quantiles: readonly number[];
  readonly zeros: number;
  readonly negatives: number;
  /** Outside quartiles ± 1.5 interquartile ranges (Tukey 1977). */
  readonly tukey: OutlierFacts;
  /** |0.6745 (x − median) / MAD| > 3.5 (Iglewicz & Hoaglin 1993); null when the MAD is zero. */
  readonly robust: OutlierFacts | null;
  /** HISTOGRAM_BINS equal widths from min to max, the last bin closed. */
  readonly histogram: readonly number[];
}

export interface TextFacts {
  readonly minLength: number;
  readonly meanLength: number;
  readonly maxLength: number;
  /** Letters runs as `A` or `a`, digits as `9`, the ten most frequent. */
  readonly patterns: readonly ValueCount[];
  /** Counts of cells by what their text could be read as. */
  readonly readableAs: Readonly<Record<TextReading, number>>;
  /** Spellings that stand for an absent value. */
  readonly nullSpellings: readonly ValueCount[];
  readonly special: Readonly<Record<SpecialText, number>>;
  /** Groups of values equal once accents, case, blanks and punctuation are folded; the most frequent twenty. */
  readonly variants: readonly { readonly values: readonly string[]; readonly count: number }[];
  readonly variantGroups: number;
}

export const TEXT_READINGS = [
  'integer',
  'decimal',
  'decimalComma',
  'date',
  'boolean',
  'empty',
  'text',
] as const;
export type TextReading = (typeof TEXT_READINGS)[number];
export const SPECIAL_TEXTS = ['control', 'mojibake', 'unusualBlank', 'edgeBlank', 'decomposed'] as const;
export type SpecialText = (typeof SPECIAL_TEXTS)[number];

export type ColumnKind = 'number' | 'instant' | 'text' | 'boolean' | 'other';

export interface ColumnProfile {
  readonly name: string;
  readonly sqlType: string;
  readonly kind: ColumnKind;
  readonly count: number;
  readonly nulls: number;
  readonly distinct: number;
  readonly constant: boolean;
  /** Shannon entropy of the values, in bits. */
  readonly entropyBits: number;
  readonly top: readonly ValueCount[];
  readonly numbers: NumberFacts | null;
  readonly text: TextFacts | null;
  /** 1-based rows of up to five extreme values outside Tukey's fences. */
  readonly outlierRows: readonly { readonly row: number; readonly value: number }[];
}

export interface PairProfile {
  readonly first: string;
  readonly second: string;
  readonly measure: 'pearson' | 'spearman' | 'cramerV';
  readonly value: number;
  readonly n: number;
}

export interface TableProfile {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Rows beyond the first of each set of identical rows, and the 1-based rows of up to ten of those sets. */
  readonly duplicateRows: number;
  readonly duplicateExamples: readonly { readonly rows: readonly number[] }[];
  readonly pairs: readonly PairProfile[];
  /** Columns left out of the pairs because there were too many. */
  readonly columnsWithoutPairs: readonly string[];
}
