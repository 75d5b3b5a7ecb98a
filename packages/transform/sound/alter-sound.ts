import { drawNormal } from '@etalon/numeric';
import { type Alteration, openDraws } from '../media/alteration.ts';
import type { Sound } from '../media/media.ts';
import { fitLength, resampleSound } from './resample-sound.ts';

type Alter = (samples: Float32Array, values: readonly number[]) => Float32Array;
const SPEED_STEPS = 100;

const ALTERATIONS: Readonly<Record<string, Alter>> = {
  /** Decibels; what goes out of [-1, 1] is not clipped. */
  gain: (samples, [decibels = 0]) => samples.map((value) => value * 10 ** (decibels / 20)),
  /** Share of the length, later when positive, silence taking the place. */
  delay: (samples, [share = 0]) => {
    const by = Math.round(share * samples.length);
    return samples.map((_, at) => samples[at - by] ?? 0);
  },
  /** Normal noise so many decibels under the sound, and the seed of its draws. */
  hiss: (samples, [under = 0, seed = 0]) => {
    const power = samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length);
    const spread = Math.sqrt(power) * 10 ** (-under / 20);
    const stream = openDraws(seed);
    return samples.map((value) => value + spread * drawNormal(stream));
  },
  /** Played so many times faster, in hundredths, its pitch following; cut or completed to its length. */
  speed: (samples, [factor = 1]) =>
    fitLength(resampleSound(samples, Math.round(factor * SPEED_STEPS), SPEED_STEPS), samples.length),
};

/** The sound of a copy: its changes one after the other, at the rate that the node asks. */
export function alterSound({ rate, samples }: Sound, alterations: readonly Alteration[]): Sound {
  return {
    rate,
    samples: alterations.reduce((one, { name, values }) => ALTERATIONS[name]?.(one, values) ?? one, samples),
  };
}
