import { scaleLinear } from 'd3-scale';

/** Share of the width kept free at both ends, in percent, so that a mark at an end is not cut. */
export const AXIS_INSET = 4;
const WIDE_LABEL = 10_000;
const MOST_TICKS = 5;

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that tell two neighbouring ticks apart. */
  readonly decimals: number;
  /** Place of a value along the width, in percent. */
  readonly at: (value: number) => number;
}

export interface AxisWish {
  readonly values: readonly number[];
  /** Proportions run from 0 to 1; counts and ratios start at zero; intervals start where the data start. */
  readonly natural: 'proportion' | 'from-zero' | 'free';
}

function widen([lo, hi]: readonly [number, number]): readonly [number, number] {
  if (lo < hi) return [lo, hi];
  const half = lo === 0 ? 1 : Math.abs(lo) / 10;
  return [lo - half, hi + half];
}

function extent(wish: AxisWish): readonly [number, number] {
  const finite = wish.values.filter(Number.isFinite);
  const lo = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const hi = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (finite.length === 0) return [0, 1];
  if (wish.natural === 'proportion' && lo >= 0 && hi <= 1) return [0, 1];
  if (wish.natural === 'free') return widen([lo, hi]);
  return widen([Math.min(0, lo), Math.max(0, hi)]);
}

/** Every other tick until they are few; zero is kept. */
function thinOut(ticks: readonly number[]): readonly number[] {
  if (ticks.length <= MOST_TICKS) return ticks;
  const kept = Math.max(0, ticks.indexOf(0)) % 2;
  return thinOut(ticks.filter((_, index) => index % 2 === kept));
}

function countDecimals([first = 0, second = first + 1]: readonly number[]): number {
  const step = Math.abs(second - first);
  const base = Math.floor(Math.log10(step) + 1e-9);
  const isRound = Math.abs(step / 10 ** base - Math.round(step / 10 ** base)) < 1e-6;
  return Math.min(12, Math.max(0, (isRound ? 0 : 1) - base));
}

/** A linear axis over the values, with few round ticks; places are percentages so that the text keeps its size. */
export function layoutAxis(wish: AxisWish): Axis {
  const raw = extent(wish);
  const wanted = Math.max(Math.abs(raw[0]), Math.abs(raw[1])) >= WIDE_LABEL ? 2 : 4;
  const scale = scaleLinear()
    .domain([...raw])
    .nice(wanted)
    .range([AXIS_INSET, 100 - AXIS_INSET]);
  const [lo = raw[0], hi = raw[1]] = scale.domain();
  const ticks = thinOut(scale.ticks(wanted));
  return {
    domain: [lo, hi],
    ticks,
    decimals: countDecimals(ticks),
    at: (value) => Number(scale(value).toFixed(3)),
  };
}
