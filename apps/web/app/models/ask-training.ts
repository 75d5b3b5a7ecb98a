import type { TrainingDocument } from '@etalon/learning';
import { type Json, startRun, type WorkshopRun } from '@etalon/usecases';
import { sameJson } from '@etalon/workshop';
import type { ModelFile, ModelsContent, ModelsTraining } from '@etalon/workshop/models';
import type { ModelsPlace } from './ask-evaluation.ts';

export interface TrainingRequest {
  readonly input: ModelFile;
  readonly parameters: Json;
}

/** Shares of the training rows, when the growth of the scores is asked for. */
const GROWTH = [0.1, 0.25, 0.5] as const;

/** What is asked of the run, or null while the table, the column to predict or a model is not chosen. */
export function makeTrainingRequest({ training }: ModelsContent): TrainingRequest | null {
  const request = makeModelsRequest(training);
  if (request === null || !training.growth) return request;
  return { ...request, parameters: { ...request.parameters, growth: [...GROWTH] } };
}

/** The table, the plan and the models, as a training and the measure of extremes want them. */
export function makeModelsRequest(
  training: ModelsTraining,
): { readonly input: ModelFile; readonly parameters: { readonly [key: string]: Json } } | null {
  const { models } = training;
  const request = makeTableRequest(training);
  if (request === null || models.length === 0) return null;
  return {
    input: request.input,
    parameters: {
      ...request.parameters,
      models: models.map(({ name, algorithm }) => ({
        name,
        algorithm,
        settings: settingsOf(training, algorithm),
      })),
    },
  };
}

/** The table, what is learned from it and the plan; null while the table or the column to predict is not chosen. */
export function makeTableRequest(
  training: ModelsTraining,
): { readonly input: ModelFile; readonly parameters: { readonly [key: string]: Json } } | null {
  const { file, task, target, id, group, time, left } = training;
  if (file === null || target === '') return null;
  return {
    input: { name: file.name, sha256: file.sha256 },
    parameters: {
      task,
      target,
      ...(id !== '' && { id }),
      ...(group !== '' && { group }),
      ...(time !== '' && { time }),
      left: [...left],
      plan: makePlan(training),
    },
  };
}

function makePlan({ scheme, folds, repeats, share, gap }: ModelsTraining): { readonly [key: string]: Json } {
  if (scheme === 'holdout') return { scheme, share };
  return scheme === 'temporal' ? { scheme, folds, gap } : { scheme, folds, repeats };
}

/** The settings of one algorithm, without its name. */
export function settingsOf(
  { settings }: ModelsTraining,
  algorithm: string,
): Readonly<Record<string, number>> {
  const prefix = `${algorithm}.`;
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    ),
  );
}

/** Whether a run was asked what would be asked now. */
export function isStillAsked(
  { parameters, inputs }: Pick<WorkshopRun, 'parameters' | 'inputs'>,
  request: TrainingRequest | null,
): boolean {
  return (
    request !== null && sameJson(request.parameters, parameters) && request.input.sha256 === inputs[0]?.sha256
  );
}

/** Starts a training or a search; one that was already done with the same table and settings comes back. */
export function askLearning(
  { visit, projectId, documentId }: ModelsPlace,
  kind: 'models.train' | 'models.search' | 'models.extremes',
  { input, parameters }: TrainingRequest,
): Promise<WorkshopRun> {
  const asked = { projectId, documentId, kind, parameters, inputs: [input] };
  return startRun(visit.runtime.workplace, visit.actor, asked);
}

/** What one machine took for a model: seconds in all, seconds of each fit of the plan, microseconds a row. */
export interface ModelTimings {
  readonly seconds: number;
  readonly fits: readonly number[];
  readonly latency: number;
}

export type TrainingResult = TrainingDocument & { readonly timings: Readonly<Record<string, ModelTimings>> };
