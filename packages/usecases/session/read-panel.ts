import type { JuryRemark, MemberProblem, Seat } from '@etalon/core/jury';
import type { SessionRules } from '@etalon/core/regulations';
import { type Actor, mayDo } from '../authorisation.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import { loadPool } from '../juries/load-pool.ts';
import { checkOne } from '../juries/load-session-juries.ts';
import type { SeatReplacement } from '../ports/panel-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession, Person } from '../ports/session-records.ts';
import { findEarlierJudges } from './earlier-attempts.ts';

/** What composing one jury shows, of a block or of a mission. */
export interface PanelView {
  /** People who may be appointed: the candidate, those who sit or sat, and those with a link are not among them. */
  readonly people: readonly Person[];
  /** People who could sit but for a link with the candidate. */
  readonly conflicted: readonly Person[];
  /** Ids of those whom the pool describes. */
  readonly pooled: ReadonlySet<string>;
  /** What the pool holds against those who sit. */
  readonly members: readonly MemberProblem[];
  readonly remarks: readonly JuryRemark[];
  /** Seats given to somebody else, with why. */
  readonly replacements: readonly SeatReplacement[];
}

export async function readPanel(
  records: Records,
  actor: Actor,
  jury: {
    readonly session: ExamSession;
    readonly candidacy: Candidacy;
    readonly block: string;
    readonly seats: readonly Seat[];
    readonly decided: boolean;
    readonly rules: SessionRules;
  },
): Promise<PanelView> {
  const { session, candidacy, block, seats, decided, rules } = jury;
  const { userId } = candidacy;
  const seated = new Set([userId, ...seats.map((seat) => seat.userId)]);
  const conflictedOf = await findConflicts(records, [userId]);
  const conflicted = conflictedOf(userId);
  const judgedBefore = await findEarlierJudges(records, session, { userIds: [userId], resits: rules.resits });
  const pool = await loadPool(records);
  const checked = checkOne(
    { candidacy, block, decided, seats },
    { rules, pool, conflicted, judgedBefore: judgedBefore(userId, block) },
  );
  const replacements = await records.panels.listReplacements(session.id);
  const seatIds = new Set(seats.map(({ id }) => id));
  const people = mayDo(actor, 'seat.write') ? await records.sessions.listPeople() : [];
  const free = people.filter((person) => !seated.has(person.userId));
  return {
    people: free.filter((person) => !conflicted.has(person.userId)),
    conflicted: free.filter((person) => conflicted.has(person.userId)),
    pooled: new Set(pool.examiners.keys()),
    members: checked.members,
    remarks: checked.remarks,
    replacements: replacements.filter(({ seatId }) => seatIds.has(seatId)),
  };
}
