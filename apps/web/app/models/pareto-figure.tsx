import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import { findFront } from '@etalon/learning/find-front';
import type { Interval } from '@etalon/numeric';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TrainingResult } from './ask-training.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 220;
const LEAST_SECONDS = 1e-4;

interface Point {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | null;
  readonly seconds: { readonly lo: number; readonly mid: number; readonly hi: number };
  readonly isOnFront: boolean;
}

function listPoints({ models, timings }: TrainingResult): readonly Point[] {
  const sign = models[0]?.metrics[0]?.metric === 'accuracy' ? 1 : -1;
  const points = models.map(({ name, metrics: [main] }) => {
    const fits = (timings[name]?.fits ?? [0]).map((seconds) => Math.max(LEAST_SECONDS, seconds));
    const mid = fits.reduce((sum, seconds) => sum + seconds, 0) / fits.length;
    return {
      name,
      value: main?.summary?.mean ?? main?.values[0] ?? 0,
      interval: main?.summary?.corrected ?? null,
      seconds: { lo: Math.min(...fits), mid, hi: Math.max(...fits) },
    };
  });
  const front = findFront(points.map(({ value, seconds }) => ({ worth: sign * value, cost: seconds.mid })));
  return points.map((point, at) => ({ ...point, isOnFront: front[at] ?? false }));
}

/** Each model as a cross of its two intervals, quality upwards and cost to the right, and the line of those that none beats. */
export function ParetoFigure({ training }: { readonly training: TrainingResult }): JSX.Element {
  const { t } = useWords();
  const { metric } = useModelWords();
  const points = listPoints(training);
  const name = metric(training.models[0]?.metrics[0]?.metric ?? '');
  const list = points.map((point, at) => `${at + 1} ${point.name}`).join(' · ');
  const title = t(validationMessages['pareto.alt'], { metric: name });
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <Plot points={points} title={title} isUp={training.task === 'classification'} />
      </div>
      <figcaption>{t(validationMessages['pareto.caption'], { list })}</figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <PointTable points={points} title={title} metric={name} />
      </details>
    </figure>
  );
}

function Plot(props: {
  readonly points: readonly Point[];
  readonly title: string;
  readonly isUp: boolean;
}): JSX.Element {
  const { figure } = useModelWords();
  const { points, title, isUp } = props;
  const ends = points.flatMap(({ value, interval }) => [value, interval?.lo ?? value, interval?.hi ?? value]);
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  const times = points.flatMap(({ seconds }) => [Math.log(seconds.lo), Math.log(seconds.hi)]);
  const [short, long] = [Math.min(...times), Math.max(...times)];
  const x = (seconds: number): number =>
    LEFT + ((WIDTH - LEFT - 24) * (Math.log(seconds) - short)) / (long - short || 1);
  const y = (value: number): number => {
    const up = (value - lo) / (hi - lo || 1);
    return 12 + (HEIGHT - 24) * (isUp ? 1 - up : up);
  };
  const front = points
    .filter(({ isOnFront }) => isOnFront)
    .sort((one, other) => one.seconds.mid - other.seconds.mid)
    .map(({ seconds, value }) => `${x(seconds.mid).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
      width={WIDTH}
      height={HEIGHT + 24}
      role="img"
      aria-label={title}
      className="mo-plot"
    >
      <polyline className="mo-equal" fill="none" points={front.join(' ')} />
      {points.map(({ name, value, interval, seconds }, at) => (
        <g key={name}>
          <line className="mo-cross" x1={x(seconds.lo)} x2={x(seconds.hi)} y1={y(value)} y2={y(value)} />
          {interval !== null && (
            <line
              className="mo-cross"
              x1={x(seconds.mid)}
              x2={x(seconds.mid)}
              y1={y(interval.lo)}
              y2={y(interval.hi)}
            />
          )}
          <circle className="mo-dot" cx={x(seconds.mid)} cy={y(value)} r={3} />
          <text x={x(seconds.mid) + 6} y={y(value) - 5}>
            {at + 1}
          </text>
        </g>
      ))}
      <text x={LEFT - 6} y={y(lo) + 4} textAnchor="end">
        {figure.plain(lo)}
      </text>
      <text x={LEFT - 6} y={y(hi) + 4} textAnchor="end">
        {figure.plain(hi)}
      </text>
      <text x={LEFT} y={HEIGHT + 18}>
        {figure.plain(Math.exp(short))} s
      </text>
      <text x={WIDTH - 24} y={HEIGHT + 18} textAnchor="end">
        {figure.plain(Math.exp(long))} s
      </text>
    </svg>
  );
}

function PointTable(props: {
  readonly points: readonly Point[];
  readonly title: string;
  readonly metric: string;
}): JSX.Element {
  const { t, number } = useWords();
  const { span } = useModelWords();
  const { points, title, metric } = props;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['board.model'])}</th>
            <th scope="col">{metric}</th>
            <th scope="col">{t(validationMessages['pareto.seconds'])}</th>
            <th scope="col">{t(validationMessages['pareto.front'])}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ name, value, interval, seconds, isOnFront }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{span(value, interval)}</td>
              <td>
                {t(trainingMessages['board.seconds.value'], {
                  seconds: number(seconds.mid, { decimals: 3 }),
                })}
              </td>
              <td>{t(validationMessages[isOnFront ? 'pareto.yes' : 'pareto.no'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
