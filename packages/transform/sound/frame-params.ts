import { numberOf, type Params, textOf } from '../pipeline/pipeline-node.ts';
import type { FramesAsked } from './frame-sound.ts';

const MOST_LENGTH = 65_536;
const whole = (value: number, lo: number, hi: number): number =>
  Math.min(hi, Math.max(lo, Math.round(value)));

/** How frames are cut and heard, from the settings of a node and the rate of its sounds. */
export function readFrameParams(params: Params, rate: number): FramesAsked {
  const length = whole((numberOf(params, 'frameMs', 25) * rate) / 1000, 16, MOST_LENGTH);
  return {
    length,
    hop: whole((numberOf(params, 'hopMs', 10) * rate) / 1000, 1, MOST_LENGTH),
    size: 2 ** Math.ceil(Math.log2(length)),
    bands: whole(numberOf(params, 'bands', 40), 2, 256),
    scale: textOf(params, 'scale', 'slaney') === 'htk' ? 'htk' : 'slaney',
    isArea: textOf(params, 'area', 'area') === 'area',
    floor: numberOf(params, 'floor', 1e-10),
  };
}
