import type { JSX } from 'react';
import type { CostPoint } from './list-cost-points.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 220;
const TOP = 34;
const FOOT = 40;

export interface ParetoPlotProps {
  readonly points: readonly CostPoint[];
  readonly title: string;
  /** Whether more of the quality is better: the better side is upwards. */
  readonly isUp: boolean;
  /** Of the cost: `s`, `J`. */
  readonly unit: string;
  /** Names of the axes: the quality upwards, the cost to the right. */
  readonly axes: readonly [quality: string, cost: string];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Sides of a mark where its number may stand, the usual one first. */
const SIDES = [
  { dx: 6, dy: -5, anchor: 'start' },
  { dx: -6, dy: -5, anchor: 'end' },
  { dx: 6, dy: 16, anchor: 'start' },
  { dx: -6, dy: 16, anchor: 'end' },
] as const;

/** A number beside each mark, on the first side where it covers no number before it. */
function placeNumbers(marks: readonly { readonly x: number; readonly y: number }[]): readonly Place[] {
  const middle = ({ x, anchor }: Place): number => (anchor === 'start' ? x + 5 : x - 5);
  const covers = (one: Place, other: Place): boolean =>
    Math.abs(middle(one) - middle(other)) < 12 && Math.abs(one.y - other.y) < 14;
  const placed: Place[] = [];
  for (const { x, y } of marks) {
    const sides = SIDES.map(({ dx, dy, anchor }): Place => ({ x: x + dx, y: y + dy, anchor }));
    const free = sides.find((side) => !placed.some((other) => covers(side, other))) ?? sides[0];
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/** Crosses of two intervals, quality upwards and cost to the right on a logarithmic scale, and the line of the front. */
export function ParetoPlot({ points, title, isUp, unit, axes }: ParetoPlotProps): JSX.Element {
  const { figure } = useModelWords();
  const ends = points.flatMap(({ value, interval }) => [value, interval?.lo ?? value, interval?.hi ?? value]);
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  const costs = points.flatMap(({ cost }) => [Math.log(cost.lo), Math.log(cost.hi)]);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const x = (cost: number): number =>
    LEFT + ((WIDTH - LEFT - 24) * (Math.log(cost) - least)) / (most - least || 1);
  const y = (value: number): number => {
    const up = (value - lo) / (hi - lo || 1);
    return TOP + (HEIGHT - TOP - 12) * (isUp ? 1 - up : up);
  };
  const numbers = placeNumbers(points.map(({ cost, value }) => ({ x: x(cost.mid), y: y(value) })));
  const front = points
    .filter(({ isOnFront }) => isOnFront)
    .sort((one, other) => one.cost.mid - other.cost.mid)
    .map(({ cost, value }) => `${x(cost.mid).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
      width={WIDTH}
      height={HEIGHT + FOOT}
      role="img"
      aria-label={title}
      className="mo-plot"
    >
      <polyline className="mo-equal" fill="none" points={front.join(' ')} />
      {points.map(({ name, value, interval, cost }, at) => (
        <g key={name}>
          <line className="mo-cross" x1={x(cost.lo)} x2={x(cost.hi)} y1={y(value)} y2={y(value)} />
          {interval !== null && (
            <line
              className="mo-cross"
              x1={x(cost.mid)}
              x2={x(cost.mid)}
              y1={y(interval.lo)}
              y2={y(interval.hi)}
            />
          )}
          <circle className="mo-dot" cx={x(cost.mid)} cy={y(value)} r={3} />
          <text x={numbers[at]?.x} y={numbers[at]?.y} textAnchor={numbers[at]?.anchor}>
            {at + 1}
          </text>
        </g>
      ))}
      <text x={LEFT - 6} y={y(lo) + 4} textAnchor="end">
        {figure.plain(lo)}
      </text>
      <text x={LEFT - 6} y={y(hi) + 4} textAnchor="end">
        {figure.plain(hi)}
      </text>
      <text x={8} y={16}>
        {axes[0]}
      </text>
      <text x={(LEFT + WIDTH - 24) / 2} y={HEIGHT + 34} textAnchor="middle">
        {axes[1]}
      </text>
      <text x={LEFT} y={HEIGHT + 18}>
        {figure.plain(Math.exp(least))} {unit}
      </text>
      <text x={WIDTH - 24} y={HEIGHT + 18} textAnchor="end">
        {figure.plain(Math.exp(most))} {unit}
      </text>
    </svg>
  );
}
