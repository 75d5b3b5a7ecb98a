export { readTransform } from './read-transform.ts';
export type * from './transform-content.ts';
