import type { MissionOutcome, MissionState, MissionTerms } from '@etalon/core/mission';
import type { Actor } from '../authorisation.ts';
import { type MissionView, readMission } from '../mission/read-mission.ts';
import type { MissionDecision, MissionDefence, TutorAttestation } from '../ports/mission-records.ts';
import type { Workplace } from '../workplace.ts';

/** One version in force of an agreement, with what the tutor and the officer said of it; the tutor is not named. */
export interface ArchivedAgreement {
  readonly terms: MissionTerms;
  readonly state: MissionState;
  readonly attestations: readonly Pick<TutorAttestation, 'verdict' | 'word' | 'proposed' | 'at'>[];
  readonly review: { readonly verdict: string; readonly note: string; readonly at: string } | null;
}

/** Names of those who were there are for those who answer for the record, never for the candidate. */
export type ArchivedDefence = Pick<MissionDefence, 'id' | 'heldOn' | 'place' | 'questions' | 'at'> & {
  readonly present: readonly string[] | null;
};

export type ArchivedConclusion = Pick<MissionDecision, 'id' | 'result' | 'motive' | 'supersedes' | 'at'> & {
  readonly outcome: MissionOutcome;
  /** Criteria that the jury looked at. */
  readonly criteria: readonly string[];
  readonly present: readonly string[] | null;
};

/** The mission of a candidacy, from its agreements to its conclusion. */
export interface ArchivedMission extends Pick<MissionView, 'duration' | 'log' | 'confidential'> {
  readonly agreements: readonly ArchivedAgreement[];
  readonly withdrawn: readonly MissionTerms[];
  /** Oldest first: the last record is in force. */
  readonly defences: readonly ArchivedDefence[];
  /** Oldest first: the last one is in force. */
  readonly decisions: readonly ArchivedConclusion[];
}

/** What the mission of a candidacy holds for this actor. */
export async function collectMission(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<ArchivedMission> {
  const view = await readMission(workplace, actor, candidacyId);
  const own = view.standings.includes('own');
  const ids = [...view.defences, ...view.decisions].flatMap(({ present }) => present);
  const people = own ? [] : await workplace.records.sessions.findPeople([...new Set(ids)]);
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  const nameAll = (present: readonly string[]): readonly string[] | null =>
    own ? null : present.map((userId) => names.get(userId) ?? userId);
  return {
    duration: view.duration,
    log: view.log,
    confidential: view.confidential,
    agreements: view.agreements.map(({ version, state, attestations, review }) => ({
      terms: version.terms,
      state,
      attestations: attestations.map(({ verdict, word, proposed, at }) => ({ verdict, word, proposed, at })),
      review: review && { verdict: review.verdict, note: review.note, at: review.at },
    })),
    withdrawn: view.withdrawn.map(({ terms }) => terms),
    defences: view.defences.map(({ id, heldOn, place, questions, at, present }) => ({
      ...{ id, heldOn, place, questions, at },
      present: nameAll(present),
    })),
    decisions: view.decisions.map(({ id, result, motive, supersedes, at, outcome, criteria, present }) => ({
      ...{ id, result, motive, supersedes, at, outcome, criteria },
      present: nameAll(present),
    })),
  };
}
