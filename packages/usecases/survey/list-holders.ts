import type { Records } from '../ports/records.ts';
import { type Candidacy, WHOLE_SESSION } from '../ports/session-records.ts';

/** Somebody who holds a certificate issued in a session and not revoked. */
export interface Holder {
  readonly candidacy: Candidacy;
  /** Instant of the first certificate in force. */
  readonly issuedAt: string;
}

/** The holders of a session, in order of enrolment. */
export async function listHolders(records: Records, sessionId: string): Promise<readonly Holder[]> {
  const { rows } = await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  const holders: Holder[] = [];
  for (const candidacy of rows) {
    const issued = await records.awards.listCredentialsOfCandidacy(candidacy.id);
    const dates = issued.filter(({ revocation }) => revocation === null).map(({ issuedAt }) => issuedAt);
    const [issuedAt] = dates.toSorted();
    if (issuedAt !== undefined) holders.push({ candidacy, issuedAt });
  }
  return holders;
}
