import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { LoggedSeries } from '@etalon/runs';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 64;
const WIDTH = 560;
const HEIGHT = 150;
const MOST_LINES = 40;

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
  const told = values.filter((value) => value !== null);
  const lo = told.length === 0 ? 0 : Math.min(...told);
  const hi = told.length === 0 ? 1 : Math.max(...told);
  const x = (at: number): number => LEFT + ((WIDTH - LEFT - 12) * at) / Math.max(1, values.length - 1);
  const y = (value: number): number => 8 + (HEIGHT - 8) * (1 - (value - lo) / (hi - lo || 1));
  const points = values.flatMap((value, at) =>
    value === null ? [] : [`${x(at).toFixed(1)},${y(value).toFixed(1)}`],
  );
  const params = { name, file, n: number(n), resets: resets.length };
  const title = t(elsewhereMessages['logs.alt'], params);
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
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(lo)} y2={y(lo)} />
          <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(hi)} y2={y(hi)} />
          <text x={LEFT - 6} y={y(lo) + 4} textAnchor="end">
            {figure.plain(lo)}
          </text>
          <text x={LEFT - 6} y={y(hi) + 8} textAnchor="end">
            {figure.plain(hi)}
          </text>
          {resets.map((at) => (
            <line key={at} className="mo-wanted" x1={x(at)} x2={x(at)} y1={8} y2={HEIGHT} />
          ))}
          <polyline className="mo-cost" points={points.join(' ')} />
          <text x={LEFT} y={HEIGHT + 18}>
            {steps[0] ?? 0}
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {steps.at(-1) ?? 0}
          </text>
        </svg>
      </div>
      <figcaption>{t(elsewhereMessages['logs.caption'], params)}</figcaption>
      <details className="fold">
        <summary>{t(elsewhereMessages['logs.table'])}</summary>
        <LogTable title={title} series={series} />
      </details>
    </figure>
  );
}

/** Forty values at most, at equal distances, with every restart and the last one. */
function LogTable({ title, series }: { readonly title: string; readonly series: LoggedSeries }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { steps, values, resets } = series;
  const every = Math.ceil(steps.length / MOST_LINES);
  const shown = steps
    .map((step, at) => ({ step, at }))
    .filter(({ at }) => at % every === 0 || at === steps.length - 1 || resets.includes(at));
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(elsewhereMessages['logs.step'])}</th>
            <th scope="col">{t(elsewhereMessages['logs.value'])}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ step, at }) => {
            const value = values[at] ?? null;
            return (
              <tr key={at}>
                <th scope="row">
                  {step}
                  {resets.includes(at) && ` (${t(elsewhereMessages['logs.reset'])})`}
                </th>
                <td>{value === null ? '—' : figure.plain(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
