import { type Json, type ProjectFile, startRun, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { ModelEntry, ModelFile, ModelsContent } from '@etalon/workshop/models';

export interface ModelsPlace {
  readonly visit: SignedVisit;
  readonly projectId: string;
  readonly documentId: string;
}

/** Above this, an evaluation waits in the queue with its progress instead of holding the page. */
const SMALL_BYTES = 8_000_000;

function ask(
  { visit, projectId, documentId }: ModelsPlace,
  kind: string,
  parameters: Json,
  inputs: readonly ModelFile[],
): Promise<WorkshopRun> {
  return startRun(visit.runtime.workplace, visit.actor, {
    projectId,
    documentId,
    kind,
    parameters,
    inputs: inputs.map(({ name, sha256 }) => ({ name, sha256 })),
  });
}

/** The columns of a file of the project. */
export function askColumns(place: ModelsPlace, file: ModelFile): Promise<WorkshopRun> {
  return ask(place, 'models.list-columns', {}, [file]);
}

/** Two files of one name are told apart by their content. */
function nameInput({ name, sha256 }: ModelFile, files: readonly ModelFile[]): string {
  const isAlone = files.every((other) => other.sha256 === sha256 || other.name !== name);
  return isAlone ? name : `${name} (${sha256.slice(0, 8)})`;
}

/** Models whose columns are chosen: those that can be measured. */
export function listReady({ data, models }: ModelsContent): readonly ModelEntry[] {
  return models.filter(
    ({ prediction, scores }) => prediction !== '' || (data.task === 'classification' && scores.length > 0),
  );
}

/** What is asked of the run, or null while the truth or a model is not chosen. */
export function makeRequest(
  content: ModelsContent,
): { readonly parameters: Json; readonly inputs: readonly ModelFile[] } | null {
  const { data } = content;
  const models = listReady(content);
  const { file } = data;
  if (file === null || data.truth === '' || models.length === 0) return null;
  const files = [file, ...models.flatMap((model) => (model.file === null ? [] : [model.file]))];
  const inputs = files.filter(({ sha256 }, at) => files.findIndex((one) => one.sha256 === sha256) === at);
  return {
    inputs: inputs.map((one) => ({ ...one, name: nameInput(one, inputs) })),
    parameters: {
      task: data.task,
      truth: data.truth,
      models: models.map((model) => writeModel(model, inputs)),
      ...writeData(data),
    },
  };
}

function writeModel(model: ModelEntry, inputs: readonly ModelFile[]): Json {
  return {
    name: model.name,
    ...(model.file !== null && { table: nameInput(model.file, inputs) }),
    ...(model.prediction !== '' && { prediction: model.prediction }),
    ...(model.scores.length > 0 && {
      scores: model.scores.map((score) => ({
        column: score.column,
        ...(score.class !== '' && { class: score.class }),
      })),
    }),
    ...(model.ranking && { scoreKind: 'score' }),
    ...writeBounds(model),
  };
}

/** Columns of bounds and of spread that are named; none of them is read beside classes. */
function writeBounds({ scores, lower, upper, spread }: ModelEntry): { readonly [key: string]: Json } {
  if (scores.length > 0) return {};
  return {
    ...(lower !== '' && { lower }),
    ...(upper !== '' && { upper }),
    ...(spread !== '' && { spread }),
  };
}

function writeData(data: ModelsContent['data']): { readonly [key: string]: Json } {
  const { id, positive, classes, threshold, falsePositiveCost, falseNegativeCost } = data;
  const isClasses = data.task === 'classification';
  return {
    ...(id !== '' && { id }),
    ...(isClasses && positive !== '' && { positive }),
    ...(isClasses && classes.length > 1 && { classes: [...classes] }),
    ...(threshold !== null && { threshold }),
    ...(isClasses &&
      falsePositiveCost !== null &&
      falseNegativeCost !== null && {
        costs: { falsePositive: falsePositiveCost, falseNegative: falseNegativeCost },
      }),
    ...(!isClasses && data.quantile !== null && { quantile: data.quantile }),
    ...(data.slices.length > 0 && { slices: [...data.slices] }),
    ...(isClasses && data.groups.length > 0 && { groups: [...data.groups] }),
    ...(data.fold !== '' && { fold: data.fold }),
    ...(data.weight !== '' && { weight: data.weight }),
    ...(data.cluster !== '' && { cluster: data.cluster }),
    levels: [...data.levels],
  };
}

/** Asks for the evaluation that a document describes; what was already computed comes back at once. */
export function askEvaluation(
  place: ModelsPlace,
  request: NonNullable<ReturnType<typeof makeRequest>>,
  files: readonly ProjectFile[],
): Promise<WorkshopRun> {
  const sizes = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  const bytes = request.inputs.reduce((sum, { sha256 }) => sum + (sizes.get(sha256) ?? 0), 0);
  const kind = bytes > SMALL_BYTES ? 'models.evaluate-large' : 'models.evaluate';
  return ask(place, kind, request.parameters, request.inputs);
}
