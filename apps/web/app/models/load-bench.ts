import { listWorkshopRuns } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import { type Durations, findDurations } from './find-durations.ts';
import { loadModels, type ModelsAddress, type ModelsView } from './load-models.ts';

export interface BenchView extends ModelsView {
  readonly durations: Durations;
}

const RUNS = 100;

/** The bench, and how long an answer of each of its models took in the run that made its predictions. */
export async function loadBench(visit: SignedVisit, address: ModelsAddress): Promise<BenchView> {
  const view = await loadModels(visit, address);
  const { data, models } = readModels(view.document.content);
  const runs =
    view.evaluation === null
      ? []
      : await listWorkshopRuns(visit.runtime.workplace, visit.actor, { ...address, limit: RUNS });
  return { ...view, durations: findDurations(models, data.file, runs) };
}
