import type { JSX } from 'react';
import { type Brushes, sharesOf } from './brush-trials.ts';
import type { ParallelAxis, ParallelLayout, ParallelTrial } from './layout-parallel.ts';

const LEFT = 76;
const STEP = 132;
const RIGHT = 72;
const TOP = 62;
const TALL = 240;
const NOTCH = 40;
const FOOT = 20;
const BRUSH_HALF = 9;

export interface ParallelWords {
  readonly axis: (name: string) => string;
  readonly value: (value: number) => string;
  /** Without the zeros that end it. */
  readonly tick: (value: number) => string;
  /** What the notch under an axis holds. */
  readonly outside: (name: string) => string;
}

export interface ParallelDrawn {
  readonly layout: ParallelLayout;
  readonly brushes: Brushes;
  /** Places of the trials that are within every brush. */
  readonly kept: ReadonlySet<number>;
  readonly words: ParallelWords;
}

export const sizeParallel = ({
  axes,
}: ParallelLayout): { readonly width: number; readonly height: number } => ({
  width: LEFT + STEP * (axes.length - 1) + RIGHT,
  height: TOP + TALL + NOTCH + FOOT,
});

export const placeAxis = (place: number): number => LEFT + STEP * place;
export const placeShare = (share: number): number => TOP + TALL * (1 - share);
export const shareAt = (y: number): number => 1 - (y - TOP) / TALL;

function drawLine(axes: readonly ParallelAxis[], { values }: ParallelTrial): string {
  return axes
    .map(({ at }, place) => {
      const value = values[place] ?? null;
      const share = value === null ? null : at(value);
      const y = share === null ? TOP + TALL + NOTCH : placeShare(share);
      return `${placeAxis(place)},${y.toFixed(1)}`;
    })
    .join(' ');
}

/** The lines of the trials, those left out by a brush first so that the others lie over them. */
function Lines({ layout, kept }: ParallelDrawn): JSX.Element {
  const isKept = ({ at }: ParallelTrial): boolean => kept.has(at);
  const rank = ({ kind }: ParallelTrial): number => (kind === 'best' ? 2 : kind === 'usual' ? 1 : 0);
  const ordered = [...layout.trials].sort(
    (one, other) =>
      Number(isKept(one)) - Number(isKept(other)) || rank(one) - rank(other) || one.at - other.at,
  );
  return (
    <g className="mo-trials">
      {ordered.map((trial) => (
        <polyline
          key={trial.at}
          className={isKept(trial) ? `mo-trial mo-trial-${trial.kind}` : 'mo-trial mo-trial-left'}
          points={drawLine(layout.axes, trial)}
        />
      ))}
    </g>
  );
}

/** How many trials are at an end: a triangle that points outwards, and their number. */
function EndMark({
  x,
  count,
  isHigh,
}: {
  readonly x: number;
  readonly count: number;
  readonly isHigh: boolean;
}) {
  if (count === 0) return null;
  const y = isHigh ? TOP - 5 : TOP + TALL + 5;
  return (
    <g className="mo-end">
      <path d={`M${x - 5} ${y}h10l-5 ${isHigh ? -9 : 9}z`} />
      <text x={x + 8} y={isHigh ? y : y + 9}>
        {count}
      </text>
    </g>
  );
}

function AxisDrawing(props: {
  readonly axis: ParallelAxis;
  readonly place: number;
  readonly drawn: ParallelDrawn;
}): JSX.Element {
  const { axis, place, drawn } = props;
  const { words, brushes } = drawn;
  const { name, low, high, ticks, ends, hasOutside, at } = axis;
  const x = placeAxis(place);
  const brush = brushes[name];
  const [from, to] = sharesOf(axis, brush);
  return (
    <g>
      <text className="mo-axis-name" x={x} y={TOP - 40} textAnchor="middle">
        {words.axis(name)}
      </text>
      <line className="mo-parallel-axis" x1={x} x2={x} y1={TOP} y2={TOP + TALL} />
      {brush !== undefined && (
        <rect
          className="mo-brush"
          x={x - BRUSH_HALF}
          width={2 * BRUSH_HALF}
          y={placeShare(to)}
          height={Math.max(1, placeShare(from) - placeShare(to))}
        />
      )}
      {[low, ...ticks, high].map((tick) => {
        const y = placeShare(at(tick) ?? 0);
        return (
          <g key={tick}>
            <line className="mo-parallel-axis" x1={x - 4} x2={x} y1={y} y2={y} />
            <text className="mo-tick" x={x - 12} y={y + 4} textAnchor="end">
              {words.tick(tick)}
            </text>
          </g>
        );
      })}
      <EndMark x={x} count={ends.high} isHigh />
      <EndMark x={x} count={ends.low} isHigh={false} />
      {hasOutside && (
        <g>
          <line
            className="mo-parallel-axis"
            x1={x - 6}
            x2={x + 6}
            y1={TOP + TALL + NOTCH}
            y2={TOP + TALL + NOTCH}
          />
          <text className="mo-tick" x={x} y={TOP + TALL + NOTCH + 15} textAnchor="middle">
            {words.outside(name)}
          </text>
        </g>
      )}
    </g>
  );
}

/** Parallel coordinates (Inselberg 1985): an axis for each setting and the loss, a line for each trial; needs no script. */
export function ParallelDrawing(drawn: ParallelDrawn): JSX.Element {
  return (
    <>
      <Lines {...drawn} />
      {drawn.layout.axes.map((axis, place) => (
        <AxisDrawing key={axis.name} axis={axis} place={place} drawn={drawn} />
      ))}
    </>
  );
}
