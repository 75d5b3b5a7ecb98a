import { findMissionCondition, type MissionSource, makeMissionBlock } from '../mission/mission-block.ts';

export interface PoolSubject {
  readonly id: string;
  readonly title: string;
}

/**
 * The blocks of every framework, and the missions of those that ask for one: what somebody may judge, by their code. Frameworks come latest
 * first, and the words of a block are those of the latest that has it.
 */
export function listPoolSubjects(frameworks: readonly MissionSource[]): readonly PoolSubject[] {
  const titles = new Map<string, string>();
  for (const framework of frameworks) {
    const mission = findMissionCondition(framework) === null ? [] : [makeMissionBlock(framework)];
    for (const { id, title } of [...framework.blocks, ...mission]) if (!titles.has(id)) titles.set(id, title);
  }
  return [...titles]
    .map(([id, title]) => ({ id, title }))
    .sort((one, other) => one.id.localeCompare(other.id, 'fr', { numeric: true }));
}
