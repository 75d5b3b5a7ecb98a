import type { Duckdb } from '@etalon/duckdb';
import {
  applyNode,
  keepRows,
  OPERATIONS,
  type PipelineNode,
  type Table,
  type TimedNode,
  takeTableRows,
} from '@etalon/transform';
import type { RunKind, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { openRowEncoder } from './encoder/encode-rows.ts';
import { loadMedia } from './load-media.ts';
import { type LoadedRows, readRows } from './load-rows.ts';
import { readTransformParameters, type TransformParameters } from './parameters.ts';
import { type PreparedRows, prepareRows, runNodes } from './prepare-rows.ts';

const REPEATS = 5;
const MOST_ROWS = 5_000;
/** Rows whose files are decoded, or texts encoded, to say what one costs. */
const MOST_FILES = 300;
const READERS: ReadonlySet<string> = new Set(['image', 'sound', 'encoder']);
const DIGITS = 3;

/**
 * What each operation costs for a row: the median of a few passes over the rows, on this machine and at this moment. Two
 * measures differ; nothing that is computed depends on them.
 */
export const timeTransform: RunKind = {
  kind: 'transform.time',
  version: '1.1.0',
  title: { fr: 'Coût des opérations, mesuré', en: 'Cost of operations, measured' },
  interactive: true,
  check: (parameters, inputs) => {
    readTransformParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTransformParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    const loaded = await loadSome(duck, task, parameters);
    const { prepared, microseconds: encoding } = await encodeTimed(
      task,
      parameters,
      prepareRows(loaded, parameters),
    );
    const output = runNodes(prepared, parameters.nodes);
    const nodes = parameters.nodes.flatMap((node): readonly TimedNode[] => {
      const stage = OPERATIONS[node.op]?.stage;
      if (stage === 'filter') return [timeFilter(loaded.table, node, prepared)];
      if (stage !== 'node') return [];
      const rows = prepared.augmented.table;
      const { media, costs } = prepared.media;
      const applied = time(rows.rows, () => applyNode(node, rows, { ...output, media }));
      const microseconds = Number(
        (applied + (costs.get(node.id) ?? 0) + (node.op === 'encoder' ? encoding : 0)).toPrecision(DIGITS),
      );
      return [{ id: node.id, microseconds, selectivity: 1 }];
    });
    return { result: toJson({ nodes }), outputs: [] };
  },
};

/** The rows with their texts encoded, and the microseconds that a row took, shared between the nodes that encode. */
async function encodeTimed(task: RunTask, parameters: TransformParameters, rows: PreparedRows) {
  const encoder = await openRowEncoder(task, parameters);
  try {
    const began = process.hrtime.bigint();
    const { prepared, facts } = await encoder.encode(rows);
    const spent = Number(process.hrtime.bigint() - began) / 1000;
    const encoded = facts.reduce((sum, one) => sum + one.rows, 0);
    return { prepared, microseconds: spent / Math.max(1, encoded) };
  } finally {
    encoder.close();
  }
}

/** Every row, or the first ones alone when each names a file to decode or holds a text to encode: a person waits. */
async function loadSome(duck: Duckdb, task: RunTask, parameters: TransformParameters): Promise<LoadedRows> {
  const table = await readRows(duck, task, parameters);
  const reads = parameters.nodes.some(({ op }) => READERS.has(op));
  const some = reads ? takeTableRows(table, [...table.lines.keys()].slice(0, MOST_FILES)) : table;
  return { table: some, media: await loadMedia(task, some, parameters) };
}

function timeFilter(table: Table, node: PipelineNode, { filters, media }: PreparedRows): TimedNode {
  const rows = Array.from({ length: Math.min(table.rows, MOST_ROWS) }, (_, at) => at);
  return {
    id: node.id,
    microseconds: time(rows.length, () => keepRows(table, node, { rows, faults: media.media.faults })),
    selectivity: filters.find(({ id }) => id === node.id)?.selectivity ?? 1,
  };
}

/** Microseconds for a row: the median of several passes. */
function time(rows: number, work: () => unknown): number {
  const passes = Array.from({ length: REPEATS }, () => {
    const began = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - began) / 1000 / Math.max(1, rows);
  }).sort((a, b) => a - b);
  return Number((passes[Math.floor(REPEATS / 2)] ?? 0).toPrecision(DIGITS));
}
