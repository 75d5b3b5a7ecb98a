import { type Interval, wilsonInterval } from '@etalon/numeric';
import { checkJudgedLevels, type JudgedLevel, LEVEL_ABOVE_CUT, TOP_LEVEL } from '../judged-level.ts';
import { seedStream } from '../seed-stream.ts';
import { type AgreementWarning, warnPrecision, warnPrevalence } from './agreement-warnings.ts';
import { type AlphaInterval, bootstrapAlpha } from './bootstrap-alpha.ts';
import { measureKappa } from './cohen.ts';
import { measureGwet } from './gwet.ts';
import { measureIntraclass } from './intraclass.ts';
import { countLevels, gatherUnits, type JudgedUnit, tabulatePairs } from './judged-units.ts';
import { measureAlpha, sumCoincidences } from './krippendorff.ts';
import { groupPatterns, type LevelPattern, sharePairs } from './level-patterns.ts';

export interface AgreementInput {
  /** J1 judgements, before deliberation. */
  readonly judgements: readonly JudgedLevel[];
  /** Whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** 3 by default. */
  readonly topLevel?: number;
  /** First level above the cut, 2 by default. */
  readonly levelAboveCut?: number;
  /** What the bootstrap draws again: units (default), or candidates with all their units. */
  readonly resampled?: 'unit' | 'candidate';
  /** 2,000 by default. */
  readonly draws?: number;
}

/** A share of units with its 95 % Wilson interval, which takes units as independent. */
export interface UnitShare extends Interval {
  readonly share: number;
}

export interface PairKappa {
  readonly first: string;
  readonly second: string;
  readonly units: number;
  /** null when both examiners used one level only. */
  readonly linear: number | null;
  readonly quadratic: number | null;
}

export interface AgreementMeasures {
  readonly exact: UnitShare;
  readonly adjacent: UnitShare;
  readonly sameSide: UnitShare;
  readonly krippendorff: Readonly<Record<'nominal' | 'ordinal' | 'interval', number | null>> & {
    readonly bootstrap: AlphaInterval;
  };
  readonly gwet: { readonly ac1: number; readonly ac2: number };
  readonly kappas: readonly PairKappa[];
  /** Mean of as many examiners as judged every unit; refused when some unit misses some examiner. */
  readonly intraclass:
    | { readonly state: 'measured'; readonly value: number | null; readonly examiners: number }
    | { readonly state: 'refused'; readonly reason: 'not-crossed'; readonly missing: number };
  readonly warnings: readonly AgreementWarning[];
}

export interface AgreementReport {
  readonly judgements: number;
  /** Units judged twice or more, on which the measures rest. */
  readonly units: number;
  /** Units judged once, left out of the measures. */
  readonly singleUnits: number;
  /** How often each examiner gave each level, from 0 up, in double-judged units. */
  readonly marginals: readonly { readonly examiner: string; readonly counts: readonly number[] }[];
  /** K × K coincidences, in rows: symmetric, sums to the judgements of double-judged units. */
  readonly coincidences: readonly (readonly number[])[];
  /** null when no unit was judged twice. */
  readonly measures: AgreementMeasures | null;
}

/**
 * Agreement of examiners on one set of judgements (instruments/07 §7.4): shares of pairs, α, AC1 and AC2, κ by pair,
 * ICC(2,k), marginal tables and warnings. Throws as {@link checkJudgedLevels}.
 *
 * @example
 * measureAgreement({ judgements, seed: 1 }).measures?.krippendorff.ordinal;
 */
export function measureAgreement(input: AgreementInput): AgreementReport {
  const topLevel = input.topLevel ?? TOP_LEVEL;
  checkJudgedLevels(input.judgements, topLevel);
  const levels = topLevel + 1;
  const all = gatherUnits(input.judgements);
  const units = all.filter((unit) => unit.levels.length > 1);
  const patterns = groupPatterns(units.map((unit) => countLevels(unit, levels)));
  const matrix = sumCoincidences(patterns, levels);
  return {
    judgements: input.judgements.length,
    units: units.length,
    singleUnits: all.length - units.length,
    marginals: tabulateMarginals(units, levels),
    coincidences: Array.from({ length: levels }, (_, row) => [
      ...matrix.subarray(row * levels, (row + 1) * levels),
    ]),
    measures: units.length === 0 ? null : measureUnits(input, { units, patterns, matrix, levels }),
  };
}

function measureUnits(
  input: AgreementInput,
  read: {
    readonly units: readonly JudgedUnit[];
    readonly patterns: readonly LevelPattern[];
    readonly matrix: Float64Array;
    readonly levels: number;
  },
): AgreementMeasures {
  const { units, patterns, matrix, levels } = read;
  const above = input.levelAboveCut ?? LEVEL_ABOVE_CUT;
  const pairs = tabulatePairs(units, levels);
  const pooled = new Float64Array(levels ** 2);
  for (const { table } of pairs)
    table.forEach((count, place) => {
      pooled[place] = (pooled[place] ?? 0) + count;
    });
  const bootstrap = bootstrapAlpha({
    clusters:
      input.resampled === 'candidate'
        ? gatherCandidates(units, levels)
        : units.map((unit) => [countLevels(unit, levels)]),
    levels,
    metric: 'ordinal',
    draws: input.draws ?? 2000,
    stream: seedStream(input.seed, 1),
  });
  const width = bootstrap.interval === null ? null : bootstrap.interval.hi - bootstrap.interval.lo;
  return {
    exact: shareUnits(patterns, (a, b) => a === b),
    adjacent: shareUnits(patterns, (a, b) => Math.abs(a - b) <= 1),
    sameSide: shareUnits(patterns, (a, b) => a >= above === b >= above),
    krippendorff: {
      nominal: finiteOrNull(measureAlpha(matrix, 'nominal')),
      ordinal: finiteOrNull(measureAlpha(matrix, 'ordinal')),
      interval: finiteOrNull(measureAlpha(matrix, 'interval')),
      bootstrap,
    },
    gwet: { ac1: measureGwet(patterns, 'identity'), ac2: measureGwet(patterns, 'quadratic') },
    kappas: pairs.map(({ first, second, table }) => ({
      first,
      second,
      units: table.reduce((sum, count) => sum + count, 0),
      linear: finiteOrNull(measureKappa(table, 'linear')),
      quadratic: finiteOrNull(measureKappa(table, 'quadratic')),
    })),
    intraclass: measureCrossed(units),
    warnings: [...warnPrecision(units.length, width), ...warnPrevalence(patterns, pooled, above)],
  };
}

function shareUnits(patterns: readonly LevelPattern[], agree: (a: number, b: number) => boolean): UnitShare {
  const { share, units } = sharePairs(patterns, agree);
  return { share, ...wilsonInterval(Math.min(units, share * units), units) };
}

function gatherCandidates(
  units: readonly JudgedUnit[],
  levels: number,
): readonly (readonly Float64Array[])[] {
  const groups = Map.groupBy(units, (unit) => unit.candidate);
  return [...groups.values()].map((group) => group.map((unit) => countLevels(unit, levels)));
}

function measureCrossed(units: readonly JudgedUnit[]): AgreementMeasures['intraclass'] {
  const examiners = new Set(units.flatMap((unit) => unit.levels.map((row) => row.examiner))).size;
  const missing = units.reduce((sum, unit) => sum + examiners - unit.levels.length, 0);
  if (missing > 0 || units.length < 2) return { state: 'refused', reason: 'not-crossed', missing };
  const value = measureIntraclass(units.map((unit) => unit.levels.map((row) => row.level)));
  return { state: 'measured', value: finiteOrNull(value), examiners };
}

function tabulateMarginals(units: readonly JudgedUnit[], levels: number): AgreementReport['marginals'] {
  const counts = new Map<string, number[]>();
  for (const unit of units)
    for (const { examiner, level } of unit.levels) {
      const row = counts.get(examiner) ?? Array.from({ length: levels }, () => 0);
      row[level] = (row[level] ?? 0) + 1;
      counts.set(examiner, row);
    }
  return [...counts]
    .map(([examiner, row]) => ({ examiner, counts: row }))
    .sort((a, b) => (a.examiner < b.examiner ? -1 : 1));
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
