import { type JSX, type ReactNode, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { Axis } from './layout-axis.ts';
import type { ReferenceTick } from './layout-interval.ts';

export interface DrawingProps {
  readonly height: number;
  readonly title: string;
  readonly desc?: string;
  readonly children: ReactNode;
}

/** An SVG as wide as its box; places are percentages and sizes pixels, so that text is never shrunk. */
export function Drawing({ height, title, desc, children }: DrawingProps): JSX.Element {
  const id = useId();
  const named = desc === undefined ? `${id}t` : `${id}t ${id}d`;
  return (
    <svg className="reading-drawing" width="100%" height={height} role="img" aria-labelledby={named}>
      <title id={`${id}t`}>{title}</title>
      {desc !== undefined && <desc id={`${id}d`}>{desc}</desc>}
      {children}
    </svg>
  );
}

/** Diagonal lines, for what is possible or tolerated. */
export function HatchPattern({ id }: { readonly id: string }): JSX.Element {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="reading-hatch"
      >
        <rect width="6" height="6" />
        <line x1="1" x2="1" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}

interface MarkProps {
  /** Percent of the width. */
  readonly x: number;
  readonly y: number;
}

export function Diamond({ x, y }: MarkProps): JSX.Element {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      <path className="reading-point" d="M0-7 7 0 0 7-7 0Z" />
    </svg>
  );
}

export function Dot({ x, y, open = false }: MarkProps & { readonly open?: boolean }): JSX.Element {
  return <circle className={open ? 'reading-point-open' : 'reading-point'} cx={`${x}%`} cy={y} r="6" />;
}

export interface SpanProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly className: string;
}

/** A horizontal line between two places, in percent of the width. */
export function Span({ from, to, y, className }: SpanProps): JSX.Element {
  return <line className={className} x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />;
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x < 12) return 'start';
  return x > 88 ? 'end' : 'middle';
}

export interface AxisLineProps {
  readonly axis: Axis;
  readonly y: number;
}

/** The line of an axis with its few ticks and their values under it. */
export function AxisLine({ axis, y }: AxisLineProps): JSX.Element {
  const { number } = useWords();
  return (
    <g className="reading-axis">
      <Span className="reading-axis-line" from={axis.at(axis.domain[0])} to={axis.at(axis.domain[1])} y={y} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="reading-axis-line"
            x1={`${axis.at(tick)}%`}
            x2={`${axis.at(tick)}%`}
            y1={y}
            y2={y + 5}
          />
          <text x={`${axis.at(tick)}%`} y={y + 19} textAnchor={anchorOf(axis.at(tick))}>
            {number(tick, { decimals: axis.decimals }).replace('-', '−')}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface ReferenceMarksProps {
  readonly axis: Axis;
  readonly ticks: readonly ReferenceTick[];
  readonly bottom: number;
  readonly write: (rank: number) => string;
}

/** Reference ticks, each with its mark R1, R2…; a range is two ticks joined by a bracket, never a zone. */
export function ReferenceMarks({ axis, ticks, bottom, write }: ReferenceMarksProps): JSX.Element {
  return (
    <g className="reading-reference">
      {ticks.map(({ rank, lo, hi }, index) => {
        const top = 16 + 16 * index;
        const [from, to] = [axis.at(lo), axis.at(hi)];
        return (
          <g key={rank}>
            <line x1={`${from}%`} x2={`${from}%`} y1={top} y2={bottom} />
            {to !== from && <line x1={`${to}%`} x2={`${to}%`} y1={top} y2={bottom} />}
            {to !== from && <Span className="reading-reference-bracket" from={from} to={to} y={top} />}
            <text x={`${(from + to) / 2}%`} y={top - 4} textAnchor={anchorOf((from + to) / 2)}>
              {write(rank)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
