import type { BlockRule } from './block-rule.ts';

/** What a rule reads of a block when levels are numbers: how many criteria, which are critical, which bear what. */
export interface BlockShape {
  readonly criteria: readonly string[];
  /** For each competence, the rank of each criterion and its weight (1 primary, 0.5 secondary). */
  readonly competences: readonly (readonly { readonly rank: number; readonly weight: number }[])[];
}

export type LevelJudge = (levels: readonly number[]) => boolean;

function sumLevels(levels: readonly number[]): number {
  let sum = 0;
  for (const level of levels) sum += level;
  return sum;
}

function judgeBounded(rule: Extract<BlockRule, { readonly kind: 'R2' }>, shape: BlockShape): LevelJudge {
  const most = Math.floor(shape.criteria.length / rule.onesDivisor);
  const critical = shape.criteria.map((id) => rule.critical.includes(id));
  const competences = shape.competences.map((links) => ({
    links,
    weights: links.reduce((sum, link) => sum + link.weight, 0),
  }));
  return (levels) => {
    let ones = 0;
    for (const [rank, level] of levels.entries()) {
      if (level === 0) return false;
      if (level !== 1) continue;
      ones += 1;
      if (critical[rank] === true) return false;
    }
    if (ones > most) return false;
    for (const { links, weights } of competences) {
      let sum = 0;
      for (const link of links) sum += link.weight * (levels[link.rank] ?? 0);
      if ((weights === 0 ? 0 : sum / weights) < rule.competenceMean) return false;
    }
    return true;
  };
}

/**
 * `applyBlockRule` reduced to met or not met, for a simulation that asks it a million times: levels 0 to 3 by criterion
 * in the order of the shape. A test holds the two equal. Null for the holistic rule, which finds nothing.
 */
export function makeLevelJudge(rule: BlockRule, shape: BlockShape): LevelJudge | null {
  const size = Math.max(1, shape.criteria.length);
  switch (rule.kind) {
    case 'holistic':
      return null;
    case 'R1':
      return (levels) => levels.every((level) => level >= 2);
    case 'R2':
      return judgeBounded(rule, shape);
    case 'R3':
      return (levels) => !levels.includes(0) && sumLevels(levels) / size >= rule.mean;
    case 'R4':
      return (levels) => sumLevels(levels) / size >= rule.mean;
    default:
      return rule satisfies never;
  }
}

/** Changes searched by `measureLevelMargin`: one, two, or more than two. */
export const MARGIN_SEARCHED = 2;

/** Smallest number of one-level changes that flips the judge (« marge de règle »), 1 or 2; null when more are needed. */
export function measureLevelMargin(judge: LevelJudge, levels: readonly number[]): 1 | 2 | null {
  const start = judge(levels);
  // Each rule only rises with a level: a met block flips by falling, one that is not met by rising.
  const step = start ? -1 : 1;
  const moved = [...levels];
  const shift = (rank: number): boolean => {
    const level = (moved[rank] ?? 0) + step;
    if (level < 0 || level > 3) return false;
    moved[rank] = level;
    return true;
  };
  const seconds: number[] = [];
  for (let rank = 0; rank < moved.length; rank += 1) {
    if (!shift(rank)) continue;
    if (judge(moved) !== start) return 1;
    moved[rank] = levels[rank] ?? 0;
    seconds.push(rank);
  }
  for (const first of seconds) {
    shift(first);
    for (let second = first; second < moved.length; second += 1) {
      const before = moved[second] ?? 0;
      if (!shift(second)) continue;
      if (judge(moved) !== start) return 2;
      moved[second] = before;
    }
    moved[first] = levels[first] ?? 0;
  }
  return null;
}
