import { interpolateQuantile } from '@etalon/numeric';
import { TOP_LEVEL } from '../judged-level.ts';
import { FEWEST_CANDIDATES } from '../small-cells.ts';
import { type Association, associate } from './relate-criteria.ts';

/** One reading of one candidate beside the level that the jury settled (J2) for a criterion it bears on. */
export interface ReadingBesideLevel {
  readonly candidate: string;
  readonly instrument: string;
  readonly criterion: string;
  readonly state: string;
  /** null for a reading that is no single number. */
  readonly value: number | null;
  /** null while no level is settled. */
  readonly level: number | null;
}

/** What a criterion's levels and an instrument's readings have in common: no proof of validity. */
export interface InstrumentOnCriterion {
  readonly instrument: string;
  readonly criterion: string;
  /** How often the reading was in each state, in order of name. */
  readonly states: readonly { readonly state: string; readonly count: number }[];
  /** Readings with a number and a settled level. */
  readonly paired: number;
  /** null below 30 of them. */
  readonly association: Association | null;
  /** Quartiles of the reading at each level; null where fewer than five candidates are at it. */
  readonly byLevel: readonly (null | {
    readonly candidates: number;
    readonly lower: number;
    readonly median: number;
    readonly upper: number;
  })[];
}

/** Each instrument with each criterion it bears on, in order of name; those read of fewer than five candidates are left out. */
export function relateReadings(rows: readonly ReadingBesideLevel[]): readonly InstrumentOnCriterion[] {
  const groups = [
    ...Map.groupBy(rows, ({ instrument, criterion }) => JSON.stringify([criterion, instrument])),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([, own]) => {
    const [first] = own;
    if (first === undefined || new Set(own.map(({ candidate }) => candidate)).size < FEWEST_CANDIDATES)
      return [];
    const paired = own
      .flatMap(({ value, level }) => (value === null || level === null ? [] : [{ value, level }]))
      .sort((a, b) => a.value - b.value || a.level - b.level);
    return [
      {
        instrument: first.instrument,
        criterion: first.criterion,
        states: [...Map.groupBy(own, ({ state }) => state)]
          .map(([state, some]) => ({ state, count: some.length }))
          .sort((a, b) => (a.state < b.state ? -1 : 1)),
        paired: paired.length,
        association: associate(
          Float64Array.from(paired, ({ value }) => value),
          Float64Array.from(paired, ({ level }) => level),
        ),
        byLevel: Array.from({ length: TOP_LEVEL + 1 }, (_, level) =>
          describeAt(paired.filter((row) => row.level === level).map(({ value }) => value)),
        ),
      },
    ];
  });
}

function describeAt(sorted: readonly number[]): InstrumentOnCriterion['byLevel'][number] {
  if (sorted.length < FEWEST_CANDIDATES) return null;
  const at = (p: number): number => interpolateQuantile(sorted, p);
  return { candidates: sorted.length, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
