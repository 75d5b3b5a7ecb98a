import { attribute, graph, model, node, TYPES, tensor, value } from './onnx-writer.ts';

const features = value('x', TYPES.float, ['rows', 2]);

/** softmax(x · W + b) on two columns and two classes: p(1) = 1 / (1 + exp(−(2·x₁ − x₂))). */
export function linearModel(
  rest: { softmax?: boolean; opset?: number; weights?: readonly number[] } = {},
): Uint8Array {
  const ends = rest.softmax ?? true;
  return model({
    ...(rest.opset === undefined ? {} : { opset: rest.opset }),
    metadata: { license: 'CC-BY-4.0', classes: 'non,oui' },
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [tensor('w', [2, 2], rest.weights ?? [0, 2, 0, -1]), tensor('b', [2], [0, 0])],
      nodes: [
        node('Gemm', ['x', 'w', 'b'], [ends ? 'z' : 'p']),
        ...(ends ? [node('Softmax', ['z'], ['p'], { attributes: [attribute('axis', { int: 1 })] })] : []),
      ],
    }),
  });
}

/** A loop that never says that it is over. */
export function endlessModel(): Uint8Array {
  const body = graph({
    name: 'corps',
    inputs: [
      value('turn', TYPES.int64, []),
      value('go', TYPES.bool, []),
      value('v', TYPES.float, ['rows', 2]),
    ],
    outputs: [value('again', TYPES.bool, []), value('next', TYPES.float, ['rows', 2])],
    nodes: [node('Identity', ['go'], ['again']), node('Cos', ['v'], ['next'])],
  });
  return model({
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [tensor('yes', [], [1], TYPES.bool)],
      nodes: [node('Loop', ['', 'yes', 'x'], ['p'], { attributes: [attribute('body', { graph: body })] })],
    }),
  });
}

/** A tensor of 400 GB asked for at once, then one built by doubling for ever. */
export function greedyModel(kind: 'at-once' | 'by-doubling'): Uint8Array {
  if (kind === 'at-once')
    return model({
      graph: graph({
        inputs: [features],
        outputs: [value('p', TYPES.float, ['a', 'b'])],
        initializers: [tensor('shape', [2], [1_000_000, 100_000], TYPES.int64)],
        nodes: [node('ConstantOfShape', ['shape'], ['zeros']), node('Cos', ['zeros'], ['p'])],
      }),
    });
  const body = graph({
    name: 'corps',
    inputs: [value('turn', TYPES.int64, []), value('go', TYPES.bool, []), value('v', TYPES.float, ['a', 2])],
    outputs: [value('again', TYPES.bool, []), value('next', TYPES.float, ['b', 2])],
    nodes: [
      node('Identity', ['go'], ['again']),
      node('Concat', ['v', 'v'], ['twice'], { attributes: [attribute('axis', { int: 0 })] }),
      node('Cos', ['twice'], ['next']),
    ],
  });
  return model({
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['a', 2])],
      initializers: [tensor('yes', [], [1], TYPES.bool)],
      nodes: [node('Loop', ['', 'yes', 'x'], ['p'], { attributes: [attribute('body', { graph: body })] })],
    }),
  });
}

/** Weights that would be read from another file. */
export function externalModel(location: string): Uint8Array {
  return model({
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [
        {
          1: [2, 2],
          2: TYPES.float,
          8: 'w',
          13: [
            { 1: 'location', 2: location },
            { 1: 'length', 2: '16' },
          ],
          14: 1,
        },
      ],
      nodes: [node('MatMul', ['x', 'w'], ['p'])],
    }),
  });
}

/** An operator that only a library of its author knows. */
export function customModel(): Uint8Array {
  return model({
    domains: [['com.example', 1]],
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      nodes: [node('Fetch', ['x'], ['p'], { domain: 'com.example', name: 'appel' })],
    }),
  });
}

/** Three wide layers with weights drawn by a wave: a network that costs something to run. */
export function deepModel(inputs: number, width: number): Uint8Array {
  const weights = (name: string, rows: number, columns: number) =>
    tensor(
      name,
      [rows, columns],
      Array.from({ length: rows * columns }, (_, at) => Math.sin(at * 0.37) / Math.sqrt(rows)),
    );
  return model({
    graph: graph({
      inputs: [value('x', TYPES.float, ['rows', inputs])],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [weights('w1', inputs, width), weights('w2', width, width), weights('w3', width, 2)],
      nodes: [
        node('MatMul', ['x', 'w1'], ['a']),
        node('Relu', ['a'], ['b']),
        node('MatMul', ['b', 'w2'], ['c']),
        node('Relu', ['c'], ['d']),
        node('MatMul', ['d', 'w3'], ['z']),
        node('Softmax', ['z'], ['p'], { attributes: [attribute('axis', { int: 1 })] }),
      ],
    }),
  });
}

/** The scores of the linear model times 70,000 through float16, whose largest number is 65,504. */
export function overflowModel(): Uint8Array {
  const cast = (from: string, to: string, type: number) =>
    node('Cast', [from], [to], { attributes: [attribute('to', { int: type })] });
  return model({
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [tensor('w', [2, 2], [0, 140_000, 0, -70_000])],
      nodes: [node('MatMul', ['x', 'w'], ['z']), cast('z', 'h', 10), cast('h', 'p', TYPES.float)],
    }),
  });
}

/** The linear model with weights on eight bits: 0.25 apart, where the original has 2 and −1.1. */
export function quantisedModel(): Uint8Array {
  return model({
    graph: graph({
      inputs: [features],
      outputs: [value('p', TYPES.float, ['rows', 2])],
      initializers: [
        tensor('q', [2, 2], [128, 136, 128, 123], TYPES.uint8),
        tensor('step', [], [0.25]),
        tensor('zero', [], [128], TYPES.uint8),
      ],
      nodes: [
        node('DequantizeLinear', ['q', 'step', 'zero'], ['w']),
        node('MatMul', ['x', 'w'], ['z']),
        node('Softmax', ['z'], ['p'], { attributes: [attribute('axis', { int: 1 })] }),
      ],
    }),
  });
}
