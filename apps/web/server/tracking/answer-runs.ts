import { filterRuns, orderRuns, type TrackedRun } from '@etalon/tracking';
import {
  addToRun,
  beginRun,
  listTrackedRuns,
  type RunChange,
  readTrackedRun,
} from '@etalon/usecases/tracking';
import { z } from 'zod';
import {
  Batch,
  dropPersonal,
  ExperimentId,
  Inputs,
  Metric,
  ofRun,
  Param,
  Status,
  Tag,
  Tags,
  Whole,
} from './said.ts';
import { endpoint, type TrackingEndpoint, type TrackingVisit } from './tracking-endpoint.ts';
import { listBelow, runFolder, writeRun, writeRunInfo } from './write-tracking.ts';

const MODEL_HISTORY = 'mlflow.log-model.history';
const RUN_NAME = 'mlflow.runName';
const PAGE_MAX = 50_000;
const HISTORY_MAX = 25_000;

type Visit = Omit<TrackingVisit<unknown>, 'said'>;

const NOTHING = { params: [], metrics: [], tags: [] } as const;

async function add({ runtime, door }: Visit, runId: string, change: RunChange): Promise<object> {
  await addToRun(runtime.workplace, door.actor, { projectId: door.projectId, runId, change });
  return {};
}

function read({ runtime, door }: Visit, runId: string): Promise<TrackedRun> {
  return readTrackedRun(runtime.workplace, door.actor, { projectId: door.projectId, runId });
}

const Begin = z.object({
  experiment_id: ExperimentId.default('0'),
  run_name: z.string().max(500).default(''),
  start_time: Whole.optional(),
  tags: Tags,
});

const Search = z.object({
  experiment_ids: z.array(ExperimentId).max(100).default([]),
  filter: z.string().max(4000).default(''),
  run_view_type: z.enum(['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL']).default('ACTIVE_ONLY'),
  max_results: Whole.pipe(z.int().min(1).max(PAGE_MAX)).default(1000),
  order_by: z.array(z.string().max(500)).max(20).default([]),
  page_token: z.string().max(100).default(''),
});

async function searchRuns({ runtime, door, said }: TrackingVisit<z.output<typeof Search>>): Promise<object> {
  const { experiment_ids: experimentIds, run_view_type: view, max_results: most } = said;
  const all = await listTrackedRuns(runtime.workplace, door.actor, {
    projectId: door.projectId,
    experimentIds,
  });
  const wanted = view === 'DELETED_ONLY' ? 'deleted' : 'active';
  const shown = all.filter(({ stage }) => view === 'ALL' || stage === wanted);
  const found = orderRuns(filterRuns(shown, said.filter), said.order_by);
  const start = Number(/^\d{1,9}$/.exec(said.page_token)?.[0] ?? 0);
  const end = start + most;
  return {
    runs: found.slice(start, end).map(writeRun),
    ...(end < found.length ? { next_page_token: String(end) } : {}),
  };
}

const History = ofRun({
  metric_key: z.string(),
  max_results: Whole.pipe(z.int().min(1).max(HISTORY_MAX)).optional(),
  page_token: z.string().max(100).default(''),
});

async function readHistory({ said, ...visit }: TrackingVisit<z.output<typeof History>>): Promise<object> {
  const { metrics } = await read(visit, said.run_id);
  const own = metrics.filter(({ key }) => key === said.metric_key);
  const start = Number(/^\d{1,9}$/.exec(said.page_token)?.[0] ?? 0);
  const end = start + (said.max_results ?? own.length);
  return { metrics: own.slice(start, end), ...(end < own.length ? { next_page_token: String(end) } : {}) };
}

/** A model that an old client logs is one more line of a tag, as MLflow keeps it. */
async function logModel(visit: Visit, runId: string, modelJson: string): Promise<object> {
  const { tags } = await read(visit, runId);
  const before: unknown = JSON.parse(tags.find(({ key }) => key === MODEL_HISTORY)?.value ?? '[]');
  const models = [...(Array.isArray(before) ? before : []), JSON.parse(modelJson)];
  const tag = { key: MODEL_HISTORY, value: JSON.stringify(models) };
  return add(visit, runId, { kind: 'logged', ...NOTHING, tags: [tag] });
}

/** Runs: what a script says while it works, and what may be asked of it. */
export const RUN_ENDPOINTS: readonly TrackingEndpoint[] = [
  endpoint(['POST', 'runs/create'], Begin, async ({ runtime, door, said }) => {
    const tags = dropPersonal(said.tags);
    const name = said.run_name || (tags.find(({ key }) => key === RUN_NAME)?.value ?? '');
    const run = await beginRun(runtime.workplace, door.actor, {
      ...{ projectId: door.projectId, experimentId: said.experiment_id, name, tags },
      startTime: said.start_time ?? runtime.now().getTime(),
    });
    return { run: writeRun(run) };
  }),
  endpoint(
    ['POST', 'runs/update'],
    ofRun({
      status: Status.optional(),
      end_time: Whole.optional(),
      run_name: z.string().max(500).optional(),
    }),
    async ({ said, ...visit }) => {
      const { run_id: runId, status = null, end_time: endTime = null, run_name: name } = said;
      await add(visit, runId, { kind: 'status', status, endTime, name: name || null });
      return { run_info: writeRunInfo(await read(visit, runId)) };
    },
  ),
  endpoint(['GET', 'runs/get'], ofRun({}), async ({ said, ...visit }) => ({
    run: writeRun(await read(visit, said.run_id)),
  })),
  endpoint(['POST', 'runs/search'], Search, searchRuns),
  endpoint(['POST', 'runs/delete'], ofRun({}), ({ said, ...visit }) =>
    add(visit, said.run_id, { kind: 'stage', stage: 'deleted' }),
  ),
  endpoint(['POST', 'runs/restore'], ofRun({}), ({ said, ...visit }) =>
    add(visit, said.run_id, { kind: 'stage', stage: 'active' }),
  ),
  endpoint(
    ['POST', 'runs/log-metric'],
    ofRun(Metric.shape),
    ({ said: { run_id: runId, ...metric }, ...visit }) =>
      add(visit, runId, { kind: 'logged', ...NOTHING, metrics: [metric] }),
  ),
  endpoint(
    ['POST', 'runs/log-parameter'],
    ofRun(Param.shape),
    ({ said: { run_id: runId, ...param }, ...visit }) =>
      add(visit, runId, { kind: 'logged', ...NOTHING, params: [param] }),
  ),
  endpoint(['POST', 'runs/set-tag'], ofRun(Tag.shape), ({ said: { run_id: runId, ...tag }, ...visit }) =>
    add(visit, runId, { kind: 'logged', ...NOTHING, tags: dropPersonal([tag]) }),
  ),
  endpoint(
    ['POST', 'runs/delete-tag'],
    ofRun({ key: z.string() }),
    ({ said: { run_id: runId, key }, ...visit }) => add(visit, runId, { kind: 'tag-removed', key }),
  ),
  endpoint(
    ['POST', 'runs/log-batch'],
    Batch,
    ({ said: { run_id: runId, params, metrics, tags }, ...visit }) =>
      add(visit, runId, { kind: 'logged', params, metrics, tags: dropPersonal(tags) }),
  ),
  endpoint(['POST', 'runs/log-inputs'], Inputs, ({ said: { run_id: runId, datasets }, ...visit }) => {
    const inputs = datasets.map(({ dataset: { name, digest, source_type: source }, tags }) => ({
      ...{ name, digest, source },
      context: tags.find(({ key }) => key === 'mlflow.data.context')?.value ?? '',
    }));
    return add(visit, runId, { kind: 'inputs', inputs });
  }),
  endpoint(
    ['POST', 'runs/log-model'],
    ofRun({ model_json: z.string().max(100_000).refine(isJson) }),
    ({ said, ...visit }) => logModel(visit, said.run_id, said.model_json),
  ),
  endpoint(['GET', 'metrics/get-history'], History, readHistory),
  endpoint(
    ['GET', 'artifacts/list'],
    ofRun({ path: z.string().max(1000).default('') }),
    async ({ said: { run_id: runId, path }, ...visit }) => {
      const run = await read(visit, runId);
      const start = path === '' ? '' : `${path}/`;
      const files = listBelow(run.files, path).map((file) => ({ ...file, path: start + file.path }));
      return { root_uri: `mlflow-artifacts:/${runFolder(run)}`, files };
    },
  ),
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
