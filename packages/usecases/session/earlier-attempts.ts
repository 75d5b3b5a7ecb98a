import { isDecided, type Point, type ResitRule } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession, SessionSituation } from '../ports/session-records.ts';

/** A block that the same person presented before, in another session of the same certification, and that is not acquired. */
export interface EarlierAttempt {
  readonly userId: string;
  readonly candidacyId: string;
  readonly sessionId: string;
  readonly block: string;
  /** Ids of the examiners who read it. */
  readonly judges: readonly string[];
}

/** What these people presented before the session without acquiring it, from the decisions in force. */
export async function listEarlierAttempts(
  records: Records,
  session: ExamSession,
  userIds: readonly string[],
): Promise<readonly EarlierAttempt[]> {
  const others = (await records.sessions.listCandidaciesOfUsers([...new Set(userIds)])).filter(
    ({ sessionId }) => sessionId !== session.id,
  );
  const title = await readTitle(records, session);
  const before = new Set<string>();
  for (const sessionId of new Set(others.map((row) => row.sessionId))) {
    const other = await records.sessions.findSession(sessionId);
    if (other !== null && other.opensAt < session.opensAt && (await readTitle(records, other)) === title)
      before.add(sessionId);
  }
  const candidacies = new Map(others.flatMap((row) => (before.has(row.sessionId) ? [[row.id, row]] : [])));
  if (candidacies.size === 0) return [];
  const ids = [...candidacies.keys()];
  const last = new Map(
    (await records.blocks.listDecisionsOf(ids)).map((row) => [`${row.candidacyId} ${row.block}`, row]),
  );
  const seats = await records.blocks.listSeatLevels(ids);
  return [...last.values()].flatMap(({ candidacyId, block, result }): readonly EarlierAttempt[] => {
    const candidacy = candidacies.get(candidacyId);
    if (result !== 'non-acquis' || candidacy === undefined) return [];
    const judges = seats.flatMap(({ seat, started }) =>
      started && seat.candidacyId === candidacyId && seat.block === block ? [seat.userId] : [],
    );
    return [{ userId: candidacy.userId, candidacyId, sessionId: candidacy.sessionId, block, judges }];
  });
}

async function readTitle(records: Records, { versionId }: ExamSession): Promise<string | null> {
  return (await records.frameworks.findVersion(versionId))?.framework.title ?? null;
}

/** Who judged a block of a person before, for the rule that asks for a new examiner. */
export type EarlierJudges = (userId: string, block: string) => ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();

/** The examiners whom the rule counts as not new; nobody where it asks for none, or where a block is presented first. */
export async function findEarlierJudges(
  records: Records,
  session: ExamSession,
  input: { readonly userIds: readonly string[]; readonly resits: Point<ResitRule> },
): Promise<EarlierJudges> {
  const { userIds, resits } = input;
  if (!isDecided(resits) || !resits.newExaminer) return () => NOBODY;
  const attempts = await listEarlierAttempts(records, session, userIds);
  const judges = new Map<string, Set<string>>();
  for (const attempt of attempts) {
    const key = `${attempt.userId} ${attempt.block}`;
    judges.set(key, new Set([...(judges.get(key) ?? []), ...attempt.judges]));
  }
  return (userId, block) => judges.get(`${userId} ${block}`) ?? NOBODY;
}

/** What the regulations say against a person presenting blocks again; null for nothing. */
export type FindResitRefusal = (candidate: Pick<Candidacy, 'userId' | 'blocks'>) => EtalonError | null;

/**
 * Finds, among these people, a block presented more often than the regulations say and one presented again on a case that the
 * candidate has worked on: `candidacy.too-many-resits`, `candidacy.case-already-seen`.
 */
export async function findResitRefusals(
  records: Records,
  session: ExamSession,
  input: { readonly userIds: readonly string[]; readonly resits: Point<ResitRule> },
): Promise<FindResitRefusal> {
  const { userIds, resits } = input;
  if (!isDecided(resits)) return () => null;
  const byPerson = Map.groupBy(await listEarlierAttempts(records, session, userIds), (row) => row.userId);
  const findSeenCases = resits.parallelCase ? await listSeenCases(records, session, byPerson) : () => [];
  return ({ userId, blocks }) => {
    const attempts = (byPerson.get(userId) ?? []).filter(({ block }) => blocks.includes(block));
    for (const [block, tries] of Map.groupBy(attempts, (row) => row.block))
      if (tries.length > resits.most)
        return new EtalonError('candidacy.too-many-resits', {
          info: { block, times: tries.length, most: resits.most },
        });
    const situations = findSeenCases(attempts);
    return situations.length === 0
      ? null
      : new EtalonError('candidacy.case-already-seen', { info: { situations } });
  };
}

/** Of a person's attempts, the situations of the session whose case they have worked on. */
async function listSeenCases(
  records: Records,
  session: ExamSession,
  byPerson: ReadonlyMap<string, readonly EarlierAttempt[]>,
): Promise<(attempts: readonly EarlierAttempt[]) => readonly string[]> {
  if (byPerson.size === 0) return () => [];
  const version = await records.frameworks.findVersion(session.versionId);
  const blockOf = new Map(
    version?.framework.blocks.flatMap(({ id, activities }) => activities.map((row) => [row.id, id] as const)),
  );
  const casesOf = new Map<string, readonly SessionSituation[]>();
  const before = [...byPerson.values()].flatMap((attempts) => attempts.map(({ sessionId }) => sessionId));
  for (const sessionId of new Set([session.id, ...before]))
    casesOf.set(sessionId, await records.sessions.listSituations(sessionId));
  return (attempts) => {
    const again = new Set(attempts.map(({ block }) => block));
    const list = (sessionId: string): readonly SessionSituation[] =>
      (casesOf.get(sessionId) ?? []).filter(
        ({ situation, caseVersionId }) => caseVersionId !== null && again.has(blockOf.get(situation) ?? ''),
      );
    const seen = new Set(
      attempts.flatMap(({ sessionId }) => list(sessionId).map((row) => row.caseVersionId)),
    );
    return list(session.id).flatMap((row) => (seen.has(row.caseVersionId) ? [row.situation] : []));
  };
}
