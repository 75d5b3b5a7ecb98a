import { isDecided, type SEVERITY_USES } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';

/** What the regulations that a session is frozen on say of measured severity. */
export interface SeverityRule {
  readonly use: (typeof SEVERITY_USES)[number];
  /** Whether they call a third examiner at all. */
  readonly callsThird: boolean;
  readonly regulations: { readonly id: string; readonly label: string; readonly demonstration: boolean };
}

/** Throws `session.not-found`, and `regulations.undecided` for a session older than the point. */
export async function findSeverityUse(records: Records, session: ExamSession): Promise<SeverityRule> {
  const version = await records.regulations.findVersion(session.regulationsId);
  if (version === null) throw new EtalonError('session.not-found');
  const { severityUse: use, thirdExaminer, label, demonstration } = version.regulations;
  if (!isDecided(use)) throw new EtalonError('regulations.undecided', { info: { points: ['severityUse'] } });
  return {
    use,
    callsThird: isDecided(thirdExaminer) && thirdExaminer !== 'none',
    regulations: { id: version.id, label, demonstration },
  };
}
