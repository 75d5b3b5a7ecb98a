import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { Curve, CurveBand } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 180;
const MOST_LINES = 40;

/** Loss learned from and loss kept apart, round after round, with a mark at what was kept. */
export function CurveFigure({
  name,
  curve,
  band,
}: {
  readonly name: string;
  readonly curve: Curve;
  readonly band: CurveBand | null;
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const all = [...curve.train, ...curve.validation, ...(band?.lo ?? []), ...(band?.hi ?? [])];
  const lo = Math.min(...all);
  const hi = Math.max(...all);
  const steps = Math.max(curve.train.length, band?.mean.length ?? 0);
  const x = (step: number): number => LEFT + ((WIDTH - LEFT - 12) * step) / Math.max(1, steps - 1);
  const y = (loss: number): number => 8 + (HEIGHT - 8) * (1 - (loss - lo) / (hi - lo || 1));
  const write = (losses: readonly number[]): string =>
    losses.map((loss, step) => `${x(step).toFixed(1)},${y(loss).toFixed(1)}`).join(' ');
  const back = (losses: readonly number[]): string =>
    losses
      .map((loss, step) => ` ${x(step).toFixed(1)},${y(loss).toFixed(1)}`)
      .reverse()
      .join('');
  const title = t(trainingMessages['curve.alt'], { name });
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
          {band !== null && <polygon className="mo-band-learned" points={write(band.hi) + back(band.lo)} />}
          <polyline className="mo-cost" points={write(curve.train)} />
          <polyline className="mo-cost mo-apart" points={write(curve.validation)} />
          <line className="mo-wanted" x1={x(curve.best - 1)} x2={x(curve.best - 1)} y1={8} y2={HEIGHT} />
          <text x={LEFT} y={HEIGHT + 18}>
            1
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {steps}
          </text>
        </svg>
      </div>
      <figcaption>
        {t(trainingMessages[`curve.caption.${curve.unit}`], {
          name,
          best: curve.best,
          all: curve.train.length,
        })}
        {band !== null && ` ${t(validationMessages['band.caption'])}`}
      </figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <CurveTable title={title} curve={curve} />
      </details>
    </figure>
  );
}

/** Forty steps at most, at equal distances, the last one among them. */
function CurveTable({ title, curve }: { readonly title: string; readonly curve: Curve }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const steps = curve.train.length;
  const every = Math.ceil(steps / MOST_LINES);
  const shown = curve.train.map((_, step) => step).filter((step) => step % every === 0 || step === steps - 1);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['curve.step'])}</th>
            <th scope="col">{t(trainingMessages['curve.train'])}</th>
            <th scope="col">{t(trainingMessages['curve.validation'])}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step) => {
            const apart = curve.validation[step];
            return (
              <tr key={step}>
                <td>{step + 1}</td>
                <td>{figure.plain(curve.train[step] ?? 0)}</td>
                <td>{apart === undefined ? '—' : figure.plain(apart)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
