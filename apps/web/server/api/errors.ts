/** Codes of the API itself; any other comes from the use case that refused. */
export const API_ERRORS = [
  'api.no-token',
  'api.token-refused',
  'api.token-expired',
  'api.token-revoked',
  'api.scope-missing',
  'api.too-many-requests',
  'api.bad-request',
  'api.bad-json',
  'api.too-large',
  'api.bad-content-type',
  'api.bad-cursor',
  'api.not-found',
  'api.key-reused',
  'api.key-in-progress',
  'api.failed',
] as const;
