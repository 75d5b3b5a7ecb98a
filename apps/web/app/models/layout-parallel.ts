import type { SearchDocument } from '@etalon/learning';
import { ALGORITHMS, type AlgorithmFacts } from '@etalon/learning/algorithms';
import { listBoundaryEnds } from '@etalon/learning/draw-trials';
import { scaleLinear, scaleLog } from 'd3-scale';

export const LOSS = 'loss';
const FEW_TICKS = 4;
/** Ticks closer than this to an end or to each other would be written over. */
const LEAST_GAP = 0.13;

export interface ParallelAxis {
  /** A setting of the algorithm, or `loss`. */
  readonly name: string;
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Share of the height, 0 at the low end; null for what has no place on the scale: no loss, no penalty on a logarithmic scale. */
  readonly at: (value: number) => number | null;
  readonly valueAt: (share: number) => number;
  /** Whether a trial has no place on the scale: it stands on a notch of its own. */
  readonly hasOutside: boolean;
  /** Trials within two hundredths of each end; empty for the loss. */
  readonly ends: { readonly low: number; readonly high: number };
}

/** What a trial is, beside its values: found on fewer rows, without a loss, the usual settings, the best one. */
export type TrialKind = 'whole' | 'partial' | 'failed' | 'usual' | 'best';

export interface ParallelTrial {
  /** Its place in the search; 0 for the usual settings. */
  readonly at: number;
  readonly kind: TrialKind;
  /** One for each axis, the loss last; null for a loss that is no number. */
  readonly values: readonly (number | null)[];
}

export interface ParallelLayout {
  readonly axes: readonly ParallelAxis[];
  readonly trials: readonly ParallelTrial[];
}

/** Whether a loss is a number: one that is not comes back as null from where results are kept. */
export const isTold = (loss: number | null): loss is number => loss !== null && Number.isFinite(loss);

function kindOf(search: SearchDocument, at: number): TrialKind {
  const trial = search.trials[at];
  if (trial === undefined || !isTold(trial.loss)) return 'failed';
  if (at === search.best) return 'best';
  if (at === 0) return 'usual';
  return trial.share < 1 ? 'partial' : 'whole';
}

/** One axis for each setting searched, on its own scale, then the loss; one line for each trial, the usual settings among them. */
export function layoutParallel(search: SearchDocument): ParallelLayout {
  const facts: AlgorithmFacts = ALGORITHMS[search.algorithm];
  const names = Object.keys(search.space);
  const usualOf = (name: string): number | null =>
    facts.settings.find((one) => one.name === name)?.usual ?? null;
  const trials = search.trials.map(({ settings, loss }, at) => ({
    at,
    kind: kindOf(search, at),
    values: [...names.map((name) => settings[name] ?? usualOf(name)), isTold(loss) ? loss : null],
  }));
  const hits = search.trials.slice(1).flatMap(({ settings }) => listBoundaryEnds(search, settings));
  const axes = names.map((name, place) => {
    const { low, high } = search.space[name] ?? { low: 0, high: 1 };
    const setting = facts.settings.find((one) => one.name === name);
    const count = (end: 'low' | 'high'): number =>
      hits.filter((hit) => hit.name === name && hit.end === end).length;
    return openAxis(name, {
      ...{ low, high, isLog: setting?.scale === 'log' && low > 0 },
      values: trials.map(({ values }) => values[place] ?? null),
      ends: { low: count('low'), high: count('high') },
    });
  });
  const losses = trials.map(({ values }) => values.at(-1) ?? null);
  const told = losses.filter(isTold);
  const loss = openAxis(LOSS, {
    low: told.length === 0 ? 0 : Math.min(...told),
    high: told.length === 0 ? 1 : Math.max(...told),
    isLog: false,
    values: losses,
    ends: { low: 0, high: 0 },
  });
  return { axes: [...axes, loss], trials };
}

function openAxis(
  name: string,
  given: Pick<ParallelAxis, 'low' | 'high' | 'isLog' | 'ends'> & {
    readonly values: readonly (number | null)[];
  },
): ParallelAxis {
  const { low, high: top, isLog, ends, values } = given;
  const high = top > low ? top : low + (Math.abs(low) || 1);
  const scale = (isLog ? scaleLog() : scaleLinear()).domain([low, high]).range([0, 1]);
  const at = (value: number): number | null =>
    Number.isFinite(value) && value >= low && value <= high ? Number(scale(value).toFixed(6)) : null;
  return {
    ...{ name, isLog, low, high, at, ends },
    ticks: thinTicks(scale.ticks(FEW_TICKS), isLog, at),
    valueAt: (share) => (share <= 0 ? low : share >= 1 ? high : scale.invert(share)),
    hasOutside: values.some((value) => value === null || at(value) === null),
  };
}

/** Ticks far enough from each other and from both ends; on a logarithmic scale powers of ten first, then their doubles and fives. */
function thinTicks(ticks: readonly number[], isLog: boolean, at: ParallelAxis['at']): readonly number[] {
  const leadOf = (tick: number): number => Number(tick.toExponential(0).split('e')[0]);
  const wanted = isLog ? [1, 5, 2].flatMap((lead) => ticks.filter((tick) => leadOf(tick) === lead)) : ticks;
  const kept: number[] = [];
  for (const tick of wanted) {
    const share = at(tick) ?? 0;
    const taken = [0, 1, ...kept.map((one) => at(one) ?? 0)];
    if (taken.every((other) => Math.abs(other - share) >= LEAST_GAP)) kept.push(tick);
  }
  return kept.sort((one, other) => one - other);
}
