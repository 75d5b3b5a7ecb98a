export { STATISTICS_ERRORS, STATISTICS_WARNINGS } from './errors.ts';
export { columnsOfSpec } from './export/columns-of-spec.ts';
export { describeSource, type ScriptSource } from './export/script-source.ts';
export { writePythonScript } from './export/write-python-script.ts';
export { writeRScript } from './export/write-r-script.ts';
export { type ModelRows, readModelRows } from './fit/read-model-rows.ts';
export { linkOf } from './plan/plan-models.ts';
export type { RCallOptions, RInput, RScalar, RSession, RValue } from './r-session.ts';
export type {
  AnalysisResult,
  AnalysisWarning,
  DroppedRows,
  Estimate,
  Picture,
  PictureSeries,
  ResultTable,
  TableCell,
  TestResult,
} from './result/analysis-result.ts';
export { type RunOptions, runAnalysis } from './run-analysis.ts';
export { runSpecificationCurve } from './run-specification-curve.ts';
export type { Analysis, AnalysisKind, AnalysisSpec } from './spec/analysis-spec.ts';
export type { PowerProportionSpec, PowerTSpec, PrecisionSpec } from './spec/design-spec.ts';
export type {
  CoxSpec,
  ErrorModel,
  GlmFamily,
  GlmLink,
  GlmSpec,
  LinearModelSpec,
  ModelTerm,
  Outcome,
  SurvivalCurveSpec,
  Transform,
} from './spec/model-spec.ts';
export type {
  AutocorrelationSpec,
  ClustersSpec,
  ComponentsSpec,
  DecompositionSpec,
  HoltWintersSpec,
} from './spec/pattern-spec.ts';
export type {
  Alternative,
  SpecificationCurve,
  SpecificationCurveSpec,
  SpecificationMethod,
  SpecificationPoint,
} from './spec/specification-curve.ts';
export type {
  AdjustSpec,
  CorrelationSpec,
  CrossTableSpec,
  DescribeSpec,
  FriedmanSpec,
  GoodnessSpec,
  GroupsSpec,
  NormalitySpec,
  OneSampleSpec,
  PairedSpec,
  ProportionSpec,
  ProportionsSpec,
  TwoSampleSpec,
  TwoWaySpec,
} from './spec/test-spec.ts';
export type { DataColumn, DataTable, FactorColumn, NumberColumn, RowFilter } from './table/data-table.ts';
export { selectRows } from './table/select-rows.ts';
