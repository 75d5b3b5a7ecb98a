import { measureImportance, shuffleRows } from '@etalon/learning';
import type { ReadingFrame } from '../build-reading.ts';
import { openStream } from './frame-set.ts';
import type { ReadTrials } from './read-trials.ts';

/** Draws of the forest and of the permutations, and trials read at most. */
export const SEEDS = 5;
const MOST_TRIALS = 500;

export interface RankedSettings {
  /** By decreasing median; limits are the least and the most over the draws. */
  readonly settings: readonly {
    readonly name: string;
    readonly median: number;
    readonly lo: number;
    readonly hi: number;
  }[];
  /** Trials read, among those achieved. */
  readonly drawn: number;
  readonly of: number;
}

/**
 * Importance of each setting that varies, by permutation on a forest that learned the losses, over several draws (U4 of
 * instruments/04, I-ML-13). Names are coded in the order of their letters; a setting that a trial lacks is under its least
 * value. Null with fewer than ten trials or equal losses.
 */
export function rankSettings(search: ReadTrials, frame: ReadingFrame): RankedSettings | null {
  const { losses, points, path } = search;
  const of = losses.length;
  const order = shuffleRows(Uint32Array.from(losses.keys()), openStream(frame, 'trials', path))
    .slice(0, MOST_TRIALS)
    .sort();
  const names = search.settings.flatMap(({ name }) =>
    new Set(points.map((point) => point[name])).size > 1 ? [name] : [],
  );
  if (names.length === 0) return null;
  const coded = new Map(names.map((name) => [name, codeSetting(points.map((point) => point[name]))]));
  const trials = [...order].map((at) => ({
    ...{ loss: losses[at] ?? Number.NaN, sd: 0, share: 1 },
    settings: Object.fromEntries(names.map((name) => [name, coded.get(name)?.[at] ?? 0])),
  }));
  const space = Object.fromEntries(names.map((name) => [name, { low: 0, high: 0 }]));
  const found = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const made = measureImportance(trials, space, openStream(frame, 'importance', path, String(seed)));
    if (made === null) return null;
    for (const { name, importance } of made) found.get(name)?.push(importance);
  }
  const settings = [...found].map(([name, values]) => {
    const sorted = values.toSorted((one, other) => one - other);
    return { name, median: sorted[(SEEDS - 1) / 2] ?? 0, lo: sorted[0] ?? 0, hi: sorted.at(-1) ?? 0 };
  });
  return { settings: settings.toSorted((one, other) => other.median - one.median), drawn: trials.length, of };
}

function codeSetting(values: readonly (number | string | undefined)[]): readonly number[] {
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))].sort();
  const least = numbers.reduce((lowest, value) => Math.min(lowest, value), 0);
  const most = numbers.reduce((highest, value) => Math.max(highest, value), 0);
  return values.map((value) => {
    if (value === undefined) return least - 1;
    return typeof value === 'number' ? value : most + 1 + texts.indexOf(value);
  });
}
