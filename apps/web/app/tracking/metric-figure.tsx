import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { TrackedMetric } from '@etalon/tracking';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, PlotTable, thinOut } from '../models/line-plot.tsx';
import { useMetric } from './run-table.tsx';

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
  const label = t(trackingMessages['curve.label'], {
    key: name,
    count: points.length,
    from: metric(points[0]?.value),
    to: metric(points.at(-1)?.value),
  });
  return (
    <LinePlot
      title={label}
      caption={label}
      lines={[{ points: points.map(({ step, value }) => [step, Number(value)]) }]}
      ends={[points[0]?.step ?? 0, points.at(-1)?.step ?? 0]}
    >
      <PlotTable
        title={name}
        heads={[t(trainingMessages['curve.step']), t(trackingMessages['column.value'])]}
        rows={thinOut(points).map(({ step, timestamp, value }) => ({
          key: `${step} ${timestamp} ${value}`,
          cells: [step, metric(value)],
        }))}
      />
    </LinePlot>
  );
}
