import type { ExtremesDocument, InfluentialRow } from '@etalon/learning';

const LEFT = 76;
const RIGHT = 16;
const TOP = 28;
const WIDTH = 560;
const HEIGHT = 220;
const FOOT = 44;

export interface ExtremePoint {
  readonly row: InfluentialRow;
  /** How much the mean loss of the model that it moves most would move without it. */
  readonly influence: number;
  readonly x: number;
  readonly y: number;
}

export interface ExtremesLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly ExtremePoint[];
  /** Isolation scores and influences at the ends of the axes. */
  readonly isolation: readonly [number, number];
  readonly influence: readonly [number, number];
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Isolation to the right, influence upwards on a logarithmic scale; the places of the rows that weigh most. */
export function layoutExtremes({ rows, asked }: ExtremesDocument): ExtremesLayout {
  const means = asked?.means ?? [];
  const influences = rows.map(({ without }) =>
    Math.max(0, ...without.map((loss, model) => Math.abs(loss - (means[model] ?? loss)))),
  );
  const scores = rows.map(({ isolation }) => isolation);
  const [from, to] = rows.length === 0 ? [0, 1] : [Math.min(...scores), Math.max(...scores)];
  const told = influences.filter((influence) => influence > 0);
  const most = Math.max(...told, 0) || 1;
  const least = told.length === 0 ? most : Math.min(...told);
  const upwards = (influence: number): number =>
    Math.log(Math.max(influence, least) / least) / (Math.log(most / least) || 1);
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT];
  return {
    ...{ width: WIDTH, height: HEIGHT + FOOT, left: LEFT, right, top: TOP, bottom },
    isolation: [from, to],
    influence: told.length === 0 ? [0, 0] : [least, most],
    points: rows.map((row, at) => {
      const influence = influences[at] ?? 0;
      return {
        ...{ row, influence },
        x: LEFT + 8 + ((right - LEFT - 16) * (row.isolation - from)) / (to - from || 1),
        y: bottom - 8 - (bottom - 8 - TOP) * upwards(influence),
      };
    }),
  };
}

/** The rows whose points are within two corners, in whichever order. */
export function listWithin({ points }: ExtremesLayout, one: Corner, other: Corner): readonly number[] {
  const within = (value: number, a: number, b: number): boolean =>
    value >= Math.min(a, b) && value <= Math.max(a, b);
  return points
    .filter(({ x, y }) => within(x, one.x, other.x) && within(y, one.y, other.y))
    .map(({ row }) => row.row);
}

/** The row whose point is nearest to a place, within so many pixels; null when none is. */
export function findNear({ points }: ExtremesLayout, { x, y }: Corner, reach: number): number | null {
  const near = points
    .map((point) => ({ row: point.row.row, distance: Math.hypot(point.x - x, point.y - y) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.row ?? null;
}
