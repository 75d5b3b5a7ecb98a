import { EtalonError } from '@etalon/error';
import { makeAttemptCounter } from '../make-attempt-counter.ts';
import type { Auth } from './create-auth.ts';

const ATTEMPTS = 5;

export type ConfirmIdentity = (request: Request, password: string) => Promise<string>;

/**
 * Verifies again the password of the signed-in person, for acts that are signed; opens no session. Returns the user
 * id, or throws `identity.signed-out`, `identity.wrong-password` or, after five attempts a minute,
 * `identity.too-many-attempts`.
 */
export function createConfirmIdentity(auth: Auth, now: () => number): ConfirmIdentity {
  const attempts = makeAttemptCounter({ limit: ATTEMPTS, code: 'identity.too-many-attempts', now });
  return async (request, password) => {
    const session = await auth.api.getSession({ headers: request.headers });
    if (session === null) throw new EtalonError('identity.signed-out');
    const userId = session.user.id;
    attempts.count(userId);
    const verified = await auth.api
      .verifyPassword({ body: { password }, headers: request.headers })
      .then(({ status }) => status)
      .catch(() => false);
    if (!verified) throw new EtalonError('identity.wrong-password');
    attempts.forget(userId);
    return userId;
  };
}
