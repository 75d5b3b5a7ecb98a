import type { EvaluationDocument } from '@etalon/evaluation';
import { LESS_IS_BETTER } from '@etalon/evaluation/figure';
import { findFigure, listShown } from './bench-table.tsx';
import type { Durations } from './find-durations.ts';
import { type CostPoint, findEnergy, listCostPoints } from './list-cost-points.ts';

/** The models of the bench by their main quality and the energy of their answers; one without either is left out. */
export function listEvaluated(
  evaluation: EvaluationDocument,
  durations: Durations,
): { readonly points: readonly CostPoint[]; readonly metric: string; readonly isUp: boolean } {
  const [metric = ''] = listShown(evaluation);
  const isUp = !LESS_IS_BETTER.has(metric);
  const models = evaluation.models.flatMap((model) => {
    const figure = findFigure(model, metric);
    if (figure === undefined || figure.value === null) return [];
    const cost = findEnergy(durations[model.name] ?? null);
    return [{ name: model.name, value: figure.value, interval: figure.interval, cost }];
  });
  return { points: listCostPoints(models, isUp), metric, isUp };
}
