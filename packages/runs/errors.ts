import { DEEP_RUN_ERRORS } from './deep/errors.ts';
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
  'runs.other-state',
  ...DEEP_RUN_ERRORS,
  ...TRAINING_ERRORS,
  ...MODEL_RUN_ERRORS,
  ...WAREHOUSE_RUN_ERRORS,
] as const;
