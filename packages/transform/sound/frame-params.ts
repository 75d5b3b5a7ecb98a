import { numberOf, type Params, textOf, wholeOf } from '../pipeline/pipeline-node.ts';
import type { FramesAsked } from './frame-sound.ts';

const MOST_LENGTH = 65_536;

const whole = (value: number, lo: number): number => Math.min(MOST_LENGTH, Math.max(lo, Math.round(value)));

/** How frames are cut and heard, from the settings of a node and the rate of its sounds. */
export function readFrameParams(params: Params, rate: number): FramesAsked {
  const length = whole((numberOf(params, 'frameMs', 25) * rate) / 1000, 16);
  return {
    length,
    hop: whole((numberOf(params, 'hopMs', 10) * rate) / 1000, 1),
    size: 2 ** Math.ceil(Math.log2(length)),
    bands: wholeOf(params, 'bands', { otherwise: 40, least: 2, most: 256 }),
    scale: textOf(params, 'scale', 'slaney') === 'htk' ? 'htk' : 'slaney',
    isArea: textOf(params, 'area', 'area') === 'area',
    floor: numberOf(params, 'floor', 1e-10),
  };
}
