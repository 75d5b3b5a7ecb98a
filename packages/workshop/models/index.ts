export type * from './models-content.ts';
export { readModels } from './read-models.ts';
