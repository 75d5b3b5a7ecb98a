export { readWarehouse, toJson, toJsonList } from './read-warehouse.ts';
export type * from './warehouse-content.ts';
export { RECIPE_OPERATIONS } from './warehouse-schema.ts';
