import type { BlockState } from '@etalon/core/deliberation';
import { listTold } from '@etalon/core/notification';
import type { Standing } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';

/** Whether somebody may know of a decision, on a block or on a mission, by its id. */
export type MayKnow = (decisionId: string) => boolean;

const KNOWS_ALL: MayKnow = () => true;

/**
 * What a reader may know of the decisions of a candidacy: one rule for every page, file and program. Where the regulations open
 * results at their notification, the candidate knows what they were notified of and nothing else; regulations that say nothing
 * of it hold nothing back. Those who judge and those who answer for the record know everything.
 */
export async function openResults(
  records: Pick<Records, 'sessions' | 'regulations' | 'notifications'>,
  candidacy: Pick<Candidacy, 'id' | 'sessionId'>,
  standings: readonly Standing[],
): Promise<MayKnow> {
  if (!standings.includes('own')) return KNOWS_ALL;
  if (!(await opensAtNotification(records, candidacy))) return KNOWS_ALL;
  const notifications = await records.notifications.listNotificationsOfCandidacy(candidacy.id);
  const told = new Set(notifications.flatMap(({ notice }) => listTold(notice)));
  return (decisionId) => told.has(decisionId);
}

/** Whether the regulations of the session hold results back until they are notified. */
export async function opensAtNotification(
  { sessions, regulations }: Pick<Records, 'sessions' | 'regulations'>,
  { sessionId }: Pick<Candidacy, 'sessionId'>,
): Promise<boolean> {
  const session = await sessions.findSession(sessionId);
  const version = session && (await regulations.findVersion(session.regulationsId));
  return version?.regulations.resultsOpen === 'at-notification';
}

interface Decided<Decision> {
  readonly decisions: readonly Decision[];
  readonly decision: Decision | null;
  readonly state: BlockState;
}

/** A block as a reader knows it: the decisions told them, and the state before the first of these. */
export function keepKnown<Decision extends { readonly id: string }, Facts extends Decided<Decision>>(
  facts: Facts,
  mayKnow: MayKnow,
): Facts {
  const decisions = facts.decisions.filter(({ id }) => mayKnow(id));
  const decision = decisions.at(-1) ?? null;
  const state = facts.decision !== null && decision === null ? 'deliberated' : facts.state;
  return { ...facts, decisions, decision, state };
}
