import {
  type ComparedModels,
  compareByFold,
  compareMeans,
  type EvaluatedModel,
  type EvaluationWarning,
  measureDesignErrors,
  measureErrors,
  measureRegression,
  measureSlices,
  scoreFolds,
} from '@etalon/evaluation';
import type { ModelFindings, ModelWork } from './evaluate-class-models.ts';
import { openStream } from './open-stream.ts';
import { readNumbers } from './read-columns.ts';

const FEW_ROWS = 100;

interface NumberModel {
  readonly model: EvaluatedModel;
  readonly predicted: Float64Array;
  readonly absolute: Float64Array;
}

/** Evaluates every model of a regression, then every pair on the errors of the same rows. */
export async function evaluateNumberModels(work: ModelWork): Promise<ModelFindings> {
  const { duck, parameters, loaded, seed } = work;
  const truth = await readNumbers(duck, loaded.truth, parameters.truth, { code: 'models.truth-empty' });
  const measured: NumberModel[] = [];
  for (const [at, { name, table, prediction = '' }] of parameters.models.entries()) {
    const source = loaded.tables.get(table ?? '') ?? loaded.truth;
    const predicted = await readNumbers(duck, source, prediction, {
      code: 'models.prediction-empty',
      model: name,
    });
    const place = { file: source.input.name, sha256: source.input.sha256, columns: [prediction] };
    measured.push(measureOne(work, { name, place, truth, predicted }));
    work.report((at + 1) / (2 * parameters.models.length));
  }
  const pairs = measured.flatMap((first, at) =>
    measured.slice(at + 1).map((second) => [first, second] as const),
  );
  return {
    classes: [],
    positive: null,
    models: measured.map(({ model }) => model),
    comparisons: pairs.map(([first, second]) => compareErrors(seed, first, second)),
    warnings: warnNumbers(truth, measured),
    answers: measured.map(({ model, predicted }) => ({ name: model.name, values: predicted })),
  };
}

function measureOne(
  { parameters, cuts, seed }: ModelWork,
  given: {
    readonly name: string;
    readonly place: EvaluatedModel['place'];
    readonly truth: Float64Array;
    readonly predicted: Float64Array;
  },
): NumberModel {
  const { name, place, truth, predicted } = given;
  const { absolute, values } = measureErrors({ truth, predicted }, 0.5);
  const middle = values[2] ?? 0;
  const beyond = new Uint8Array(absolute.length);
  for (let row = 0; row < beyond.length; row += 1) beyond[row] = Number((absolute[row] ?? 0) > middle);
  const { quantile } = parameters;
  return {
    predicted,
    absolute,
    model: {
      name,
      place,
      quality: null,
      regression: measureRegression(
        { truth, predicted },
        { stream: openStream(seed, 'quality', name), ...(quantile !== undefined && { quantile }) },
      ),
      calibration: null,
      thresholds: null,
      slices: cuts.slices.length === 0 ? null : measureSlices(beyond, cuts.slices),
      groups: [],
      folds: cuts.fold === null ? null : scoreFolds(absolute, cuts.fold),
      byDesign:
        cuts.design === null
          ? []
          : measureDesignErrors({ truth, predicted }, cuts.design, {
              stream: openStream(seed, 'design', name),
            }),
    },
  };
}

function compareErrors(seed: string, first: NumberModel, second: NumberModel): ComparedModels {
  const square = (values: Float64Array): Float64Array => values.map((value) => value * value);
  const open = (what: string) => openStream(seed, what, first.model.name, second.model.name);
  return {
    first: first.model.name,
    second: second.model.name,
    classification: null,
    regression: {
      absolute: compareMeans(first.absolute, second.absolute, open('absolute')),
      square: compareMeans(square(first.absolute), square(second.absolute), open('square')),
    },
    folds: compareByFold(first.model.folds, second.model.folds),
    examples: { firstOnly: [], secondOnly: [] },
  };
}

function warnNumbers(truth: Float64Array, measured: readonly NumberModel[]): readonly EvaluationWarning[] {
  const warnings: EvaluationWarning[] = [];
  if (truth.length < FEW_ROWS)
    warnings.push({ code: 'few-rows', model: null, params: { count: truth.length } });
  const zeros = measured[0]?.model.regression?.zeroTruths ?? 0;
  if (zeros > 0) warnings.push({ code: 'zero-truth', model: null, params: { count: zeros } });
  return warnings;
}
