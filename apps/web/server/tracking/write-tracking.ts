import {
  DEFAULT_EXPERIMENT,
  type TrackedExperiment,
  type TrackedFile,
  type TrackedModel,
  type TrackedRun,
} from '@etalon/tracking';

const ARTIFACTS = 'mlflow-artifacts:';

/** Where clients put the files of a run, of a model: they turn it into an address of this server themselves. */
export const runFolder = ({ experimentId, runId }: Pick<TrackedRun, 'experimentId' | 'runId'>): string =>
  `${experimentId}/${runId}/artifacts`;
export const modelFolder = (experimentId: string, { modelId }: Pick<TrackedModel, 'modelId'>): string =>
  `${experimentId}/models/${modelId}/artifacts`;

const inMilliseconds = (instant: string | null): number => (instant === null ? 0 : Date.parse(instant));

/** An experiment as the protocol says it. */
export function writeExperiment({
  experimentId,
  name,
  stage,
  tags,
  createdAt,
  changedAt,
}: TrackedExperiment) {
  return {
    experiment_id: experimentId,
    name,
    artifact_location: `${ARTIFACTS}/${experimentId}`,
    lifecycle_stage: stage,
    creation_time: inMilliseconds(createdAt),
    last_update_time: inMilliseconds(changedAt),
    tags,
  };
}

export function writeRunInfo(run: TrackedRun) {
  const { runId, experimentId, name, status, startTime, endTime, stage } = run;
  return {
    run_id: runId,
    run_uuid: runId,
    run_name: name,
    experiment_id: experimentId || DEFAULT_EXPERIMENT,
    user_id: '',
    status,
    start_time: startTime,
    ...(endTime === null ? {} : { end_time: endTime }),
    artifact_uri: `${ARTIFACTS}/${runFolder(run)}`,
    lifecycle_stage: stage,
  };
}

/** A run as the protocol says it: of each metric, its last value. */
export function writeRun(run: TrackedRun) {
  return {
    info: writeRunInfo(run),
    data: { metrics: run.lastMetrics, params: run.params, tags: run.tags },
    inputs: {
      dataset_inputs: run.inputs.map(({ name, digest, source, context }) => ({
        tags: context === '' ? [] : [{ key: 'mlflow.data.context', value: context }],
        dataset: { name, digest, source_type: source, source: '' },
      })),
      model_inputs: [],
    },
    outputs: { model_outputs: run.models.map(({ modelId }) => ({ model_id: modelId, step: 0 })) },
  };
}

export function writeModel(
  { experimentId, runId }: Pick<TrackedRun, 'experimentId' | 'runId'>,
  model: TrackedModel,
) {
  const { modelId, name, modelType, status, createdAt, changedAt, params, tags } = model;
  return {
    info: {
      model_id: modelId,
      experiment_id: experimentId,
      name,
      creation_timestamp_ms: inMilliseconds(createdAt),
      last_updated_timestamp_ms: inMilliseconds(changedAt),
      artifact_uri: `${ARTIFACTS}/${modelFolder(experimentId, model)}`,
      status,
      model_type: modelType,
      source_run_id: runId,
      tags,
    },
    data: { params, metrics: [] },
  };
}

/** Files and folders directly below a folder, named from it as the protocol asks. */
export function listBelow(
  files: readonly TrackedFile[],
  folder: string,
): readonly { readonly path: string; readonly is_dir: boolean; readonly file_size?: number }[] {
  const start = folder === '' ? '' : `${folder}/`;
  const found = new Map<string, { path: string; is_dir: boolean; file_size?: number }>();
  for (const { path, bytes } of files) {
    if (!path.startsWith(start)) continue;
    const [name = '', ...rest] = path.slice(start.length).split('/');
    if (rest.length > 0) found.set(name, { path: name, is_dir: true });
    else found.set(name, { path: name, is_dir: false, file_size: bytes });
  }
  return [...found.values()];
}
