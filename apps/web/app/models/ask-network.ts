import type { DeepDocument } from '@etalon/runs/deep';
import { type Json, startRun, type WorkshopRun } from '@etalon/usecases';
import { sameJson } from '@etalon/workshop';
import type { ModelFile, ModelsContent } from '@etalon/workshop/models';
import type { ModelsPlace } from './ask-evaluation.ts';
import { makeNetworkWish } from './ask-network-wish.ts';
import { makeTableRequest } from './ask-training.ts';

export interface NetworkRequest {
  readonly inputs: readonly ModelFile[];
  readonly parameters: { readonly [key: string]: Json };
}

export type NetworkResult = Omit<DeepDocument, 'card'> & {
  /** Absent of the trainings that were kept before a card could compute. */
  readonly card?: DeepDocument['card'];
  readonly timings: Readonly<Record<string, number>>;
};

/** What a browser is given to learn from (`models.tensors`); null while the table or the column to predict is not chosen. */
export function makeTensorRequest({ training, network }: ModelsContent): NetworkRequest | null {
  const request = makeTableRequest(training);
  if (request === null) return null;
  const { shape, rows, apart, seed } = network;
  return {
    inputs: [request.input, ...(rows === null ? [] : [{ name: rows.name, sha256: rows.sha256 }])],
    parameters: {
      ...request.parameters,
      ...(shape !== '' && { shape }),
      ...(rows !== null && { rows: rows.name }),
      apart,
      seed,
    },
  };
}

/** What is asked of `models.deep`, from its beginning or from a checkpoint. */
export function makeNetworkRequest(
  content: ModelsContent,
  resume: ModelFile | null = null,
): NetworkRequest | null {
  const request = makeTensorRequest(content);
  if (request === null) return null;
  const { layers, settings } = makeNetworkWish(content);
  const { name, until } = content.network;
  return {
    inputs: [...request.inputs, ...(resume === null ? [] : [resume])],
    parameters: {
      ...request.parameters,
      ...{ name, settings, until },
      layers: layers.map(({ kind, settings: own }) => ({ kind, settings: { ...own } })),
      ...(resume !== null && { resume: resume.name }),
    },
  };
}

/** Whether a run did what is asked, wherever it began. */
export function isAsked({ parameters, inputs }: WorkshopRun, request: NetworkRequest | null): boolean {
  if (request === null || typeof parameters !== 'object' || parameters === null) return false;
  const { resume: _, until: __, ...done } = { resume: null, until: null, ...parameters };
  const { until: ___, ...asked } = request.parameters;
  return sameJson(done, asked) && request.inputs.every(({ sha256 }, at) => inputs[at]?.sha256 === sha256);
}

/** Starts a training or prepares rows; what was already done with the same files and settings comes back. */
export function askNetwork(
  { visit, projectId, documentId }: ModelsPlace,
  kind: 'models.deep' | 'models.tensors',
  { inputs, parameters }: NetworkRequest,
): Promise<WorkshopRun> {
  return startRun(visit.runtime.workplace, visit.actor, { projectId, documentId, kind, parameters, inputs });
}
