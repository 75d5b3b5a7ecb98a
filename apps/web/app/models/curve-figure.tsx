import { trainingMessages } from '@etalon/i18n/messages/training';
import type { Curve, TrainingDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { LinePlot, PlotTable, type Points, thinOut } from './line-plot.tsx';
import { useModelWords } from './use-model-words.ts';

const place = (losses: readonly number[]): Points => losses.map((loss, at) => [at + 1, loss]);

/** Loss learned from and loss kept apart, round after round, with a mark at what was kept. */
export function CurveFigure(props: {
  readonly name: string;
  readonly curve: Curve;
  readonly followedBy: TrainingDocument['followedBy'];
}): JSX.Element {
  const { name, curve, followedBy = 'draw' } = props;
  const { t } = useWords();
  const { figure } = useModelWords();
  const { train, validation, best, unit } = curve;
  const title = t(trainingMessages['curve.alt'], { name });
  const steps = t(trainingMessages[`curve.caption.${unit}`], { name, best, all: train.length });
  const followed = validation.length === 0 ? '' : ` ${t(trainingMessages[`curve.followed.${followedBy}`])}`;
  const rows = train.map((loss, at) => ({ round: at + 1, loss, apart: validation[at] }));
  return (
    <LinePlot
      title={title}
      caption={`${steps}${followed}`}
      lines={[{ points: place(train) }, { points: place(validation), apart: true }]}
      marks={[best]}
      ends={[1, train.length]}
    >
      <PlotTable
        title={title}
        heads={[
          t(trainingMessages['curve.step']),
          t(trainingMessages['curve.train']),
          t(trainingMessages['curve.validation']),
        ]}
        rows={thinOut(rows).map(({ round, loss, apart }) => ({
          key: round,
          cells: [round, figure.plain(loss), apart === undefined ? '—' : figure.plain(apart)],
        }))}
      />
    </LinePlot>
  );
}
