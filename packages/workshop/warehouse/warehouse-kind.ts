import type { DocumentKind } from '../document-kind.ts';
import { listWarehouseTables } from './list-warehouse-tables.ts';
import { readWarehouse } from './read-warehouse.ts';
import { warehouseSchema } from './warehouse-schema.ts';
import { writeWarehouseFiles } from './write-warehouse-files.ts';

/** Warehouse and cleaning (A1.2): sources, recipe, anomalies, store, storage architecture and tools. */
export const warehouseKind: DocumentKind = {
  kind: 'warehouse',
  version: 1,
  activities: ['A1.2'],
  title: { fr: 'Entrepôt et nettoyage', en: 'Warehouse and cleaning' },
  schema: warehouseSchema,
  migrations: [],
  create: () => ({
    sources: [],
    schema: { ddl: '', tables: [] },
    loads: [],
    manifestUnstructured: [],
    anomalies: [],
    recipe: { table: 'table_nettoyee', steps: [] },
    trace: [],
    storage: { on: '', items: [] },
    tools: { needs: [], sheets: [] },
  }),
  listTables: (content) => listWarehouseTables(readWarehouse(content)),
  writeFiles: (content) => writeWarehouseFiles(readWarehouse(content)),
};
