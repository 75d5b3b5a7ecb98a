import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Dot, Drawing } from './drawing.tsx';
import { layoutAxis } from './layout-axis.ts';
import './figures.css';

export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const HEIGHT = 220;
const TOP = 12;
const BOTTOM = HEIGHT - 30;
const GRID = [0, 0.25, 0.5, 0.75, 1];
const DASHES = ['none', '7 4', '2 4'] as const;

const placeY = (value: number): number => BOTTOM - value * (BOTTOM - TOP);

function Line({
  curve,
  rank,
  at,
}: {
  readonly curve: Curve;
  readonly rank: number;
  readonly at: (x: number) => number;
}): JSX.Element {
  const dash = DASHES[rank % DASHES.length] ?? 'none';
  return (
    <g>
      {curve.points.slice(1).map((point, index) => {
        const before = curve.points[index] ?? point;
        return (
          <line
            key={point.x}
            className="reading-curve"
            strokeDasharray={dash}
            x1={`${at(before.x)}%`}
            y1={placeY(before.y)}
            x2={`${at(point.x)}%`}
            y2={placeY(point.y)}
          />
        );
      })}
      {curve.points.map(({ x, y }) =>
        rank === 0 ? (
          <Diamond key={x} x={at(x)} y={placeY(y)} />
        ) : (
          <Dot key={x} x={at(x)} y={placeY(y)} open={rank > 1} />
        ),
      )}
    </g>
  );
}

/** Curves of shares from 0 to 1 over whole numbers, told apart by their line and their mark, never by colour alone. */
export function CurveFigure({
  curves,
  title,
  caption,
}: {
  readonly curves: readonly Curve[];
  readonly title: string;
  readonly caption: string;
}): JSX.Element {
  const { number } = useWords();
  const all = curves.flatMap(({ points }) => points.map(({ x }) => x));
  const axis = layoutAxis({ values: all, natural: 'free' });
  return (
    <figure className="reading-figure">
      <Drawing height={HEIGHT} title={title} desc={caption}>
        {GRID.map((value) => (
          <g key={value} className="reading-axis">
            <line className="reading-grid" x1="4%" x2="96%" y1={placeY(value)} y2={placeY(value)} />
            <text x="0" y={placeY(value) + 4}>
              {number(value, { decimals: 2 })}
            </text>
          </g>
        ))}
        {curves.map((curve, rank) => (
          <Line key={curve.name} curve={curve} rank={rank} at={axis.at} />
        ))}
        <AxisLine axis={axis} y={BOTTOM} />
      </Drawing>
      <ul className="reading-legend">
        {curves.map(({ name }, rank) => (
          <li key={name}>
            <svg width="44" height="16" aria-hidden="true">
              <line
                className="reading-curve"
                strokeDasharray={DASHES[rank % DASHES.length] ?? 'none'}
                x1="0"
                x2="44"
                y1="8"
                y2="8"
              />
              {rank === 0 ? <Diamond x={50} y={8} /> : <Dot x={50} y={8} open={rank > 1} />}
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <figcaption className="soft">{caption}</figcaption>
    </figure>
  );
}
