export { type ConfirmedMatch, type MeasurePiece, type Role, roleOfPiece } from './bench/workbench.ts';
export {
  INSTRUMENTS,
  type InstrumentEntry,
  type InstrumentId,
  listForCriterion,
  listInstruments,
  type MeasureScope,
  readsHidden,
} from './catalogue.ts';
export { INSTRUMENTS_ERRORS } from './errors.ts';
export { listItems } from './instruments/list-items.ts';
export { type CandidateItem, type MatchProposal, proposeMatches } from './instruments/propose-matches.ts';
export { type MeasureInput, measureHandIn } from './measure-hand-in.ts';
export {
  MEASUREMENT_LIMITS,
  type MeasuredReading,
  type MeasurementInput,
  type MeasurementLimits,
  type MeasurementProgress,
  runMeasurement,
} from './process/run-measurement.ts';
export * from './reading.ts';
export { serialiseReading } from './serialise-reading.ts';
