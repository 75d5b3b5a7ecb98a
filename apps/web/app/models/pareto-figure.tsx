import { energyMessages } from '@etalon/i18n/messages/energy';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TrainingResult } from './ask-training.ts';
import { COST_AXES, type CostAxis, type CostPoint, listCostPoints, listTrained } from './list-cost-points.ts';
import { ParetoPlot } from './pareto-plot.tsx';
import { useModelWords } from './use-model-words.ts';

const UNITS = { fit: 's', energy: 'J' } as const;
const WORDS = {
  fit: { alt: validationMessages['pareto.alt'], caption: validationMessages['pareto.caption'] },
  energy: { alt: energyMessages['pareto.alt'], caption: energyMessages['pareto.caption'] },
} as const;

/** The models of a training by quality and by the cost that the address asks for. */
export function TrainedPareto({ training }: { readonly training: TrainingResult }): JSX.Element {
  const { t } = useWords();
  const [params] = useSearchParams();
  const axis = COST_AXES.find((one) => one === params.get('cout')) ?? 'fit';
  const isUp = training.task === 'classification';
  const points = listCostPoints(listTrained(training, axis), isUp);
  return (
    <>
      <nav className="mo-line no-print" aria-label={t(energyMessages['axis.label'])}>
        <span className="soft">{t(energyMessages['axis.label'])}</span>
        {COST_AXES.map((one) => (
          <Link
            key={one}
            to={one === 'fit' ? '?' : `?cout=${one}`}
            aria-current={one === axis ? 'true' : undefined}
            preventScrollReset
          >
            {t(energyMessages[`axis.${one}`])}
          </Link>
        ))}
      </nav>
      <ParetoFigure
        points={points}
        metric={training.models[0]?.metrics[0]?.metric ?? ''}
        isUp={isUp}
        axis={axis}
      />
    </>
  );
}

export interface ParetoFigureProps {
  readonly points: readonly CostPoint[];
  readonly metric: string;
  readonly isUp: boolean;
  readonly axis: CostAxis;
}

/** Each model as a cross of its two intervals, quality upwards and cost to the right, and the line of those that none beats. */
export function ParetoFigure({ points, metric: code, isUp, axis }: ParetoFigureProps): JSX.Element {
  const { t } = useWords();
  const { metric } = useModelWords();
  const name = metric(code);
  const list = points.map((point, at) => `${at + 1} ${point.name}`).join(' · ');
  const title = t(WORDS[axis].alt, { metric: name });
  if (points.length === 0) return <p className="soft">{t(energyMessages['pareto.none'])}</p>;
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <ParetoPlot
          points={points}
          title={title}
          isUp={isUp}
          unit={UNITS[axis]}
          axes={[name, t(energyMessages[`axis.${axis}`])]}
        />
      </div>
      <figcaption>{t(WORDS[axis].caption, { list })}</figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <PointTable points={points} title={title} metric={name} axis={axis} />
      </details>
    </figure>
  );
}

function PointTable(props: {
  readonly points: readonly CostPoint[];
  readonly title: string;
  readonly metric: string;
  readonly axis: CostAxis;
}): JSX.Element {
  const { t, number } = useWords();
  const { span, figure } = useModelWords();
  const { points, title, metric, axis } = props;
  const tellCost = ({ lo, mid, hi }: CostPoint['cost']): string =>
    axis === 'fit'
      ? t(trainingMessages['board.seconds.value'], { seconds: number(mid, { decimals: 3 }) })
      : t(energyMessages.value, {
          central: figure.plain(mid),
          lo: figure.plain(lo),
          hi: figure.plain(hi),
        });
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['board.model'])}</th>
            <th scope="col">{metric}</th>
            <th scope="col">
              {axis === 'fit' ? t(validationMessages['pareto.seconds']) : t(energyMessages['column.energy'])}
            </th>
            <th scope="col">{t(validationMessages['pareto.front'])}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ name, value, interval, cost, isOnFront }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{span(value, interval)}</td>
              <td>{tellCost(cost)}</td>
              <td>{t(validationMessages[isOnFront ? 'pareto.yes' : 'pareto.no'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
