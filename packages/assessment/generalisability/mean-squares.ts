import type { LevelTable } from './level-table.ts';

/** Sources of variance: p candidate, j examiner, i criterion; `j:p` is j and pj together. */
export const EFFECTS = ['p', 'j', 'i', 'pj', 'pi', 'ji', 'pji', 'j:p', 'ji:p'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface MeanSquare {
  readonly degrees: number;
  readonly meanSquare: number;
}

/**
 * Mean squares of a full p × j × i table without replication (Brennan 2001, ch. 3); with one criterion, those of p × j,
 * where `pj` is what is left. Effects with no degree of freedom are absent.
 */
export function measureSquares(table: LevelTable): ReadonlyMap<Effect, MeanSquare> {
  const { candidates: p, examiners: j, criteria: i } = table;
  const grand = sumSquaresOf(table, false, false, false);
  const one = {
    p: sumSquaresOf(table, true, false, false) - grand,
    j: sumSquaresOf(table, false, true, false) - grand,
    i: sumSquaresOf(table, false, false, true) - grand,
  };
  const pj = sumSquaresOf(table, true, true, false) - grand - one.p - one.j;
  const pi = sumSquaresOf(table, true, false, true) - grand - one.p - one.i;
  const ji = sumSquaresOf(table, false, true, true) - grand - one.j - one.i;
  const pji = sumSquaresOf(table, true, true, true) - grand - one.p - one.j - one.i - pj - pi - ji;
  const sources: readonly (readonly [Effect, number, number])[] = [
    ['p', one.p, p - 1],
    ['j', one.j, j - 1],
    ['i', one.i, i - 1],
    ['pj', pj, (p - 1) * (j - 1)],
    ['pi', pi, (p - 1) * (i - 1)],
    ['ji', ji, (j - 1) * (i - 1)],
    ['pji', pji, (p - 1) * (j - 1) * (i - 1)],
    ['j:p', one.j + pj, p * (j - 1)],
    ['ji:p', ji + pji, p * (j - 1) * (i - 1)],
  ];
  return new Map(
    sources
      .filter(([, , degrees]) => degrees > 0)
      .map(([effect, squares, degrees]) => [effect, { degrees, meanSquare: Math.max(0, squares) / degrees }]),
  );
}

/** Σ over cells of the squared mean over the indices left out. */
function sumSquaresOf(
  table: LevelTable,
  byCandidate: boolean,
  byExaminer: boolean,
  byCriterion: boolean,
): number {
  const { candidates, examiners, criteria, levels } = table;
  const rows = byCandidate ? candidates : 1;
  const columns = byExaminer ? examiners : 1;
  const layers = byCriterion ? criteria : 1;
  const sums = new Float64Array(rows * columns * layers);
  levels.forEach((level, cell) => {
    const i = byCriterion ? cell % criteria : 0;
    const j = byExaminer ? Math.floor(cell / criteria) % examiners : 0;
    const p = byCandidate ? Math.floor(cell / (criteria * examiners)) : 0;
    const place = (p * columns + j) * layers + i;
    sums[place] = (sums[place] ?? 0) + level;
  });
  return (sums.reduce((total, sum) => total + sum * sum, 0) * sums.length) / levels.length;
}
