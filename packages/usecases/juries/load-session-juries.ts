import { type DateInForce, listDatesInForce } from '@etalon/core/calendar';
import type { Framework } from '@etalon/core/framework';
import {
  checkJury,
  checkMembers,
  checkNewExaminer,
  type JuryFinding,
  type JuryRemark,
  listOpeningRefusals,
  type MemberProblem,
  remarkJury,
  type Seat,
} from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { isDecided, readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { listDeclared, listJudgedBlocks } from '../mission/list-declared.ts';
import type { JuryConvocation } from '../ports/panel-records.ts';
import type { Records } from '../ports/records.ts';
import { type Candidacy, type ExamSession, type Person, WHOLE_SESSION } from '../ports/session-records.ts';
import { type EarlierJudges, findEarlierJudges } from '../session/earlier-attempts.ts';
import { type ConflictedOf, findConflicts } from './find-conflicts.ts';
import { loadPool, type Pool } from './load-pool.ts';

/** One jury of a session, with what stands against it. */
export interface SessionJury {
  readonly candidacy: Candidacy;
  readonly block: string;
  /** Sitting ones. */
  readonly seats: readonly Seat[];
  /** Ids of those who gave up a seat in it, or whose seat was given to somebody else. */
  readonly left: readonly string[];
  readonly decided: boolean;
  readonly findings: readonly JuryFinding[];
  /** What keeps it from opening: law and regulations. */
  readonly refusals: readonly JuryFinding[];
  /** What the pool holds against its members: they are not convened. */
  readonly members: readonly MemberProblem[];
  readonly remarks: readonly JuryRemark[];
}

export interface SessionJuries {
  readonly session: ExamSession;
  readonly framework: Framework;
  readonly rules: SessionRules;
  readonly pool: Pool;
  readonly conflictedOf: ConflictedOf;
  readonly judgedBefore: EarlierJudges;
  /** Everybody who sits or may sit, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** One for each candidacy and block, and for each mission declared, in order of enrolment and block. */
  readonly juries: readonly SessionJury[];
  readonly juryDates: ReadonlyMap<string, DateInForce>;
  readonly convocations: readonly JuryConvocation[];
  /** Ids of those whose last convocation to this session was refused. */
  readonly refusing: ReadonlySet<string>;
}

/** The juries of a session as they stand, checked one by one. Throws `session.not-found`. */
export async function loadSessionJuries(records: Records, sessionId: string): Promise<SessionJuries> {
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !regulations) throw new EtalonError('session.not-found');
  const rules = readSessionRules(regulations.regulations);
  const candidacies = (await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION)).rows;
  const seats = await records.juries.listSeatsOfSession(session.id);
  const pool = await loadPool(records);
  const conflictedOf = await findConflicts(
    records,
    candidacies.map(({ userId }) => userId),
  );
  const judgedBefore = await findEarlierJudges(records, session, {
    userIds: candidacies.map(({ userId }) => userId),
    resits: rules.resits,
  });
  const ids = [...pool.examiners.keys(), ...seats.map(({ userId }) => userId)];
  const people = await records.sessions.findPeople([...new Set(ids)]);
  const decisions = await records.juries.listDecisionsOfSession(session.id);
  const concluded = await records.missions.listDecisionDates(session.id);
  const decided = new Set([
    ...decisions.map(({ candidacyId, block }) => keyOf(candidacyId, block)),
    ...concluded.map(({ candidacyId }) => keyOf(candidacyId, MISSION_SUBJECT)),
  ]);
  const declared = await listDeclared(records, session.id);
  const bySubject = Map.groupBy(seats, ({ candidacyId, block }) => keyOf(candidacyId, block));
  const convocations = await records.panels.listConvocations(session.id);
  const dates = listDatesInForce(await records.calendar.listDates(session.id));
  const juries = candidacies.flatMap((candidacy) =>
    listJudgedBlocks(candidacy, declared).map((block) => {
      const key = keyOf(candidacy.id, block);
      const facts = { candidacy, block, seats: bySubject.get(key) ?? [], decided: decided.has(key) };
      return checkOne(facts, {
        rules,
        pool,
        conflicted: conflictedOf(candidacy.userId),
        judgedBefore: judgedBefore(candidacy.userId, block),
      });
    }),
  );
  return {
    session,
    framework: version.framework,
    rules,
    pool,
    conflictedOf,
    judgedBefore,
    people: new Map(people.map((person) => [person.userId, person])),
    juries,
    convocations,
    refusing: listRefusing(convocations),
    juryDates: new Map(
      dates.filter(({ kind }) => kind === 'jury').map((date) => [date.subject, date] as const),
    ),
  };
}

function listRefusing(convocations: readonly JuryConvocation[]): ReadonlySet<string> {
  const last = new Map(convocations.map(({ userId, answer }) => [userId, answer?.state]));
  return new Set([...last].filter(([, state]) => state === 'refused').map(([userId]) => userId));
}

const keyOf = (candidacyId: string, block: string): string => `${candidacyId} ${block}`;

/** A jury with what stands against it, as it would be with these seats. */
export function checkOne(
  jury: Pick<SessionJury, 'candidacy' | 'block' | 'decided' | 'seats'> & Partial<Pick<SessionJury, 'left'>>,
  {
    rules,
    pool,
    conflicted,
    judgedBefore,
  }: {
    readonly rules: SessionRules;
    readonly pool: Pool;
    readonly conflicted: ReadonlySet<string>;
    readonly judgedBefore: ReadonlySet<string>;
  },
): SessionJury {
  const findings = [
    ...checkJury(jury.seats, jury.candidacy.userId, rules, conflicted),
    ...checkNewExaminer(jury.seats, judgedBefore),
  ];
  const [gone = [], seats = []] = [false, true].map((sits) =>
    jury.seats.filter(({ recusedAt }) => (recusedAt === null) === sits),
  );
  return {
    ...jury,
    seats,
    left: jury.left ?? gone.map(({ userId }) => userId),
    findings,
    refusals: listOpeningRefusals(findings),
    members: checkMembers(
      seats.map(({ userId, role }) => ({ userId, presides: role === 'president' })),
      jury.block,
      pool,
    ),
    remarks: remarkJury({
      members: seats.map(({ userId, external }) => ({
        external,
        gender: pool.examiners.get(userId)?.gender ?? null,
      })),
      vae: jury.candidacy.route === 'VAE',
      castingVote: isDecided(rules.castingVote) && rules.castingVote === 'president',
    }),
  };
}
