import type { JudgedLevel } from '../judged-level.ts';

/** Mean level of each candidate over its examiners, one column for each criterion; NaN where there is none. */
export interface MeanTable {
  readonly candidates: readonly string[];
  readonly criteria: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** Candidates in order of name, so that the order of judgements changes no rounding. */
export function tableMeans(judgements: readonly JudgedLevel[], criteria: readonly string[]): MeanTable {
  const candidates = [...new Set(judgements.map(({ candidate }) => candidate))].sort();
  const placeOf = new Map(candidates.map((candidate, place) => [candidate, place]));
  const byCriterion = Map.groupBy(judgements, ({ criterion }) => criterion);
  const columns = criteria.map((criterion) => {
    const sums = new Float64Array(candidates.length);
    const counts = new Float64Array(candidates.length);
    for (const { candidate, level } of byCriterion.get(criterion) ?? []) {
      const place = placeOf.get(candidate) ?? 0;
      sums[place] = (sums[place] ?? 0) + level;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return sums.map((sum, place) => (counts[place] === 0 ? Number.NaN : sum / (counts[place] ?? 1)));
  });
  return { candidates, criteria, columns };
}

/** Mean over the columns left of each candidate; NaN where fewer than half of them have a level. */
export function restOf(columns: readonly Float64Array[], without: readonly Float64Array[]): Float64Array {
  const left = columns.filter((column) => !without.includes(column));
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, place) => {
    const known = left.map((column) => column[place] ?? Number.NaN).filter((level) => !Number.isNaN(level));
    if (known.length === 0 || known.length * 2 < left.length) return Number.NaN;
    return known.reduce((sum, level) => sum + level, 0) / known.length;
  });
}

/** The same places of several columns, those where each has a level. */
export function keepComplete(columns: readonly Float64Array[]): readonly Float64Array[] {
  const places = Array.from({ length: columns[0]?.length ?? 0 }, (_, place) => place).filter((place) =>
    columns.every((column) => !Number.isNaN(column[place] ?? Number.NaN)),
  );
  return columns.map((column) => Float64Array.from(places, (place) => column[place] ?? 0));
}
