import { EtalonError } from '@etalon/error';
import { foldRun, foldRuns, type TrackedChange, type TrackedPair, type TrackedRun } from '@etalon/tracking';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from '../workshop/load-project.ts';
import { freezeRun } from './freeze-run.ts';
import { findExperiment } from './track-experiments.ts';

/** Requests kept for one project: a script that loops is stopped before it fills the disk. */
const MAX_LINES = 200_000;

/** Begins a run; throws `tracking.experiment-not-found`, `tracking.full`. */
export async function beginRun(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly experimentId: string;
    readonly name: string;
    readonly startTime: number;
    readonly tags: readonly TrackedPair[];
  },
): Promise<TrackedRun> {
  const { projectId, experimentId, name, startTime, tags } = input;
  await loadProject(workplace.records, actor, projectId, 'project.write');
  const runId = workplace.newId().replaceAll('-', '');
  return workplace.records.transaction(async (records) => {
    await findExperiment(records, projectId, experimentId);
    await refuseFull(records, projectId);
    const change = { kind: 'run', name, startTime, tags } as const;
    await records.tracking.addLine({ projectId, experimentId, runId, change, at: workplace.now() });
    return loadRun(records, projectId, runId);
  });
}

async function refuseFull(records: Records, projectId: string): Promise<void> {
  if ((await records.tracking.countLines(projectId)) >= MAX_LINES)
    throw new EtalonError('tracking.full', { info: { max: MAX_LINES } });
}

async function loadRun(
  records: Records,
  projectId: string,
  runId: string,
  part: 'all' | 'standing' | 'params' = 'all',
): Promise<TrackedRun> {
  const run = foldRun(await records.tracking.listRunLines(projectId, runId, part));
  if (run === null) throw new EtalonError('tracking.run-not-found', { info: { run: runId.slice(0, 64) } });
  return run;
}

/** A run of a project, for its members; throws `tracking.run-not-found`. */
export async function readTrackedRun(
  workplace: Workplace,
  actor: Actor,
  { projectId, runId }: { readonly projectId: string; readonly runId: string },
): Promise<TrackedRun> {
  await loadProject(workplace.records, actor, projectId, 'project.read');
  return loadRun(workplace.records, projectId, runId);
}

/** The run that logged a model; throws `tracking.model-not-found`. */
export async function findModelRun(
  workplace: Workplace,
  actor: Actor,
  { projectId, modelId }: { readonly projectId: string; readonly modelId: string },
): Promise<TrackedRun> {
  await loadProject(workplace.records, actor, projectId, 'project.read');
  const runId = await workplace.records.tracking.findRunOfModel(projectId, modelId);
  if (runId === null) throw new EtalonError('tracking.model-not-found');
  return loadRun(workplace.records, projectId, runId);
}

/** Runs of some experiments, latest first. */
export async function listTrackedRuns(
  workplace: Workplace,
  actor: Actor,
  { projectId, experimentIds }: { readonly projectId: string; readonly experimentIds: readonly string[] },
): Promise<readonly TrackedRun[]> {
  await loadProject(workplace.records, actor, projectId, 'project.read');
  return foldRuns(await workplace.records.tracking.listLinesOf(projectId, experimentIds));
}

export type RunChange = Exclude<
  TrackedChange,
  { readonly kind: 'experiment' | 'experiment-name' | 'experiment-tags' | 'experiment-stage' | 'run' }
>;

/**
 * Adds what a request says of a run; at its end the run is kept as a run of the workshop, whose outputs become pieces. Throws
 * `tracking.run-not-found`, `tracking.run-put-away`, `tracking.param-changed`, `tracking.full`.
 */
export async function addToRun(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly runId: string; readonly change: RunChange },
): Promise<void> {
  const { projectId, runId, change } = input;
  await loadProject(workplace.records, actor, projectId, 'project.write');
  await workplace.records.transaction(async (records) => {
    await records.tracking.lockProject(projectId);
    const before = await loadRun(records, projectId, runId, hasParams(change) ? 'params' : 'standing');
    if (before.stage === 'deleted' && change.kind !== 'stage')
      throw new EtalonError('tracking.run-put-away', { info: { run: before.name.slice(0, 100) } });
    if (change.kind === 'logged') refuseChanged(before, change.params);
    await refuseFull(records, projectId);
    const { experimentId } = before;
    await records.tracking.addLine({ projectId, experimentId, runId, change, at: workplace.now() });
    if (change.kind === 'status' && change.status !== null && hasEnded({ status: change.status })) {
      const run = await loadRun(records, projectId, runId);
      await freezeRun(workplace, records, actor, { projectId, run });
    }
  });
}

/** A run that ended, or that nobody will end: keeps what it holds by now as a run of the workshop. */
export async function keepTrackedRun(
  workplace: Workplace,
  actor: Actor,
  { projectId, runId }: { readonly projectId: string; readonly runId: string },
): Promise<void> {
  const run = await readTrackedRun(workplace, actor, { projectId, runId });
  if (!hasEnded(run)) {
    const change = {
      kind: 'status',
      status: 'KILLED',
      endTime: Date.parse(workplace.now()),
      name: null,
    } as const;
    await addToRun(workplace, actor, { projectId, runId, change });
  } else {
    await loadProject(workplace.records, actor, projectId, 'project.write');
    await workplace.records.transaction((records) =>
      freezeRun(workplace, records, actor, { projectId, run }),
    );
  }
}

function hasParams(change: RunChange): boolean {
  return change.kind === 'logged' && change.params.length > 0;
}

function hasEnded({ status }: Pick<TrackedRun, 'status'>): boolean {
  return status === 'FINISHED' || status === 'FAILED' || status === 'KILLED';
}

/** A parameter is said once: the same value again changes nothing, another is refused. */
function refuseChanged(before: TrackedRun, params: readonly TrackedPair[]): void {
  const known = new Map(before.params.map(({ key, value }) => [key, value]));
  for (const { key, value } of params) {
    const kept = known.get(key);
    if (kept !== undefined && kept !== value)
      throw new EtalonError('tracking.param-changed', { info: { key: key.slice(0, 250) } });
    known.set(key, value);
  }
}
