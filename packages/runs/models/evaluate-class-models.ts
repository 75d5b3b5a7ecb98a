import type { Duckdb } from '@etalon/duckdb';
import {
  type ClassificationRows,
  type ComparedModels,
  type ConformalSets,
  compareByFold,
  compareModels,
  conformClasses,
  type EvaluatedModel,
  type EvaluationWarning,
  type ExampleRow,
  evaluateClassification,
  labelPositive,
  listAnswers,
  measureCalibration,
  measureDesign,
  measureGroups,
  measureSlices,
  type RowDesign,
  rankScores,
  type SliceColumn,
  scoreFolds,
  weighThresholds,
} from '@etalon/evaluation';
import { adjustHolm, type RandomStream } from '@etalon/numeric';
import type { LoadedPredictions, PredictionTable } from './load-predictions.ts';
import { openStream } from './open-stream.ts';
import type { EvaluateParameters } from './parameters.ts';
import type { ConformalPlan } from './plan-conformal.ts';
import { readCodes, readIds, refuseEmpty } from './read-columns.ts';
import { type ClassSetting, type ReadModel, readModel, settleClasses } from './read-model.ts';
import { warnModel, warnTruth } from './warn.ts';
import type { RowSets } from './write-sets.ts';

/** What cuts the rows: slices, groups and folds, read once. */
export interface RowCuts {
  readonly slices: readonly SliceColumn[];
  readonly groups: readonly SliceColumn[];
  readonly fold: SliceColumn | null;
  /** Null when rows have neither weight nor entity. */
  readonly design: RowDesign | null;
}

export interface ModelWork {
  readonly duck: Duckdb;
  readonly parameters: EvaluateParameters;
  readonly loaded: LoadedPredictions;
  readonly cuts: RowCuts;
  readonly conformal: ConformalPlan;
  readonly seed: string;
  readonly report: (share: number) => void;
}

export interface ModelFindings {
  readonly classes: readonly string[];
  readonly positive: string | null;
  readonly models: readonly EvaluatedModel[];
  readonly comparisons: readonly ComparedModels[];
  readonly warnings: readonly EvaluationWarning[];
  /** What each model answers on each row, and whether it is right (or by how much it is off). */
  readonly answers: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
  /** Conformal bounds or sets of each model that has some, at the first level. */
  readonly sets: readonly RowSets[];
}

/** Evaluates every model of a classification, then every pair. */
export async function evaluateClassModels(work: ModelWork): Promise<ModelFindings> {
  const { duck, parameters, loaded } = work;
  const tableOf = (name: string | undefined): PredictionTable =>
    loaded.tables.get(name ?? '') ?? loaded.truth;
  await refuseEmpty(duck, loaded.truth, parameters.truth, { code: 'models.truth-empty' });
  const setting = await settleClasses(duck, {
    truth: loaded.truth,
    column: parameters.truth,
    declared: parameters.classes,
    positive: parameters.positive,
    answers: parameters.models.flatMap(({ prediction, table }) =>
      prediction === undefined ? [] : [{ table: tableOf(table), column: prediction }],
    ),
  });
  const truth = await readCodes(duck, loaded.truth, parameters.truth, setting.classes);
  const reads: ReadModel[] = [];
  for (const model of parameters.models)
    reads.push(await readModel(duck, { model, table: tableOf(model.table), truth, setting }));
  const models: EvaluatedModel[] = [];
  const sets: RowSets[] = [];
  const warnings = [...warnTruth(truth, setting.classes), ...warnSetting(parameters, setting)];
  const pairs = listPairs(reads);
  for (const [at, read] of reads.entries()) {
    const made = conformClasses(read.rows, work.conformal, work.conformal.draws);
    const model = evaluateOne(read, work, made);
    sets.push(...nameSets(read, made));
    models.push(model);
    warnings.push(...warnModel(read, model, thresholdOf(parameters)));
    work.report((at + 1) / (reads.length + pairs.length));
  }
  const comparisons: ComparedModels[] = [];
  for (const [at, [first, second]] of pairs.entries()) {
    comparisons.push(await compareOne(work, first, second, models));
    work.report((reads.length + at + 1) / (reads.length + pairs.length));
  }
  return {
    classes: setting.classes,
    positive: setting.positive === null ? null : (setting.classes[setting.positive] ?? null),
    models,
    comparisons: adjustPairs(comparisons),
    warnings,
    answers: reads.map(({ name, rows }) => ({ name, values: listAnswers(rows, thresholdOf(parameters)) })),
    sets,
  };
}

/** The sets by probability at the first level, in names; none when they could not be made. */
function nameSets(
  { name, rows: { classes } }: ReadModel,
  [first]: readonly ConformalSets[],
): readonly RowSets[] {
  if (first === undefined || first.report.coverage === null) return [];
  return [{ name, setOf: (row) => first.setOf(row)?.map((code) => classes[code] ?? '') ?? null }];
}

/** From what score a row is positive: as declared, else one half. */
export function thresholdOf({ threshold }: EvaluateParameters): number {
  return threshold ?? 0.5;
}

function warnSetting(
  parameters: EvaluateParameters,
  setting: ClassSetting & { readonly unseen: readonly string[] },
): readonly EvaluationWarning[] {
  const { classes, positive, unseen } = setting;
  const warnings: EvaluationWarning[] = [];
  if (positive !== null && parameters.positive === undefined)
    warnings.push({ code: 'positive-guessed', model: null, params: { name: classes[positive] ?? '' } });
  if (unseen.length > 0 && unseen.length < classes.length - 1)
    warnings.push({ code: 'class-unseen', model: null, params: { names: unseen.slice(0, 20).join(', ') } });
  return warnings;
}

function listPairs(reads: readonly ReadModel[]): readonly (readonly [ReadModel, ReadModel])[] {
  return reads.flatMap((first, at) => reads.slice(at + 1).map((second) => [first, second] as const));
}

function evaluateOne(
  read: ReadModel,
  { parameters, cuts, seed }: ModelWork,
  sets: readonly ConformalSets[],
): EvaluatedModel {
  const { rows, name } = read;
  const threshold = thresholdOf(parameters);
  const hits = listHits(rows, threshold);
  const quality = evaluateClassification(rows, {
    stream: openStream(seed, 'quality', name),
    threshold,
    ...(parameters.stratify === true && { stratify: true }),
  });
  const own = rows.positive === null ? null : (rows.scores?.[0] ?? null);
  return {
    name,
    place: { file: read.table.input.name, sha256: read.table.input.sha256, columns: read.columns },
    quality,
    regression: null,
    calibration: calibrate(read, hits, openStream(seed, 'calibration', name)),
    thresholds:
      own === null || rows.positive === null || parameters.costs === undefined || hasOneClass(rows)
        ? null
        : weighThresholds(
            rankScores({ scores: own, labels: labelPositive(rows.truth, rows.positive) }),
            parameters.costs,
            openStream(seed, 'thresholds', name),
          ),
    slices: cuts.slices.length === 0 ? null : measureSlices(hits, cuts.slices),
    groups: rows.positive === null ? [] : compareGroups(rows, threshold, cuts.groups),
    folds: cuts.fold === null ? null : scoreFolds(hits, cuts.fold),
    byDesign:
      cuts.design === null
        ? []
        : measureDesign(rows, cuts.design, { stream: openStream(seed, 'design', name), threshold }),
    conformal: sets.map(({ report }) => report),
  };
}

function hasOneClass({ truth }: ClassificationRows): boolean {
  return truth.every((code) => code === truth[0]);
}

function listHits(rows: ClassificationRows, threshold: number): Uint8Array {
  const answers = listAnswers(rows, threshold);
  const hits = new Uint8Array(answers.length);
  for (let row = 0; row < hits.length; row += 1) hits[row] = Number(answers[row] === rows.truth[row]);
  return hits;
}

/** The probability of the positive class; of several classes, the highest one and whether its class is right (Guo et al. 2017). */
function calibrate(read: ReadModel, hits: Uint8Array, stream: RandomStream): EvaluatedModel['calibration'] {
  const { scores, scoreKind, positive, truth } = read.rows;
  const [first] = scores ?? [];
  if (first === undefined || scores === null || scoreKind !== 'probability') return null;
  if (positive !== null)
    return { of: 'positive', ...measureCalibration(first, labelPositive(truth, positive), { stream }) };
  const top = Float64Array.from(first);
  for (const column of scores)
    for (let row = 0; row < top.length; row += 1) top[row] = Math.max(top[row] ?? 0, column[row] ?? 0);
  const right = read.rows.predicted === null ? hits : listHits({ ...read.rows, predicted: null }, 0.5);
  return { of: 'top-class', ...measureCalibration(top, right, { stream }) };
}

function compareGroups(
  rows: ClassificationRows,
  threshold: number,
  groups: readonly SliceColumn[],
): EvaluatedModel['groups'] {
  if (groups.length === 0 || rows.positive === null) return [];
  const labels = labelPositive(rows.truth, rows.positive);
  const answers = labelPositive(listAnswers(rows, threshold), rows.positive);
  return groups.map((group) => measureGroups(labels, answers, group));
}

async function compareOne(
  { duck, parameters, loaded, seed }: ModelWork,
  first: ReadModel,
  second: ReadModel,
  models: readonly EvaluatedModel[],
): Promise<ComparedModels> {
  const threshold = thresholdOf(parameters);
  const { examples, ...found } = compareModels(first.rows, second.rows, {
    stream: openStream(seed, 'pair', first.name, second.name),
    threshold,
  });
  const { classes, truth } = first.rows;
  const answers = [listAnswers(first.rows, threshold), listAnswers(second.rows, threshold)] as const;
  const ids = await readIds(duck, loaded.truth, parameters.id, [
    ...examples.firstOnly,
    ...examples.secondOnly,
  ]);
  const show = (row: number): ExampleRow => ({
    id: ids.get(row) ?? '',
    truth: classes[truth[row] ?? 0] ?? '',
    first: classes[answers[0][row] ?? 0] ?? '',
    second: classes[answers[1][row] ?? 0] ?? '',
  });
  const foldsOf = (name: string) => models.find((model) => model.name === name)?.folds ?? null;
  return {
    first: first.name,
    second: second.name,
    classification: { ...found, adjustedMidP: found.answers.midP, adjustedAucP: found.auc?.p ?? null },
    regression: null,
    folds: compareByFold(foldsOf(first.name), foldsOf(second.name)),
    examples: { firstOnly: examples.firstOnly.map(show), secondOnly: examples.secondOnly.map(show) },
  };
}

function adjustPairs(pairs: readonly ComparedModels[]): readonly ComparedModels[] {
  const answers = adjustHolm(pairs.map(({ classification }) => classification?.answers.midP ?? Number.NaN));
  const areas = adjustHolm(pairs.map(({ classification }) => classification?.auc?.p ?? Number.NaN));
  return pairs.map((pair, at) => ({
    ...pair,
    classification:
      pair.classification === null
        ? null
        : {
            ...pair.classification,
            adjustedMidP: answers[at] ?? Number.NaN,
            adjustedAucP: pair.classification.auc === null ? null : (areas[at] ?? null),
          },
  }));
}
