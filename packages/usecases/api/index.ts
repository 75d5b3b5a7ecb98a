export { listTokens, revokeToken, type ShownToken } from './list-tokens.ts';
export { type MadeToken, makeToken, TOKEN_PREFIX, type TokenInput } from './make-token.ts';
export { type OpenedToken, openToken } from './open-token.ts';
export { type NamedWrite, writeOnce } from './write-once.ts';
