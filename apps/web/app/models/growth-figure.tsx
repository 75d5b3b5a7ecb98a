import { validationMessages } from '@etalon/i18n/messages/validation';
import type { TrainedModel } from '@etalon/learning';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, PlotTable } from './line-plot.tsx';
import { useModelWords } from './use-model-words.ts';

/** The first metric of a model against the rows learned from, with its corrected interval as a band. */
export function GrowthFigure({ model }: { readonly model: TrainedModel }): JSX.Element {
  const { t, number } = useWords();
  const { metric, span } = useModelWords();
  const { name, growth, metrics } = model;
  const words = { name, metric: metric(metrics[0]?.metric ?? '') };
  const points = growth.map(({ n, values, summary }) => ({
    n,
    value: summary?.mean ?? values[0] ?? 0,
    interval: summary?.corrected ?? null,
  }));
  const title = t(validationMessages['growth.alt'], words);
  return (
    <LinePlot
      title={title}
      caption={t(validationMessages['growth.caption'], words)}
      lines={[{ points: points.map(({ n, value }) => [n, value]) }]}
      bands={[
        {
          low: points.map(({ n, value, interval }) => [n, interval?.lo ?? value]),
          high: points.map(({ n, value, interval }) => [n, interval?.hi ?? value]),
        },
      ]}
      dots
      from={0}
      ends={[0, number(Math.max(...points.map(({ n }) => n)))]}
    >
      <PlotTable
        title={title}
        heads={[t(validationMessages['growth.rows']), words.metric]}
        rows={points.map(({ n, value, interval }) => ({ key: n, cells: [number(n), span(value, interval)] }))}
      />
    </LinePlot>
  );
}
