import { type CompetencyBlock, type Framework, listCriteria } from '@etalon/core/framework';
import { MISSION_SUBJECT } from '@etalon/core/mission';

/** The parts of a framework that its mission is read from. */
export type MissionSource = Pick<Framework, 'blocks' | 'awardConditions'>;

export const MISSION_TITLE = 'Mission en entreprise';

/** The condition of award that speaks of the mission, word for word, or nothing when the document has none. */
export function findMissionCondition(
  framework: Pick<Framework, 'awardConditions'>,
): Framework['awardConditions'][number] | null {
  return framework.awardConditions.find(({ text }) => /\bmission\b/i.test(text)) ?? null;
}

/**
 * The mission as the hand-in and the juries see it: one situation that may serve every criterion of the framework. It is no block
 * of the framework, and no rule of a block reads it.
 */
export function makeMissionBlock(framework: MissionSource): CompetencyBlock {
  const condition = findMissionCondition(framework);
  const place = condition?.place ?? { line: 0, cell: null };
  const activity = {
    id: MISSION_SUBJECT,
    rank: 1,
    title: MISSION_TITLE,
    place,
    bullets: [],
    competencies: [],
    situation: { id: `S-${MISSION_SUBJECT}`, text: condition?.text ?? MISSION_TITLE, place, chain: null },
    criteria: listCriteria(framework).map(({ criterion }) => criterion),
  };
  return { id: MISSION_SUBJECT, rank: 0, title: MISSION_TITLE, place, activities: [activity] };
}

/** The blocks that a session judges: those of the framework, and the mission's own when it is among its situations. */
export function listSessionBlocks(
  framework: Framework,
  situations: readonly { readonly situation: string }[],
): readonly CompetencyBlock[] {
  const asked = situations.some(({ situation }) => situation === MISSION_SUBJECT);
  return asked ? [...framework.blocks, makeMissionBlock(framework)] : framework.blocks;
}

/** The block of this id, the mission among them. */
export function findJuryBlock(framework: Framework, id: string): CompetencyBlock | null {
  if (id === MISSION_SUBJECT) return makeMissionBlock(framework);
  return framework.blocks.find((block) => block.id === id) ?? null;
}
