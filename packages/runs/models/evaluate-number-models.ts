import {
  type ComparedModels,
  type ConformalBounds,
  compareByFold,
  compareMeans,
  conformNumbers,
  type EvaluatedModel,
  type EvaluationWarning,
  measureDesignErrors,
  measureErrors,
  measureRegression,
  measureSlices,
  scoreFolds,
} from '@etalon/evaluation';
import type { ModelFindings, ModelWork } from './evaluate-class-models.ts';
import type { PredictionTable } from './load-predictions.ts';
import { openStream } from './open-stream.ts';
import type { ModelColumns } from './parameters.ts';
import { readNumbers } from './read-columns.ts';

const FEW_ROWS = 100;

interface NumberModel {
  readonly model: EvaluatedModel;
  readonly predicted: Float64Array;
  readonly absolute: Float64Array;
  readonly bounds: readonly ConformalBounds[];
}

/** Evaluates every model of a regression, then every pair on the errors of the same rows. */
export async function evaluateNumberModels(work: ModelWork): Promise<ModelFindings> {
  const { duck, parameters, loaded, seed } = work;
  const truth = await readNumbers(duck, loaded.truth, parameters.truth, { code: 'models.truth-empty' });
  const measured: NumberModel[] = [];
  for (const [at, model] of parameters.models.entries()) {
    const source = loaded.tables.get(model.table ?? '') ?? loaded.truth;
    const read = await readNumberModel(work, model, source);
    const { prediction = '', lower, upper, spread } = model;
    const columns = [prediction, lower, upper, spread].filter((column) => column !== undefined);
    const place = { file: source.input.name, sha256: source.input.sha256, columns };
    measured.push(measureOne(work, { name: model.name, place, truth, ...read }));
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
    sets: measured.flatMap(({ model, bounds }) => {
      const told = findHandedBounds(bounds);
      return told === undefined ? [] : [{ name: model.name, bounds: [told.lower, told.upper] as const }];
    }),
  };
}

/** Bounds of the first level that rest on most of what the model says: on given bounds, else on a spread, else on residuals. */
function findHandedBounds(bounds: readonly ConformalBounds[]): ConformalBounds | undefined {
  const level = bounds[0]?.report.level;
  return bounds.findLast(({ report }) => report.level === level && report.coverage !== null);
}

type ReadNumbers = Record<'predicted', Float64Array> &
  Record<'lower' | 'upper' | 'spread', Float64Array | null>;

async function readNumberModel(
  { duck }: ModelWork,
  { name, prediction = '', lower, upper, spread }: ModelColumns,
  source: PredictionTable,
): Promise<ReadNumbers> {
  const empty = { code: 'models.prediction-empty', model: name } as const;
  const read = (column: string | undefined) =>
    column === undefined ? null : readNumbers(duck, source, column, empty);
  return {
    predicted: await readNumbers(duck, source, prediction, empty),
    ...{ lower: await read(lower), upper: await read(upper), spread: await read(spread) },
  };
}

function measureOne(
  { parameters, cuts, conformal, seed }: ModelWork,
  given: ReadNumbers & {
    readonly name: string;
    readonly place: EvaluatedModel['place'];
    readonly truth: Float64Array;
  },
): NumberModel {
  const { name, place, truth, predicted } = given;
  const bounds = conformNumbers(given, conformal);
  const { absolute, values } = measureErrors({ truth, predicted }, 0.5);
  const middle = values[2] ?? 0;
  const beyond = new Uint8Array(absolute.length);
  for (let row = 0; row < beyond.length; row += 1) beyond[row] = Number((absolute[row] ?? 0) > middle);
  const { quantile } = parameters;
  return {
    predicted,
    absolute,
    bounds,
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
      conformal: bounds.map(({ report }) => report),
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
