import type { AppealWindow } from '@etalon/core/appeal';
import { APPEAL_GROUNDS, isDecided, type Regulations, UNDECIDED } from '@etalon/core/regulations';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';

/** What regulations say of appeals. Where they leave it undecided nothing is held against the candidate: no limit, every ground. */
export function readAppealRule({
  appeals,
}: Pick<Regulations, 'appeals'>): Pick<AppealWindow, 'delayDays' | 'grounds'> {
  return isDecided(appeals)
    ? { delayDays: appeals.delayDays, grounds: appeals.grounds }
    : { delayDays: null, grounds: APPEAL_GROUNDS };
}

/** What the regulations of the session say of an appeal against a decision, from the day it was notified. */
export async function readAppealWindow(
  records: Records,
  candidacy: Candidacy,
  decision: Pick<Decision, 'id' | 'at'>,
): Promise<AppealWindow> {
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.regulations.findVersion(session.regulationsId));
  const notification = await records.notifications.findNotificationOfDecision(decision.id);
  const rule = version?.regulations ?? { appeals: UNDECIDED };
  return { runsFrom: notification?.at ?? decision.at, ...readAppealRule(rule) };
}
