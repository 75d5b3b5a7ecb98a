import { measureKappa } from './cohen.ts';
import { measureGwet } from './gwet.ts';
import { measureAlpha, sumCoincidences } from './krippendorff.ts';
import { groupPatterns, type LevelPattern, sharePairs } from './level-patterns.ts';

/** What must be read beside an agreement figure (instruments/07 §7.4), with its numbers. */
export type AgreementWarning =
  | {
      readonly code: 'precision';
      readonly units: number;
      /** Width of the 95 % interval of α found here; null when there is none. */
      readonly width: number | null;
      /** Median width at a tabulated number of units near this one (simulated, two examiners, instruments/08 §8.2). */
      readonly tabulated: { readonly units: number; readonly width: number };
      /** Units from which the tabulated width is below 0.2. */
      readonly unitsForNarrow: number;
    }
  | {
      readonly code: 'prevalence';
      readonly side: 'above-cut' | 'below-cut';
      /** Share of units that every examiner put on that side. */
      readonly jointShare: number;
      readonly agreement: number;
      /** Of the two sides of the cut. */
      readonly kappa: number | null;
      readonly alpha: number | null;
      readonly ac1: number;
    };

const WIDTHS = [
  { units: 20, width: 0.74 },
  { units: 50, width: 0.46 },
  { units: 100, width: 0.32 },
  { units: 300, width: 0.19 },
] as const;
const NARROW = WIDTHS[3];
/** A convention: from here the three coefficients part in the worked example of instruments/07 §7.4. */
const PREVALENT_SHARE = 0.8;

/** The precision that so many units allow: a warning below 300 units. */
export function warnPrecision(units: number, width: number | null): readonly AgreementWarning[] {
  if (units >= NARROW.units) return [];
  const tabulated = WIDTHS.findLast((row) => row.units <= units) ?? WIDTHS[0];
  return [{ code: 'precision', units, width, tabulated, unitsForNarrow: NARROW.units }];
}

/** The prevalence of one side of the cut: a warning when 80 % of the units are jointly on it. */
export function warnPrevalence(
  patterns: readonly LevelPattern[],
  pairs: Float64Array,
  levelAboveCut: number,
): readonly AgreementWarning[] {
  const sides = groupPatterns(
    patterns.flatMap(({ counts, multiplicity }) => {
      const below = counts.subarray(0, levelAboveCut).reduce((sum, count) => sum + count, 0);
      const above = counts.subarray(levelAboveCut).reduce((sum, count) => sum + count, 0);
      return Array.from({ length: multiplicity }, () => Float64Array.of(below, above));
    }),
  );
  const { share: agreement, units } = sharePairs(sides, (a, b) => a === b);
  const joint = (side: 0 | 1): number =>
    sides.reduce((sum, { counts, multiplicity }) => {
      const together = counts[0] === 0 ? 1 : counts[1] === 0 ? 0 : null;
      const isPaired = (counts[0] ?? 0) + (counts[1] ?? 0) >= 2;
      return sum + (together === side && isPaired ? multiplicity : 0);
    }, 0) / units;
  const side = joint(1) >= joint(0) ? 1 : 0;
  if (!(joint(side) >= PREVALENT_SHARE)) return [];
  return [
    {
      code: 'prevalence',
      side: side === 1 ? 'above-cut' : 'below-cut',
      jointShare: joint(side),
      agreement,
      kappa: finiteOrNull(measureKappa(foldSides(pairs, levelAboveCut), 'unweighted')),
      alpha: finiteOrNull(measureAlpha(sumCoincidences(sides, 2), 'nominal')),
      ac1: measureGwet(sides, 'identity'),
    },
  ];
}

function foldSides(pairs: Float64Array, levelAboveCut: number): Float64Array {
  const k = Math.round(Math.sqrt(pairs.length));
  const folded = new Float64Array(4);
  pairs.forEach((count, place) => {
    const row = Number(Math.floor(place / k) >= levelAboveCut);
    const column = Number(place % k >= levelAboveCut);
    folded[row * 2 + column] = (folded[row * 2 + column] ?? 0) + count;
  });
  return folded;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
