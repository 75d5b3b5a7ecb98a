/** Codes thrown by the runs of the warehouse. */
export const WAREHOUSE_RUN_ERRORS = [
  'runs.missing-input',
  'runs.ddl-refused',
  'runs.ddl-fails',
  'runs.query-fails',
  'runs.column-missing',
  'runs.cells-lost',
  'runs.archive-too-large',
  'runs.server-unreachable',
] as const;
