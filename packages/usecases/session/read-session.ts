import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type {
  Candidacy,
  ExamSession,
  Page,
  Paged,
  Person,
  RegulationsVersion,
  SessionSituation,
} from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface SessionView {
  readonly session: ExamSession;
  readonly version: FrameworkVersion;
  readonly matrix: MatrixRevision;
  readonly regulations: RegulationsVersion;
  readonly situations: readonly SessionSituation[];
  readonly candidacies: Paged<CandidacyRow>;
}

export interface CandidacyRow {
  readonly candidacy: Candidacy;
  readonly person: Person | null;
  readonly seats: readonly Seat[];
}

/** Sessions, latest first. */
export async function listSessions(workplace: Workplace, actor: Actor): Promise<readonly ExamSession[]> {
  authorise(actor, 'session.read');
  return workplace.records.sessions.listSessions();
}

/** A session with what it was frozen on and one page of its candidacies. */
export async function readSession(
  workplace: Workplace,
  actor: Actor,
  target: { readonly sessionId: string; readonly page: Page },
): Promise<SessionView> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(target.sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const version = await records.frameworks.findVersion(session.versionId);
  const matrix = await records.frameworks.findMatrix(session.matrixId);
  const regulations = await records.sessions.findRegulations(session.regulationsId);
  if (version === null || matrix === null || regulations === null) throw new EtalonError('session.not-found');
  const candidacies = await records.sessions.listCandidaciesOfSession(session.id, target.page);
  const rows = await Promise.all(
    candidacies.rows.map(async (candidacy) => ({
      candidacy,
      person: await records.sessions.findPerson(candidacy.userId),
      seats: (
        await Promise.all(candidacy.blocks.map((block) => records.juries.listSeats(candidacy.id, block)))
      ).flat(),
    })),
  );
  return {
    session,
    version,
    matrix,
    regulations,
    situations: await records.sessions.listSituations(session.id),
    candidacies: { rows, total: candidacies.total },
  };
}

/** People with an account: the officer chooses members and candidates among them. */
export async function listPeople(workplace: Workplace, actor: Actor): Promise<readonly Person[]> {
  authorise(actor, 'people.read');
  return workplace.records.sessions.listPeople();
}
