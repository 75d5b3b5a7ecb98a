import type { BlockRule } from './block-rule.ts';
import { type BlockShape, makeLevelJudge, measureLevelMargin } from './judge-levels.ts';

/** Settled levels of one block of one candidate, in the order of the shape; twice when two panels judged it. */
export interface JudgedBlock {
  readonly levels: readonly number[];
  readonly again: readonly number[] | null;
}

/** What a rule makes of many blocks: counts only. */
export interface RuleCounts {
  readonly rule: BlockRule;
  readonly blocks: number;
  /** Null for a rule that finds nothing. */
  readonly met: number | null;
  /** How many lie at one change of the other side, at two, or farther. */
  readonly margins: { readonly one: number; readonly two: number; readonly more: number };
  /** Blocks found alike by both panels, of those judged twice; null where none was. */
  readonly consistent: { readonly alike: number; readonly pairs: number } | null;
}

/** Applies one rule to every block and counts. */
export function countRule(rule: BlockRule, shape: BlockShape, blocks: readonly JudgedBlock[]): RuleCounts {
  const judge = makeLevelJudge(rule, shape);
  const pairs = blocks.filter((block) => block.again !== null);
  if (judge === null)
    return {
      rule,
      blocks: blocks.length,
      met: null,
      margins: { one: 0, two: 0, more: 0 },
      consistent: null,
    };
  const margins = blocks.map(({ levels }) => measureLevelMargin(judge, levels));
  const alike = pairs.filter(({ levels, again }) => again !== null && judge(levels) === judge(again));
  return {
    rule,
    blocks: blocks.length,
    met: blocks.filter(({ levels }) => judge(levels)).length,
    margins: {
      one: margins.filter((margin) => margin === 1).length,
      two: margins.filter((margin) => margin === 2).length,
      more: margins.filter((margin) => margin === null).length,
    },
    consistent: pairs.length === 0 ? null : { alike: alike.length, pairs: pairs.length },
  };
}
