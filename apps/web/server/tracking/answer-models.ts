import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import type { TrackedRun } from '@etalon/tracking';
import { addToRun, findModelRun, listTrackedRuns, readTrackedRun } from '@etalon/usecases/tracking';
import { z } from 'zod';
import { dropPersonal, ExperimentId, Name, ofRun, Param, Tags } from './said.ts';
import { endpoint, type TrackingEndpoint, type TrackingVisit } from './tracking-endpoint.ts';
import { writeModel } from './write-tracking.ts';

const ById = z.object({ model_id: z.string().min(1).max(64) });

type Visit = Omit<TrackingVisit<unknown>, 'said'>;

function show(run: TrackedRun, modelId: string): object {
  const model = run.models.find((row) => row.modelId === modelId);
  if (model === undefined) throw new EtalonError('tracking.model-not-found');
  return { model: writeModel(run, model) };
}

async function readModel({ runtime, door }: Visit, modelId: string): Promise<object> {
  const run = await findModelRun(runtime.workplace, door.actor, { projectId: door.projectId, modelId });
  return show(run, modelId);
}

const Create = z.object({
  experiment_id: ExperimentId,
  name: Name.default('model'),
  model_type: z.string().max(500).default(''),
  source_run_id: z.string().max(64).default(''),
  params: z.array(Param).max(100).default([]),
  tags: Tags,
});

/** Models that MLflow 3 logs beside a run; one that comes from no run has no place in a project, and is told so. */
export const MODEL_ENDPOINTS: readonly TrackingEndpoint[] = [
  endpoint(['POST', 'logged-models'], Create, async ({ runtime, door, said }) => {
    if (said.source_run_id === '') throw new EtalonError('tracking.model-without-run');
    const place = { projectId: door.projectId, runId: said.source_run_id };
    const modelId = `m-${randomUUID().replaceAll('-', '')}`;
    const { name, model_type: modelType, params } = said;
    const tags = dropPersonal(said.tags);
    await addToRun(runtime.workplace, door.actor, {
      ...place,
      change: { kind: 'model', modelId, name, modelType, params, tags },
    });
    return show(await readTrackedRun(runtime.workplace, door.actor, place), modelId);
  }),
  endpoint(['GET', 'logged-models/:model_id'], ById, ({ said, ...visit }) => readModel(visit, said.model_id)),
  endpoint(
    ['PATCH', 'logged-models/:model_id'],
    ById.extend({ status: z.string().max(100) }),
    async ({ said: { model_id: modelId, status }, ...visit }) => {
      const { runtime, door } = visit;
      const { projectId, actor } = door;
      const { runId } = await findModelRun(runtime.workplace, actor, { projectId, modelId });
      await addToRun(runtime.workplace, actor, {
        ...{ projectId, runId },
        change: { kind: 'model-status', modelId, status },
      });
      return readModel(visit, modelId);
    },
  ),
  endpoint(
    ['POST', 'logged-models/search'],
    z.object({ experiment_ids: z.array(ExperimentId).max(100).default([]) }),
    async ({ runtime, door, said }) => {
      const input = { projectId: door.projectId, experimentIds: said.experiment_ids };
      const runs = await listTrackedRuns(runtime.workplace, door.actor, input);
      return { models: runs.flatMap((run) => run.models.map((model) => writeModel(run, model))) };
    },
  ),
  // The run already holds the models that came from it: what links them is known.
  endpoint(['POST', 'runs/outputs'], ofRun({}), async () => ({})),
];
