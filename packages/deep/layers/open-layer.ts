import type { LayerKind } from '../layer-facts.ts';
import { openConvolution } from './convolution.ts';
import { openDense } from './dense.ts';
import { openEmbedding } from './embedding.ts';
import { openNormalisation } from './normalisation.ts';
import type { OpenLayer } from './opened-layer.ts';
import { openPooling } from './pooling.ts';
import { openRecurrent } from './recurrent.ts';
import { openDropout, openFlatten, openRelu, openSigmoid, openTanh } from './simple.ts';

const OPEN: Readonly<Record<LayerKind, OpenLayer>> = {
  dense: openDense,
  conv1d: openConvolution,
  conv2d: openConvolution,
  'max-pool': openPooling,
  'mean-pool': openPooling,
  'global-max': openPooling,
  'global-mean': openPooling,
  embedding: openEmbedding,
  rnn: openRecurrent,
  gru: openRecurrent,
  lstm: openRecurrent,
  relu: openRelu,
  tanh: openTanh,
  sigmoid: openSigmoid,
  dropout: openDropout,
  'batch-norm': openNormalisation,
  'layer-norm': openNormalisation,
  flatten: openFlatten,
};

export const openLayer: OpenLayer = (place) => OPEN[place.layer.kind](place);
