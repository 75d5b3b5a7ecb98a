import { type CountedMission, MISSION_SUBJECT } from '@etalon/core/mission';
import type { MissionVersion } from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';

/** Missions in force of each candidacy of a session: the last version of each agreement that was not withdrawn. */
export type DeclaredMissions = ReadonlyMap<string, readonly CountedMission[]>;

export async function listDeclared(
  { missions }: Pick<Records, 'missions'>,
  sessionId: string,
): Promise<DeclaredMissions> {
  const inForce = keepInForce(await missions.listVersionsOfSession(sessionId));
  return new Map(
    [...Map.groupBy(inForce, ({ candidacyId }) => candidacyId)].map(([candidacyId, rows]) => [
      candidacyId,
      rows.map(({ missionId, terms }) => ({ id: missionId, terms })),
    ]),
  );
}

/** Of every version of agreements, the last one of each that was not withdrawn. */
export function keepInForce<Version extends MissionVersion>(
  versions: readonly Version[],
): readonly Version[] {
  const last = new Map<string, Version>();
  for (const version of versions) {
    const known = last.get(version.missionId);
    if (known === undefined || known.number < version.number) last.set(version.missionId, version);
  }
  return [...last.values()].filter(({ withdrawn }) => !withdrawn);
}

/** The blocks that a candidacy is judged on: those it asks for, and the mission once it declared one. */
export function listJudgedBlocks(
  { id, blocks }: Pick<Candidacy, 'id' | 'blocks'>,
  declared: DeclaredMissions,
): readonly string[] {
  return declared.has(id) ? [...blocks, MISSION_SUBJECT] : blocks;
}
