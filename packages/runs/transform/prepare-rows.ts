import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import {
  type AugmentedTable,
  augmentRows,
  drawFolds,
  type FilterCount,
  filterRows,
  type PipelineOutput,
  runPipeline,
  type SplitRule,
  splitRows,
  type Table,
} from '@etalon/transform';
import type { LoadedMedia } from './load-media.ts';
import { type LoadedRows, readTarget, type Target } from './load-rows.ts';
import { openStreams } from './open-streams.ts';
import type { TransformParameters } from './parameters.ts';

/** Rows once filtered, split and augmented: what nodes are fitted on. */
export interface PreparedRows {
  readonly parameters: TransformParameters;
  readonly media: LoadedMedia;
  readonly filters: readonly FilterCount[];
  /** The rows that filters kept, without copies. */
  readonly kept: Table;
  readonly rule: SplitRule;
  readonly augmented: AugmentedTable;
  readonly folds: Int8Array;
  readonly target: Target | null;
  readonly streamOf: (purpose: string) => RandomStream;
}

/** Filters rows, raises the wall between them, adds copies to its training side, draws the inner folds. */
export function prepareRows({ table, media }: LoadedRows, parameters: TransformParameters): PreparedRows {
  const { nodes, split } = parameters;
  const streamOf = openStreams(split.seed);
  const { table: kept, counts } = filterRows(table, nodes, media.media.faults);
  const rule: SplitRule = {
    method: split.method,
    testShare: split.testShare,
    column: split.column ?? defaultColumn(parameters),
    testValue: split.testValue ?? null,
  };
  const parts = splitRows(kept, rule, streamOf('wall'));
  const augmented = augmentRows(kept, parts, { nodes, streamOf: (id) => streamOf(`node ${id}`) });
  return {
    parameters,
    media,
    filters: counts,
    kept,
    rule,
    augmented,
    folds: drawFolds(augmented.parts, streamOf('folds')),
    target: readTarget(augmented.table, parameters),
    streamOf,
  };
}

function defaultColumn({ split, target, entity, time }: TransformParameters): string | null {
  switch (split.method) {
    case 'stratified':
      return target ?? null;
    case 'grouped':
      return entity ?? null;
    case 'time':
      return time ?? null;
    default:
      return null;
  }
}

/** Runs the nodes on prepared rows; throws `transform.many-classes` when an encoder needs a target of two classes or numbers. */
export function runNodes(
  prepared: PreparedRows,
  nodes: TransformParameters['nodes'],
  onNode: (id: string) => void = () => undefined,
): PipelineOutput {
  const { augmented, folds, target, streamOf } = prepared;
  const encoder = nodes.find(({ op }) => op === 'target');
  if (encoder !== undefined && target !== null && target.classes.length > 2)
    throw new EtalonError('transform.many-classes', {
      info: { node: encoder.id, classes: target.classes.length },
    });
  return runPipeline({
    table: augmented.table,
    media: prepared.media.media,
    nodes,
    parts: augmented.parts,
    folds,
    target: target?.values ?? null,
    streamOf: (id) => streamOf(`node ${id}`),
    onNode,
  });
}
