/** Codes thrown by this package. */
export const WAREHOUSE_ERRORS = [
  'warehouse.column-unknown',
  'warehouse.too-many-values',
  'warehouse.too-many-pairs',
  'warehouse.lineage-cycle',
  'warehouse.lineage-dangling',
  'warehouse.brush-outside',
  'warehouse.value-refused',
  'warehouse.table-unknown',
  'warehouse.query-refused',
  'warehouse.page-refused',
  'warehouse.load-refused',
] as const;
