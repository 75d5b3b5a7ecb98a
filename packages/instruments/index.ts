export { type ConfirmedMatch, type MeasurePiece, type Role, roleOfPiece } from './bench/workbench.ts';
export {
  INSTRUMENTS,
  type InstrumentEntry,
  listForActivity,
  listForCriterion,
  listInstruments,
  type MeasureScope,
  readsCase,
  readsHidden,
} from './catalogue.ts';
export { INSTRUMENTS_ERRORS } from './errors.ts';
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
