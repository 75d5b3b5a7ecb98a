export * from './anomaly/anomaly-check.ts';
export * from './band/quality-band.ts';
export * from './cluster/value-cluster.ts';
export type { ApiPage, ApiPaging } from './connect/api-paging.ts';
export type { FoundFile, ManifestCheck, ManifestFault, ManifestLine } from './connect/manifest-check.ts';
export type { CheckedStatement, DdlCheck, DdlRefusal } from './ddl/ddl-check.ts';
export { WAREHOUSE_ERRORS } from './errors.ts';
export type {
  JoinCardinality,
  JoinDescription,
  JoinRequest,
  KeyMultiplication,
} from './join/join-description.ts';
export type {
  LineageCost,
  LineageEdge,
  LineageGraph,
  LineageInput,
  LineageKind,
  LineageNode,
  LineageTest,
  PlacedEdge,
  PlacedNode,
} from './lineage/lineage-graph.ts';
export type { Query, SqlRow, SqlScalar } from './query.ts';
export type {
  ControlRequest,
  ControlTotals,
  ReconciledLine,
  Reconciliation,
} from './reconcile/reconciliation.ts';
export type {
  SizedStore,
  StorageFact,
  StorageFactKind,
  StorageItem,
  StoragePlan,
  StorageSizing,
  StorageUnitPrice,
} from './storage/storage-plan.ts';
export {
  NEED_CRITERIA,
  type NeedCriterion,
  type ToolNeed,
  type ToolSheet,
  type ToolTable,
} from './storage/tool-table.ts';
export type {
  SmokeResult,
  StoreCell,
  StoredTable,
  StorePage,
  StoreType,
  WarehouseStore,
} from './store/warehouse-store.ts';
