import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { MissionReview } from '../ports/mission-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';
import { findAgreement } from './write-agreement.ts';

export interface ReviewInput {
  readonly candidacyId: string;
  readonly missionId: string;
  /** The version that was read: another one asks for another look. */
  readonly versionId: string;
  readonly verdict: MissionReview['verdict'];
  readonly note: string;
}

/**
 * The officer validates the version that the tutor attested, or asks for a complement with a note. Throws
 * `mission.version-superseded`, `mission.validation-before-attestation`, `mission.complement-needs-note`,
 * `mission.already-reviewed`.
 */
export async function reviewAgreement(
  workplace: Workplace,
  actor: Actor,
  input: ReviewInput,
): Promise<MissionReview> {
  authorise(actor, 'mission.review');
  return workplace.records.transaction(async (records) => {
    const at = workplace.now();
    const agreement = findAgreement(await loadMission(records, input.candidacyId, at), input.missionId);
    if (agreement.version.id !== input.versionId) throw new EtalonError('mission.version-superseded');
    if (agreement.review?.verdict === 'validated') throw new EtalonError('mission.already-reviewed');
    const attested = agreement.attestation?.verdict === 'attests';
    if (input.verdict === 'validated' && !attested)
      throw new EtalonError('mission.validation-before-attestation');
    const note = input.note.trim();
    if (input.verdict === 'complement' && note === '') throw new EtalonError('mission.complement-needs-note');
    const { missionId, versionId, verdict } = input;
    const review = { id: workplace.newId(), missionId, versionId, verdict, note, by: actor.userId, at };
    await records.missions.addReview(review);
    await recordEvent(workplace, records, actor, {
      kind: verdict === 'validated' ? 'mission.validated' : 'mission.complement-asked',
      subjects: [review.id, versionId, input.candidacyId],
      facts: {},
    });
    return review;
  });
}
