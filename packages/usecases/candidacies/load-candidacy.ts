import type { Framework } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';

export interface CandidacyFacts {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly framework: Framework;
  readonly frameworkHash: string;
}

/** A candidacy with its session and framework; throws `candidacy.not-found`. */
export async function loadCandidacy(records: Records, candidacyId: string): Promise<CandidacyFacts> {
  const candidacy = await records.sessions.findCandidacy(candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!candidacy || !session || !version) throw new EtalonError('candidacy.not-found');
  return { candidacy, session, framework: version.framework, frameworkHash: version.hash };
}

/** Refuses a day that is none (`candidacy.bad-day`) or that has not come (`candidacy.day-to-come`). */
export function checkPastDay(day: string, today: string): void {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!real || new Date(day).toISOString().slice(0, 10) !== day)
    throw new EtalonError('candidacy.bad-day', { info: { day } });
  if (day > today) throw new EtalonError('candidacy.day-to-come', { info: { day } });
}
