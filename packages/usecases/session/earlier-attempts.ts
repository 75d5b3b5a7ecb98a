import { isDecided, type Point, type ResitRule } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';

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

/**
 * Refuses a block presented more often than the regulations say, and one presented again on a case that the candidate has
 * worked on. Throws `candidacy.too-many-resits`, `candidacy.case-already-seen`.
 */
export async function refuseResit(
  records: Records,
  session: ExamSession,
  input: Pick<Candidacy, 'userId' | 'blocks'> & { readonly resits: Point<ResitRule> },
): Promise<void> {
  const { userId, blocks, resits } = input;
  if (!isDecided(resits)) return;
  const attempts = (await listEarlierAttempts(records, session, [userId])).filter(({ block }) =>
    blocks.includes(block),
  );
  for (const block of new Set(attempts.map((attempt) => attempt.block))) {
    const times = attempts.filter((attempt) => attempt.block === block).length;
    if (times > resits.most)
      throw new EtalonError('candidacy.too-many-resits', { info: { block, times, most: resits.most } });
  }
  if (resits.parallelCase && attempts.length > 0) await refuseSeenCase(records, session, attempts);
}

async function refuseSeenCase(
  records: Records,
  session: ExamSession,
  attempts: readonly EarlierAttempt[],
): Promise<void> {
  const version = await records.frameworks.findVersion(session.versionId);
  const again = new Set(attempts.map(({ block }) => block));
  const situations = new Set(
    version?.framework.blocks
      .filter(({ id }) => again.has(id))
      .flatMap(({ activities }) => activities.map(({ id }) => id)),
  );
  const listCases = async (sessionId: string): Promise<readonly (readonly [string, string])[]> =>
    (await records.sessions.listSituations(sessionId)).flatMap(({ situation, caseVersionId }) =>
      caseVersionId !== null && situations.has(situation) ? [[situation, caseVersionId]] : [],
    );
  const seen = new Set<string>();
  for (const sessionId of new Set(attempts.map((attempt) => attempt.sessionId)))
    for (const [, caseVersionId] of await listCases(sessionId)) seen.add(caseVersionId);
  const known = (await listCases(session.id)).filter(([, caseVersionId]) => seen.has(caseVersionId));
  if (known.length > 0)
    throw new EtalonError('candidacy.case-already-seen', {
      info: { situations: known.map(([situation]) => situation) },
    });
}
