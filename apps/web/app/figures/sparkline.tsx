import type { JSX } from 'react';
import { layoutBars } from './layout-bars.ts';

export interface SparklineProps {
  readonly counts: readonly number[];
  /** The sentence that says what the bars show. */
  readonly title: string;
}

const HEIGHT = 28;

/** A small histogram; a bin that counts anything is at least one pixel high. */
export function Sparkline({ counts, title }: SparklineProps): JSX.Element {
  const bars = layoutBars(counts, HEIGHT);
  return (
    <svg className="reading-sparkline" width="100" height={HEIGHT + 1} role="img" aria-label={title}>
      <title>{title}</title>
      {bars.map(({ x, width, height }) => (
        <rect key={x} x={`${x}%`} width={`${width}%`} y={HEIGHT - height} height={height} />
      ))}
      <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
    </svg>
  );
}
