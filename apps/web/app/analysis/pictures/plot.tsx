import { formatNumber, type Language } from '@etalon/i18n';
import { type JSX, type ReactNode, useId } from 'react';
import { type Axis, layoutAxis } from '../../figures/layout-axis.ts';

export interface PlotWish {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly height: number;
}

/** Places of values: percent of the width, pixels of the height, so that text keeps its size. */
export interface PlotArea {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
}

const TOP = 22;
const FOOT = 40;

export function layoutPlot({ xs, ys, height }: PlotWish): PlotArea {
  const x = layoutAxis({ values: xs, natural: 'free' });
  const y = layoutAxis({ values: ys, natural: 'free' });
  const bottom = height - FOOT;
  return {
    height,
    top: TOP,
    bottom,
    x,
    y,
    px: x.at,
    py: (value) => Number((bottom - (y.at(value) / 100) * (bottom - TOP)).toFixed(2)),
  };
}

export interface PlotProps {
  readonly area: PlotArea;
  readonly language: Language;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Ticks of the horizontal axis are left out when its places are names. */
  readonly named?: boolean;
  readonly children: ReactNode;
}

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 10 ? 'start' : x > 90 ? 'end' : 'middle');

function write(language: Language, axis: Axis, tick: number): string {
  return formatNumber(language, tick, { decimals: axis.decimals }).replace('-', '\u2212');
}

/** A drawing with two axes: lines across with their value above them on the left, values under the horizontal axis. */
export function Plot({ area, language, title, xLabel, yLabel, named, children }: PlotProps): JSX.Element {
  const id = useId();
  const { x, y, height, bottom, px, py } = area;
  return (
    <svg className="an-plot" width="100%" height={height} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <g className="an-grid">
        {y.ticks.map((tick) => (
          <line key={tick} x1="0%" x2="100%" y1={py(tick)} y2={py(tick)} />
        ))}
      </g>
      {children}
      <g className="an-axis">
        {y.ticks.map((tick) => (
          <text key={tick} x="0%" y={py(tick) - 3}>
            {write(language, y, tick)}
          </text>
        ))}
        <line x1="0%" x2="100%" y1={bottom} y2={bottom} />
        {named !== true &&
          x.ticks.map((tick) => (
            <text key={tick} x={`${px(tick)}%`} y={bottom + 16} textAnchor={anchorAt(px(tick))}>
              {write(language, x, tick)}
            </text>
          ))}
        <text className="an-axis-name" x="100%" y={bottom + 33} textAnchor="end">
          {xLabel}
        </text>
        <text className="an-axis-name" x="0%" y="11">
          {yLabel}
        </text>
      </g>
    </svg>
  );
}

/** Lines and areas, whose places are percents and pixels alike. */
export function Strokes({
  height,
  children,
}: {
  readonly height: number;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <svg
      x="0"
      y="0"
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The path through places; `stepped` goes across before it goes up or down. */
export function pathOf(area: PlotArea, places: readonly Place[], stepped = false): string {
  return places
    .map(({ x, y }, at) => {
      const to = `${area.px(x).toFixed(2)} ${area.py(y)}`;
      if (at === 0) return `M${to}`;
      return stepped ? `H${area.px(x).toFixed(2)}V${area.py(y)}` : `L${to}`;
    })
    .join('');
}

/** Marks told apart by shape as well as by shade. */
export function Mark({
  shape,
  x,
  y,
  size = 3,
}: {
  readonly shape: number;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}): JSX.Element {
  const className = `an-mark an-mark-${shape % 5}`;
  if (shape % 5 === 0 || shape % 5 === 3)
    return <circle className={className} cx={`${x}%`} cy={y} r={size} />;
  const paths = [
    '',
    `M${-size} ${-size}H${size}V${size}H${-size}Z`,
    `M0 ${-size * 1.3}L${size * 1.2} ${size}H${-size * 1.2}Z`,
    '',
    `M${-size} ${-size}L${size} ${size}M${size} ${-size}L${-size} ${size}`,
  ];
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      <path className={className} d={paths[shape % 5]} />
    </svg>
  );
}
