import { expect, test } from 'vitest';
import { checkNetwork, LAYER_KINDS, LAYERS, readShape, traceNetwork, writeShape } from './compose.ts';

const layer = (kind: string, settings: Readonly<Record<string, number>> = {}) => ({ kind, settings });

/** The network of LeCun et al. 1998 in today's layers, whose counts are known: 61,706 parameters. */
const LENET = [
  layer('conv2d', { units: 6, size: 5, same: 1 }),
  layer('tanh'),
  layer('mean-pool'),
  layer('conv2d', { units: 16, size: 5, same: 0 }),
  layer('tanh'),
  layer('mean-pool'),
  layer('flatten'),
  layer('dense', { units: 120 }),
  layer('tanh'),
  layer('dense', { units: 84 }),
  layer('tanh'),
];

test('shapes, parameters and multiplications of LeNet-5', () => {
  const { layers, parameters, macs, fault } = traceNetwork({
    input: [28, 28, 1],
    layers: LENET,
    outputs: 10,
  });
  expect(fault).toBeNull();
  expect(layers.map(({ output }) => writeShape(output))).toEqual([
    ...['28×28×6', '28×28×6', '14×14×6', '10×10×16', '10×10×16', '5×5×16', '400'],
    ...['120', '120', '84', '84', '10'],
  ]);
  expect(layers.map((one) => one.parameters)).toEqual([156, 0, 0, 2416, 0, 0, 0, 48_120, 0, 10_164, 0, 850]);
  expect(parameters).toBe(61_706);
  expect(macs).toBe(117_600 + 240_000 + 48_000 + 10_080 + 840);
});

test('recurrent layers, embedding and normalisation count as the field counts them', () => {
  const layers = [
    layer('embedding', { words: 100, units: 8 }),
    layer('lstm', { units: 5, sequence: 1 }),
    layer('gru', { units: 4 }),
  ];
  const trace = traceNetwork({ input: [12], layers, outputs: 2 });
  expect(trace.layers.map(({ parameters }) => parameters)).toEqual([
    800,
    4 * (8 * 5 + 5 * 5 + 5),
    3 * (5 * 4 + 4 * 4 + 4),
    10,
  ]);
  const norm = traceNetwork({ input: [3], layers: [layer('batch-norm'), layer('layer-norm')], outputs: 1 });
  expect(norm.parameters).toBe(6 + 6 + 4);
});

test('a layer that does not fit is named with what it received and what it wanted', () => {
  const trace = traceNetwork({ input: [28, 28, 8], layers: [layer('relu'), layer('dense')], outputs: 10 });
  expect(trace.layers).toHaveLength(1);
  expect(trace.fault).toEqual({
    code: 'deep.bad-shape',
    layer: 2,
    info: { kind: 'dense', given: '28×28×8', wanted: 'n' },
  });
  const wish = { input: [8], outputs: 2 };
  expect(() => checkNetwork({ ...wish, layers: [layer('gru')] })).toThrow('deep.bad-shape');
  expect(() => checkNetwork({ ...wish, layers: [layer('attention')] })).toThrow('deep.unknown-layer');
  expect(() => checkNetwork({ ...wish, layers: [layer('dense', { units: 0.5 })] })).toThrow(
    'deep.bad-setting',
  );
  const wide = [layer('dense', { units: 1000 }), layer('dense', { units: 1000 })];
  expect(() => checkNetwork({ ...wish, layers: wide })).toThrow('deep.too-many-parameters');
  const narrow = { input: [2, 2, 1], layers: [layer('conv2d', { size: 5, same: 0 })], outputs: 2 };
  expect(traceNetwork(narrow).fault?.info.wanted).toBe('≥ 5');
});

test('the output receives a vector, or says so at its own place', () => {
  expect(traceNetwork({ input: [4, 4, 1], layers: [], outputs: 2 }).fault?.layer).toBe(1);
});

test('every kind of layer is listed once', () => {
  expect([...LAYER_KINDS].sort()).toEqual(Object.keys(LAYERS).sort());
});

test('a shape is read as it is written', () => {
  expect(readShape('28x28x1')).toEqual([28, 28, 1]);
  expect(readShape(writeShape([40, 13]))).toEqual([40, 13]);
  for (const text of ['', '0', '3×', '2×2×2×2', 'a×b']) expect(readShape(text)).toBeNull();
});
