import { checkGroup, type GroupSituation, type WorkGroup } from '@etalon/core/group';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { HandIn, HandInPiece } from '../ports/evidence-records.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { holdWork } from './hold-work.ts';
import { copyPiece, openHandInOf } from './share-piece.ts';

export interface GroupInput {
  readonly sessionId: string;
  readonly label: string;
  readonly situations: readonly GroupSituation[];
  /** Candidacies. */
  readonly members: readonly string[];
}

/**
 * Composes a group on situations of a session: files that a member delivered already to a shared slot come to the others.
 * Throws the problem of `checkGroup`, `group.unknown-situation`, `group.member-not-enrolled` for a candidacy that is not
 * assessed there, `group.member-elsewhere`, `group.member-sealed`, and `group.files-differ` when two members delivered
 * different files to a slot that they would share.
 */
export async function composeGroup(
  workplace: Workplace,
  actor: Actor,
  input: GroupInput,
): Promise<WorkGroup> {
  authorise(actor, 'group.write');
  const problem = checkGroup(input);
  if (problem !== null) throw new EtalonError(problem);
  return workplace.records.transaction(async (records) => {
    const session = await records.sessions.findSession(input.sessionId);
    const version = session && (await records.frameworks.findVersion(session.versionId));
    if (!session || !version) throw new EtalonError('session.not-found');
    for (const { situation, slots } of input.situations) {
      const known = await records.sessions.findSituation(session.id, situation);
      if (known === null || slots.some((slot) => known.slots.every(({ id }) => id !== slot)))
        throw new EtalonError('group.unknown-situation', { info: { situation } });
    }
    const group: WorkGroup = {
      id: workplace.newId(),
      sessionId: session.id,
      label: input.label.trim(),
      situations: input.situations,
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.groups.addGroup(group);
    const members = [...new Set(input.members)].toSorted();
    await records.evidence.hold(group.id);
    for (const candidacyId of members)
      await join({ workplace, records, actor }, { group, version, candidacyId });
    await recordEvent(workplace, records, actor, {
      kind: 'group.composed',
      subjects: [group.id, session.id, ...members],
      facts: { situations: group.situations.map(({ situation }) => situation), members: members.length },
    });
    await bringTogether({ workplace, records, actor }, group, members);
    return group;
  });
}

/** Adds a candidate to a group; what the group shares comes to them. Throws as `composeGroup` does. */
export async function addGroupMember(
  workplace: Workplace,
  actor: Actor,
  input: { readonly groupId: string; readonly candidacyId: string },
): Promise<void> {
  authorise(actor, 'group.write');
  await workplace.records.transaction(async (records) => {
    const group = await findGroup(records, input.groupId);
    const session = await records.sessions.findSession(group.sessionId);
    const version = session && (await records.frameworks.findVersion(session.versionId));
    if (!version) throw new EtalonError('session.not-found');
    await records.evidence.hold(group.id);
    const present = (await records.groups.listMembers(group.id)).map(({ candidacyId }) => candidacyId);
    await refuseOnceSealed(records, group, present);
    await join({ workplace, records, actor }, { group, version, candidacyId: input.candidacyId });
    await recordEvent(workplace, records, actor, {
      kind: 'group.member-added',
      subjects: [group.id, input.candidacyId],
      facts: {},
    });
    await bringTogether({ workplace, records, actor }, group, [...present, input.candidacyId]);
  });
}

/**
 * Takes a candidate out of a group: the files that they have stay theirs, and their part stays in the record. Throws
 * `group.member-not-there`, and `group.member-sealed` once somebody of the group handed in.
 */
export async function removeGroupMember(
  workplace: Workplace,
  actor: Actor,
  input: { readonly groupId: string; readonly candidacyId: string },
): Promise<void> {
  authorise(actor, 'group.write');
  await workplace.records.transaction(async (records) => {
    const group = await findGroup(records, input.groupId);
    await records.evidence.hold(group.id);
    const members = (await records.groups.listMembers(group.id)).map(({ candidacyId }) => candidacyId);
    if (!members.includes(input.candidacyId)) throw new EtalonError('group.member-not-there');
    await refuseOnceSealed(records, group, members);
    await records.groups.removeMember({ ...input, by: actor.userId, at: workplace.now() });
    await recordEvent(workplace, records, actor, {
      kind: 'group.member-removed',
      subjects: [group.id, input.candidacyId],
      facts: {},
    });
  });
}

async function findGroup(records: Records, groupId: string): Promise<WorkGroup> {
  const group = await records.groups.findGroup(groupId);
  if (group === null) throw new EtalonError('group.not-found');
  return group;
}

async function refuseOnceSealed(
  records: Records,
  { situations }: WorkGroup,
  members: readonly string[],
): Promise<void> {
  for (const { situation } of situations)
    for (const candidacyId of members)
      if ((await records.evidence.findHandInOf(candidacyId, situation))?.seal != null)
        throw new EtalonError('group.member-sealed', { info: { situation } });
}

interface Context {
  readonly workplace: Workplace;
  readonly records: Records;
  readonly actor: Actor;
}

async function join(
  { workplace, records, actor }: Context,
  input: {
    readonly group: WorkGroup;
    readonly version: FrameworkVersion;
    readonly candidacyId: string;
  },
): Promise<void> {
  const { group, version, candidacyId } = input;
  const situations = group.situations.map(({ situation }) => situation);
  const candidacy = await records.sessions.findCandidacy(candidacyId);
  if (
    candidacy === null ||
    candidacy.sessionId !== group.sessionId ||
    !isAssessedIn(version, candidacy, situations)
  )
    throw new EtalonError('group.member-not-enrolled', { info: { candidacy: candidacyId } });
  for (const situation of situations) await holdWork(records, { candidacyId, situation });
  await refuseOnceSealed(records, group, [candidacyId]);
  await records.groups.addMember({
    groupId: group.id,
    candidacyId,
    situations,
    addedBy: actor.userId,
    addedAt: workplace.now(),
  });
}

function isAssessedIn(
  { framework }: FrameworkVersion,
  candidacy: Candidacy,
  situations: readonly string[],
): boolean {
  return situations.every((situation) =>
    framework.blocks.some(
      (block) => candidacy.blocks.includes(block.id) && block.activities.some(({ id }) => id === situation),
    ),
  );
}

/** Gives every member what one of them has in a shared slot. */
async function bringTogether(context: Context, group: WorkGroup, members: readonly string[]): Promise<void> {
  const { records } = context;
  for (const { situation, slots } of group.situations) {
    const handIns: HandIn[] = [];
    for (const candidacyId of members) handIns.push(await openHandInOf(context, { candidacyId, situation }));
    const inForce: (readonly HandInPiece[])[] = [];
    for (const { id } of handIns)
      inForce.push((await records.evidence.listPieces(id)).filter(({ withdrawnAt }) => withdrawnAt === null));
    for (const slot of slots) {
      const found = inForce.map((pieces) => pieces.find((piece) => piece.slot === slot));
      const piece = await findDelivered(records, slot, found);
      if (piece === null) continue;
      for (const [at, to] of handIns.entries())
        if (found[at] === undefined) await copyPiece(context, { group, to, piece });
    }
  }
}

/** The piece that a member delivered, and not one of those that came from it; null when the slot is empty everywhere. */
async function findDelivered(
  records: Records,
  slot: string,
  found: readonly (HandInPiece | undefined)[],
): Promise<HandInPiece | null> {
  const pieces = found.filter((piece) => piece !== undefined);
  if (new Set(pieces.map(({ sha256 }) => sha256)).size > 1)
    throw new EtalonError('group.files-differ', { info: { slot } });
  const copies = await records.groups.listDeliverers(pieces.map(({ id }) => id));
  return pieces.find(({ id }) => !copies.has(id)) ?? pieces[0] ?? null;
}
