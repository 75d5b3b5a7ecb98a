import { hashPlain } from '@etalon/core/journal';
import {
  checkMissionTerms,
  MISSION_SUBJECT,
  type MissionTerms,
  normaliseSiret,
  type OrganisationIdentifier,
} from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { MissionVersion } from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type Agreement, isInvitationOpen, type LoadedMission, loadMission } from './load-mission.ts';

export interface AgreementInput {
  readonly candidacyId: string;
  /** Null for a new agreement. */
  readonly missionId: string | null;
  readonly terms: MissionTerms;
  readonly tutor: { readonly name: string; readonly email: string };
}

/**
 * Declares an agreement, or writes a new version of one; the version it supersedes stays, and a link made for it no longer holds.
 * Throws the first problem of `checkMissionTerms` as its code, `mission.tutor-missing`, `mission.already-decided`.
 */
export async function writeAgreement(
  workplace: Workplace,
  actor: Actor,
  input: AgreementInput,
): Promise<MissionVersion> {
  return workplace.records.transaction(async (records) => {
    const loaded = await loadOwn(workplace, records, { actor, candidacyId: input.candidacyId });
    const terms = { ...input.terms, identifier: tidyIdentifier(input.terms.identifier) };
    const problem = checkMissionTerms(terms)[0];
    if (problem !== undefined) throw new EtalonError(problem);
    const tutor = { name: input.tutor.name.trim(), email: input.tutor.email.trim() };
    if (tutor.name === '' || !tutor.email.includes('@')) throw new EtalonError('mission.tutor-missing');
    const earlier = input.missionId === null ? null : findAgreement(loaded, input.missionId);
    const version = nextVersion(workplace, actor, { loaded, earlier, terms, withdrawn: false });
    await keepVersion(workplace, records, { actor, version, tutor, earlier });
    return version;
  });
}

/** Takes an agreement away; its versions stay in the record. */
export async function withdrawAgreement(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly missionId: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const loaded = await loadOwn(workplace, records, { actor, candidacyId: target.candidacyId });
    const earlier = findAgreement(loaded, target.missionId);
    const contact = await records.missions.findContact(earlier.version.id);
    const { terms } = earlier.version;
    const version = nextVersion(workplace, actor, { loaded, earlier, terms, withdrawn: true });
    const tutor = { name: contact?.name ?? '', email: contact?.email ?? '' };
    await keepVersion(workplace, records, { actor, version, tutor, earlier });
  });
}

function tidyIdentifier(identifier: OrganisationIdentifier): OrganisationIdentifier {
  if (identifier.kind === 'siret') return { kind: 'siret', value: normaliseSiret(identifier.value) };
  return { ...identifier, country: identifier.country.trim().toUpperCase(), value: identifier.value.trim() };
}

async function loadOwn(
  workplace: Workplace,
  records: Records,
  { actor, candidacyId }: { readonly actor: Actor; readonly candidacyId: string },
): Promise<LoadedMission> {
  const { standings } = await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
  authorise(actor, 'mission.write', standings);
  const loaded = await loadMission(records, candidacyId, workplace.now());
  const decided = loaded.decisions.at(-1);
  if (decided !== undefined && decided.result !== 'en-attente')
    throw new EtalonError('mission.already-decided');
  return loaded;
}

/** The agreement of this id that is in force; throws `mission.agreement-not-found`. */
export function findAgreement({ agreements }: LoadedMission, missionId: string): Agreement {
  const found = agreements.find((row) => row.missionId === missionId);
  if (found === undefined) throw new EtalonError('mission.agreement-not-found');
  return found;
}

function nextVersion(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly loaded: LoadedMission;
    readonly earlier: Agreement | null;
    readonly terms: MissionTerms;
    readonly withdrawn: boolean;
  },
): MissionVersion {
  const { loaded, earlier, terms, withdrawn } = input;
  return {
    id: workplace.newId(),
    missionId: earlier?.missionId ?? workplace.newId(),
    candidacyId: loaded.candidacy.id,
    number: (earlier?.version.number ?? 0) + 1,
    terms,
    withdrawn,
    sha256: hashPlain(terms),
    writtenBy: actor.userId,
    writtenAt: workplace.now(),
  };
}

async function keepVersion(
  workplace: Workplace,
  records: Records,
  input: {
    readonly actor: Actor;
    readonly version: MissionVersion;
    readonly tutor: AgreementInput['tutor'];
    readonly earlier: Agreement | null;
  },
): Promise<void> {
  const { actor, version, tutor, earlier } = input;
  await records.missions.addVersion(version, tutor);
  const link = earlier?.invitation ?? null;
  if (link !== null && isInvitationOpen(link, version.writtenAt))
    await records.missions.endInvitation(link.id, { kind: 'revoked', at: version.writtenAt });
  await recordEvent(workplace, records, actor, {
    kind: version.withdrawn ? 'mission.withdrawn' : 'mission.written',
    subjects: [version.id, version.missionId, version.candidacyId],
    facts: { number: version.number, sha256: version.sha256, route: version.terms.route },
  });
}
