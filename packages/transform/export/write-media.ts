import { readBins, readGradientParams } from '../image/picture-params.ts';
import { readPictureParams, readSoundParams } from '../media/media.ts';
import { type Params, type PipelineNode, textOf, wholeOf } from '../pipeline/pipeline-node.ts';
import { readFrameParams } from '../sound/frame-params.ts';

const flag = (value: boolean): string => (value ? 'True' : 'False');

/** How a node on images or sounds is written in Python, from its settings, its input and the rows it learns from. */
export type WriteMedia = (written: {
  readonly params: Params;
  readonly input: string;
  readonly rows: string;
  /** Samples a second of the sounds it takes; 0 when it takes none. */
  readonly rate: number;
}) => string;

export const MEDIA_WRITERS: Readonly<Record<string, WriteMedia>> = {
  image: ({ params, input }) => {
    const { width, height, crop, grey } = readPictureParams(params);
    return `read_images(${input}, width=${width}, height=${height}, crop=${flag(crop)}, grey=${flag(grey)})`;
  },
  pixels: ({ input }) => `(${input} / 255).reshape(len(${input}), -1)`,
  'scale-channels': ({ input, rows }) => `scale_channels(${input}, ${rows})`,
  levels: ({ params, input }) => `levels(${input}, bins=${readBins(params)})`,
  gradients: ({ params, input }) => {
    const { cell, directions } = readGradientParams(params);
    return `gradients(${input}, cell=${cell}, directions=${directions})`;
  },
  'picture-hash': ({ params, input }) =>
    `hashes(${input}, perceptual=${flag(textOf(params, 'hash', 'phash') !== 'dhash')})`,
  sound: ({ params, input }) => {
    const { rate, seconds } = readSoundParams(params);
    return `read_sounds(${input}, rate=${rate}, seconds=${seconds})`;
  },
  'log-mel': ({ params, input, rate }) => {
    const { length, hop, size, bands, scale, isArea, floor } = readFrameParams(params, rate);
    return `log_mel(${input}, length=${length}, hop=${hop}, size=${size}, bands=${bands}, scale="${scale}", area=${flag(isArea)}, floor=${floor})`;
  },
  mfcc: ({ params, input }) =>
    `mfcc(${input}, ${wholeOf(params, 'coefficients', { otherwise: 13, least: 1, most: 256 })})`,
  'pool-frames': ({ params, input }) => `pool(${input}, "${textOf(params, 'pool', 'mean-deviation')}")`,
  'sound-figures': ({ input }) => `figures(${input})`,
};

/** Samples a second of the sounds that a node takes, from the reader before it. */
export function findRate({ deps }: PipelineNode, nodes: readonly PipelineNode[]): number {
  const reader = nodes.find(({ id, op }) => op === 'sound' && deps.includes(id));
  return reader === undefined ? 0 : readSoundParams(reader.params).rate;
}
