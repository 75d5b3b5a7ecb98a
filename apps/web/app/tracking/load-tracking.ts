import { DEFAULT_EXPERIMENT, type TrackedRun } from '@etalon/tracking';
import { readProject } from '@etalon/usecases';
import {
  listTrackedExperiments,
  listTrackedRuns,
  listTrackingDoors,
  readTrackedRun,
  TRACKED_KIND,
} from '@etalon/usecases/tracking';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonObject } from '@etalon/workshop';

/** Metrics shown as columns: those that the most runs have. */
const MOST_COLUMNS = 6;
/** Runs shown of one experiment, latest first. */
const MOST_RUNS = 200;

/** The doors of a project, its experiments, and the runs of the one that was chosen. */
export async function loadTracking(visit: SignedVisit, projectId: string, wanted: string | null) {
  const { runtime, actor } = visit;
  const { workplace } = runtime;
  const { project } = await readProject(workplace, actor, projectId);
  const experiments = (await listTrackedExperiments(workplace, actor, projectId)).filter(
    ({ stage }) => stage === 'active',
  );
  const ids = experiments.map(({ experimentId }) => experimentId);
  const all = await listTrackedRuns(workplace, actor, { projectId, experimentIds: ids });
  const used = experiments.filter(({ experimentId }) => all.some((run) => run.experimentId === experimentId));
  const chosen =
    used.find(({ experimentId }) => experimentId === wanted) ?? used.at(-1) ?? experiments[0] ?? null;
  const runs = all
    .filter(({ experimentId, stage }) => experimentId === chosen?.experimentId && stage === 'active')
    .slice(0, MOST_RUNS);
  const doors = await listTrackingDoors(workplace, actor, projectId);
  return {
    projectId,
    projectTitle: project.title,
    origin: runtime.settings.baseUrl,
    doors: doors.map(({ id, hint, maker, madeAt, closedAt }) => ({ id, hint, maker, madeAt, closedAt })),
    experiments: used.map(({ experimentId, name }) => ({ experimentId, name })),
    chosen: { experimentId: chosen?.experimentId ?? DEFAULT_EXPERIMENT, name: chosen?.name ?? '' },
    columns: chooseColumns(runs),
    runs: runs.map(({ runId, name, status, startTime, lastMetrics }) => ({
      ...{ runId, name, status, startedAt: new Date(startTime).toISOString() },
      metrics: Object.fromEntries(lastMetrics.map(({ key, value }) => [key, value])),
    })),
    pending: runs.some(({ status }) => status === 'RUNNING'),
  };
}

function chooseColumns(runs: readonly TrackedRun[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const run of runs) for (const { key } of run.lastMetrics) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, first], [b, second]) => second - first || a.localeCompare(b))
    .slice(0, MOST_COLUMNS)
    .map(([key]) => key);
}

/** A run as its page shows it, with the runs of the workshop that were kept of it. */
export async function loadTrackedRun(visit: SignedVisit, projectId: string, runId: string) {
  const { runtime, actor } = visit;
  const { workplace } = runtime;
  const run = await readTrackedRun(workplace, actor, { projectId, runId });
  const { project } = await readProject(workplace, actor, projectId);
  const kept = (await workplace.records.workshop.listRuns(projectId, { limit: 500 })).filter(
    ({ kind, parameters }) => kind === TRACKED_KIND && isJsonObject(parameters) && parameters.run === runId,
  );
  const keys = [...new Set(run.metrics.map(({ key }) => key))];
  const { name, status, startTime, params, tags, lastMetrics, inputs, files, models } = run;
  return {
    ...{ projectId, projectTitle: project.title, runId, name, status, params, lastMetrics, inputs },
    startedAt: new Date(startTime).toISOString(),
    tags: tags.filter(({ key }) => !key.startsWith('mlflow.')),
    curves: keys
      .map((key) => ({ key, points: run.metrics.filter((metric) => metric.key === key) }))
      .filter(({ points }) => points.length > 1),
    files: [
      ...files.map(({ path, bytes }) => ({ path, bytes })),
      ...models.flatMap((model) =>
        model.files.map(({ path, bytes }) => ({ path: `${model.name}/${path}`, bytes })),
      ),
    ],
    kept: kept.map(({ id, requestedAt }) => ({ id, requestedAt })),
  };
}
