import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { CountedRule } from './add-interval.ts';

export interface RuleBarsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly counted: CountedRule }[];
}

const WIDTH = 720;
const LEFT = 250;
const RIGHT = 60;
const ROW = 34;
const TOP = 24;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Shares as bars on one axis from nothing to all, each with its interval; no bar says that one rule is better. */
export function RuleBars({ title, rows }: RuleBarsProps): JSX.Element {
  const { number } = useWords();
  const id = useId();
  const span = WIDTH - LEFT - RIGHT;
  const at = (share: number): number => LEFT + share * span;
  const height = TOP + rows.length * ROW + 8;
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  return (
    <svg className="rl-bars" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="rl-axis" x1={at(tick)} x2={at(tick)} y1={TOP - 4} y2={height - 6} />
          <text className="rl-soft" x={at(tick)} y={TOP - 10} textAnchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      {rows.map(({ name, counted }, rank) => {
        const y = TOP + rank * ROW;
        const share = counted.met === null || counted.blocks === 0 ? null : counted.met / counted.blocks;
        return (
          <g key={`${name}-${String(rank)}`}>
            <text x={0} y={y + 20}>
              {name}
            </text>
            {share !== null && (
              <rect x={LEFT} y={y + 8} width={Math.max(0, share * span)} height={ROW - 16} />
            )}
            {counted.interval !== null && (
              <line
                x1={at(counted.interval.lo)}
                x2={at(counted.interval.hi)}
                y1={y + ROW / 2}
                y2={y + ROW / 2}
              />
            )}
            <text x={WIDTH} y={y + 20} textAnchor="end">
              {share === null ? '—' : percent(share)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
