import type { BlockState } from '@etalon/core/deliberation';
import { checkJury, type JuryFinding, type Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import type {
  Candidacy,
  CaseVersion,
  ExamSession,
  Page,
  Paged,
  Person,
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
  /** The case of each situation that has one. */
  readonly cases: readonly CaseVersion[];
  /** Who signed the matrix; null for a person erased since. */
  readonly matrixSigner: Person | null;
}

export interface CandidacyRow {
  readonly candidacy: Candidacy;
  readonly person: Person | null;
  readonly blocks: readonly CandidacyBlockRow[];
}

/** One block asked for: where it stands, who sits, and why that jury may not deliberate yet. */
export interface CandidacyBlockRow {
  readonly block: string;
  readonly state: BlockState;
  readonly findings: readonly JuryFinding[];
  readonly seats: readonly SeatedPerson[];
}

export interface SeatedPerson {
  readonly seat: Seat;
  readonly person: Person | null;
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
  const regulations = await records.regulations.findVersion(session.regulationsId);
  if (version === null || matrix === null || regulations === null) throw new EtalonError('session.not-found');
  const candidacies = await records.sessions.listCandidaciesOfSession(session.id, target.page);
  const rows = await Promise.all(
    candidacies.rows.map(async (candidacy) => ({
      candidacy,
      person: await records.sessions.findPerson(candidacy.userId),
      blocks: await Promise.all(candidacy.blocks.map((block) => readBlockRow(records, candidacy, block))),
    })),
  );
  const situations = await records.sessions.listSituations(session.id);
  const cases = await Promise.all(
    situations.map(({ caseVersionId }) =>
      caseVersionId === null ? null : records.sessions.findCase(caseVersionId),
    ),
  );
  return {
    session,
    version,
    matrix,
    regulations,
    situations,
    cases: cases.filter((row) => row !== null),
    candidacies: { rows, total: candidacies.total },
    matrixSigner: matrix.signature && (await records.sessions.findPerson(matrix.signature.signedBy)),
  };
}

/** One block of a candidacy: its state, its jury and whether that jury is lawful. */
export async function readBlockRow(
  records: Records,
  candidacy: Candidacy,
  block: string,
): Promise<CandidacyBlockRow> {
  const { state, seats, regulations } = await readBlockFacts(records, { candidacy, block });
  return {
    block,
    state,
    findings: checkJury(
      seats.map((row) => row.seat),
      candidacy.userId,
      regulations,
    ),
    seats: await Promise.all(
      seats.map(async ({ seat }) => ({ seat, person: await records.sessions.findPerson(seat.userId) })),
    ),
  };
}

/** People with an account: the officer chooses members and candidates among them. */
export async function listPeople(workplace: Workplace, actor: Actor): Promise<readonly Person[]> {
  authorise(actor, 'people.read');
  return workplace.records.sessions.listPeople();
}
