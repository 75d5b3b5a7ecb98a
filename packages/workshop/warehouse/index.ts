export { readWarehouse, toJson, toJsonList } from './read-warehouse.ts';
export type * from './warehouse-content.ts';
