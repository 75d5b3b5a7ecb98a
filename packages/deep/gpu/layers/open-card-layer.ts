import type { LayerKind } from '../../layer-facts.ts';
import type { OpenCardLayer } from './card-layer.ts';
import { openCardConvolution } from './convolution.ts';
import { openCardDense } from './dense.ts';
import { openCardEmbedding } from './embedding.ts';
import { openCardNormalisation } from './normalisation.ts';
import { openCardPooling } from './pooling.ts';
import { openCardRecurrent } from './recurrent.ts';
import { openCardDropout, openCardRelu, openCardSigmoid, openCardTanh } from './simple.ts';

const OPEN: Readonly<Record<LayerKind, OpenCardLayer>> = {
  dense: openCardDense,
  conv1d: openCardConvolution,
  conv2d: openCardConvolution,
  'max-pool': openCardPooling,
  'mean-pool': openCardPooling,
  'global-max': openCardPooling,
  'global-mean': openCardPooling,
  embedding: openCardEmbedding,
  rnn: openCardRecurrent,
  gru: openCardRecurrent,
  lstm: openCardRecurrent,
  relu: openCardRelu,
  tanh: openCardTanh,
  sigmoid: openCardSigmoid,
  dropout: openCardDropout,
  'batch-norm': openCardNormalisation,
  'layer-norm': openCardNormalisation,
  // Its output is its input under another shape: no number moves.
  flatten: () => ({ forward: [], backward: [] }),
};

export const openCardLayer: OpenCardLayer = (place) => OPEN[place.layer.kind](place);
