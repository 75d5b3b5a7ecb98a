import { writeOnnxModel } from '@etalon/onnx-graph';
import type { Fit } from './fit.ts';

import { writeNetwork } from './onnx/write-network.ts';
import { type Tensor, writeTensors } from './safetensors.ts';
import type { DeepTensors } from './tensors.ts';

/** The weights of a fit by layer and name, with how its rows were scaled, as safetensors. */
export function writeWeights(fit: Fit, { names, origin }: DeepTensors): Uint8Array<ArrayBuffer> {
  const { means, spreads, centre, spread } = fit.scaling;
  const list = (name: string, values: Float32Array): Tensor => ({
    name,
    type: 'F32',
    shape: [values.length],
    values,
  });
  return writeTensors({
    metadata: { schema: 'etalon/deep-weights', classes: JSON.stringify(names), origin },
    tensors: [
      list('input.means', means),
      list('input.spreads', spreads),
      list('target.centre', Float32Array.of(centre)),
      list('target.spread', Float32Array.of(spread)),
      ...fit
        .weights()
        .map(({ name, facts, values }): Tensor => ({ name, type: 'F32', shape: facts.shape, values })),
    ],
  });
}

/** Version of the operators of ONNX: the first with layer normalisation. */
const OPERATORS = 17;

/** A fit as an ONNX model, from rows as they are in the file to probabilities or numbers. */
export function writeOnnx(fit: Fit, { names, origin, data }: DeepTensors): Uint8Array {
  const { layers, scaling } = fit;
  const graph = writeNetwork({ layers, weights: fit.weights(), scaling, classes: data.classes });
  const metadata = { classes: JSON.stringify(names), origine: origin };
  return writeOnnxModel(graph, { operators: OPERATORS, doc: 'network', metadata });
}
