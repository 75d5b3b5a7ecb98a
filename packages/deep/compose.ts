/** What a page needs to compose a network: layers, shapes, counts; nothing that learns. */
export {
  LAYER_KINDS,
  LAYERS,
  type Layer,
  type LayerKind,
  type LayerSetting,
  type LayerWish,
} from './layer-facts.ts';
export { readShape, type Shape, writeShape } from './shape.ts';
export {
  checkNetwork,
  MOST_LAYERS,
  MOST_PARAMETERS,
  type NetworkFault,
  type NetworkTrace,
  type NetworkWish,
  type TracedLayer,
  traceNetwork,
} from './trace-network.ts';
