export { WEBR_ERRORS } from './errors.ts';
export type { RCallOptions, RInput, RScalar, RSession, RValue } from './r-call.ts';
export { openR, type ROptions, warmR } from './warm-r.ts';
