import type { CivilIdentity } from '@etalon/core/identity';
import { commitPersonalData, writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { IdentitySource, IdentityVersion } from '../ports/candidacy-records.ts';
import type { Records } from '../ports/records.ts';
import { type RecordedEvent, recordEvent, recordEvents } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { checkVersion, ownStanding } from './read-identity.ts';

type NewVersion = IdentityVersion & { readonly identity: CivilIdentity };

const canonical = (value: unknown): string => writeCanonicalJson(JSON.parse(JSON.stringify(value)));

export interface NewIdentity {
  readonly userId: string;
  readonly identity: CivilIdentity;
  readonly source: IdentitySource;
  readonly reason: string;
}

/**
 * Keeps versions of identities; whoever calls writes these events in the journal, which hold their commitments alone. Throws
 * `identity.person-erased`.
 */
export async function keepIdentities(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  inputs: readonly NewIdentity[],
): Promise<{ readonly versions: readonly NewVersion[]; readonly events: readonly RecordedEvent[] }> {
  if (inputs.length === 0) return { versions: [], events: [] };
  const salts = await records.journal.saltsOf(
    new Map(inputs.map(({ userId }) => [userId, workplace.newId() + workplace.newId()])),
  );
  const versions = inputs.map((input) => {
    const salt = salts.get(input.userId) ?? null;
    if (salt === null) throw new EtalonError('identity.person-erased');
    const id = workplace.newId();
    const content = canonical({ version: id, identity: input.identity });
    const commitment = commitPersonalData(new TextEncoder().encode(salt), content);
    return { ...input, id, commitment, writtenBy: actor.userId, writtenAt: workplace.now() };
  });
  await records.candidacies.addIdentities(versions);
  const events = versions.map(({ source, userId, id, commitment }) => ({
    kind: source === 'officer' ? 'identity.corrected' : 'identity.written',
    subjects: [userId, id],
    facts: { commitment },
  }));
  return { versions: versions.map((version) => ({ ...version, confirmedAt: null })), events };
}

async function keepIdentity(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  input: NewIdentity,
): Promise<NewVersion> {
  const { versions, events } = await keepIdentities(workplace, records, actor, [input]);
  const [version] = versions;
  if (version === undefined) throw new EtalonError('identity.person-erased');
  await recordEvents(workplace, records, actor, events);
  return version;
}

/** The candidate writes their own identity; the same content again changes nothing, a confirmation included. */
export async function writeIdentity(
  workplace: Workplace,
  actor: Actor,
  identity: CivilIdentity,
): Promise<IdentityVersion> {
  authorise(actor, 'identity.write', ownStanding(actor, actor.userId));
  return workplace.records.transaction(async (records) => {
    const [current] = await records.candidacies.listIdentities(actor.userId);
    if (current !== undefined && canonical(current.identity) === canonical(identity)) return current;
    return keepIdentity(workplace, records, actor, {
      userId: actor.userId,
      identity,
      source: 'candidate',
      reason: '',
    });
  });
}

/**
 * An officer corrects an identity and says why; the person confirms it again. Throws `people.not-found`, `identity.reason-missing`,
 * `identity.unchanged`, and `identity.superseded` when the version in force is not the one that was read.
 */
export async function correctIdentity(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly userId: string;
    readonly identity: CivilIdentity;
    readonly reason: string;
    /** The version that was read; absent to correct whatever is in force. */
    readonly readVersion?: string;
  },
): Promise<IdentityVersion> {
  authorise(actor, 'identity.correct');
  const { userId, identity, reason, readVersion } = input;
  if (reason.trim() === '') throw new EtalonError('identity.reason-missing');
  return workplace.records.transaction(async (records) => {
    if ((await records.sessions.findPerson(userId)) === null) throw new EtalonError('people.not-found');
    const [current] = await records.candidacies.listIdentities(userId);
    if (readVersion !== undefined && current?.id !== readVersion)
      throw new EtalonError('identity.superseded');
    if (current !== undefined && canonical(current.identity) === canonical(identity))
      throw new EtalonError('identity.unchanged');
    return keepIdentity(workplace, records, actor, { userId, identity, reason, source: 'officer' });
  });
}

/**
 * The candidate confirms on screen what is written. Throws `identity.superseded` when another version came since, and
 * `identity.not-confirmable` while something stops it.
 */
export async function confirmIdentity(workplace: Workplace, actor: Actor, versionId: string): Promise<void> {
  authorise(actor, 'identity.confirm', ownStanding(actor, actor.userId));
  await workplace.records.transaction(async (records) => {
    const [current] = await records.candidacies.listIdentities(actor.userId);
    if (current === undefined || current.id !== versionId) throw new EtalonError('identity.superseded');
    if (current.confirmedAt !== null) return;
    const stops = (await checkVersion(workplace, current)).filter(({ weight }) => weight === 'stops');
    if (current.identity === null || stops.length > 0)
      throw new EtalonError('identity.not-confirmable', { info: { count: stops.length } });
    await records.candidacies.confirmIdentity({ versionId, confirmedAt: workplace.now() });
    await recordEvent(workplace, records, actor, {
      kind: 'identity.confirmed',
      subjects: [actor.userId, versionId],
      facts: { commitment: current.commitment },
    });
  });
}
