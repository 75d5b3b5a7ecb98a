import type { JuryRemark, MemberProblem } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import { loadPool } from '../juries/load-pool.ts';
import { checkOne } from '../juries/load-session-juries.ts';
import type { SeatReplacement } from '../ports/panel-records.ts';
import type { Candidacy, ExamSession, Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { findEarlierJudges } from './earlier-attempts.ts';
import { type CandidacyBlockRow, readBlockRow } from './read-session.ts';

export interface JuryView {
  readonly session: ExamSession;
  readonly candidacy: Candidacy;
  readonly person: Person | null;
  readonly jury: CandidacyBlockRow;
  /** Criteria for which the first two members are two levels apart and a third one is called. */
  readonly thirdCalledFor: readonly string[];
  /** People who may be appointed: the candidate, those who sit or sat, and those with a declared link are not among them. */
  readonly people: readonly Person[];
  /** People who could sit but for a declared link with the candidate. */
  readonly conflicted: readonly Person[];
  /** Ids of those whom the pool describes. */
  readonly pooled: ReadonlySet<string>;
  /** What the pool holds against those who sit. */
  readonly members: readonly MemberProblem[];
  readonly remarks: readonly JuryRemark[];
  /** Seats given to somebody else, with why. */
  readonly replacements: readonly SeatReplacement[];
}

/** The jury of one candidacy and block, with those who may join it; throws `candidacy.unknown-block`. */
export async function readJury(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<JuryView> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const candidacy = await records.sessions.findCandidacy(target.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  if (!candidacy || !session) throw new EtalonError('candidacy.not-found');
  if (!candidacy.blocks.includes(target.block)) throw new EtalonError('candidacy.unknown-block');
  const jury = await readBlockRow(records, candidacy, target.block);
  const facts = await readBlockFacts(records, { candidacy, block: target.block });
  const seated = new Set([candidacy.userId, ...jury.seats.map((row) => row.seat.userId)]);
  const conflictedOf = await findConflicts(records, [candidacy.userId]);
  const conflicted = conflictedOf(candidacy.userId);
  const judgedBefore = await findEarlierJudges(records, session, {
    userIds: [candidacy.userId],
    resits: facts.regulations.resits,
  });
  const pool = await loadPool(records);
  const checked = checkOne(
    {
      candidacy,
      block: target.block,
      decided: facts.decision !== null,
      seats: jury.seats.map(({ seat }) => seat),
    },
    {
      rules: facts.regulations,
      pool,
      conflicted,
      judgedBefore: judgedBefore(candidacy.userId, target.block),
    },
  );
  const replacements = await records.panels.listReplacements(session.id);
  const seatIds = new Set(jury.seats.map(({ seat }) => seat.id));
  const people = mayDo(actor, 'seat.write') ? await records.sessions.listPeople() : [];
  return {
    session,
    candidacy,
    person: await records.sessions.findPerson(candidacy.userId),
    jury,
    thirdCalledFor: facts.criteria
      .filter((row) => row.reconciliation?.state === 'third-juror')
      .map((row) => row.criterion),
    people: people.filter(({ userId }) => !seated.has(userId) && !conflicted.has(userId)),
    conflicted: people.filter(({ userId }) => !seated.has(userId) && conflicted.has(userId)),
    pooled: new Set(pool.examiners.keys()),
    members: checked.members,
    remarks: checked.remarks,
    replacements: replacements.filter(({ seatId }) => seatIds.has(seatId)),
  };
}
