import type { InferenceDocument } from '@etalon/runs';
import { type Json, startRun, type WorkshopRun } from '@etalon/usecases';
import type { ImportedModel, ModelFile } from '@etalon/workshop/models';
import type { ModelsPlace } from './ask-evaluation.ts';

export type InferenceResult = InferenceDocument & { readonly timings: Readonly<Record<string, number>> };

/** What is asked of the run, or null while the table, the output or the classes are not said. */
export function makeInferenceRequest(
  model: ImportedModel,
  inputNames: readonly string[],
): { readonly inputs: readonly ModelFile[]; readonly parameters: { readonly [key: string]: Json } } | null {
  const { file, table, task, key, truth, columns, output, scale, classes, handedFile, handed } = model;
  const isReady = output !== '' && (task === 'regression' || classes.length > 1);
  if (file === null || table === null || !isReady) return null;
  const [only] = inputNames;
  const isOne = inputNames.length === 1 && only !== undefined && columns.length > 0;
  const files = [file, table, ...(handedFile === null || handed.length === 0 ? [] : [handedFile])];
  return {
    inputs: files.map(({ name, sha256 }) => ({ name, sha256 })),
    parameters: {
      ...{ task, output, scale, classes: task === 'regression' ? [] : [...classes] },
      ...(key !== '' && { id: key }),
      ...(truth !== '' && { truth }),
      ...(isOne && { inputs: [{ name: only, columns: [...columns] }] }),
      ...(handed.length > 0 && { handed: [...handed] }),
    },
  };
}

/** A run on files of the project; what was already computed comes back at once. */
export function askOn(
  { visit, projectId, documentId }: ModelsPlace,
  kind: 'models.read-onnx' | 'models.read-log' | 'models.run-onnx' | 'models.try-service',
  inputs: readonly ModelFile[],
  parameters: Json = {},
): Promise<WorkshopRun> {
  return startRun(visit.runtime.workplace, visit.actor, {
    ...{ projectId, documentId, kind, parameters },
    inputs: inputs.map(({ name, sha256 }) => ({ name, sha256 })),
  });
}
