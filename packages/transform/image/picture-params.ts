import { type Params, wholeOf } from '../pipeline/pipeline-node.ts';
import type { GradientsAsked } from './describe-gradients.ts';

/** Equal ranges of levels that a histogram counts. */
export const readBins = (params: Params): number =>
  wholeOf(params, 'bins', { otherwise: 16, least: 1, most: 256 });

/** Cells and directions of oriented gradients. */
export function readGradientParams(params: Params): GradientsAsked {
  return {
    cell: wholeOf(params, 'cell', { otherwise: 8, least: 1, most: 256 }),
    directions: wholeOf(params, 'directions', { otherwise: 9, least: 2, most: 36 }),
  };
}
