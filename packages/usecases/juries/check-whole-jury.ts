import { checkJury, checkNewExaminer, type JuryFinding, type Seat } from '@etalon/core/jury';
import type { SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { findEarlierJudges } from '../session/earlier-attempts.ts';
import { findConflicts } from './find-conflicts.ts';

/** Everything that stands against the jury of a block: law, regulations, declared links, and who judged it before. */
export async function checkWholeJury(
  records: Records,
  jury: {
    readonly candidacy: Candidacy;
    readonly block: string;
    readonly seats: readonly Seat[];
    readonly rules: SessionRules;
  },
): Promise<readonly JuryFinding[]> {
  const { candidacy, block, seats, rules } = jury;
  const { userId } = candidacy;
  const session = await records.sessions.findSession(candidacy.sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const conflictedOf = await findConflicts(records, [userId]);
  const judgedBefore = await findEarlierJudges(records, session, { userIds: [userId], resits: rules.resits });
  return [
    ...checkJury(seats, userId, rules, conflictedOf(userId)),
    ...checkNewExaminer(seats, judgedBefore(userId, block)),
  ];
}
