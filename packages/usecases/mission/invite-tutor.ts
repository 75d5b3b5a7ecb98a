import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { TutorInvitation } from '../ports/mission-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { isInvitationOpen, loadMission } from './load-mission.ts';
import { findAgreement } from './write-agreement.ts';

const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

interface MissionTarget {
  readonly candidacyId: string;
  readonly missionId: string;
}

/**
 * Asks the tutor of an agreement to attest it: a letter leaves for their address with a link, good once and for thirty days; an
 * earlier one no longer holds. The candidate never sees the link. `leaves` is false while no mail server is set: the letter is kept.
 * Throws `mission.already-attested`.
 */
export async function inviteTutor(
  workplace: Workplace,
  actor: Actor,
  target: MissionTarget,
): Promise<{ readonly invitation: TutorInvitation; readonly leaves: boolean }> {
  const invitation = await workplace.records.transaction(async (records) => {
    const { standings } = await readStandings(records, actor, { ...target, block: MISSION_SUBJECT });
    authorise(actor, 'mission.invite', standings);
    const createdAt = workplace.now();
    const loaded = await loadMission(records, target.candidacyId, createdAt);
    const agreement = findAgreement(loaded, target.missionId);
    if (agreement.attestation?.verdict === 'attests') throw new EtalonError('mission.already-attested');
    const { invitation: earlier } = agreement;
    if (earlier !== null && isInvitationOpen(earlier, createdAt))
      await records.missions.endInvitation(earlier.id, { kind: 'revoked', at: createdAt });
    const asked = {
      id: workplace.newId(),
      missionId: agreement.missionId,
      versionId: agreement.version.id,
      candidacyId: target.candidacyId,
      createdBy: actor.userId,
      createdAt,
      expiresAt: new Date(Date.parse(createdAt) + LINK_DAYS * DAY_MS).toISOString(),
    };
    await records.missions.addInvitation(asked);
    await writeLetter(workplace, records, {
      key: `tutor ${asked.id}`,
      userId: loaded.candidacy.userId,
      sessionId: loaded.session.id,
      facts: {
        kind: 'tutor',
        invitationId: asked.id,
        sessionLabel: loaded.session.label,
        subject: '',
        dueAt: asked.expiresAt,
        path: '/tutorat',
      },
    });
    await recordEvent(workplace, records, actor, {
      kind: 'mission.tutor-invited',
      subjects: [asked.id, asked.versionId, target.candidacyId],
      facts: { expiresAt: asked.expiresAt },
    });
    return { ...asked, end: null };
  });
  return { invitation, leaves: workplace.post.canSend };
}

/** Takes a link back before it is used; throws `mission.no-link` when none holds. */
export async function revokeInvitation(
  workplace: Workplace,
  actor: Actor,
  target: MissionTarget,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { standings } = await readStandings(records, actor, { ...target, block: MISSION_SUBJECT });
    authorise(actor, 'mission.invite', standings);
    const now = workplace.now();
    const { invitation } = findAgreement(
      await loadMission(records, target.candidacyId, now),
      target.missionId,
    );
    if (invitation === null || !isInvitationOpen(invitation, now)) throw new EtalonError('mission.no-link');
    await records.missions.holdInvitation(invitation.id);
    await records.missions.endInvitation(invitation.id, { kind: 'revoked', at: now });
    await recordEvent(workplace, records, actor, {
      kind: 'mission.link-revoked',
      subjects: [invitation.id, target.candidacyId],
      facts: {},
    });
  });
}
