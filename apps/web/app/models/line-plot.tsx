import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX, ReactNode } from 'react';
import { type HeadedRow, HeadedTable } from '../kit/headed-table.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';
import './models.css';

const LEFT = 84;
const WIDTH = 560;
const HEIGHT = 160;
const RIGHT = WIDTH - 12;
const MOST_ROWS = 40;

/** Places of a line, from left to right; one without a finite value breaks it. */
export type Points = readonly (readonly [x: number, value: number | null])[];

export interface LinePlotProps {
  readonly title: string;
  readonly caption: string;
  readonly lines: readonly { readonly points: Points; readonly apart?: boolean }[];
  /** What lies between the lowest and the highest of several lines. */
  readonly bands?: readonly { readonly low: Points; readonly high: Points; readonly apart?: boolean }[];
  /** Places of vertical lines. */
  readonly marks?: readonly number[];
  readonly dots?: boolean;
  /** Where the axis begins; the first place when it is left out. */
  readonly from?: number;
  /** What is written at both ends of the axis. */
  readonly ends: readonly [left: ReactNode, right: ReactNode];
  /** The same as a table. */
  readonly children?: ReactNode;
}

const isTold = (point: Points[number]): point is readonly [number, number] =>
  point[1] !== null && Number.isFinite(point[1]);

/** Lines that follow a count of rounds, steps or rows, with their lowest and highest values at the side. */
export function LinePlot(props: LinePlotProps): JSX.Element {
  const { title, caption, lines, bands = [], marks = [], dots = false, ends, children } = props;
  const { figure } = useModelWords();
  const all = [
    ...lines.flatMap(({ points }) => points),
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
  ];
  const values = all.filter(isTold).map(([, value]) => value);
  const [lo, hi] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const first = props.from ?? Math.min(...all.map(([x]) => x));
  const last = Math.max(...all.map(([x]) => x));
  const atX = (x: number): string => (LEFT + ((RIGHT - LEFT) * (x - first)) / (last - first || 1)).toFixed(1);
  const atY = (value: number): string => (8 + (HEIGHT - 8) * (1 - (value - lo) / (hi - lo || 1))).toFixed(1);
  const place = (points: Points): readonly string[] =>
    points.filter(isTold).map(([x, value]) => `${atX(x)},${atY(value)}`);
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
          width={WIDTH}
          height={HEIGHT + 24}
          role="img"
          aria-label={title}
          className="mo-plot"
        >
          {[lo, hi].map((value, at) => (
            <g key={at === 0 ? 'lo' : 'hi'}>
              <line className="mo-grid" x1={LEFT} x2={RIGHT} y1={atY(value)} y2={atY(value)} />
              <text x={LEFT - 6} y={Number(atY(value)) + 4 + 4 * at} textAnchor="end">
                {figure.plain(value)}
              </text>
            </g>
          ))}
          {bands.map(({ low, high, apart = false }) => (
            <polygon
              key={apart ? 'apart' : 'own'}
              className={apart ? 'mo-spread' : 'mo-band-learned'}
              points={[...place(low), ...place(high).toReversed()].join(' ')}
            />
          ))}
          {marks.map((x) => (
            <line key={x} className="mo-wanted" x1={atX(x)} x2={atX(x)} y1={8} y2={HEIGHT} />
          ))}
          {lines.map(({ points, apart = false }) =>
            listParts(points).map((part) => (
              <polyline
                key={`${apart} ${part[0]?.[0]}`}
                className={apart ? 'mo-cost mo-apart' : 'mo-cost'}
                points={place(part).join(' ')}
              />
            )),
          )}
          {dots &&
            lines.flatMap(({ points }) =>
              points
                .filter(isTold)
                .map(([x, value]) => <circle key={x} className="mo-dot" cx={atX(x)} cy={atY(value)} r={3} />),
            )}
          <text x={LEFT} y={HEIGHT + 18}>
            {ends[0]}
          </text>
          <text x={RIGHT} y={HEIGHT + 18} textAnchor="end">
            {ends[1]}
          </text>
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}

/** The told places that follow each other. */
function listParts(points: Points): readonly Points[] {
  const parts: [number, number][][] = [[]];
  for (const point of points)
    if (isTold(point)) parts.at(-1)?.push([point[0], point[1]]);
    else parts.push([]);
  return parts.filter((part) => part.length > 0);
}

/** Forty places at most, at equal distances, the last one among them and those that must be. */
export function thinOut<Row>(
  rows: readonly Row[],
  isKept: (row: Row, at: number) => boolean = () => false,
): readonly Row[] {
  const every = Math.ceil(rows.length / MOST_ROWS);
  return rows.filter((row, at) => at % every === 0 || at === rows.length - 1 || isKept(row, at));
}

/** A plot's table, folded: its first cell heads each row. */
export function PlotTable({
  title,
  heads,
  rows,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly HeadedRow[];
}): JSX.Element {
  const { t } = useWords();
  return (
    <details className="fold">
      <summary>{t(trainingMessages['see-table'])}</summary>
      <HeadedTable
        label={t(shellMessages['table.region'], { title })}
        caption={title}
        hasFigures
        heads={heads}
        rows={rows}
      />
    </details>
  );
}
