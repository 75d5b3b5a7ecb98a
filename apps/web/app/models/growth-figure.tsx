import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { TrainedModel } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 150;

/** The first metric of a model against the rows learned from, with its corrected interval as a band. */
export function GrowthFigure({ model }: { readonly model: TrainedModel }): JSX.Element {
  const { t, number } = useWords();
  const { metric, figure, span } = useModelWords();
  const { name, growth, metrics } = model;
  const words = { name, metric: metric(metrics[0]?.metric ?? '') };
  const points = growth.map(({ n, values, summary }) => ({
    n,
    value: summary?.mean ?? values[0] ?? 0,
    interval: summary?.corrected ?? null,
  }));
  const ends = points.flatMap(({ value, interval }) => [value, interval?.lo ?? value, interval?.hi ?? value]);
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  const most = Math.max(...points.map(({ n }) => n));
  const x = (n: number): string => (LEFT + ((WIDTH - LEFT - 12) * n) / most).toFixed(1);
  const y = (value: number): string => (8 + (HEIGHT - 8) * (1 - (value - lo) / (hi - lo || 1))).toFixed(1);
  const write = (read: (point: (typeof points)[number]) => number): readonly string[] =>
    points.map((point) => `${x(point.n)},${y(read(point))}`);
  const upper = write(({ value, interval }) => interval?.hi ?? value);
  const lower = write(({ value, interval }) => interval?.lo ?? value);
  const title = t(validationMessages['growth.alt'], words);
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
          <polygon className="mo-band-learned" points={[...upper, ...lower.toReversed()].join(' ')} />
          <polyline className="mo-cost" points={write(({ value }) => value).join(' ')} />
          {points.map(({ n, value }) => (
            <circle key={n} className="mo-dot" cx={x(n)} cy={y(value)} r={3} />
          ))}
          <text x={LEFT - 6} y={Number(y(lo)) + 4} textAnchor="end">
            {figure.plain(lo)}
          </text>
          <text x={LEFT - 6} y={Number(y(hi)) + 8} textAnchor="end">
            {figure.plain(hi)}
          </text>
          <text x={LEFT} y={HEIGHT + 18}>
            0
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {number(most)}
          </text>
        </svg>
      </div>
      <figcaption>{t(validationMessages['growth.caption'], words)}</figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <TableRegion label={t(shellMessages['table.region'], { title })}>
          <table className="table figures">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t(validationMessages['growth.rows'])}</th>
                <th scope="col">{words.metric}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ n, value, interval }) => (
                <tr key={n}>
                  <td>{number(n)}</td>
                  <td>{span(value, interval)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </details>
    </figure>
  );
}
