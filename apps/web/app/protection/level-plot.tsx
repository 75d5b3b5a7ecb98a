import type { JSX, ReactNode } from 'react';
import { useId } from 'react';
import { ArrowHead } from '../kit/arrow-head.tsx';
import { useWords } from '../kit/use-words.ts';

const SIZE = 340;
const LEFT = 56;
const TOP = 16;

/** The three shapes of a point: security, privacy, quality. */
export type Shape = 'circle' | 'square' | 'triangle';

export interface LevelMove {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  readonly before: { readonly severity: number; readonly likelihood: number };
  readonly after: { readonly severity: number; readonly likelihood: number } | null;
}

interface Placed {
  readonly x: number;
  readonly y: number;
}

interface LevelPlotProps {
  readonly title: string;
  readonly scale: number;
  readonly severity: string;
  readonly likelihood: string;
  readonly moves: readonly LevelMove[];
  readonly describe: (move: LevelMove) => string;
}

function Mark({
  shape,
  at,
  after,
}: {
  readonly shape: Shape;
  readonly at: Placed;
  readonly after: boolean;
}): JSX.Element {
  const className = after ? 'pr-mark pr-mark-after' : 'pr-mark';
  if (shape === 'circle') return <circle className={className} cx={at.x} cy={at.y} r="7" />;
  if (shape === 'square')
    return <rect className={className} x={at.x - 6.5} y={at.y - 6.5} width="13" height="13" />;
  return (
    <path className={className} d={`M${at.x} ${at.y - 8} ${at.x + 8} ${at.y + 6} ${at.x - 8} ${at.y + 6}Z`} />
  );
}

/** Points of one cell are set side by side, so that none hides another. */
export function placeMoves(moves: readonly LevelMove[], cell: number): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  const cells = Map.groupBy(
    moves.flatMap((move) => [
      { key: `${move.id} before`, ...move.before },
      ...(move.after === null ? [] : [{ key: `${move.id} after`, ...move.after }]),
    ]),
    ({ severity, likelihood }) => `${severity} ${likelihood}`,
  );
  for (const points of cells.values()) {
    const columns = Math.ceil(Math.sqrt(points.length));
    const step = cell / (columns + 1);
    for (const [at, point] of points.entries())
      places.set(point.key, {
        x: (point.likelihood - 1) * cell + step * ((at % columns) + 1),
        y: step * (Math.floor(at / columns) + 1) - point.severity * cell,
      });
  }
  return places;
}

function Axes(props: Pick<LevelPlotProps, 'scale' | 'severity' | 'likelihood'>): JSX.Element {
  const cell = SIZE / props.scale;
  const levels = Array.from({ length: props.scale }, (_, at) => at + 1);
  return (
    <>
      {[0, ...levels].map((level) => (
        <g key={level}>
          <line className="pr-grid" x1={0} x2={SIZE} y1={-level * cell} y2={-level * cell} />
          <line className="pr-grid" y1={0} y2={-SIZE} x1={level * cell} x2={level * cell} />
        </g>
      ))}
      {levels.map((level) => (
        <g key={level}>
          <text textAnchor="middle" x={(level - 0.5) * cell} y={18}>
            {level}
          </text>
          <text textAnchor="end" x={-8} y={-(level - 0.5) * cell + 4}>
            {level}
          </text>
        </g>
      ))}
      <text className="pr-soft" textAnchor="middle" x={SIZE / 2} y={38}>
        {props.likelihood} →
      </text>
      <text className="pr-soft" textAnchor="middle" transform={`translate(-36 ${-SIZE / 2}) rotate(-90)`}>
        {props.severity} →
      </text>
    </>
  );
}

/** Severity against likelihood: an empty shape before the measures, a full one after, and the line that joins them. */
export function LevelPlot(props: LevelPlotProps & { readonly children?: ReactNode }): JSX.Element {
  const id = useId();
  const { language } = useWords();
  const { scale, moves, title, describe } = props;
  const drawn = moves.filter((move) => isInside(move, scale));
  const places = placeMoves(drawn, SIZE / scale);
  return (
    <svg
      className="pr-plot"
      viewBox={`0 0 ${SIZE + LEFT + 16} ${SIZE + TOP + 48}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      lang={language}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{drawn.map(describe).join('. ')}</desc>
      <defs>
        <ArrowHead id={`${id}a`} />
      </defs>
      <g transform={`translate(${LEFT} ${SIZE + TOP})`}>
        <Axes {...props} />
        {drawn.map((move) => {
          const before = places.get(`${move.id} before`);
          const after = places.get(`${move.id} after`);
          if (before === undefined) return null;
          return (
            <g key={move.id}>
              {after !== undefined && (
                <line
                  className="pr-move"
                  x1={before.x}
                  y1={before.y}
                  x2={after.x - Math.sign(after.x - before.x) * 9}
                  y2={after.y - Math.sign(after.y - before.y) * 9}
                  markerEnd={`url(#${id}a)`}
                />
              )}
              <Mark shape={move.shape} at={before} after={false} />
              {after !== undefined && <Mark shape={move.shape} at={after} after />}
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** True when every level of a move is on the scale: a level of 5 on a scale of 4 is told beside, not drawn. */
export function isInside(move: LevelMove, scale: number): boolean {
  return [move.before, ...(move.after === null ? [] : [move.after])].every(({ severity, likelihood }) =>
    [severity, likelihood].every((level) => Number.isInteger(level) && level >= 1 && level <= scale),
  );
}
