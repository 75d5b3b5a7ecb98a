import { EtalonError } from '@etalon/error';
import type { Auth } from './create-auth.ts';

const ATTEMPTS = 5;
const WINDOW_MS = 60_000;

interface Attempts {
  readonly since: number;
  readonly count: number;
}

export type ConfirmIdentity = (request: Request, password: string) => Promise<string>;

/**
 * Verifies again the password of the signed-in person, for acts that are signed; opens no session. Returns the user
 * id, or throws `identity.signed-out`, `identity.wrong-password` or, after five attempts a minute,
 * `identity.too-many-attempts`.
 */
export function createConfirmIdentity(auth: Auth, now: () => number): ConfirmIdentity {
  const attempts = new Map<string, Attempts>();

  function countAttempt(userId: string): void {
    const moment = now();
    const known = attempts.get(userId);
    const current =
      known === undefined || moment - known.since >= WINDOW_MS ? { since: moment, count: 0 } : known;
    if (current.count >= ATTEMPTS) {
      const seconds = Math.ceil((current.since + WINDOW_MS - moment) / 1000);
      throw new EtalonError('identity.too-many-attempts', { info: { seconds } });
    }
    attempts.set(userId, { since: current.since, count: current.count + 1 });
  }

  return async (request, password) => {
    const session = await auth.api.getSession({ headers: request.headers });
    if (session === null) throw new EtalonError('identity.signed-out');
    const userId = session.user.id;
    countAttempt(userId);
    const verified = await auth.api
      .verifyPassword({ body: { password }, headers: request.headers })
      .then(({ status }) => status)
      .catch(() => false);
    if (!verified) throw new EtalonError('identity.wrong-password');
    attempts.delete(userId);
    return userId;
  };
}
