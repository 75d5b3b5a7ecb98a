import type { ColumnEncoding } from '@etalon/learning';
import { ELEMENTS, type GraphBuilder, int, ints, texts } from '@etalon/onnx-graph';

/** The columns of the table as inputs, and their encoding as steps; gives the name of the n × p table of numbers. */
export function prepareColumns(graph: GraphBuilder, encodings: readonly ColumnEncoding[]): string {
  const made = encodings.flatMap((encoding): readonly string[] => {
    switch (encoding.kind) {
      case 'number':
        return prepareNumber(graph, encoding);
      case 'category':
        return [prepareCategory(graph, encoding)];
      case 'as-is': {
        const column = graph.input({ name: encoding.name, kind: 'double', shape: [1] });
        return [graph.add('Add', [column, graph.add('Sub', [column, column])])];
      }
      case 'codes':
        return [toDouble(graph, findCodes(graph, encoding))];
      default:
        return encoding satisfies never;
    }
  });
  return made.length === 1 ? (made[0] ?? '') : graph.add('Concat', made, { axis: int(1) });
}

export function toDouble(graph: GraphBuilder, from: string): string {
  return graph.add('Cast', [from], { to: int(ELEMENTS.double) });
}

/** What is not finite is missing: x − x is then not a number. */
function prepareNumber(
  graph: GraphBuilder,
  { name, fill, flag }: Extract<ColumnEncoding, { kind: 'number' }>,
): readonly string[] {
  const column = graph.input({ name, kind: 'double', shape: [1] });
  const isMissing = graph.add('IsNaN', [graph.add('Sub', [column, column])]);
  const filled = graph.add('Where', [
    isMissing,
    graph.constant([1, 1], { kind: 'double', values: [fill] }),
    column,
  ]);
  return flag ? [filled, toDouble(graph, isMissing)] : [filled];
}

function prepareCategory(
  graph: GraphBuilder,
  encoding: Extract<ColumnEncoding, { kind: 'category' }>,
): string {
  const places = encoding.kept.map((_, place) => place);
  const all = graph.constant([1, places.length], { kind: 'int64', values: places });
  return toDouble(graph, graph.add('Equal', [findCodes(graph, encoding), all]));
}

/** The place of each category among those kept, −1 for any other. */
function findCodes(
  graph: GraphBuilder,
  { name, kept }: { readonly name: string; readonly kept: readonly string[] },
): string {
  return graph.add('LabelEncoder', [graph.input({ name, kind: 'string', shape: [1] })], {
    keys_strings: texts(kept),
    values_int64s: ints(kept.map((_, place) => place)),
    default_int64: int(-1),
  });
}
