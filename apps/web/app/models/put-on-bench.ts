import type { TrainingDocument } from '@etalon/learning';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { addEdit, setFields } from '../warehouse/deeds.ts';

const MOST_MODELS = 8;

/** A model of which predictions are held. */
interface BenchModel {
  readonly name: string;
  readonly algorithm: string;
  readonly settings: Readonly<Record<string, number>>;
  readonly columns: readonly string[];
}

/** A training of any kind, as the bench needs it. */
type BenchTraining = Pick<TrainingDocument, 'task' | 'target' | 'id' | 'classes'> & {
  readonly plan: { readonly fits: readonly unknown[] };
  readonly models: readonly BenchModel[];
};

/** The edits that make the bench measure the predictions of a training; models that bring a file of their own stay. */
export function putOnBench(given: {
  readonly content: JsonObject;
  readonly newId: () => string;
  readonly training: BenchTraining;
  readonly sha256: string;
}): readonly Edit[] {
  const { content, newId, training, sha256 } = given;
  const { models, data } = readModels(content);
  const kept = models.filter(({ file }) => file !== null);
  const removals = models
    .filter(({ file }) => file === null)
    .map(({ id }): Edit => ({ op: 'remove', path: ['models', `@${id}`] }));
  const additions = training.models.slice(0, MOST_MODELS - kept.length).map((model) =>
    addEdit(['models'], {
      id: newId(),
      name: model.name,
      file: null,
      prediction: training.task === 'regression' ? (model.columns[0] ?? '') : '',
      scores:
        training.task === 'regression'
          ? []
          : model.columns.map((column, at) => ({ id: newId(), column, class: training.classes[at] ?? '' })),
      ...{ lower: '', upper: '', spread: '' },
      ranking: false,
      algorithm: tellAlgorithm(model),
    }),
  );
  return [
    ...setFields(content, ['data'], {
      file: { name: 'predictions.parquet', sha256 },
      task: training.task,
      truth: training.target,
      id: training.id ?? 'ligne',
      fold: training.plan.fits.length > 1 ? 'pli' : '',
      positive: training.classes.includes(data.positive) ? data.positive : '',
      classes: [...training.classes],
      slices: [],
      groups: [],
      weight: '',
      cluster: '',
    }),
    ...removals,
    ...additions,
  ];
}

function tellAlgorithm({ algorithm, settings }: BenchModel): string {
  const written = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return [algorithm, ...written].join(', ');
}
