import type { AnalysisResult } from '@etalon/statistics';

export interface ShownGroup {
  readonly name: string;
  readonly n: number;
  readonly lo: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly hi: number;
  readonly from: number;
  readonly to: number;
  readonly points: readonly number[];
}

export type ShownTable = AnalysisResult['tables'][number] & { readonly of: number };

/** The result of an analysis as its run keeps it. */
export interface ShownResult extends Omit<AnalysisResult, 'tables'> {
  readonly tables: readonly ShownTable[];
  readonly groups: readonly ShownGroup[];
}

/** A sentence and what to do about it. */
export interface Sentence {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** A run as a page shows it. */
export interface ShownRun {
  readonly id: string;
  readonly kind: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly step: string;
  readonly problem: Sentence | null;
  readonly result: ShownResult | null;
  /** True when its numbers came alone, before the pictures. */
  readonly numbersOnly: boolean;
  readonly warnings: readonly Sentence[];
  readonly outputs: readonly { readonly name: string; readonly bytes: number }[];
}

export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly present: number;
  readonly missing: number;
  readonly distinct: number;
  readonly bins: readonly number[];
  readonly levels: readonly { readonly level: string; readonly n: number }[];
  readonly lo: number | null;
  readonly hi: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly median: number | null;
  readonly warnings: readonly Sentence[];
}

export interface DescribedTable {
  readonly rows: number;
  readonly duplicates: number;
  readonly columns: readonly DescribedColumn[];
  readonly left: number;
}
