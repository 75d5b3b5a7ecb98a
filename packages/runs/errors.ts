import { TRAINING_ERRORS } from './learning/errors.ts';
import { MODEL_RUN_ERRORS } from './models/errors.ts';
import { WAREHOUSE_RUN_ERRORS } from './warehouse/errors.ts';

export const RUNS_ERRORS = [
  'runs.unknown-kind',
  'runs.bad-parameters',
  'runs.bad-inputs',
  'runs.out-of-time',
  'runs.out-of-memory',
  'runs.process-ended',
  'runs.cancelled',
  ...TRAINING_ERRORS,
  ...MODEL_RUN_ERRORS,
  ...WAREHOUSE_RUN_ERRORS,
] as const;
