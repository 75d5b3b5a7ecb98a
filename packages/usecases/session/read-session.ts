import type { BlockState } from '@etalon/core/deliberation';
import { checkJury, type JuryFinding, type Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
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
  const rows = await describeCandidacies(records, candidacies.rows);
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

async function describeCandidacies(
  records: Records,
  candidacies: readonly Candidacy[],
): Promise<readonly CandidacyRow[]> {
  const board = await readBoard(
    records,
    candidacies.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
  const ids = [
    ...candidacies.map(({ userId }) => userId),
    ...board.flatMap(({ seats }) => seats.map(({ userId }) => userId)),
  ];
  const people = await findPeople(records, ids);
  const conflictedOf = await findConflicts(
    records,
    candidacies.map(({ userId }) => userId),
  );
  const byCandidacy = Map.groupBy(board, ({ candidacy }) => candidacy.id);
  return candidacies.map((candidacy) => ({
    candidacy,
    person: people.get(candidacy.userId) ?? null,
    blocks: (byCandidacy.get(candidacy.id) ?? []).map((row) =>
      describeBlock(row, { people, conflicted: conflictedOf(candidacy.userId) }),
    ),
  }));
}

async function findPeople(
  { sessions }: Records,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const found = await sessions.findPeople([...new Set(ids)]);
  return new Map(found.map((person) => [person.userId, person]));
}

function describeBlock(
  { block, state, seats, candidacy, regulations }: BoardBlock,
  {
    people,
    conflicted,
  }: { readonly people: ReadonlyMap<string, Person>; readonly conflicted: ReadonlySet<string> },
): CandidacyBlockRow {
  return {
    block: block.id,
    state,
    findings: checkJury(seats, candidacy.userId, regulations, conflicted),
    seats: seats.map((seat) => ({ seat, person: people.get(seat.userId) ?? null })),
  };
}

/** One block of a candidacy: its state, its jury and whether that jury is lawful. */
export async function readBlockRow(
  records: Records,
  candidacy: Candidacy,
  block: string,
): Promise<CandidacyBlockRow> {
  const [row] = await describeCandidacies(records, [{ ...candidacy, blocks: [block] }]);
  const [described] = row?.blocks ?? [];
  if (described === undefined) throw new EtalonError('candidacy.unknown-block');
  return described;
}

/** People with an account: the officer chooses members and candidates among them. */
export async function listPeople(workplace: Workplace, actor: Actor): Promise<readonly Person[]> {
  authorise(actor, 'people.read');
  return workplace.records.sessions.listPeople();
}
