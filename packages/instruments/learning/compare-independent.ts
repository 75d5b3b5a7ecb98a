import { inverseEmpirical, type RandomStream } from '@etalon/numeric';

const DRAWS = 2_000;

/** Difference of two means of different rows, with the centiles of resamples of each side. */
export function compareIndependent(
  first: Float64Array,
  second: Float64Array,
  stream: RandomStream,
): {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly interval: { readonly lo: number; readonly hi: number };
} {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const redraw = (values: Float64Array): number => {
    let sum = 0;
    for (let at = 0; at < values.length; at += 1) sum += values[stream.nextBelow(values.length)] ?? 0;
    return sum / values.length;
  };
  const found = Float64Array.from({ length: DRAWS }, () => redraw(first) - redraw(second)).sort();
  const [one, other] = [mean(first), mean(second)];
  return {
    first: one,
    second: other,
    difference: one - other,
    interval: { lo: inverseEmpirical(found, 0.025), hi: inverseEmpirical(found, 0.975) },
  };
}
