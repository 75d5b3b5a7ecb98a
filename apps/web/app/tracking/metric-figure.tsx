import { shellMessages } from '@etalon/i18n/messages/shell';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { TrackedMetric } from '@etalon/tracking';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useMetric } from './run-table.tsx';

const LEFT = 72;
const WIDTH = 560;
const HEIGHT = 160;
const MOST_LINES = 40;

/** Values of one metric, step after step; what is no finite number breaks the line. */
export function MetricFigure({
  name,
  points,
}: {
  readonly name: string;
  readonly points: readonly TrackedMetric[];
}): JSX.Element {
  const { t } = useWords();
  const metric = useMetric();
  const drawn = points.map(({ step, value }) => ({ step, value: Number(value) }));
  const finite = drawn.filter(({ value }) => Number.isFinite(value));
  const lo = Math.min(...finite.map(({ value }) => value));
  const hi = Math.max(...finite.map(({ value }) => value));
  const first = drawn[0]?.step ?? 0;
  const last = drawn.at(-1)?.step ?? first;
  const x = (step: number): string =>
    (LEFT + ((WIDTH - LEFT - 12) * (step - first)) / (last - first || 1)).toFixed(1);
  const y = (value: number): string => (8 + (HEIGHT - 8) * (1 - (value - lo) / (hi - lo || 1))).toFixed(1);
  const parts: string[][] = [[]];
  for (const { step, value } of drawn)
    if (Number.isFinite(value)) parts.at(-1)?.push(`${x(step)},${y(value)}`);
    else parts.push([]);
  const label = t(trackingMessages['curve.label'], {
    key: name,
    count: points.length,
    from: metric(points[0]?.value),
    to: metric(points.at(-1)?.value),
  });
  return (
    <figure className="wh-figure">
      {finite.length > 0 && (
        <div className="wh-scroll mo-frame">
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
            width={WIDTH}
            height={HEIGHT + 24}
            role="img"
            aria-label={label}
            className="mo-plot"
          >
            {[lo, hi].map((value, at) => (
              <g key={at === 0 ? 'lo' : 'hi'}>
                <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(value)} y2={y(value)} />
                <text x={LEFT - 6} y={Number(y(value)) + 4 + 4 * at} textAnchor="end">
                  {metric(value)}
                </text>
              </g>
            ))}
            {parts.map((part) => (
              <polyline className="mo-cost" key={part[0] ?? 'empty'} points={part.join(' ')} />
            ))}
            <text x={LEFT} y={HEIGHT + 18}>
              {first}
            </text>
            <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
              {last}
            </text>
          </svg>
        </div>
      )}
      <figcaption>{label}</figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <TableRegion label={t(shellMessages['table.region'], { title: name })}>
          <table className="table figures">
            <caption>{name}</caption>
            <thead>
              <tr>
                <th scope="col">{t(trainingMessages['curve.step'])}</th>
                <th scope="col">{t(trackingMessages['column.value'])}</th>
              </tr>
            </thead>
            <tbody>
              {thin(points).map(({ step, timestamp, value }) => (
                <tr key={`${step} ${timestamp} ${value}`}>
                  <td>{step}</td>
                  <td>{metric(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </details>
    </figure>
  );
}

/** Forty values at most, at equal distances, the last one among them. */
function thin(points: readonly TrackedMetric[]): readonly TrackedMetric[] {
  const every = Math.ceil(points.length / MOST_LINES);
  return points.filter((_, at) => at % every === 0 || at === points.length - 1);
}
