import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 180;

/** Least loss so far, and the one to expect from as many trials drawn again, trial after trial. */
export function SearchFigure({
  search,
  at,
}: {
  readonly search: SearchDocument;
  readonly at: number;
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { bestSoFar, expected } = search;
  const all = [...bestSoFar, ...expected];
  const lo = Math.min(...all);
  const hi = Math.max(...all);
  const x = (trial: number): number =>
    LEFT + ((WIDTH - LEFT - 12) * trial) / Math.max(1, bestSoFar.length - 1);
  const y = (loss: number): number => 8 + (HEIGHT - 8) * (1 - (loss - lo) / (hi - lo || 1));
  const write = (losses: readonly number[]): string =>
    losses.map((loss, trial) => `${x(trial).toFixed(1)},${y(loss).toFixed(1)}`).join(' ');
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
          width={WIDTH}
          height={HEIGHT + 24}
          role="img"
          aria-label={t(searchMessages['figure.alt'])}
          className="mo-plot"
        >
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(lo)} y2={y(lo)} />
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(hi)} y2={y(hi)} />
          <text x={LEFT - 6} y={y(lo) + 4} textAnchor="end">
            {figure.plain(lo)}
          </text>
          <text x={LEFT - 6} y={y(hi) + 8} textAnchor="end">
            {figure.plain(hi)}
          </text>
          <polyline className="mo-cost" points={write(bestSoFar)} />
          <polyline className="mo-cost mo-apart" points={write(expected)} />
          <line className="mo-wanted" x1={x(at - 1)} x2={x(at - 1)} y1={8} y2={HEIGHT} />
          <text x={LEFT} y={HEIGHT + 18}>
            1
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {bestSoFar.length}
          </text>
        </svg>
      </div>
      <figcaption>{t(searchMessages['figure.caption'])}</figcaption>
    </figure>
  );
}
