import type { Figure } from '@etalon/evaluation';
import { energyMessages } from '@etalon/i18n/messages/energy';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { FitMean, MetricByFit } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TrainingResult } from './ask-training.ts';
import { IntervalBar, type Scale, scaleOf } from './interval-bar.tsx';
import { secondsOf } from './list-cost-points.ts';
import { useEnergyWords } from './use-energy-words.ts';
import { useModelWords } from './use-model-words.ts';

/** A mean over fits as the figures of the bench are drawn. */
function asFigure(metric: string, summary: FitMean | null, values: readonly number[]): Figure {
  return {
    metric,
    value: summary?.mean ?? values[0] ?? null,
    n: values.length,
    interval: summary?.corrected ?? null,
    method: summary === null ? 'none' : 'corrected-t',
    gap: null,
  };
}

function Cell(props: {
  readonly figure: Figure;
  readonly scale: Scale;
  readonly summary: FitMean | null;
}): JSX.Element {
  const { t } = useWords();
  const { span } = useModelWords();
  const { figure, scale, summary } = props;
  if (figure.value === null) return <td>—</td>;
  return (
    <td>
      <IntervalBar figure={figure} scale={scale} />
      <span className="mo-value">{span(figure.value, figure.interval)}</span>
      {summary !== null && (
        <span className="wh-type">
          {t(trainingMessages['board.naive'], { span: span(summary.mean, summary.naive) })}
        </span>
      )}
    </td>
  );
}

/** A number and its unit stay on one line. */
const unbroken = (text: string): JSX.Element => <span className="mo-value">{text}</span>;

const gainFigure = ({ metric, gain }: MetricByFit): Figure => asFigure(metric, gain, []);

/** Models by qualities: mean over the fits with the corrected interval, gain over the baseline, time and size. */
export function TrainingBoard({ training }: { readonly training: TrainingResult }): JSX.Element {
  const { t, number } = useWords();
  const { metric, figure } = useModelWords();
  const energy = useEnergyWords();
  const { models, plan, timings } = training;
  const metrics = models[0]?.metrics.map((one) => one.metric) ?? [];
  const main = metrics[0] ?? 'accuracy';
  const columns = metrics.map((_, at) =>
    scaleOf(
      models.map(({ metrics: own }) => {
        const one = own[at];
        return one === undefined ? undefined : asFigure(one.metric, one.summary, one.values);
      }),
    ),
  );
  const gains = scaleOf(
    models.map(({ metrics: [own] }) => (own === undefined ? undefined : gainFigure(own))),
  );
  const title = t(trainingMessages['board.title']);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures wh-wide">
        <caption>{t(trainingMessages['board.caption'], { fits: plan.fits.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['board.model'])}</th>
            {metrics.map((name) => (
              <th key={name} scope="col">
                {metric(name)}
              </th>
            ))}
            <th scope="col">{t(trainingMessages['board.gain'], { metric: metric(main) })}</th>
            <th scope="col">{t(validationMessages['board.latency'])}</th>
            <th scope="col">{t(energyMessages['column.energy'])}</th>
            <th scope="col">{t(trainingMessages['board.seconds'])}</th>
            <th scope="col">{t(trainingMessages['board.size'])}</th>
            <th scope="col">{t(validationMessages['board.file'])}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ name, metrics: own, numbers, onnx }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {own.map((one, at) => (
                <Cell
                  key={one.metric}
                  figure={asFigure(one.metric, one.summary, one.values)}
                  scale={columns[at] ?? { lo: 0, hi: 1 }}
                  summary={one.summary}
                />
              ))}
              {own.slice(0, 1).map((one) => (
                <Cell key="gain" figure={gainFigure(one)} scale={gains} summary={one.gain} />
              ))}
              <td>
                {secondsOf(training, name) === null
                  ? '—'
                  : unbroken(
                      t(validationMessages['board.latency.value'], {
                        value: figure.plain(timings[name]?.latency ?? 0),
                      }),
                    )}
              </td>
              <td>
                <span className="mo-value">{energy(secondsOf(training, name))}</span>
              </td>
              <td>
                {unbroken(
                  t(trainingMessages['board.seconds.value'], {
                    seconds: number(timings[name]?.seconds ?? 0, { decimals: 2 }),
                  }),
                )}
              </td>
              <td>{number(numbers)}</td>
              <td>
                {onnx === null
                  ? '—'
                  : unbroken(
                      t(validationMessages['board.file.value'], {
                        value: number(onnx.bytes / 1000, { decimals: 1 }),
                      }),
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
