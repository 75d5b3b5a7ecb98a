import type { Sound } from '../media/media.ts';
import { measurePower, planFourier } from './fourier.ts';

/** Names of the columns of `describeSound`. */
export const SOUND_FIGURES = [
  'durée (s)',
  'niveau efficace',
  'crête',
  'passages par zéro',
  'centre du spectre (Hz)',
] as const;

const SIZE = 1024;

/**
 * Length in seconds, root mean square, largest size of a sample, share of samples after which the sign changes, and mean
 * frequency weighted by the power of whole pieces of 1024 samples without overlap (0 for silence).
 */
export function describeSound({ rate, samples }: Sound): readonly number[] {
  let squares = 0;
  let peak = 0;
  let crossings = 0;
  samples.forEach((value, at) => {
    squares += value * value;
    peak = Math.max(peak, Math.abs(value));
    crossings += Number(at > 0 && value < 0 !== (samples[at - 1] ?? 0) < 0);
  });
  const count = Math.max(1, samples.length);
  return [
    samples.length / rate,
    Math.sqrt(squares / count),
    peak,
    crossings / count,
    findCentre({ rate, samples }),
  ];
}

function findCentre({ rate, samples }: Sound): number {
  const plan = planFourier(SIZE);
  let weighted = 0;
  let total = 0;
  for (let from = 0; from === 0 || from + SIZE <= samples.length; from += SIZE) {
    const piece = Float64Array.from({ length: SIZE }, (_, at) => samples[from + at] ?? 0);
    measurePower(plan, piece).forEach((power, bin) => {
      weighted += (power * bin * rate) / SIZE;
      total += power;
    });
  }
  return total === 0 ? 0 : weighted / total;
}
