import type { FitCurve } from '@etalon/deep';
import { networkMessages } from '@etalon/i18n/messages/network';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const LEFT = 56;
const WIDTH = 560;
const HEIGHT = 180;
const MOST_LINES = 40;

interface Band {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Mean, lowest and highest of the fits that reached each epoch. */
function bandOf(lists: readonly (readonly number[])[]): Band {
  const epochs = Math.max(0, ...lists.map((list) => list.length));
  const at = (epoch: number): readonly number[] =>
    lists.flatMap((list) => (list[epoch] === undefined ? [] : [list[epoch]]));
  const each = Array.from({ length: epochs }, (_, epoch) => at(epoch));
  return {
    mean: each.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    low: each.map((values) => Math.min(...values)),
    high: each.map((values) => Math.max(...values)),
  };
}

/** Losses learned and followed, with a band over the fits. */
export function LossFigure({ curves }: { readonly curves: readonly FitCurve[] }): JSX.Element | null {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const learned = bandOf(curves.map(({ train }) => train));
  const followed = bandOf(curves.map(({ validation }) => validation));
  const epochs = learned.mean.length;
  if (epochs === 0) return null;
  const lo = Math.min(...learned.low, ...followed.low);
  const hi = Math.max(...learned.high, ...followed.high);
  const x = (epoch: number): number => LEFT + ((WIDTH - LEFT - 12) * epoch) / Math.max(1, epochs - 1);
  const y = (loss: number): number => 8 + (HEIGHT - 8) * (1 - (loss - lo) / (hi - lo || 1));
  const points = (losses: readonly number[]): readonly string[] =>
    losses.map((loss, epoch) => `${x(epoch).toFixed(1)},${y(loss).toFixed(1)}`);
  const area = ({ low, high }: Band): string => [...points(low), ...points(high).toReversed()].join(' ');
  const title = t(networkMessages['curve.alt']);
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
          {[lo, hi].map((loss, at) => (
            <g key={at === 0 ? 'lo' : 'hi'}>
              <line className="mo-grid" x1={LEFT} x2={WIDTH - 12} y1={y(loss)} y2={y(loss)} />
              <text x={LEFT - 6} y={y(loss) + 4 + 4 * at} textAnchor="end">
                {figure.plain(loss)}
              </text>
            </g>
          ))}
          {curves.length > 1 && (
            <>
              <polygon className="mo-band-learned" points={area(learned)} />
              {followed.mean.length > 0 && <polygon className="mo-spread" points={area(followed)} />}
            </>
          )}
          <polyline className="mo-cost" points={points(learned.mean).join(' ')} />
          <polyline className="mo-cost mo-apart" points={points(followed.mean).join(' ')} />
          <text x={LEFT} y={HEIGHT + 18}>
            1
          </text>
          <text x={WIDTH - 12} y={HEIGHT + 18} textAnchor="end">
            {epochs}
          </text>
        </svg>
      </div>
      <figcaption>
        {curves.length > 1
          ? t(networkMessages['curve.caption'], { fits: number(curves.length) })
          : t(networkMessages['curve.caption.one'])}
      </figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <LossTable {...{ title, learned, followed, accuracy: bandOf(curves.map((one) => one.accuracy)) }} />
      </details>
    </figure>
  );
}

/** Forty epochs at most, at equal distances, the last one among them. */
function LossTable(props: {
  readonly title: string;
  readonly learned: Band;
  readonly followed: Band;
  readonly accuracy: Band;
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { title, learned, followed, accuracy } = props;
  const epochs = learned.mean.length;
  const every = Math.ceil(epochs / MOST_LINES);
  const shown = learned.mean
    .map((_, epoch) => epoch)
    .filter((epoch) => epoch % every === 0 || epoch === epochs - 1);
  const write = ({ mean }: Band, epoch: number): string =>
    mean[epoch] === undefined ? '—' : figure.plain(mean[epoch]);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(networkMessages['curve.epoch'])}</th>
            <th scope="col">{t(networkMessages['curve.train'])}</th>
            <th scope="col">{t(networkMessages['curve.validation'])}</th>
            <th scope="col">{t(networkMessages['curve.accuracy'])}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((epoch) => (
            <tr key={epoch}>
              <td>{epoch + 1}</td>
              <td>{write(learned, epoch)}</td>
              <td>{write(followed, epoch)}</td>
              <td>{write(accuracy, epoch)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
