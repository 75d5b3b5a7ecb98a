import { type Grade, levelOf } from '../judgement/grade.ts';
import type { BlockRule } from './block-rule.ts';
import {
  type BlockShape,
  type LevelJudge,
  MARGIN_SEARCHED,
  makeLevelJudge,
  measureLevelMargin,
} from './judge-levels.ts';

export interface BorderInput {
  readonly rule: BlockRule;
  readonly shape: BlockShape;
  /** The grades of every criterion of the shape, in any order of examiners. */
  readonly given: Readonly<Record<string, readonly Grade[]>>;
}

interface UnmeasuredBorder {
  readonly state: 'unmeasured';
  /** The holistic rule finds nothing to flip; a criterion that an examiner could not assess leaves the block waiting. */
  readonly why: 'holistic' | 'not-assessable';
  readonly criteria: readonly string[];
}

interface MeasuredMargin {
  readonly state: 'measured';
  /** Lowest « marge de règle » over the levels that may still be settled; null when more than `searched`. */
  readonly changes: 1 | 2 | null;
  readonly searched: number;
  /** Criteria on which the examiners differ: any level between theirs may be settled. */
  readonly differing: readonly string[];
  /** Whether the rule is met in some of these ways and not in others. */
  readonly splits: boolean;
}

/** How near the frozen rule is to flipping on the levels that examiners gave, before anything is settled. */
export type BorderMargin = UnmeasuredBorder | MeasuredMargin;

/** The same with the criteria that decide, which takes longer: each way of settling is looked at. */
export type BorderZone =
  | UnmeasuredBorder
  | (MeasuredMargin & {
      /** Criteria that flip the outcome alone by one level, in at least one way of settling the others. */
      readonly pivotal: readonly string[];
      /** False when there are too many ways of settling to look at each for `pivotal`. */
      readonly everyWay: boolean;
    });

/** As many as nine criteria that differ by one level have. */
const MOST_WAYS = 512;

/**
 * The margin of instruments/07 §7.6 on the examiners' own levels. Where they differ, every level from the lowest to the highest
 * may be settled and the least margin is kept. Each rule only rises with a level, so that the lowest and the highest way of
 * settling bound all others: when both give one outcome, the nearest to flipping is one of them.
 */
export function measureBorderMargin(input: BorderInput): BorderMargin {
  const ranges = readRanges(input);
  return 'state' in ranges ? ranges : measureRanges(input, ranges);
}

/**
 * The border zone of instruments/07 §7.6: the margin and the criteria able to flip the outcome alone.
 *
 * @example
 * const shape = { criteria: ['a', 'b'], competences: [] };
 * measureBorderZone({ rule: { kind: 'R1' }, shape, given: { a: [2, 2], b: [3, 2] } });
 */
export function measureBorderZone(input: BorderInput): BorderZone {
  const ranges = readRanges(input);
  if ('state' in ranges) return ranges;
  const { judge, lowest, highest } = ranges;
  const margin = measureRanges(input, ranges);
  const ways = margin.splits ? listWays(lowest, highest) : null;
  const pivotal = findPivotal(judge, ways?.levels ?? [judge(lowest) ? lowest : highest]);
  return {
    ...margin,
    pivotal: input.shape.criteria.filter((_, rank) => pivotal.has(rank)),
    everyWay: ways?.complete ?? true,
  };
}

interface LevelRanges {
  readonly judge: LevelJudge;
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

function readRanges({ rule, shape, given }: BorderInput): LevelRanges | UnmeasuredBorder {
  const judge = makeLevelJudge(rule, shape);
  if (judge === null) return { state: 'unmeasured', why: 'holistic', criteria: [] };
  const levels = shape.criteria.map((id) => (given[id] ?? []).map(levelOf));
  const unassessed = shape.criteria.filter(
    (_, rank) => levels[rank]?.length === 0 || levels[rank]?.includes(null),
  );
  if (unassessed.length > 0) return { state: 'unmeasured', why: 'not-assessable', criteria: unassessed };
  const known = levels.map((row) => row.filter((level) => level !== null));
  return {
    judge,
    lowest: known.map((row) => Math.min(...row)),
    highest: known.map((row) => Math.max(...row)),
  };
}

function measureRanges({ shape }: BorderInput, { judge, lowest, highest }: LevelRanges): MeasuredMargin {
  const splits = judge(lowest) !== judge(highest);
  return {
    state: 'measured',
    changes: splits ? 1 : measureLevelMargin(judge, judge(lowest) ? lowest : highest),
    searched: MARGIN_SEARCHED,
    differing: shape.criteria.filter((_, rank) => lowest[rank] !== highest[rank]),
    splits,
  };
}

function findPivotal(judge: LevelJudge, ways: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const levels of ways) {
    const start = judge(levels);
    const step = start ? -1 : 1;
    for (const [rank, level] of levels.entries()) {
      const moved = level + step;
      if (!found.has(rank) && moved >= 0 && moved <= 3 && judge(levels.with(rank, moved)) !== start)
        found.add(rank);
    }
  }
  return found;
}

/** Every way of settling; when they are too many, those met by raising one criterion after another. */
function listWays(
  lowest: readonly number[],
  highest: readonly number[],
): { readonly levels: readonly (readonly number[])[]; readonly complete: boolean } {
  const count = lowest.reduce((product, low, rank) => product * ((highest[rank] ?? low) - low + 1), 1);
  if (count > MOST_WAYS) return { levels: climb(lowest, highest), complete: false };
  let levels: readonly (readonly number[])[] = [[]];
  for (const [rank, low] of lowest.entries()) {
    const width = (highest[rank] ?? low) - low + 1;
    levels = levels.flatMap((way) => Array.from({ length: width }, (_, rise) => [...way, low + rise]));
  }
  return { levels, complete: true };
}

function climb(lowest: readonly number[], highest: readonly number[]): readonly (readonly number[])[] {
  const ways: (readonly number[])[] = [lowest];
  let last = lowest;
  for (const [rank, top] of highest.entries())
    while ((last[rank] ?? top) < top) {
      last = last.with(rank, (last[rank] ?? top) + 1);
      ways.push(last);
    }
  return ways;
}
