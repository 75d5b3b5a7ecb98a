import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import type { LoggedSeries } from '@etalon/runs';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, PlotTable, thinOut } from './line-plot.tsx';
import { useModelWords } from './use-model-words.ts';

/** A curve of a training log in the order of the file, with a line where the count of steps goes back. */
export function LogFigure({
  file,
  series,
}: {
  readonly file: string;
  readonly series: LoggedSeries;
}): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const { name, values, resets, steps, n } = series;
  const params = { name, file, n: number(n), resets: resets.length };
  const title = t(elsewhereMessages['logs.alt'], params);
  const rows = steps.map((step, at) => ({
    at,
    step,
    value: values[at] ?? null,
    restarts: resets.includes(at),
  }));
  return (
    <LinePlot
      title={title}
      caption={t(elsewhereMessages['logs.caption'], params)}
      lines={[{ points: values.map((value, at) => [at, value]) }]}
      marks={resets}
      ends={[steps[0] ?? 0, steps.at(-1) ?? 0]}
    >
      <PlotTable
        title={title}
        heads={[t(elsewhereMessages['logs.step']), t(elsewhereMessages['logs.value'])]}
        rows={thinOut(rows, ({ restarts }) => restarts).map(({ at, step, value, restarts }) => ({
          key: at,
          cells: [
            restarts ? `${step} (${t(elsewhereMessages['logs.reset'])})` : step,
            value === null ? '—' : figure.plain(value),
          ],
        }))}
      />
    </LinePlot>
  );
}
