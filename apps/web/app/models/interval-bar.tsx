import type { Figure } from '@etalon/evaluation';
import type { JSX } from 'react';

const WIDTH = 140;
const HEIGHT = 14;
const EDGE = 4;

export interface Scale {
  readonly lo: number;
  readonly hi: number;
}

/** One scale for the figures of a metric: from the lowest end of an interval to the highest. */
export function scaleOf(figures: readonly (Figure | undefined)[]): Scale {
  const ends = figures.flatMap((figure) =>
    figure === undefined || figure.value === null
      ? []
      : [figure.value, figure.interval?.lo ?? figure.value, figure.interval?.hi ?? figure.value],
  );
  if (ends.length === 0) return { lo: 0, hi: 1 };
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  return lo === hi ? { lo: lo - 0.5, hi: hi + 0.5 } : { lo, hi };
}

/** An interval as a bar and its value as a mark, on the scale of its column; the numbers are written beside. */
export function IntervalBar({
  figure,
  scale,
}: {
  readonly figure: Figure;
  readonly scale: Scale;
}): JSX.Element | null {
  if (figure.value === null) return null;
  const place = (value: number): number =>
    EDGE + ((WIDTH - 2 * EDGE) * (value - scale.lo)) / (scale.hi - scale.lo);
  const { interval, value } = figure;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      className="mo-bar"
    >
      <line className="mo-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {interval !== null && (
        <rect
          x={place(interval.lo)}
          width={Math.max(1, place(interval.hi) - place(interval.lo))}
          y={HEIGHT / 2 - 3}
          height={6}
        />
      )}
      <line className="mo-mark" x1={place(value)} x2={place(value)} y1={1} y2={HEIGHT - 1} />
    </svg>
  );
}
