import type { Network } from './network.ts';

const FIRST = 0.9;
const SECOND = 0.999;
const LEAST = 1e-8;

/** Adam (Kingma & Ba 2015, algorithm 1) on the weights of a network; `steps` were already made. */
export function openAdam(
  { weights, slopes }: Pick<Network, 'weights' | 'slopes'>,
  rate: number,
  {
    first,
    second,
    steps,
  }: { readonly first: Float32Array; readonly second: Float32Array; readonly steps: number },
): { readonly move: () => void } {
  let [firstLeft, secondLeft] = [1, 1];
  const advance = (): void => {
    firstLeft *= FIRST;
    secondLeft *= SECOND;
  };
  for (let step = 0; step < steps; step += 1) advance();
  return {
    move: () => {
      advance();
      const length = (rate * Math.sqrt(1 - secondLeft)) / (1 - firstLeft);
      for (let j = 0; j < weights.length; j += 1) {
        const slope = slopes[j] ?? 0;
        const m = FIRST * (first[j] ?? 0) + (1 - FIRST) * slope;
        const v = SECOND * (second[j] ?? 0) + (1 - SECOND) * slope * slope;
        first[j] = m;
        second[j] = v;
        weights[j] = (weights[j] ?? 0) - (length * m) / (Math.sqrt(v) + LEAST);
      }
    },
  };
}
