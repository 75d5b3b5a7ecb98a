import type { JudgedLevel } from '../judged-level.ts';

/** A full table of levels, candidates × examiners × criteria in row order. */
export interface LevelTable {
  readonly levels: Float64Array;
  readonly candidates: number;
  /** Of the session when crossed, of each candidate when nested. */
  readonly examiners: number;
  readonly criteria: number;
}

/**
 * Every examiner judged every candidate on every criterion (`crossed`), or each candidate had as many examiners of its
 * own (`nested`, as in a plan whose pairs rotate).
 */
export type ExaminerDesign = 'crossed' | 'nested';

export type TabledLevels =
  | { readonly state: 'full'; readonly table: LevelTable }
  | { readonly state: 'holes'; readonly missing: number };

/** Puts judgements in a full table, or says how many are missing to fill one. */
export function tableLevels(judgements: readonly JudgedLevel[], design: ExaminerDesign): TabledLevels {
  const byCandidate = Map.groupBy(judgements, (row) => row.candidate);
  const criteria = [...new Set(judgements.map((row) => row.criterion))].sort();
  const all = [...new Set(judgements.map((row) => row.examiner))].sort();
  const own = [...byCandidate.values()].map((rows) => [...new Set(rows.map((row) => row.examiner))].sort());
  const examiners = design === 'crossed' ? all.length : Math.max(0, ...own.map((names) => names.length));
  const expected = byCandidate.size * examiners * criteria.length;
  if (expected !== judgements.length) return { state: 'holes', missing: expected - judgements.length };
  const levels = new Float64Array(expected);
  const criterionPlace = new Map(criteria.map((name, place) => [name, place]));
  const crossedPlace = new Map(all.map((name, place) => [name, place]));
  [...byCandidate.values()].forEach((rows, candidate) => {
    const place =
      design === 'crossed' ? crossedPlace : new Map(own[candidate]?.map((name, at) => [name, at]));
    for (const { examiner, criterion, level } of rows) {
      const row = candidate * examiners + (place.get(examiner) ?? 0);
      levels[row * criteria.length + (criterionPlace.get(criterion) ?? 0)] = level;
    }
  });
  return {
    state: 'full',
    table: { levels, candidates: byCandidate.size, examiners, criteria: criteria.length },
  };
}
