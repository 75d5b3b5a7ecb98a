import { checkJury } from '@etalon/core/jury';
import { readSessionRules } from '@etalon/core/regulations';
import { type Actor, authorise } from '../authorisation.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface SessionCount {
  readonly session: ExamSession;
  readonly candidacies: number;
  /** Juries, one for each candidacy and block, that may not deliberate as they stand. */
  readonly unlawfulJuries: number;
}

/** What waits for the officer: counts read from the register, nothing estimated. */
export interface Cockpit {
  readonly openSessions: readonly SessionCount[];
  readonly awaitingCertificates: number;
  readonly unlawfulJuries: number;
  /** Sealed hand-ins for which no measure with the sealed instruments has ended well. */
  readonly sealedWithoutReadings: number;
}

/** The officer's home: open sessions, juries to complete, certificates to issue, hand-ins to measure. */
export async function readCockpit(workplace: Workplace, actor: Actor): Promise<Cockpit> {
  authorise(actor, 'session.write');
  const { records } = workplace;
  const now = workplace.now();
  const sessions = await records.sessions.listSessions();
  const open = sessions.filter((session) => session.opensAt <= now && now < session.closesAt);
  const openSessions = await Promise.all(open.map((session) => countSession(workplace, session)));
  return {
    openSessions,
    awaitingCertificates: (await records.juries.listAwardable()).length,
    unlawfulJuries: openSessions.reduce((sum, row) => sum + row.unlawfulJuries, 0),
    sealedWithoutReadings: await records.evidence.countSealedWithoutReadings(),
  };
}

async function countSession({ records }: Workplace, session: ExamSession): Promise<SessionCount> {
  const regulations = await records.regulations.findVersion(session.regulationsId);
  const candidacies = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const seats = await records.juries.listSeatsOfSession(session.id);
  const bySubject = Map.groupBy(seats, (seat) => `${seat.candidacyId}:${seat.block}`);
  const juries = candidacies.rows.flatMap((candidacy) =>
    candidacy.blocks.map((block) => ({
      userId: candidacy.userId,
      seats: bySubject.get(`${candidacy.id}:${block}`) ?? [],
    })),
  );
  const conflictedOf = await findConflicts(
    records,
    candidacies.rows.map(({ userId }) => userId),
  );
  const rules = regulations && readSessionRules(regulations.regulations);
  const unlawful =
    rules === null
      ? []
      : juries.filter(
          (jury) => checkJury(jury.seats, jury.userId, rules, conflictedOf(jury.userId)).length > 0,
        );
  return { session, candidacies: candidacies.total, unlawfulJuries: unlawful.length };
}
