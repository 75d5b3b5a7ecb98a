import type { Actor } from '../authorisation.ts';

/** Who acts when the register acts by itself, on the hour or on a job: it has no role and no right. */
export const REGISTER_ACTOR: Actor = { userId: 'registre', roles: [] };
