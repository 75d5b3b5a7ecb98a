import type { FittedModel } from '@etalon/learning';
import { type GraphBuilder, int, ints } from '@etalon/onnx-graph';
import { toDouble } from './prepare-columns.ts';
import { writeBoosted, writeForest } from './write-trees.ts';

type State<K extends FittedModel['state']['kind']> = Extract<FittedModel['state'], { kind: K }>;
const ROW = int(1);

/** The steps of a learned state, from the n × p table of encoded columns to its answers (n × outputs). */
export function writeState(graph: GraphBuilder, state: FittedModel['state'], table: string): string {
  switch (state.kind) {
    case 'baseline':
      return writeBaseline(graph, state, table);
    case 'linear':
      return writeLinear(graph, state, table);
    case 'logistic':
      return writeLogistic(graph, state, table);
    case 'neighbours':
      return writeNeighbours(graph, state, table);
    case 'forest':
      return toDouble(graph, graph.add('TreeEnsembleRegressor', [table], writeForest(state)));
    case 'boosting':
      return writeBoosting(graph, state, table);
    case 'network':
      return writeNetwork(graph, state, table);
    default:
      return state satisfies never;
  }
}

const row = (graph: GraphBuilder, values: ArrayLike<number>): string =>
  graph.constant([1, values.length], { kind: 'double', values });

function multiply(
  graph: GraphBuilder,
  table: string,
  { values, shape }: { readonly values: ArrayLike<number>; readonly shape: readonly [number, number] },
): string {
  return graph.add('MatMul', [table, graph.constant(shape, { kind: 'double', values })]);
}

function scale(graph: GraphBuilder, { scaling }: Pick<State<'linear'>, 'scaling'>, table: string): string {
  const centred = graph.add('Sub', [table, row(graph, scaling.means)]);
  return graph.add('Div', [centred, row(graph, scaling.spreads)]);
}

/** The same answers for as many rows as there are. */
function writeBaseline(graph: GraphBuilder, { outputs }: State<'baseline'>, table: string): string {
  const whole = (values: readonly number[]): string =>
    graph.constant([values.length], { kind: 'int64', values });
  const rows = graph.add('Slice', [graph.add('Shape', [table]), whole([0]), whole([1])]);
  const shape = graph.add('Concat', [rows, whole([outputs.length])], { axis: int(0) });
  return graph.add('Expand', [row(graph, outputs), shape]);
}

function writeLinear(graph: GraphBuilder, state: State<'linear'>, table: string): string {
  const { coefficients, intercept } = state;
  const shape = [coefficients.length, 1] as const;
  const line = multiply(graph, scale(graph, state, table), { values: coefficients, shape });
  return graph.add('Add', [line, row(graph, [intercept])]);
}

function writeLogistic(graph: GraphBuilder, state: State<'logistic'>, table: string): string {
  const { classes, weights, scaling } = state;
  const lines = classes === 2 ? 1 : classes;
  const width = scaling.means.length;
  const at = (j: number, k: number): number => weights[k * (width + 1) + j] ?? 0;
  const values = Float64Array.from({ length: width * lines }, (_, i) => at(Math.floor(i / lines), i % lines));
  const line = multiply(graph, scale(graph, state, table), {
    values,
    shape: [width, lines],
  });
  const offsets = Array.from({ length: lines }, (_, k) => at(width, k));
  return turnIntoShares(graph, graph.add('Add', [line, row(graph, offsets)]), classes);
}

/** One score of two classes, or one by class, as probabilities. */
function turnIntoShares(graph: GraphBuilder, scores: string, classes: number): string {
  if (classes === 0) return scores;
  if (classes > 2) return graph.add('Softmax', [scores], { axis: ROW });
  const second = graph.add('Sigmoid', [scores]);
  return graph.add('Concat', [graph.add('Sub', [row(graph, [1]), second]), second], { axis: ROW });
}

function writeBoosting(graph: GraphBuilder, { classes, text }: State<'boosting'>, table: string): string {
  const { attributes } = writeBoosted(text);
  return turnIntoShares(
    graph,
    toDouble(graph, graph.add('TreeEnsembleRegressor', [table], attributes)),
    classes,
  );
}

function writeNetwork(graph: GraphBuilder, state: State<'network'>, table: string): string {
  const { layers, classes, centre, spread } = state;
  const scores = layers.reduce(
    (from, { weights, offsets, inputs, outputs }, at) => {
      const sums = multiply(graph, from, { values: weights, shape: [inputs, outputs] });
      const made = graph.add('Add', [sums, row(graph, offsets)]);
      return at < layers.length - 1 ? graph.add('Relu', [made]) : made;
    },
    scale(graph, state, table),
  );
  if (classes > 0) return graph.add('Softmax', [scores], { axis: ROW });
  return graph.add('Add', [graph.add('Mul', [scores, row(graph, [spread])]), row(graph, [centre])]);
}

/** Squared distances as |a|² − 2ab + |b|², the k least by `TopK`, and the mean of what their rows say. */
function writeNeighbours(graph: GraphBuilder, state: State<'neighbours'>, table: string): string {
  const { neighbours, classes, table: known, values, scaling } = state;
  const width = scaling.means.length;
  const rows = values.length;
  const asked = scale(graph, state, table);
  const turned = new Float64Array(known.length);
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < width; j += 1) {
      const value = known[i * width + j] ?? 0;
      turned[j * rows + i] = -2 * value;
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  const products = multiply(graph, asked, { values: turned, shape: [width, rows] });
  const distances = graph.add('Neg', [graph.add('Add', [products, row(graph, squares)])]);
  return graph.add('ReduceMean', [takeNearest(graph, distances, { neighbours, values, classes })], {
    axes: ints([1]),
    keepdims: int(0),
  });
}

function takeNearest(
  graph: GraphBuilder,
  distances: string,
  { neighbours, values, classes }: Pick<State<'neighbours'>, 'neighbours' | 'values' | 'classes'>,
): string {
  const count = graph.constant([1], { kind: 'int64', values: [neighbours] });
  const nearest = graph.addSecond('TopK', [distances, count], { axis: int(-1) });
  const outputs = Math.max(1, classes);
  const said = new Float64Array(values.length * outputs);
  values.forEach((value, i) => {
    if (classes === 0) said[i] = value;
    else said[i * outputs + value] = 1;
  });
  const all = graph.constant([values.length, outputs], { kind: 'double', values: said });
  return graph.add('Gather', [all, nearest], { axis: int(0) });
}
