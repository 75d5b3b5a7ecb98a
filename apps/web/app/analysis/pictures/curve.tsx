import type { Language } from '@etalon/i18n';
import type { SpecificationRow } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { layoutPlot, Plot } from './plot.tsx';

const HEIGHT = 260;
const LINE = 18;

/** The choices of each axis that has more than one, in their order of appearance. */
function listChoices(rows: readonly SpecificationRow[]): readonly {
  readonly axis: 'outcome' | 'covariates' | 'filter' | 'method';
  readonly choices: readonly string[];
}[] {
  return (['outcome', 'covariates', 'filter', 'method'] as const).flatMap((axis) => {
    const choices = [...new Set(rows.map((row) => row[axis]))].toSorted();
    return choices.length > 1 ? [{ axis, choices }] : [];
  });
}

/** Estimates under every choice, from the least to the greatest, and under them which choices each one made. */
export function Curve(props: {
  readonly rows: readonly SpecificationRow[];
  readonly language: Language;
  readonly title: string;
  readonly unit: string;
  readonly threshold: number | null;
  readonly axisNames: Readonly<Record<'outcome' | 'covariates' | 'filter' | 'method', string>>;
}): JSX.Element {
  const { rows, language, title, unit, threshold, axisNames } = props;
  const points = rows.flatMap((row) => (row.est === null ? [] : [{ ...row, est: row.est }]));
  const ys = points.flatMap(({ est, lo, hi }) => [est, lo ?? est, hi ?? est]);
  const area = layoutPlot({
    xs: [0, 1],
    ys: [...ys, 0, ...(threshold === null ? [] : [threshold])],
    height: HEIGHT,
  });
  const width = 92 / Math.max(1, points.length);
  const at = (place: number): number => 4 + (place + 0.5) * width;
  const groups = listChoices(points);
  const { py } = area;
  let y = 0;
  const lines = groups.flatMap(({ axis, choices }) => {
    y += LINE;
    const head = { key: axis, y, axis, choice: null };
    return [
      head,
      ...choices.map((choice) => {
        y += LINE;
        return { key: `${axis} ${choice}`, y, axis, choice };
      }),
    ];
  });
  return (
    <>
      <Plot area={area} language={language} title={title} xLabel="" yLabel={unit} named>
        <line className="an-zero-across" x1="0%" x2="100%" y1={py(0)} y2={py(0)} />
        {threshold !== null && (
          <line className="an-threshold" x1="0%" x2="100%" y1={py(threshold)} y2={py(threshold)} />
        )}
        {points.map(({ est, lo, hi }, place) => {
          const clear = (lo ?? 0) > 0 || (hi ?? 0) < 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: specifications are told by their place
            <g key={place}>
              {lo !== null && hi !== null && (
                <line
                  className={clear ? 'an-curve-interval' : 'an-curve-interval an-curve-straddles'}
                  x1={`${at(place)}%`}
                  x2={`${at(place)}%`}
                  y1={py(hi)}
                  y2={py(lo)}
                />
              )}
              <circle
                className={clear ? 'an-curve-point' : 'an-curve-point an-curve-open'}
                cx={`${at(place)}%`}
                cy={py(est)}
                r="3"
              />
            </g>
          );
        })}
      </Plot>
      <svg className="an-plot" width="100%" height={y + 10} aria-hidden="true">
        {lines.map(({ key, y: line, axis, choice }) => (
          <g key={key}>
            <text className={choice === null ? 'an-axis-name' : 'an-label'} x="0%" y={line}>
              {choice === null ? axisNames[axis] : choice}
            </text>
            {choice !== null &&
              points.map((row, place) =>
                row[axis] === choice ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: specifications are told by their place
                  <circle key={place} className="an-choice" cx={`${at(place)}%`} cy={line - 4} r="2.5" />
                ) : null,
              )}
          </g>
        ))}
      </svg>
    </>
  );
}
