import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import type { TrackingDoor } from '../ports/tracking-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from '../workshop/load-project.ts';

/** So that a key found in a text is recognised as one of ours. */
const KEY_PREFIX = 'etalon_suivi_';
const HINT_LENGTH = 4;
/** Doors of a project that are open at once: one for each machine is plenty. */
const MAX_OPEN = 20;

export interface MadeDoor {
  readonly door: TrackingDoor;
  /** Shown once, kept nowhere. */
  readonly secret: string;
}

/** Opens a door of a project to the scripts of a member. Throws `tracking.too-many-doors`. */
export async function makeTrackingDoor(
  workplace: Workplace,
  actor: Actor,
  projectId: string,
): Promise<MadeDoor> {
  const { records } = workplace;
  await loadProject(records, actor, projectId, 'project.write');
  const open = (await records.tracking.listDoors(projectId)).filter(({ closedAt }) => closedAt === null);
  if (open.length >= MAX_OPEN) throw new EtalonError('tracking.too-many-doors', { info: { max: MAX_OPEN } });
  // Two identifiers hold 244 random bits: a single SHA-256 of them is not guessed back.
  const secret = `${KEY_PREFIX}${`${workplace.newId()}${workplace.newId()}`.replaceAll('-', '')}`;
  const door = {
    ...{ id: workplace.newId(), projectId, secretSha256: hashSha256(secret) },
    ...{ hint: secret.slice(-HINT_LENGTH), madeBy: actor.userId, madeAt: workplace.now() },
  };
  await records.tracking.addDoor(door);
  return { door: { ...door, closedAt: null }, secret };
}

/** Closes a door for good; twice is once. Throws `tracking.door-not-found`. */
export async function closeTrackingDoor(workplace: Workplace, actor: Actor, doorId: string): Promise<void> {
  const door = await workplace.records.tracking.findDoor(doorId);
  if (door === null) throw new EtalonError('tracking.door-not-found');
  await loadProject(workplace.records, actor, door.projectId, 'project.write');
  if (door.closedAt === null) await workplace.records.tracking.closeDoor(doorId, workplace.now());
}

export interface EnteredDoor {
  readonly doorId: string;
  readonly projectId: string;
  /** Who made the door, in this project alone: nothing but reading and writing it. */
  readonly actor: Actor;
}

/** Who a script acts for. Throws `tracking.key-refused` when no such door is open. */
export async function enterTrackingDoor(workplace: Workplace, secret: string): Promise<EnteredDoor> {
  const { records } = workplace;
  const door = await records.tracking.findDoorBySecret(hashSha256(secret));
  if (door === null || door.closedAt !== null) throw new EtalonError('tracking.key-refused');
  const { id: doorId, projectId, madeBy: userId } = door;
  const roles = await records.sessions.listRoles(userId);
  const token = { id: doorId, actions: ['project.read', 'project.write'] } as const;
  return { doorId, projectId, actor: { userId, roles, token } };
}

export interface ShownDoor extends Omit<TrackingDoor, 'secretSha256'> {
  /** Who made it; null for a person erased since. */
  readonly maker: string | null;
}

/** The doors of a project, latest first; never what opens them. */
export async function listTrackingDoors(
  workplace: Workplace,
  actor: Actor,
  projectId: string,
): Promise<readonly ShownDoor[]> {
  const { records } = workplace;
  await loadProject(records, actor, projectId, 'project.read');
  const doors = await records.tracking.listDoors(projectId);
  const people = await records.sessions.findPeople([...new Set(doors.map(({ madeBy }) => madeBy))]);
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return doors.map(({ secretSha256: _kept, ...door }) => ({
    ...door,
    maker: names.get(door.madeBy) ?? null,
  }));
}
