import type { ColumnEncoding, FittedModel } from '@etalon/learning';
import { ELEMENTS, type GraphBuilder, int, ints, openGraph, texts, writeOnnxModel } from '@etalon/onnx-graph';
import { prepareColumns } from './prepare-columns.ts';
import { writeState } from './write-state.ts';

/** Version of the operators of ONNX, which readers of 2022 and later take. */
const OPERATORS = 13;

export interface ExportedModel {
  readonly model: FittedModel;
  readonly encoding: readonly ColumnEncoding[];
  /** Names of the classes, in the order of their codes; none for numbers. */
  readonly classes: readonly string[];
  /** What is kept beside the graph: seed, hash of the data, engine. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * A learned model as ONNX: one input by column of the table (n × 1, numbers of 64 bits or texts), the preparation of columns
 * inside, and as outputs the probabilities of the classes (n × classes) with the likeliest one, or the prediction (n × 1).
 * The same model gives the same bytes.
 */
export function exportModel({ model, encoding, classes, metadata }: ExportedModel): Uint8Array {
  const graph = openGraph();
  const table = prepareColumns(graph, encoding);
  const answers = spreadClasses(graph, model, writeState(graph, model.state, table));
  const single = graph.add('Cast', [answers], { to: int(ELEMENTS.float) });
  if (model.classes === 0) graph.output(single, { name: 'prediction', kind: 'float', shape: [1] });
  else {
    graph.output(single, { name: 'probabilities', kind: 'float', shape: [model.classes] });
    graph.output(nameLikeliest(graph, single, classes), { name: 'label', kind: 'string', shape: [1] });
  }
  return writeOnnxModel(graph.finish(), {
    operators: OPERATORS,
    doc: model.algorithm,
    metadata: { classes: JSON.stringify(classes), settings: JSON.stringify(model.settings), ...metadata },
  });
}

/** Zero for the classes that the training rows lacked. */
function spreadClasses(graph: GraphBuilder, { classes, present }: FittedModel, answers: string): string {
  if (classes === 0 || present.length === classes) return answers;
  const values = new Float64Array(present.length * classes);
  present.forEach((code, at) => {
    values[at * classes + code] = 1;
  });
  return graph.add('MatMul', [
    answers,
    graph.constant([present.length, classes], { kind: 'double', values }),
  ]);
}

function nameLikeliest(graph: GraphBuilder, shares: string, classes: readonly string[]): string {
  const best = graph.add('ArgMax', [shares], { axis: int(1), keepdims: int(1) });
  return graph.add('LabelEncoder', [best], {
    keys_int64s: ints(classes.map((_, code) => code)),
    values_strings: texts(classes),
  });
}
