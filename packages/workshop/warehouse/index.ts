export { readWarehouse, toJson } from './read-warehouse.ts';
export type * from './warehouse-content.ts';
