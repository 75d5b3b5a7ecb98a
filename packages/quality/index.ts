export { checkExpression } from './check-expression.ts';
export { type CheckedQuery, checkQuery } from './check-query.ts';
export { compareTables, type TableDifference } from './compare-tables.ts';
export type { DownstreamFeature } from './downstream/encode-rows.ts';
export { DOWNSTREAM_ERRORS } from './downstream/errors.ts';
export type { TargetKind } from './downstream/fit-learner.ts';
export {
  type DownstreamInput,
  type DownstreamReading,
  measureDownstream,
  type TrainedOn,
} from './downstream/measure-downstream.ts';
export { QUALITY_ERRORS } from './errors.ts';
export { type RecipeExport, writeRecipePython } from './export/write-recipe-python.ts';
export { writeRecipeSql } from './export/write-recipe-sql.ts';
export {
  type Detection,
  type DetectionRow,
  type DetectionTables,
  measureDetection,
  type OffManifestRow,
} from './measure-detection.ts';
export type { ImputationFacts } from './measure-imputation.ts';
export {
  MISSINGNESS_SAMPLE_ROWS,
  type MissingLink,
  type Missingness,
  type MissingPattern,
  measureMissingness,
} from './measure-missingness.ts';
export {
  type ColumnRepair,
  measureRepair,
  type Repair,
  type RepairColumn,
  type RepairCounts,
  type RepairTables,
} from './measure-repair.ts';
export type { Query, SqlRow, SqlScalar } from './query.ts';
export type { LoadFile } from './recipe/apply-step.ts';
export {
  type CheckedStep,
  checkRecipe,
} from './recipe/check-recipe.ts';
export type { FileSource, LoadStep, RecipeOperation, TextAction } from './recipe/recipe-operation.ts';
export {
  type RecipeReplay,
  type ReplayRequest,
  replayRecipe,
  type StepTrace,
  type StoppedStep,
} from './recipe/replay-recipe.ts';
export type { SqlDialect, WorkingColumn } from './recipe/working-table.ts';
export { type RecipeRun, runRecipe } from './run-recipe.ts';
export { type CellType, castCell, NUMERIC_TOLERANCE, sameCell } from './same-cell.ts';
export { type McarResult, testMcar } from './test-mcar.ts';
