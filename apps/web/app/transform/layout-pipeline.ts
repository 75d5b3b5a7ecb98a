import { OPERATIONS } from '@etalon/transform/operations';
import type { TransformNode } from '@etalon/workshop/transform';

export const BOX_WIDTH = 156;
export const BOX_HEIGHT = 54;
const COLUMN_GAP = 44;
const ROW_GAP = 14;
/** Room above and below the wall, for what is written of each side. */
const WALL_GAP = 40;
const MARGIN = 8;

export interface PlacedBox {
  /** Id of the node; null for the rows read. */
  readonly id: string | null;
  readonly side: 'before' | 'train' | 'test';
  readonly x: number;
  readonly y: number;
}

export interface PlacedLine {
  readonly kind: 'flow' | 'state' | 'leak';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface PlacedPipeline {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  readonly wall: { readonly x: number; readonly y: number };
}

/** Place of each node after the wall: how many nodes it follows, and its rank among those of its column. */
function gridNodes(nodes: readonly TransformNode[]): ReadonlyMap<string, { depth: number; row: number }> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depthOf = (node: TransformNode, seen: ReadonlySet<string>): number =>
    node.deps.reduce((most, id) => {
      const dep = byId.get(id);
      return dep === undefined || seen.has(id)
        ? most
        : Math.max(most, 1 + depthOf(dep, new Set([...seen, id])));
    }, 0);
  const taken = new Map<number, number>();
  return new Map(
    nodes.map((node) => {
      const depth = depthOf(node, new Set([node.id]));
      const row = taken.get(depth) ?? 0;
      taken.set(depth, row + 1);
      return [node.id, { depth, row }];
    }),
  );
}

/**
 * Places a pipeline from left to right: rows and filters, then a wall with the training side above it and the test side below.
 * Nodes that wait for each other are placed as if the last link were not there.
 */
export function layoutPipeline(all: readonly TransformNode[]): PlacedPipeline {
  const stage = (name: string): readonly TransformNode[] =>
    all.filter(({ op }) => (OPERATIONS[op]?.stage ?? 'node') === name);
  const [filters, augments, nodes] = [stage('filter'), stage('augment'), stage('node')];
  const grid = gridNodes(nodes);
  const rows = Math.max(1, ...[...grid.values()].map(({ row }) => row + 1));
  const depth = Math.max(0, ...[...grid.values()].map((place) => place.depth + 1));
  const wallY = MARGIN + rows * (BOX_HEIGHT + ROW_GAP) - ROW_GAP + WALL_GAP;
  const columnX = (column: number): number => MARGIN + column * (BOX_WIDTH + COLUMN_GAP);
  const trainY = (row: number): number => wallY - WALL_GAP - BOX_HEIGHT - row * (BOX_HEIGHT + ROW_GAP);
  const testY = (row: number): number => wallY + WALL_GAP + row * (BOX_HEIGHT + ROW_GAP);
  const middle = wallY - BOX_HEIGHT / 2;
  const boxes: PlacedBox[] = [{ id: null, side: 'before', x: columnX(0), y: middle }];
  const lines: PlacedLine[] = [];
  const join = (from: PlacedBox, to: PlacedBox): void => {
    lines.push({
      kind: 'flow',
      from: [from.x + BOX_WIDTH, from.y + BOX_HEIGHT / 2],
      to: [to.x, to.y + BOX_HEIGHT / 2],
    });
  };
  const follow = (previous: PlacedBox, box: PlacedBox): PlacedBox => {
    boxes.push(box);
    join(previous, box);
    return box;
  };
  let last: PlacedBox = boxes[0] ?? { id: null, side: 'before', x: 0, y: 0 };
  filters.forEach(({ id }, at) => {
    last = follow(last, { id, side: 'before', x: columnX(at + 1), y: middle });
  });
  const first = filters.length + 1;
  let trained = last;
  augments.forEach(({ id }, at) => {
    trained = follow(trained, { id, side: 'train', x: columnX(first + at), y: trainY(0) });
  });
  const start = first + augments.length;
  const sides = { train: new Map<string, PlacedBox>(), test: new Map<string, PlacedBox>() };
  for (const { id } of nodes) {
    const { depth: column, row } = grid.get(id) ?? { depth: 0, row: 0 };
    const x = columnX(start + column);
    sides.train.set(id, { id, side: 'train', x, y: trainY(row) });
    sides.test.set(id, { id, side: 'test', x, y: testY(row) });
  }
  for (const node of nodes) {
    const { row } = grid.get(node.id) ?? { row: 0 };
    for (const [side, origin] of [
      ['train', trained],
      ['test', last],
    ] as const) {
      const box = sides[side].get(node.id);
      if (box === undefined) continue;
      boxes.push(box);
      const from = node.deps.flatMap((id) => sides[side].get(id) ?? []);
      for (const one of from.length === 0 ? [origin] : from) join(one, box);
    }
    lines.push(
      ...crossWall(node, { x: columnX(start + (grid.get(node.id)?.depth ?? 0)), row, trainY, testY }),
    );
  }
  return {
    width: columnX(start + depth) - COLUMN_GAP + MARGIN,
    height: testY(rows - 1) + BOX_HEIGHT + MARGIN,
    boxes,
    lines,
    wall: { x: columnX(first) - COLUMN_GAP / 2, y: wallY },
  };
}

interface Crossing {
  readonly x: number;
  readonly row: number;
  readonly trainY: (row: number) => number;
  readonly testY: (row: number) => number;
}

/** The learned state that goes down through the wall, and what goes up when a node learns from both sides. */
function crossWall(node: TransformNode, { x, row, trainY, testY }: Crossing): readonly PlacedLine[] {
  if (OPERATIONS[node.op]?.learns !== true) return [];
  const above = trainY(row) + BOX_HEIGHT;
  const below = testY(row);
  const left = x + 22 + 12 * row;
  const right = x + BOX_WIDTH - 22 - 12 * row;
  const state: PlacedLine = { kind: 'state', from: [left, above], to: [left, below] };
  if (node.fitsOn !== 'all') return [state];
  return [state, { kind: 'leak', from: [right, below], to: [right, above] }];
}
