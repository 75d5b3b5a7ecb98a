import type { ThresholdCosts } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const WIDTH = 560;
const HEIGHT = 200;
const LEFT = 56;

/** Mean cost of a row at each threshold, with marks at the one of the costs and at the one looked at. */
export function CostFigure(props: {
  readonly title: string;
  readonly thresholds: ThresholdCosts;
  readonly at: number | null;
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { title, thresholds, at } = props;
  const points = thresholds.curve.flatMap(({ threshold, cost }) =>
    threshold === null ? [] : [{ threshold, cost }],
  );
  const first = points.at(-1)?.threshold ?? 0;
  const last = points[0]?.threshold ?? 1;
  const top = Math.max(...points.map(({ cost }) => cost), 1e-12);
  const x = (value: number): number =>
    LEFT + ((WIDTH - LEFT - 12) * (Math.min(last, Math.max(first, value)) - first)) / (last - first || 1);
  const y = (cost: number): number => 8 + (HEIGHT - 8) * (1 - cost / top);
  const line = points
    .map(({ threshold, cost }) => `${x(threshold).toFixed(1)},${y(cost).toFixed(1)}`)
    .join(' ');
  const wanted = thresholds.fromCosts.threshold;
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT + 40}`}
          width={WIDTH}
          height={HEIGHT + 40}
          role="img"
          aria-label={title}
          className="mo-plot"
        >
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(0)} y2={y(0)} />
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(top)} y2={y(top)} />
          <text x={LEFT - 6} y={y(0) + 4} textAnchor="end">
            {figure.plain(0)}
          </text>
          <text x={LEFT - 6} y={y(top) + 8} textAnchor="end">
            {figure.plain(top)}
          </text>
          <polyline className="mo-cost" points={line} />
          <line className="mo-wanted" x1={x(wanted)} x2={x(wanted)} y1={8} y2={HEIGHT} />
          {at !== null && at !== wanted && (
            <line className="mo-asked" x1={x(at)} x2={x(at)} y1={8} y2={HEIGHT} />
          )}
          <text x={LEFT} y={HEIGHT + 18}>
            {figure.plain(first)}
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {figure.plain(last)}
          </text>
          <text x={(WIDTH + LEFT) / 2} y={HEIGHT + 34} textAnchor="middle">
            {t(modelsToolMessages['threshold.axis'])}
          </text>
        </svg>
      </div>
      <figcaption>{t(modelsToolMessages['threshold.caption'])}</figcaption>
    </figure>
  );
}
