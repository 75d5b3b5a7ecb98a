import { EtalonError } from '@etalon/error';
import type { FittedStatistic, LeakNode, LeakRoles } from '@etalon/leakage';
import { type MeasurePiece, readPieceText, type Workbench } from '../bench/workbench.ts';

type Shape = Readonly<Record<string, unknown>>;

/** Operations that learn nothing; any other is taken to learn. */
const PLAIN = new Set([
  ...'filter-empty filter-length filter-duplicates filter-language filter-unreadable augment-plain augment-words augment-noise'.split(
    ' ',
  ),
  ...'numbers log dates interactions tokenise stop-words stem hashing encoder'.split(' '),
  ...'image pixels levels gradients picture-hash sound log-mel mfcc pool-frames sound-figures'.split(' '),
]);

export interface ReadPipeline {
  readonly roles: LeakRoles;
  readonly nodes: readonly LeakNode[];
}

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {});
const listOf = (value: unknown): readonly Shape[] => (Array.isArray(value) ? value.filter(isShape) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (value: unknown): string | null => textOf(value) || null;

function parsePiece(piece: MeasurePiece): Shape {
  try {
    return shapeOf(
      JSON.parse(
        readPieceText(piece)
          .replace(/^\uFEFF/, '')
          .normalize('NFC'),
      ),
    );
  } catch {
    throw new EtalonError('E_SCHEMA', { info: { place: null, fileName: piece.fileName } });
  }
}

/**
 * The roles of columns, the variables and the operations of `pipeline.json`, as the workshop writes it or with the members of
 * instruments/06 §6.6 alone (`pipeline.nodes`, `split.groups`, `split.timeColumn`); null when none was handed in.
 */
export function readPipeline(bench: Workbench): ReadPipeline | null {
  const piece = bench.pieceOf('pipeline');
  if (piece === null) return null;
  const root = parsePiece(piece);
  const data = shapeOf(root.data);
  const split = shapeOf(root.split);
  const features = listOf(root.features);
  return {
    roles: {
      id: nameOf(data.id),
      target: nameOf(data.target) ?? nameOf(root.target),
      entity: nameOf(data.entity) ?? nameOf(split.groups),
      time: nameOf(data.time) ?? nameOf(split.timeColumn),
      leftOut: [],
      availability:
        features.length === 0
          ? null
          : new Map(features.map((row) => [textOf(row.name), readAvailability(row.availableAt)])),
    },
    nodes: listOf(root.nodes ?? shapeOf(root.pipeline).nodes).map((node) => ({
      id: textOf(node.name) || textOf(node.id),
      op: textOf(node.op),
      columns: Array.isArray(node.columns) ? node.columns.map(String) : [],
      learns: !PLAIN.has(textOf(node.op)),
      fitsOn: node.fitsOn === 'all' ? 'all' : 'train',
    })),
  };
}

function readAvailability(value: unknown): 'before' | 'after' | 'unknown' {
  return value === 'before' || value === 'after' ? value : 'unknown';
}

/**
 * Statistics kept by a fitted state: those of `etat.json` of the workshop (means, standard deviations and least values of its
 * scalings), or a list `fitted` of `{ node, column, statistic, value }`; null when none was handed in.
 */
export function readFitted(bench: Workbench): readonly FittedStatistic[] | null {
  const piece = bench.pieceOf('fitted');
  if (piece === null) return null;
  const root = parsePiece(piece);
  const stated = listOf(root.fitted).flatMap((row): readonly FittedStatistic[] => {
    const statistic = (['mean', 'sd', 'min', 'max'] as const).find((name) => name === row.statistic);
    return statistic === undefined || typeof row.value !== 'number'
      ? []
      : [{ node: textOf(row.node), column: textOf(row.column), statistic, value: row.value }];
  });
  const states = shapeOf(root.states);
  const kept = listOf(root.nodes).flatMap((node): readonly FittedStatistic[] => {
    const state = shapeOf(states[textOf(node.id)]);
    const columns = Array.isArray(node.columns) ? node.columns.map(String) : [];
    const numbers = (key: string): readonly number[] =>
      Array.isArray(state[key]) ? state[key].map(Number) : [];
    const list = (
      statistic: FittedStatistic['statistic'],
      values: readonly number[],
    ): readonly FittedStatistic[] =>
      values.length === columns.length
        ? columns.map((column, at) => ({
            node: textOf(node.name) || textOf(node.id),
            ...{ column, statistic, value: values[at] ?? Number.NaN },
          }))
        : [];
    if (node.op === 'standard') return [...list('mean', numbers('centre')), ...list('sd', numbers('spread'))];
    return node.op === 'min-max' ? list('min', numbers('centre')) : [];
  });
  return [...stated, ...kept];
}
