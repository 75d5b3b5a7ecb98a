export { REQUESTS_PER_MINUTE } from './admit-token.ts';
export { describeApi } from './api-surface.ts';
export { API_ERRORS } from './errors.ts';
export type { OpenApiDocument } from './write-open-api.ts';
