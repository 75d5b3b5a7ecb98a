import type { EvaluatedModel, EvaluationDocument, Figure } from '@etalon/evaluation';
import { LESS_IS_BETTER } from '@etalon/evaluation/figure';
import { energyMessages } from '@etalon/i18n/messages/energy';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Durations } from './find-durations.ts';
import { IntervalBar, scaleOf } from './interval-bar.tsx';
import { useEnergyWords } from './use-energy-words.ts';
import { useModelWords } from './use-model-words.ts';

const SHOWN = {
  two: ['accuracy', 'accuracy-gain', 'f1', 'mcc', 'roc-auc', 'brier'],
  many: ['accuracy', 'accuracy-gain', 'macro-f1', 'mcc', 'roc-auc-ovr', 'log-loss'],
  numbers: ['mae', 'mae-skill', 'rmse', 'r2', 'median-absolute-error'],
} as const;

/** The figures of a task that the bench shows, the main one first. */
export function listShown({ task, positive }: EvaluationDocument): readonly string[] {
  return SHOWN[task === 'regression' ? 'numbers' : positive === null ? 'many' : 'two'];
}

/** Every figure of a model. */
export function listFigures({ quality, regression }: EvaluatedModel): readonly Figure[] {
  return [...(quality?.figures ?? []), ...(quality?.gains ?? []), ...(regression?.figures ?? [])];
}

export const findFigure = (model: EvaluatedModel, metric: string): Figure | undefined =>
  listFigures(model).find((figure) => figure.metric === metric);

/** Models in the order asked for: by a metric, from the side that is wanted of it; a figure without value goes last. */
function sortModels(models: readonly EvaluatedModel[], sort: string): readonly EvaluatedModel[] {
  if (sort === '') return models;
  const sign = LESS_IS_BETTER.has(sort) ? 1 : -1;
  const worst = Number.POSITIVE_INFINITY;
  const rank = (model: EvaluatedModel): number => {
    const value = findFigure(model, sort)?.value;
    return value === undefined || value === null ? worst : sign * value;
  };
  return [...models].sort((one, other) => rank(one) - rank(other) || 0);
}

/** Models by qualities: each figure with its interval drawn on the scale of its column. */
export function BenchTable({
  evaluation,
  durations,
}: {
  readonly evaluation: EvaluationDocument;
  readonly durations: Durations;
}): JSX.Element {
  const { t, number } = useWords();
  const { metric, span, method, figure: write } = useModelWords();
  const energy = useEnergyWords();
  const { models, n } = evaluation;
  const isTimed = models.some(({ name }) => durations[name] !== undefined);
  const [params] = useSearchParams();
  const shown = listShown(evaluation);
  const sort = shown.find((name) => name === params.get('tri')) ?? '';
  const scales = new Map(
    shown.map((name) => [name, scaleOf(models.map((model) => findFigure(model, name)))]),
  );
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(modelsToolMessages['bench.title']) })}>
      <table className="table figures wh-wide">
        <caption>{t(modelsToolMessages['bench.caption'], { n: number(n), count: n })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(modelsToolMessages.model)}</th>
            {shown.map((name) => (
              <th
                key={name}
                scope="col"
                aria-sort={sort === name ? (LESS_IS_BETTER.has(name) ? 'ascending' : 'descending') : 'none'}
              >
                <Link to={sort === name ? '?' : `?tri=${name}`} preventScrollReset>
                  {metric(name)}{' '}
                  <span aria-hidden="true">
                    {sort === name ? (LESS_IS_BETTER.has(name) ? '↑' : '↓') : '↕'}
                  </span>
                </Link>
              </th>
            ))}
            {isTimed && <th scope="col">{t(energyMessages['column.latency'])}</th>}
            {isTimed && <th scope="col">{t(energyMessages['column.energy'])}</th>}
          </tr>
        </thead>
        <tbody>
          {sortModels(models, sort).map((model) => (
            <tr key={model.name}>
              <th scope="row">{model.name}</th>
              {shown.map((name) => {
                const figure = findFigure(model, name);
                if (figure === undefined) return <td key={name}>—</td>;
                return (
                  <td key={name}>
                    <IntervalBar figure={figure} scale={scales.get(name) ?? { lo: 0, hi: 1 }} />
                    <span className="mo-value">{span(figure.value, figure.interval)}</span>
                    {figure.gap !== null && <span className="wh-type">{method(figure)}</span>}
                  </td>
                );
              })}
              {isTimed && (
                <td>
                  <span className="mo-value">
                    {durations[model.name] === undefined
                      ? '—'
                      : t(validationMessages['board.latency.value'], {
                          value: write.plain((durations[model.name] ?? 0) * 1e6),
                        })}
                  </span>
                </td>
              )}
              {isTimed && (
                <td>
                  <span className="mo-value">{energy(durations[model.name] ?? null)}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Figures({
  title,
  figures,
}: {
  readonly title: string;
  readonly figures: readonly Figure[];
}): JSX.Element {
  const { t, number } = useWords();
  const { metric, span, method } = useModelWords();
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(modelsToolMessages.metric)}</th>
            <th scope="col">{t(modelsToolMessages.value)}</th>
            <th scope="col">{t(modelsToolMessages.method)}</th>
            <th scope="col">{t(modelsToolMessages.rows)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.metric}>
              <th scope="row">{metric(figure.metric)}</th>
              <td>{span(figure.value, figure.interval)}</td>
              <td>{method(figure)}</td>
              <td>{number(figure.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** All the figures of one model, with how each interval was made. */
export function FigureTable({ model }: { readonly model: EvaluatedModel }): JSX.Element {
  const { t, number } = useWords();
  const { name, place, quality } = model;
  return (
    <details className="fold">
      <summary>{t(modelsToolMessages['bench.every'], { name })}</summary>
      <p className="soft">
        {t(modelsToolMessages['bench.place'], { file: place.file, columns: place.columns.join(', ') })}
        {quality !== null &&
          ` ${t(modelsToolMessages['bench.baseline'], { name: quality.baseline.name, accuracy: number(quality.baseline.accuracy, { decimals: 3 }) })}`}
      </p>
      <Figures title={name} figures={listFigures(model)} />
      {model.byDesign.length > 0 && (
        <Figures title={t(modelsToolMessages['bench.by-design'], { name })} figures={model.byDesign} />
      )}
    </details>
  );
}
