import type {
  TrackedInput,
  TrackedLine,
  TrackedMetric,
  TrackedNumber,
  TrackedPair,
  TrackedStage,
  TrackedStatus,
} from './tracked-line.ts';

export interface TrackedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A model that a run logged, with its files. */
export interface TrackedModel {
  readonly modelId: string;
  readonly name: string;
  readonly modelType: string;
  readonly status: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly params: readonly TrackedPair[];
  readonly tags: readonly TrackedPair[];
  readonly files: readonly TrackedFile[];
}

/** A run as its lines leave it. Pairs and files are in the order of their keys. */
export interface TrackedRun {
  readonly runId: string;
  readonly experimentId: string;
  readonly name: string;
  readonly status: TrackedStatus;
  readonly stage: TrackedStage;
  /** Milliseconds since 1970, on the clock of the script. */
  readonly startTime: number;
  readonly endTime: number | null;
  readonly params: readonly TrackedPair[];
  readonly tags: readonly TrackedPair[];
  /** Every value, by key, then step, then time; a value sent again is there once. */
  readonly metrics: readonly TrackedMetric[];
  /** Of each key, the value of the last step, then of the last moment, then the highest. */
  readonly lastMetrics: readonly TrackedMetric[];
  readonly inputs: readonly TrackedInput[];
  readonly files: readonly TrackedFile[];
  readonly models: readonly TrackedModel[];
  /** The last line that was folded. */
  readonly seq: number;
}

interface Draft {
  name: string;
  status: TrackedStatus;
  stage: TrackedStage;
  startTime: number;
  endTime: number | null;
  readonly params: Map<string, string>;
  readonly tags: Map<string, string>;
  readonly metrics: Map<string, TrackedMetric>;
  readonly inputs: TrackedInput[];
  readonly files: Map<string, TrackedFile>;
  readonly models: Map<string, ModelDraft>;
  seq: number;
}

interface ModelDraft extends Omit<TrackedModel, 'files' | 'status' | 'changedAt'> {
  status: string;
  changedAt: string;
  readonly files: Map<string, TrackedFile>;
}

/** The run that these lines tell, in their order; null when none of them begins it. */
export function foldRun(lines: readonly TrackedLine[]): TrackedRun | null {
  const [first] = lines;
  if (first?.runId == null || first.change.kind !== 'run') return null;
  const draft: Draft = {
    name: first.change.name,
    status: 'RUNNING',
    stage: 'active',
    startTime: first.change.startTime,
    endTime: null,
    params: new Map(),
    tags: new Map(first.change.tags.map(({ key, value }) => [key, value])),
    metrics: new Map(),
    inputs: [],
    files: new Map(),
    models: new Map(),
    seq: first.seq,
  };
  for (const line of lines) applyLine(draft, line);
  return readDraft(draft, first.runId, first.experimentId);
}

function readDraft(draft: Draft, runId: string, experimentId: string): TrackedRun {
  const { name, status, stage, startTime, endTime, seq, inputs } = draft;
  const metrics = [...draft.metrics.values()].toSorted(byKeyThenStep);
  return {
    ...{ runId, experimentId, name, status, stage, startTime, endTime, inputs, metrics, seq },
    params: listPairs(draft.params),
    tags: listPairs(draft.tags),
    lastMetrics: [...new Map(metrics.map((metric) => [metric.key, metric])).values()],
    files: listFiles(draft.files),
    models: [...draft.models.values()].map((model) => ({ ...model, files: listFiles(model.files) })),
  };
}

function applyLine(draft: Draft, { seq, change, at }: TrackedLine): void {
  draft.seq = seq;
  if (change.kind === 'logged') {
    for (const { key, value } of change.params) draft.params.set(key, value);
    for (const { key, value } of change.tags) draft.tags.set(key, value);
    for (const metric of change.metrics)
      draft.metrics.set(JSON.stringify([metric.key, metric.step, metric.timestamp, metric.value]), metric);
  } else if (change.kind === 'tag-removed') draft.tags.delete(change.key);
  else if (change.kind === 'stage') draft.stage = change.stage;
  else if (change.kind === 'inputs') draft.inputs.push(...change.inputs);
  else if (change.kind === 'status') {
    draft.status = change.status ?? draft.status;
    draft.name = change.name ?? draft.name;
    draft.endTime = change.endTime ?? draft.endTime;
    if (change.status === 'RUNNING') draft.endTime = null;
  } else if (change.kind === 'artifact') keepFile(draft, change);
  else if (change.kind === 'model') {
    const { kind: _, ...model } = change;
    const begun = { status: 'LOGGED_MODEL_PENDING', createdAt: at, changedAt: at };
    draft.models.set(model.modelId, { ...model, ...begun, files: new Map() });
  } else if (change.kind === 'model-status') {
    const model = draft.models.get(change.modelId);
    if (model === undefined) return;
    model.status = change.status;
    model.changedAt = at;
  }
}

function keepFile(
  draft: Draft,
  { path, sha256, bytes, modelId }: TrackedFile & { readonly modelId: string | null },
): void {
  const files = modelId === null ? draft.files : draft.models.get(modelId)?.files;
  files?.set(path, { path, sha256, bytes });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function listPairs(pairs: ReadonlyMap<string, string>): readonly TrackedPair[] {
  return [...pairs].map(([key, value]) => ({ key, value })).toSorted((a, b) => compareText(a.key, b.key));
}

function listFiles(files: ReadonlyMap<string, TrackedFile>): readonly TrackedFile[] {
  return [...files.values()].toSorted((a, b) => compareText(a.path, b.path));
}

/** NaN comes before any number: it is never the highest. */
function weigh(value: TrackedNumber): number {
  return value === 'NaN' ? Number.NEGATIVE_INFINITY : Number(value);
}

function byKeyThenStep(a: TrackedMetric, b: TrackedMetric): number {
  const byKey = compareText(a.key, b.key);
  if (byKey !== 0) return byKey;
  if (a.step !== b.step) return a.step - b.step;
  if (a.timestamp !== b.timestamp) return a.timestamp - b.timestamp;
  const [first, second] = [weigh(a.value), weigh(b.value)];
  return first === second ? 0 : first - second;
}
