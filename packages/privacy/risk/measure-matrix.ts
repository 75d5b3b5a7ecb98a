import { EtalonError } from '@etalon/error';
import type { LevelRange, MatrixReading, Risk } from './risk.ts';

interface Rated {
  readonly id: string;
  readonly score: number;
  readonly lo: number;
  readonly middle: number;
  readonly hi: number;
}

/**
 * What an ordinal matrix does to the order of the risks (Cox 2008), when its levels have declared ranges: pairs that the
 * product of levels orders against the expected loss. Risks without levels are left out. Throws
 * `privacy.level-out-of-scale` for a level that has no range.
 */
export function measureMatrix(
  risks: readonly Risk[],
  ranges: { readonly likelihood: readonly LevelRange[]; readonly severity: readonly LevelRange[] },
): MatrixReading {
  const levels = risks.flatMap(({ id, likelihood, severity }) =>
    likelihood === null || severity === null ? [] : [{ id, likelihood, severity }],
  );
  const rated = levels.map(({ id, likelihood, severity }): Rated => {
    const often = findRange(ranges.likelihood, likelihood, id);
    const much = findRange(ranges.severity, severity, id);
    return {
      id,
      score: likelihood * severity,
      lo: often.lo * much.lo,
      middle: ((often.lo + often.hi) / 2) * ((much.lo + much.hi) / 2),
      hi: often.hi * much.hi,
    };
  });
  const inversions: { first: string; second: string }[] = [];
  let pairs = 0;
  let sureInversions = 0;
  let tiesSplit = 0;
  for (const [i, a] of rated.entries()) {
    for (const b of rated.slice(i + 1)) {
      pairs += 1;
      const [high, low] = a.score >= b.score ? [a, b] : [b, a];
      if (high.score === low.score) tiesSplit += high.middle === low.middle ? 0 : 1;
      else if (high.middle < low.middle) inversions.push({ first: high.id, second: low.id });
      if (high.score !== low.score && high.hi < low.lo) sureInversions += 1;
    }
  }
  const cells = countCells(levels);
  const largest = Math.max(0, ...cells.map(({ count }) => count));
  return {
    pairs,
    inversions,
    sureInversions,
    tiesSplit,
    cells,
    crowding: levels.length === 0 ? 0 : largest / levels.length,
  };
}

function findRange(ranges: readonly LevelRange[], level: number, what: string): LevelRange {
  const range = ranges.find((one) => one.level === level);
  if (range === undefined) {
    const known = ranges.map((one) => one.level);
    throw new EtalonError('privacy.level-out-of-scale', {
      info: { level, what, lowest: Math.min(...known), highest: Math.max(...known) },
    });
  }
  return range;
}

function countCells(
  levels: readonly { readonly likelihood: number; readonly severity: number }[],
): MatrixReading['cells'] {
  const counts = new Map<string, { likelihood: number; severity: number; count: number }>();
  for (const { likelihood, severity } of levels) {
    const key = `${likelihood}/${severity}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { likelihood, severity, count });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || b.severity - a.severity || b.likelihood - a.likelihood,
  );
}
