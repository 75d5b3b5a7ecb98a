import { interpolateQuantile } from '@etalon/numeric';
import { LEVEL_ABOVE_CUT } from '../judged-level.ts';
import { FEWEST_EXAMINERS } from '../small-cells.ts';
import { type JudgementShare, shareOf } from './describe-grades.ts';
import { type ItemJudgement, levelOfGrade } from './item-judgement.ts';

/** How a criterion was judged, over examiners who are too many for any to be told. */
export interface JudgingDescription {
  readonly judgements: number;
  /** Milliseconds: median and quartiles (Hyndman & Fan type 7). */
  readonly time: { readonly lower: number; readonly median: number; readonly upper: number };
  /** From 1 to 3. */
  readonly meanConfidence: number;
  readonly shifts: FirstShifts | null;
  /** Instruments in order of name, with the judgements before which a reading of theirs was opened. */
  readonly opened: readonly { readonly instrument: string; readonly judgements: JudgementShare }[];
}

/** From the first impression to the judgement, J0 → J1. */
export interface FirstShifts {
  readonly moved: JudgementShare;
  readonly up: number;
  readonly down: number;
  /** Of those moved, how many changed side of the cut. */
  readonly acrossCut: number;
}

/**
 * Over the sessions in which three examiners or more judged the criterion: each of two would read the other's habits, and a
 * session of two in a pool would be told by difference. null when there is none.
 */
export function describeJudging(all: readonly ItemJudgement[]): JudgingDescription | null {
  const judgements = [...Map.groupBy(all, ({ session }) => session).values()]
    .filter((rows) => new Set(rows.map(({ examiner }) => examiner)).size >= FEWEST_EXAMINERS)
    .flat();
  if (judgements.length === 0) return null;
  const times = Float64Array.from(judgements, ({ elapsedMs }) => elapsedMs).sort();
  const instruments = [...new Set(judgements.flatMap(({ instruments: some }) => some))].sort();
  return {
    judgements: judgements.length,
    time: {
      lower: interpolateQuantile(times, 0.25),
      median: interpolateQuantile(times, 0.5),
      upper: interpolateQuantile(times, 0.75),
    },
    meanConfidence: judgements.reduce((sum, { confidence }) => sum + confidence, 0) / judgements.length,
    shifts: describeShifts(judgements),
    opened: instruments.map((instrument) => ({
      instrument,
      judgements: shareOf(
        judgements.filter((row) => row.instruments.includes(instrument)).length,
        judgements.length,
      ),
    })),
  };
}

function describeShifts(judgements: readonly ItemJudgement[]): FirstShifts | null {
  const pairs = judgements.flatMap(({ first, grade }) => (first === null ? [] : [{ first, grade }]));
  if (pairs.length === 0) return null;
  const moved = pairs.filter(({ first, grade }) => first !== grade);
  const steps = moved.flatMap(({ first, grade }) => {
    const [from, to] = [levelOfGrade(first), levelOfGrade(grade)];
    return from === null || to === null ? [] : [{ from, to }];
  });
  return {
    moved: shareOf(moved.length, pairs.length),
    up: steps.filter(({ from, to }) => to > from).length,
    down: steps.filter(({ from, to }) => to < from).length,
    acrossCut: steps.filter(({ from, to }) => from >= LEVEL_ABOVE_CUT !== to >= LEVEL_ABOVE_CUT).length,
  };
}
