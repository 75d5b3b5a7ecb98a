import { type Interval, interpolateQuantile, type RandomStream } from '@etalon/numeric';
import { drawResample } from '../draw-counts.ts';
import { type AlphaMetric, addCoincidences, measureAlpha } from './krippendorff.ts';
import { groupPatterns } from './level-patterns.ts';

export interface AlphaInterval {
  /** 95 % percentile interval; null when one cluster alone is drawn, or when fewer than half of the draws had an α. */
  readonly interval: Interval | null;
  readonly draws: number;
  /** Draws in which nothing varied, which have no α. */
  readonly undefinedDraws: number;
}

/**
 * Percentile interval of α by resampling clusters of units, each cluster a list of counts by level: one unit each for
 * Hayes & Krippendorff (2007), all units of a candidate together when they hang together. Expected disagreement is
 * computed again in every draw, unlike in their macro.
 */
export function bootstrapAlpha(input: {
  readonly clusters: readonly (readonly Float64Array[])[];
  readonly levels: number;
  readonly metric: AlphaMetric;
  readonly draws: number;
  readonly stream: RandomStream;
}): AlphaInterval {
  const groups = groupPatterns(
    input.clusters.map((units) => {
      const matrix = new Float64Array(input.levels ** 2);
      for (const counts of units) addCoincidences(matrix, counts, 1);
      return matrix;
    }),
  );
  const multiplicities = Float64Array.from(groups, (group) => group.multiplicity);
  const replicates: number[] = [];
  for (let draw = 0; draw < input.draws; draw += 1) {
    const matrix = new Float64Array(input.levels ** 2);
    const drawn = drawResample(input.stream, multiplicities);
    groups.forEach(({ counts }, place) => {
      const times = drawn[place] ?? 0;
      if (times > 0)
        for (let i = 0; i < matrix.length; i += 1) matrix[i] = (matrix[i] ?? 0) + times * (counts[i] ?? 0);
    });
    const alpha = measureAlpha(matrix, input.metric);
    if (!Number.isNaN(alpha)) replicates.push(alpha);
  }
  const sorted = Float64Array.from(replicates).sort();
  const isKnown = input.clusters.length > 1 && sorted.length * 2 > input.draws;
  return {
    interval: isKnown
      ? { lo: interpolateQuantile(sorted, 0.025), hi: interpolateQuantile(sorted, 0.975) }
      : null,
    draws: input.draws,
    undefinedDraws: input.draws - sorted.length,
  };
}
