import {
  type ConcludedMission,
  listTold,
  listUnnotified,
  type MinutedDecision,
} from '@etalon/core/notification';
import { EtalonError } from '@etalon/error';
import { hashAct } from '../deliberation/pronounce-block.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { MissionDecision } from '../ports/mission-records.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { Records } from '../ports/records.ts';
import { type Candidacy, type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';

export interface NotifiableCandidacy {
  readonly candidacy: Candidacy;
  /** In force, whatever their minutes. */
  readonly decisions: readonly Decision[];
  /** In force, carried by sealed minutes, told to nobody. */
  readonly unnotified: readonly MinutedDecision[];
  /** In force and carried by no sealed minutes yet. */
  readonly unsealed: readonly Decision[];
  /** Of the mission, told to nobody; its proof is the act that its president signed. */
  readonly untold: readonly ConcludedMission[];
  /** Its last one, told or not; null before the first. */
  readonly conclusion: MissionDecision | null;
  /** In order of time. */
  readonly notifications: readonly Notification[];
}

/** The decisions of a session and what was told of them, by candidacy. Throws `session.not-found`. */
export async function loadNotifiable(
  records: Records,
  sessionId: string,
): Promise<{ readonly session: ExamSession; readonly candidacies: readonly NotifiableCandidacy[] }> {
  const session = await records.sessions.findSession(sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const { rows } = await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  const decisions = await records.juries.listDecisionsOfSession(sessionId);
  const notifications = await records.notifications.listNotificationsOfSession(sessionId);
  const minuted = await readMinuted(records, sessionId);
  const concluded = await records.missions.listDecisionsOfSession(sessionId);
  const told = new Set(notifications.flatMap(({ notice }) => listTold(notice)));
  const candidacies = rows.map((candidacy): NotifiableCandidacy => {
    const own = decisions.filter((row) => row.candidacyId === candidacy.id);
    const carried = own.flatMap((decision) => {
      const minutes = minuted.get(decision.id);
      return minutes === undefined ? [] : [describeDecision(decision, minutes)];
    });
    const conclusion = concluded.findLast((row) => row.candidacyId === candidacy.id) ?? null;
    return {
      candidacy,
      decisions: own,
      unnotified: listUnnotified(carried, told),
      conclusion,
      untold: conclusion === null ? [] : listUnnotified([describeConclusion(conclusion)], told),
      unsealed: own.filter(({ id }) => !minuted.has(id)),
      notifications: notifications.filter((row) => row.candidacyId === candidacy.id),
    };
  });
  return { session, candidacies };
}

/** Sealed minutes by the decisions that they carry. */
async function readMinuted(
  records: Records,
  sessionId: string,
): Promise<ReadonlyMap<string, MinutedDecision['minutes']>> {
  const kept = await records.minutes.listMinutesOfSession(sessionId);
  return new Map(
    kept
      .filter(({ seal, withdrawal }) => seal !== null && withdrawal === null)
      .flatMap(({ id, sha256, minutes: { number, decisions } }) =>
        decisions.map(({ decisionId }) => [decisionId, { id, number, sha256 }] as const),
      ),
  );
}

function describeDecision(
  { id: decisionId, block, result, motive, resit, supersedes, at }: Decision,
  minutes: MinutedDecision['minutes'],
): MinutedDecision {
  return { decisionId, block, result, motive, resit, supersedes, at, minutes };
}

function describeConclusion(decision: MissionDecision): ConcludedMission {
  const { id: decisionId, result, motive, supersedes, at } = decision;
  return { decisionId, result, motive, supersedes, at, actSha256: hashAct(decision) };
}
