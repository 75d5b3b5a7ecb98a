import type { Network } from './network.ts';

const FIRST = 0.9;
const SECOND = 0.999;
const LEAST = 1e-8;

/** Rates of decay of Adam (Kingma & Ba 2015, algorithm 1) and the number that keeps its division finite. */
export const ADAM = { first: FIRST, second: SECOND, least: LEAST } as const;

/** The length of each step of Adam, with its corrections of bias; `steps` were already made. */
export function openStepLengths(rate: number, steps: number): () => number {
  let [firstLeft, secondLeft] = [1, 1];
  const advance = (): void => {
    firstLeft *= FIRST;
    secondLeft *= SECOND;
  };
  for (let step = 0; step < steps; step += 1) advance();
  return () => {
    advance();
    return (rate * Math.sqrt(1 - secondLeft)) / (1 - firstLeft);
  };
}

/** Adam on the weights of a network; `steps` were already made. */
export function openAdam(
  { weights, slopes }: Pick<Network, 'weights' | 'slopes'>,
  rate: number,
  {
    first,
    second,
    steps,
  }: { readonly first: Float32Array; readonly second: Float32Array; readonly steps: number },
): { readonly move: () => void } {
  const nextLength = openStepLengths(rate, steps);
  return {
    move: () => {
      const length = nextLength();
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
