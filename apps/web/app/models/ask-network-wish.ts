import type { LayerWish } from '@etalon/deep/compose';
import type { ModelsContent } from '@etalon/workshop/models';

/** Layers and settings of the network, as a training reads them. */
export function makeNetworkWish({ network }: ModelsContent) {
  const { layers, epochs, batch, rate, patience, balanced, scales, seeds } = network;
  return {
    layers: layers.map(({ kind, settings }): LayerWish => ({ kind, settings })),
    settings: { epochs, batch, rate, patience, balanced, scales, seeds },
  };
}
