import { buildSignedAct } from '@etalon/core/evidence';
import { hashSha256 } from '@etalon/core/journal';
import {
  computeMissionDuration,
  type MissionDuration,
  type MissionTerms,
  toDayNumber,
} from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import type { TutorAttestation, TutorInvitation } from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** What a tutor sees of one agreement, and nothing more; a link that no longer holds shows only why. */
export type TutorPage =
  | { readonly state: 'spent' | 'revoked' | 'expired'; readonly at: string }
  | {
      readonly state: 'open';
      readonly expiresAt: string;
      readonly terms: MissionTerms;
      readonly duration: MissionDuration;
      readonly candidate: string;
      readonly tutor: string;
      readonly certifier: string;
      readonly versionSha256: string;
    };

export interface TutorAnswer {
  readonly token: string;
  /** The version that the page showed: another one asks for another look. */
  readonly versionSha256: string;
  readonly verdict: TutorAttestation['verdict'];
  readonly word: string;
  readonly proposed: TutorAttestation['proposed'];
}

const MAX_WORD_CHARACTERS = 1000;

/** The page behind a tutor's link; whoever holds the link reads it. Throws `tutor.link-not-found`. */
export async function openTutorLink(workplace: Workplace, token: string): Promise<TutorPage> {
  const { records } = workplace;
  const invitation = await records.missions.findInvitationByToken(hashSha256(token));
  if (invitation === null) throw new EtalonError('tutor.link-not-found');
  const closed = closeReason(invitation, workplace.now());
  if (closed !== null) return closed;
  const version = await records.missions.findVersion(invitation.versionId);
  const candidacy = await records.sessions.findCandidacy(invitation.candidacyId);
  const rules = candidacy && (await records.missions.findRules(candidacy.sessionId));
  if (!version || !candidacy || !rules) throw new EtalonError('tutor.link-not-found');
  const person = await records.sessions.findPerson(candidacy.userId);
  const contact = await records.missions.findContact(version.id);
  return {
    state: 'open',
    expiresAt: invitation.expiresAt,
    terms: version.terms,
    duration: computeMissionDuration([{ id: version.missionId, terms: version.terms }], rules.rules.policy),
    candidate: person?.name ?? '',
    tutor: contact?.name ?? '',
    certifier: workplace.instance.certifierName,
    versionSha256: version.sha256,
  };
}

function closeReason(invitation: TutorInvitation, now: string): Extract<TutorPage, { at: string }> | null {
  if (invitation.end !== null) return { state: invitation.end.kind, at: invitation.end.at };
  return now < invitation.expiresAt ? null : { state: 'expired', at: invitation.expiresAt };
}

/**
 * The tutor attests the version shown, or disagrees with a word; the link is spent with it. The act is signed by the instance as
 * done with the link: whoever held it acted. Throws `tutor.link-not-found`, `tutor.link-closed`, `tutor.version-changed`,
 * `tutor.word-missing`, `tutor.word-too-long`, `mission.dates-reversed`, `mission.bad-date`.
 */
export async function attestByLink(workplace: Workplace, answer: TutorAnswer): Promise<TutorAttestation> {
  const word = answer.word.trim();
  if (answer.verdict === 'disagrees' && word === '') throw new EtalonError('tutor.word-missing');
  if (word.length > MAX_WORD_CHARACTERS)
    throw new EtalonError('tutor.word-too-long', { info: { max: MAX_WORD_CHARACTERS } });
  const { proposed } = answer;
  if (proposed !== null && toDayNumber(proposed.end) < toDayNumber(proposed.start))
    throw new EtalonError('mission.dates-reversed');
  return workplace.records.transaction(async (records) => {
    const found = await records.missions.findInvitationByToken(hashSha256(answer.token));
    const invitation = found && (await records.missions.holdInvitation(found.id));
    const version = invitation && (await records.missions.findVersion(invitation.versionId));
    if (!invitation || !version) throw new EtalonError('tutor.link-not-found');
    const at = workplace.now();
    if (closeReason(invitation, at) !== null) throw new EtalonError('tutor.link-closed');
    if (version.sha256 !== answer.versionSha256) throw new EtalonError('tutor.version-changed');
    const said = {
      verdict: answer.verdict,
      word,
      proposed: answer.verdict === 'disagrees' ? proposed : null,
    };
    const attestation = signAttestation(workplace, { invitation, sha256: version.sha256, said, at });
    await keepAttestation(workplace, records, { invitation, attestation });
    return attestation;
  });
}

function signAttestation(
  workplace: Workplace,
  input: {
    readonly invitation: TutorInvitation;
    readonly sha256: string;
    readonly said: Pick<TutorAttestation, 'verdict' | 'word' | 'proposed'>;
    readonly at: string;
  },
): TutorAttestation {
  const { invitation, sha256, said, at } = input;
  const id = workplace.newId();
  const act = buildSignedAct(
    {
      kind: said.verdict === 'attests' ? 'mission.attested' : 'mission.disagreed',
      payload: {
        attestation: id,
        mission: invitation.missionId,
        version: invitation.versionId,
        versionSha256: sha256,
        verdict: said.verdict,
        wordSha256: hashSha256(said.word),
        proposed: said.proposed === null ? null : { ...said.proposed },
      },
      signer: invitation.id,
      method: 'link',
      at,
    },
    workplace.signer,
  );
  const { missionId, versionId } = invitation;
  return { id, invitationId: invitation.id, missionId, versionId, ...said, act, at };
}

async function keepAttestation(
  workplace: Workplace,
  records: Records,
  {
    invitation,
    attestation,
  }: { readonly invitation: TutorInvitation; readonly attestation: TutorAttestation },
): Promise<void> {
  await records.missions.addAttestation(attestation);
  await records.missions.endInvitation(invitation.id, { kind: 'spent', at: attestation.at });
  // Nobody is signed in: the act is the link's, whose holder the register does not know.
  await recordEvent(
    workplace,
    records,
    { userId: invitation.id, roles: [] },
    {
      kind: attestation.verdict === 'attests' ? 'mission.attested' : 'mission.disagreed',
      subjects: [attestation.id, invitation.id, invitation.versionId, invitation.candidacyId],
      facts: {},
    },
  );
}
