/** Moves parameters against their slopes, in place. */
export interface Mover {
  readonly move: (parameters: Float64Array, slopes: Float64Array) => void;
}

const FIRST = 0.9;
const SECOND = 0.999;
const LEAST = 1e-8;

/** Adam (Kingma & Ba 2015, algorithm 1) for one list of parameters. */
export function openAdam(size: number, rate: number): Mover {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  return {
    move: (parameters, slopes) => {
      steps += 1;
      const length = (rate * Math.sqrt(1 - SECOND ** steps)) / (1 - FIRST ** steps);
      for (let j = 0; j < size; j += 1) {
        const slope = slopes[j] ?? 0;
        const m = FIRST * (first[j] ?? 0) + (1 - FIRST) * slope;
        const v = SECOND * (second[j] ?? 0) + (1 - SECOND) * slope * slope;
        first[j] = m;
        second[j] = v;
        parameters[j] = (parameters[j] ?? 0) - (length * m) / (Math.sqrt(v) + LEAST);
      }
    },
  };
}
