import { EtalonError } from '@etalon/error';
import {
  foldExperiments,
  type TrackedExperiment,
  type TrackedPair,
  type TrackedStage,
} from '@etalon/tracking';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from '../workshop/load-project.ts';

/** The experiments of a project, those put away included. */
export async function listTrackedExperiments(
  workplace: Workplace,
  actor: Actor,
  projectId: string,
): Promise<readonly TrackedExperiment[]> {
  await loadProject(workplace.records, actor, projectId, 'project.read');
  return loadExperiments(workplace.records, projectId);
}

async function loadExperiments(records: Records, projectId: string): Promise<readonly TrackedExperiment[]> {
  return foldExperiments(await records.tracking.listExperimentLines(projectId));
}

/** Throws `tracking.experiment-not-found`. */
export async function findExperiment(
  records: Records,
  projectId: string,
  experimentId: string,
): Promise<TrackedExperiment> {
  const found = (await loadExperiments(records, projectId)).find((row) => row.experimentId === experimentId);
  if (found === undefined)
    throw new EtalonError('tracking.experiment-not-found', { info: { name: experimentId.slice(0, 100) } });
  return found;
}

/** Begins an experiment under a name that no other has; throws `tracking.experiment-exists`. */
export async function beginExperiment(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly name: string; readonly tags: readonly TrackedPair[] },
): Promise<string> {
  const { projectId, name, tags } = input;
  await loadProject(workplace.records, actor, projectId, 'project.write');
  return workplace.records.transaction(async (records) => {
    await records.tracking.lockProject(projectId);
    await refuseTaken(records, projectId, name);
    const change = { kind: 'experiment', name, tags } as const;
    const place = { projectId, experimentId: null, runId: null };
    return (await records.tracking.addLine({ ...place, change, at: workplace.now() })).experimentId;
  });
}

async function refuseTaken(records: Records, projectId: string, name: string): Promise<void> {
  const taken = (await loadExperiments(records, projectId)).some((row) => row.name === name);
  if (taken) throw new EtalonError('tracking.experiment-exists', { info: { name: name.slice(0, 100) } });
}

/** Renames an experiment, tags it, puts it away or brings it back. Throws as the two above. */
export async function changeExperiment(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly experimentId: string;
    readonly change:
      | { readonly kind: 'experiment-name'; readonly name: string }
      | { readonly kind: 'experiment-tags'; readonly tags: readonly TrackedPair[] }
      | { readonly kind: 'experiment-stage'; readonly stage: TrackedStage };
  },
): Promise<void> {
  const { projectId, experimentId, change } = input;
  await loadProject(workplace.records, actor, projectId, 'project.write');
  await workplace.records.transaction(async (records) => {
    await records.tracking.lockProject(projectId);
    const { name } = await findExperiment(records, projectId, experimentId);
    if (change.kind === 'experiment-name' && change.name !== name)
      await refuseTaken(records, projectId, change.name);
    await records.tracking.addLine({ projectId, experimentId, runId: null, change, at: workplace.now() });
  });
}
