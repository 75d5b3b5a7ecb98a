import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { MetricByFit, TrainingDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 8;
const WIDTH = 560;
const TOP = 4;
const LINE = 46;

interface Named {
  readonly name: string;
  readonly by: MetricByFit;
}

const findMetric = ({ models }: TrainingDocument, at: number): readonly Named[] =>
  models.flatMap(({ name, metrics }) => {
    const by = metrics[at];
    return by === undefined ? [] : [{ name, by }];
  });

/** A metric of each model, one dot for each fit, with the interval as if fits were independent and the corrected one. */
export function ScoresFigure({
  training,
  at,
}: {
  readonly training: TrainingDocument;
  readonly at: number;
}): JSX.Element {
  const { t } = useWords();
  const { metric, figure } = useModelWords();
  const named = findMetric(training, at);
  const title = t(trainingMessages['scores.alt'], { metric: metric(named[0]?.by.metric ?? '') });
  const ends = named.flatMap(({ by: { values, summary } }) => [
    ...values,
    ...(summary === null ? [] : [summary.corrected.lo, summary.corrected.hi]),
  ]);
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  const x = (value: number): number => LEFT + ((WIDTH - 2 * LEFT) * (value - lo)) / (hi - lo || 1);
  const height = TOP + named.length * LINE + 24;
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={title}
          className="mo-plot"
        >
          {named.map(({ name, by }, line) => (
            <g key={name} transform={`translate(0 ${TOP + line * LINE})`}>
              <text x={LEFT} y={14}>
                {name}
              </text>
              <line className="mo-grid" x1={LEFT} x2={WIDTH - LEFT} y1={28} y2={28} />
              <Interval by={by} x={x} />
              {by.values.map((value, fit) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fit is its place in the plan
                <circle key={fit} className="mo-dot" cx={x(value)} cy={28} r={3} />
              ))}
            </g>
          ))}
          <text x={LEFT} y={height - 6}>
            {figure.plain(lo)}
          </text>
          <text x={WIDTH - LEFT} y={height - 6} textAnchor="end">
            {figure.plain(hi)}
          </text>
        </svg>
      </div>
      <figcaption>
        {t(trainingMessages[training.plan.fits.length > 1 ? 'scores.caption' : 'scores.caption.one'])}
      </figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <ScoresTable title={title} training={training} named={named} />
      </details>
    </figure>
  );
}

function Interval({
  by: { summary },
  x,
}: {
  readonly by: MetricByFit;
  readonly x: (value: number) => number;
}): JSX.Element | null {
  if (summary === null) return null;
  const { naive, corrected, mean } = summary;
  return (
    <g className="mo-bar">
      <rect x={x(corrected.lo)} width={Math.max(1, x(corrected.hi) - x(corrected.lo))} y={24} height={8} />
      <line className="mo-naive" x1={x(naive.lo)} x2={x(naive.hi)} y1={38} y2={38} />
      <line className="mo-mark" x1={x(mean)} x2={x(mean)} y1={20} y2={36} />
    </g>
  );
}

function ScoresTable(props: {
  readonly title: string;
  readonly training: TrainingDocument;
  readonly named: readonly Named[];
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { title, training, named } = props;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['plan.repeat'])}</th>
            <th scope="col">{t(trainingMessages['plan.fold.head'])}</th>
            {named.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {training.plan.fits.map(({ repeat, fold }, fit) => (
            <tr key={`${repeat} ${fold}`}>
              <td>{repeat + 1}</td>
              <td>{fold + 1}</td>
              {named.map(({ name, by }) => (
                <td key={name}>{figure.plain(by.values[fit] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
