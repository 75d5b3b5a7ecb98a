import type { Job } from '../plan/job.ts';
import { readModel } from '../plan/plan-models.ts';
import type { Analysis } from '../spec/analysis-spec.ts';
import type { GlmSpec, LinearModelSpec } from '../spec/model-spec.ts';
import type { DataTable } from '../table/data-table.ts';
import { makeColumns } from './make-columns.ts';

/** What a model is fitted on: columns without the one of ones, coded as R's, at the rows of the table that are used. */
export interface ModelRows {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  readonly intercept: boolean;
  readonly weights: Float64Array | null;
  /** Places in the table, rising. */
  readonly rows: Int32Array;
}

/** The outcome and the columns of a linear or generalised linear model; throws what `runAnalysis` throws for its data. */
export function readModelRows(
  table: DataTable,
  analysis: Analysis & { readonly spec: LinearModelSpec | GlmSpec },
): ModelRows {
  const { spec } = analysis;
  const job: Job = { table, analysis, level: analysis.level ?? 0.95 };
  const { selection, y, weights, design } = readModel(job, spec);
  return { ...makeColumns(design), y, intercept: spec.intercept ?? true, weights, rows: selection.rows };
}
