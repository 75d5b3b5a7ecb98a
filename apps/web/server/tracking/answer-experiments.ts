import { EtalonError } from '@etalon/error';
import type { TrackedExperiment } from '@etalon/tracking';
import { beginExperiment, changeExperiment, listTrackedExperiments } from '@etalon/usecases/tracking';
import { z } from 'zod';
import { dropPersonal, ExperimentId, Name, Tag, Tags } from './said.ts';
import { endpoint, type TrackingEndpoint, type TrackingVisit } from './tracking-endpoint.ts';
import { writeExperiment } from './write-tracking.ts';

const ById = z.object({ experiment_id: ExperimentId });
const View = z.enum(['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL']).default('ACTIVE_ONLY');

function list({
  runtime,
  door,
}: Omit<TrackingVisit<unknown>, 'said'>): Promise<readonly TrackedExperiment[]> {
  return listTrackedExperiments(runtime.workplace, door.actor, door.projectId);
}

function pick(found: TrackedExperiment | undefined, name: string): object {
  if (found === undefined)
    throw new EtalonError('tracking.experiment-not-found', { info: { name: name.slice(0, 100) } });
  return { experiment: writeExperiment(found) };
}

async function search({
  said: { view_type },
  ...visit
}: TrackingVisit<{ view_type: z.output<typeof View> }>) {
  const wanted = view_type === 'DELETED_ONLY' ? 'deleted' : 'active';
  const found = (await list(visit)).filter(({ stage }) => view_type === 'ALL' || stage === wanted);
  return { experiments: found.map(writeExperiment) };
}

function change(
  { runtime, door }: Omit<TrackingVisit<unknown>, 'said'>,
  experimentId: string,
  change: Parameters<typeof changeExperiment>[2]['change'],
): Promise<object> {
  const input = { projectId: door.projectId, experimentId, change };
  return changeExperiment(runtime.workplace, door.actor, input).then(() => ({}));
}

/** Experiments: named sets of runs of the project that the door opens. */
export const EXPERIMENT_ENDPOINTS: readonly TrackingEndpoint[] = [
  endpoint(['POST', 'experiments/create'], z.object({ name: Name, tags: Tags }), async (visit) => {
    const { runtime, door, said } = visit;
    const input = { projectId: door.projectId, name: said.name, tags: dropPersonal(said.tags) };
    return { experiment_id: await beginExperiment(runtime.workplace, door.actor, input) };
  }),
  endpoint(['GET', 'experiments/get'], ById, async ({ said: { experiment_id: id }, ...visit }) =>
    pick(
      (await list(visit)).find(({ experimentId }) => experimentId === id),
      id,
    ),
  ),
  endpoint(
    ['GET', 'experiments/get-by-name'],
    z.object({ experiment_name: z.string() }),
    async ({ said: { experiment_name: wanted }, ...visit }) => {
      const named = (await list(visit)).filter(({ name }) => name === wanted);
      return pick(named.find(({ stage }) => stage === 'active') ?? named[0], wanted);
    },
  ),
  endpoint(['POST', 'experiments/search'], z.object({ view_type: View }), search),
  endpoint(['GET', 'experiments/search'], z.object({ view_type: View }), search),
  endpoint(['GET', 'experiments/list'], z.object({ view_type: View }), search),
  endpoint(
    ['POST', 'experiments/update'],
    ById.extend({ new_name: Name }),
    ({ said: { experiment_id: id, new_name: name }, ...visit }) =>
      change(visit, id, { kind: 'experiment-name', name }),
  ),
  endpoint(
    ['POST', 'experiments/set-experiment-tag'],
    ById.extend(Tag.shape),
    ({ said: { experiment_id: id, ...tag }, ...visit }) =>
      change(visit, id, { kind: 'experiment-tags', tags: dropPersonal([tag]) }),
  ),
  endpoint(['POST', 'experiments/delete'], ById, ({ said: { experiment_id: id }, ...visit }) =>
    change(visit, id, { kind: 'experiment-stage', stage: 'deleted' }),
  ),
  endpoint(['POST', 'experiments/restore'], ById, ({ said: { experiment_id: id }, ...visit }) =>
    change(visit, id, { kind: 'experiment-stage', stage: 'active' }),
  ),
];
