export {
  type BatchDrift,
  type BatchRequest,
  type ClassCount,
  type ColumnDrift,
  compareBatches,
  type LeftColumn,
  MAX_CLASSES,
  type MissingCells,
} from './compare-batches.ts';
export type { CountedNumbers, CountedPair } from './counted-pair.ts';
export { DRIFT_ERRORS } from './errors.ts';
export { type ClassDrift, measureClasses } from './measure-classes.ts';
export {
  type BatchFacts,
  MAX_DRAWN_VALUES,
  measureNumbers,
  type NumberDrift,
  REPLICATES,
} from './measure-numbers.ts';
export { measurePsi, PSI_CUTS, type StabilityIndex } from './measure-psi.ts';
export type { Query } from './query.ts';
