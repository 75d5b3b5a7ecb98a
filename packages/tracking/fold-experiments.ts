import { foldRun, type TrackedRun } from './fold-run.ts';
import type { TrackedLine, TrackedPair, TrackedStage } from './tracked-line.ts';

/** The experiment that every project has: scripts that name none write there. */
export const DEFAULT_EXPERIMENT = '0';
const DEFAULT_NAME = 'Default';

/** A named set of runs of a project. */
export interface TrackedExperiment {
  readonly experimentId: string;
  readonly name: string;
  readonly stage: TrackedStage;
  readonly tags: readonly TrackedPair[];
  /** Null for the one that every project has before anything is written. */
  readonly createdAt: string | null;
  readonly changedAt: string | null;
}

/** The experiments that these lines tell, in the order in which they began; the one of every project is first. */
export function foldExperiments(lines: readonly TrackedLine[]): readonly TrackedExperiment[] {
  const found = new Map<string, TrackedExperiment>();
  const nothing = { stage: 'active', tags: [], createdAt: null, changedAt: null } as const;
  found.set(DEFAULT_EXPERIMENT, { experimentId: DEFAULT_EXPERIMENT, name: DEFAULT_NAME, ...nothing });
  for (const { experimentId, runId, change, at } of lines) {
    if (runId !== null) continue;
    const before = found.get(experimentId);
    if (change.kind === 'experiment')
      found.set(experimentId, {
        ...{ experimentId, name: change.name, stage: 'active', tags: change.tags },
        ...{ createdAt: at, changedAt: at },
      });
    else if (before !== undefined) found.set(experimentId, changeExperiment(before, change, at));
  }
  return [...found.values()];
}

function changeExperiment(
  before: TrackedExperiment,
  change: TrackedLine['change'],
  changedAt: string,
): TrackedExperiment {
  if (change.kind === 'experiment-name') return { ...before, name: change.name, changedAt };
  if (change.kind === 'experiment-stage') return { ...before, stage: change.stage, changedAt };
  if (change.kind !== 'experiment-tags') return before;
  const tags = new Map([...before.tags, ...change.tags].map((tag) => [tag.key, tag]));
  return { ...before, tags: [...tags.values()], changedAt };
}

/** The runs that these lines tell, latest first. */
export function foldRuns(lines: readonly TrackedLine[]): readonly TrackedRun[] {
  const byRun = Map.groupBy(
    lines.filter(({ runId }) => runId !== null),
    ({ runId }) => runId,
  );
  return [...byRun.values()]
    .flatMap((own) => foldRun(own) ?? [])
    .toSorted((a, b) => b.startTime - a.startTime || (a.runId < b.runId ? -1 : 1));
}
