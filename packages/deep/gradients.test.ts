import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import type { LayerWish } from './layer-facts.ts';
import { turnIntoAnswers } from './loss.ts';
import { drawWeights, type Network, openNetwork } from './network.ts';
import type { Shape } from './shape.ts';
import { checkNetwork } from './trace-network.ts';

const layer = (kind: string, settings: Readonly<Record<string, number>> = {}): LayerWish => ({
  kind,
  settings,
});

const flat = layer('flatten');
/** Each kind of layer between others, so that slopes of its weights and those that it passes back are both seen. */
const CASES: Readonly<Record<string, { readonly input: Shape; readonly layers: readonly LayerWish[] }>> = {
  dense: { input: [5], layers: [layer('dense', { units: 6 }), layer('tanh'), layer('dense', { units: 4 })] },
  sigmoid: { input: [5], layers: [layer('dense', { units: 6 }), layer('sigmoid')] },
  relu: { input: [5], layers: [layer('dense', { units: 6 }), layer('relu')] },
  conv1d: {
    input: [7, 2],
    layers: [
      layer('conv1d', { units: 3, size: 3 }),
      layer('tanh'),
      layer('conv1d', { units: 5, same: 0 }),
      flat,
    ],
  },
  conv2d: {
    input: [6, 5, 2],
    layers: [
      layer('conv2d', { units: 3, size: 3, stride: 2 }),
      layer('tanh'),
      layer('conv2d', { units: 4, size: 2, same: 0 }),
      flat,
    ],
  },
  'max-pool': { input: [6, 6, 1], layers: [layer('conv2d', { units: 3 }), layer('max-pool'), flat] },
  'mean-pool': {
    input: [6, 6, 1],
    layers: [layer('conv2d', { units: 3 }), layer('mean-pool', { size: 3, stride: 2 }), flat],
  },
  'global-max': { input: [6, 2], layers: [layer('conv1d', { units: 5 }), layer('global-max')] },
  'global-mean': { input: [6, 2], layers: [layer('conv1d', { units: 5 }), layer('global-mean')] },
  rnn: { input: [5, 3], layers: [layer('rnn', { units: 4, sequence: 1 }), layer('rnn', { units: 3 })] },
  gru: { input: [5, 3], layers: [layer('gru', { units: 4, sequence: 1 }), layer('gru', { units: 3 })] },
  lstm: { input: [5, 3], layers: [layer('lstm', { units: 4, sequence: 1 }), layer('lstm', { units: 3 })] },
  dropout: { input: [5], layers: [layer('dense', { units: 8 }), layer('dropout', { share: 0.5 })] },
  'batch-norm': { input: [5], layers: [layer('dense', { units: 6 }), layer('batch-norm'), layer('tanh')] },
  'layer-norm': { input: [5], layers: [layer('dense', { units: 6 }), layer('layer-norm'), layer('tanh')] },
};

const ROWS = 6;
const STEP = 1e-2;

const stream = () => seedPcg32({ high: 3, low: 5 }, { high: 0, low: 1 });

function measure(network: Network): number {
  network.forward({ rows: ROWS, stream: stream() });
  const answers = turnIntoAnswers(network.scores, ROWS, 3);
  return Array.from({ length: ROWS }, (_, i) => -Math.log(answers[3 * i + (i % 3)] ?? 0)).reduce(
    (a, b) => a + b,
  );
}

function findSlopes(network: Network): Float32Array {
  network.forward({ rows: ROWS, stream: stream() });
  const answers = turnIntoAnswers(network.scores, ROWS, 3);
  network.scoreSlopes.set(answers.map((one, at) => one - Number(at % 3 === Math.floor(at / 3) % 3)));
  network.backward({ rows: ROWS, stream: stream() });
  return network.slopes.slice();
}

test.each(Object.entries(CASES))('slopes of %s are those of finite differences', (_, { input, layers }) => {
  const network = openNetwork(checkNetwork({ input, layers, outputs: 3 }).layers, ROWS);
  const draws = stream();
  drawWeights(network, draws);
  network.input.forEach((_, at) => {
    network.input[at] = 2 * draws.nextUnit() - 1;
  });
  network.weights.forEach((weight, at) => {
    network.weights[at] = weight + 0.2 * (draws.nextUnit() - 0.5);
  });
  const slopes = findSlopes(network);
  expect(slopes.some((slope) => Math.abs(slope) > 0.01)).toBe(true);
  let kinks = 0;
  for (const [at, slope] of slopes.entries()) {
    const weight = network.weights[at] ?? 0;
    const differences = [STEP, STEP / 2].map((step) => {
      network.weights[at] = weight + step;
      const above = measure(network);
      network.weights[at] = weight - step;
      const below = measure(network);
      return (above - below) / (2 * step);
    });
    network.weights[at] = weight;
    const [wide = 0, narrow = 0] = differences;
    // A kink of ReLU or of a maximum between the two points: the two differences disagree, and neither is a slope.
    if (Math.abs(wide - narrow) > 0.003) {
      kinks += 1;
      continue;
    }
    expect(Math.abs((4 * narrow - wide) / 3 - slope), `weight ${at}`).toBeLessThan(
      2e-3 + 2e-3 * Math.abs(slope),
    );
  }
  expect(kinks).toBeLessThan(slopes.length / 5);
});

test('slopes of an embedding go to the tokens that were read', () => {
  const layers = [layer('embedding', { words: 7, units: 3 }), layer('gru', { units: 4 })];
  const network = openNetwork(checkNetwork({ input: [4], layers, outputs: 3 }).layers, ROWS);
  const draws = stream();
  drawWeights(network, draws);
  network.input.forEach((_, at) => {
    network.input[at] = draws.nextBelow(6);
  });
  const slopes = findSlopes(network);
  for (let at = 0; at < 21; at += 1) {
    const weight = network.weights[at] ?? 0;
    network.weights[at] = weight + STEP;
    const above = measure(network);
    network.weights[at] = weight - STEP;
    const below = measure(network);
    network.weights[at] = weight;
    expect((above - below) / (2 * STEP)).toBeCloseTo(slopes[at] ?? 0, 2);
  }
  expect([...slopes.subarray(18, 21)]).toEqual([0, 0, 0]);
  network.input[0] = 7;
  expect(() => network.forward({ rows: ROWS, stream: null })).toThrow('deep.bad-token');
});
