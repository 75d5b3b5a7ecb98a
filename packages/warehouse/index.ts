export * from './anomaly/anomaly-check.ts';
export { brushMap } from './anomaly/brush-map.ts';
export { drawAnomalyMap } from './anomaly/draw-anomaly-map.ts';
export { findAnomalies } from './anomaly/find-anomalies.ts';
export * from './band/quality-band.ts';
export { sparkBand } from './band/spark-band.ts';
export { clusterValues } from './cluster/cluster-values.ts';
export * from './cluster/value-cluster.ts';
export type { ApiPage, ApiPaging } from './connect/api-paging.ts';
export { checkManifest, cleanPath } from './connect/check-manifest.ts';
export type { FoundFile, ManifestCheck, ManifestFault, ManifestLine } from './connect/manifest-check.ts';
export { nextPage, readRecords } from './connect/read-api-page.ts';
export { checkDdl } from './ddl/check-ddl.ts';
export { refuseQuery } from './ddl/check-query.ts';
export type { CheckedStatement, DdlCheck, DdlRefusal } from './ddl/ddl-check.ts';
export { WAREHOUSE_ERRORS } from './errors.ts';
export { describeJoin } from './join/describe-join.ts';
export type {
  JoinCardinality,
  JoinDescription,
  JoinRequest,
  KeyMultiplication,
} from './join/join-description.ts';
export { drawLineage } from './lineage/draw-lineage.ts';
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
export { compareControls } from './reconcile/compare-controls.ts';
export { measureControls } from './reconcile/measure-controls.ts';
export type {
  ControlRequest,
  ControlTotals,
  ReconciledLine,
  Reconciliation,
} from './reconcile/reconciliation.ts';
export { readControls, writeControls } from './reconcile/write-controls.ts';
export { listStorageFacts } from './storage/list-storage-facts.ts';
export { sizeStorage } from './storage/size-storage.ts';
export type {
  SizedStore,
  StorageFact,
  StorageFactKind,
  StorageItem,
  StoragePlan,
  StorageSizing,
  StorageUnitPrice,
} from './storage/storage-plan.ts';
export { tabulateTools } from './storage/tabulate-tools.ts';
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
