export const RUNS_ERRORS = [
  'runs.unknown-kind',
  'runs.bad-parameters',
  'runs.bad-inputs',
  'runs.out-of-time',
  'runs.out-of-memory',
  'runs.process-ended',
  'runs.cancelled',
] as const;
