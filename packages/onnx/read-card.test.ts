import { describe, expect, test } from 'vitest';
import { findVocabulary } from './card/find-vocabulary.ts';
import { readCard } from './card/read-card.ts';
import { customModel, endlessModel, externalModel, linearModel } from './testing/models.ts';
import { attribute, graph, model, node, TYPES, tensor, value } from './testing/onnx-writer.ts';

test('a card says what the file says, without running it', () => {
  const facts = readCard(linearModel());
  expect(facts).toMatchObject({
    producer: 'etalon-test 1.0',
    irVersion: 8,
    licence: 'CC-BY-4.0',
    opsets: [{ domain: '', version: 17 }],
    inputs: [{ name: 'x', type: 'float32', dims: ['rows', 2] }],
    outputs: [{ name: 'p', type: 'float32', dims: ['rows', 2] }],
    operators: [
      { name: 'Gemm', count: 1 },
      { name: 'Softmax', count: 1 },
    ],
    parameters: 6,
    macs: 4,
    isQuantised: false,
  });
});

test('a file read into a buffer says the same, its small whole numbers with it', () => {
  const bytes = model({
    graph: graph({
      inputs: [value('input_ids', TYPES.int64, ['rows', 'tokens'])],
      outputs: [value('y', TYPES.float, ['rows', 1, 'tokens', 2])],
      initializers: [
        tensor('table', [5, 2], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        tensor('axes', [1], [1], TYPES.int64),
      ],
      nodes: [
        node('Cast', ['input_ids'], ['ids'], { attributes: [attribute('to', { int: 6 })] }),
        node('Gather', ['table', 'ids'], ['rows']),
        node('Unsqueeze', ['rows', 'axes'], ['y']),
      ],
    }),
  });
  const pooled = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
  expect(readCard(pooled)).toEqual(readCard(bytes));
  expect(findVocabulary(pooled, 'input_ids')).toBe(5);
  expect(findVocabulary(pooled, 'attention_mask')).toBeNull();
});

test('the operators of a loop are counted with the others', () => {
  expect(
    readCard(endlessModel())
      .operators.map(({ name }) => name)
      .sort(),
  ).toEqual(['Cos', 'Identity', 'Loop']);
});

test('a convolution costs its output times its kernel (LeNet-5, first layer: 28 × 28 × 6 × 25 = 117,600)', () => {
  const lenet = model({
    graph: graph({
      inputs: [value('x', TYPES.float, ['rows', 1, 32, 32])],
      outputs: [value('y', TYPES.float, ['rows', 10])],
      initializers: [tensor('k', [6, 1, 5, 5], []), tensor('w', [1176, 10], [])],
      nodes: [
        node('Conv', ['x', 'k'], ['a']),
        node('Relu', ['a'], ['b']),
        node('MaxPool', ['b'], ['c'], {
          attributes: [attribute('kernel_shape', { ints: [2, 2] }), attribute('strides', { ints: [2, 2] })],
        }),
        node('Flatten', ['c'], ['d']),
        node('Gemm', ['d', 'w'], ['y']),
      ],
    }),
  });
  expect(readCard(lenet).layers).toEqual([
    { name: 'Conv a', operator: 'Conv', parameters: 150, macs: 117_600 },
    { name: 'Gemm y', operator: 'Gemm', parameters: 11_760, macs: 11_760 },
  ]);
});

describe('refusals', () => {
  const bytes = linearModel();
  test.each([
    [
      'weights in another file',
      externalModel('../../etc/passwd'),
      'onnx.external-data',
      { tensor: 'w', location: '../../etc/passwd' },
    ],
    [
      'an operator of a library',
      customModel(),
      'onnx.custom-operator',
      { operator: 'Fetch', domain: 'com.example', node: 'appel' },
    ],
    ['an opset of before', linearModel({ opset: 3 }), 'onnx.opset', { version: 3, min: 7 }],
    [
      'an opset of nobody',
      linearModel({ opset: 2_000_000_000 }),
      'onnx.opset',
      { version: 2_000_000_000, max: 26 },
    ],
    ['a file cut short', bytes.subarray(0, bytes.length - 40), 'onnx.not-a-model', {}],
    ['a text', new TextEncoder().encode('x,y\n1,2\n'), 'onnx.not-a-model', {}],
    ['an empty file', new Uint8Array(), 'onnx.not-a-model', {}],
    ['a pickle', Uint8Array.of(0x80, 4, 0x95), 'onnx.pickled', {}],
    ['an archive of PyTorch', Uint8Array.of(0x50, 0x4b, 3, 4), 'onnx.pickled', {}],
  ])('%s', (_, file, code, info) => {
    expect(() => readCard(file)).toThrow(
      expect.objectContaining({ code, info: expect.objectContaining(info) }),
    );
  });
});
