import type { FitCurve } from '@etalon/deep';
import { networkMessages } from '@etalon/i18n/messages/network';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, PlotTable, type Points, thinOut } from './line-plot.tsx';
import { useModelWords } from './use-model-words.ts';

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

const place = (losses: readonly number[]): Points => losses.map((loss, at) => [at + 1, loss]);

/** Losses learned and followed, with a band over the fits. */
export function LossFigure({ curves }: { readonly curves: readonly FitCurve[] }): JSX.Element | null {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const learned = bandOf(curves.map(({ train }) => train));
  const followed = bandOf(curves.map(({ validation }) => validation));
  const accuracy = bandOf(curves.map((one) => one.accuracy));
  const epochs = learned.mean.length;
  if (epochs === 0) return null;
  const several = curves.length > 1;
  const title = t(networkMessages['curve.alt']);
  const spread = (band: Band, apart: boolean) => ({ low: place(band.low), high: place(band.high), apart });
  const write = ({ mean }: Band, epoch: number): string =>
    mean[epoch] === undefined ? '—' : figure.plain(mean[epoch]);
  return (
    <LinePlot
      title={title}
      caption={
        several
          ? t(networkMessages['curve.caption'], { fits: number(curves.length) })
          : t(networkMessages['curve.caption.one'])
      }
      lines={[{ points: place(learned.mean) }, { points: place(followed.mean), apart: true }]}
      bands={several ? [spread(learned, false), spread(followed, true)] : []}
      ends={[1, epochs]}
    >
      <PlotTable
        title={title}
        heads={[
          t(networkMessages['curve.epoch']),
          t(networkMessages['curve.train']),
          t(networkMessages['curve.validation']),
          t(networkMessages['curve.accuracy']),
        ]}
        rows={thinOut(learned.mean.map((_, epoch) => epoch)).map((epoch) => ({
          key: epoch,
          cells: [epoch + 1, write(learned, epoch), write(followed, epoch), write(accuracy, epoch)],
        }))}
      />
    </LinePlot>
  );
}
