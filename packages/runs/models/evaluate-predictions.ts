import type { Duckdb } from '@etalon/duckdb';
import { type EvaluationDocument, type EvaluationWarning, LEVEL, type SliceColumn } from '@etalon/evaluation';
import type { RunKind, RunOutput, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { bothWays, type SizedKind } from '../warehouse/size-kind.ts';
import {
  evaluateClassModels,
  type ModelFindings,
  type ModelWork,
  type RowCuts,
  thresholdOf,
} from './evaluate-class-models.ts';
import { evaluateNumberModels } from './evaluate-number-models.ts';
import { listPredictionColumns } from './list-columns.ts';
import { type LoadedPredictions, loadPredictions } from './load-predictions.ts';
import { type EvaluateParameters, readEvaluateParameters } from './parameters.ts';
import { planConformal } from './plan-conformal.ts';
import { readClusters, readNumbers, readSlices } from './read-columns.ts';
import { warnIds } from './warn-ids.ts';
import { writeAnswers, writeEvaluation } from './write-evaluation.ts';
import { writeSets } from './write-sets.ts';

/**
 * The predictions of one or several models of any origin, measured on the same rows: the first input holds the truth,
 * and predictions that stand in others are joined to it by identifier. Version 1.1 adds conformal intervals and sets.
 */
const evaluatePredictions: SizedKind = {
  kind: 'models.evaluate',
  version: '1.1.0',
  title: { fr: 'Mesure de modèles', en: 'Measuring of models' },
  check: (parameters, inputs) => {
    readEvaluateParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readEvaluateParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const loaded = await loadPredictions(duck, task, parameters.id);
    const { cuts, left } = await readCuts(duck, loaded, parameters);
    const work: ModelWork = {
      duck,
      parameters,
      loaded,
      cuts,
      conformal: await planConformal(duck, { truth: loaded.truth, cuts, parameters, seed: task.seed }),
      seed: task.seed,
      report: (share) => tools.report(0.2 + 0.7 * share, 'runs.step.models'),
    };
    const found = await (parameters.task === 'classification'
      ? evaluateClassModels(work)
      : evaluateNumberModels(work));
    const ids = await warnIds(duck, loaded.truth, parameters);
    const document = makeDocument(work, found, [...loaded.warnings, ...left, ...ids]);
    tools.report(0.92, 'runs.step.write');
    return {
      result: toJson(document),
      outputs: [
        ...(await writeEvaluation(duck, task, document)),
        ...(await keepAnswers(duck, task, work, found)),
      ],
    };
  },
};

/** The runs of the tool « Modèles ». */
export const MODEL_RUNS: readonly RunKind[] = [...bothWays(evaluatePredictions), listPredictionColumns];

const FEW_CLUSTERS = 30;

async function readCuts(
  duck: Duckdb,
  { truth }: LoadedPredictions,
  { slices = [], groups = [], fold, weight, cluster }: EvaluateParameters,
): Promise<{ readonly cuts: RowCuts; readonly left: readonly EvaluationWarning[] }> {
  const left: EvaluationWarning[] = [];
  const readEach = async (columns: readonly string[]): Promise<readonly SliceColumn[]> => {
    const read: SliceColumn[] = [];
    for (const column of columns) {
      const slices = await readSlices(duck, truth, column);
      if (slices === null) left.push({ code: 'slices-left', model: null, params: { column } });
      else read.push(slices);
    }
    return read;
  };
  const weights =
    weight === undefined ? null : await readNumbers(duck, truth, weight, { code: 'models.weight-empty' });
  const clusters = cluster === undefined ? null : await readClusters(duck, truth, cluster);
  if (clusters !== null && clusters.count < FEW_CLUSTERS)
    left.push({
      code: 'few-clusters',
      model: null,
      params: { column: cluster ?? '', count: clusters.count },
    });
  const cuts = {
    slices: await readEach(slices),
    groups: await readEach(groups),
    fold: fold === undefined ? null : ((await readEach([fold]))[0] ?? null),
    design: weight === undefined && cluster === undefined ? null : { weights, clusters },
  };
  return { cuts, left };
}

function makeDocument(
  { parameters, loaded: { truth }, cuts, conformal }: ModelWork,
  found: ModelFindings,
  warnings: readonly EvaluationWarning[],
): EvaluationDocument {
  return {
    task: parameters.task,
    n: truth.rows,
    level: LEVEL,
    truth: { file: truth.input.name, sha256: truth.input.sha256, columns: [parameters.truth] },
    classes: found.classes,
    positive: found.positive,
    design: {
      weight: parameters.weight ?? null,
      cluster: parameters.cluster ?? null,
      clusters: cuts.design?.clusters?.count ?? null,
    },
    threshold: thresholdOf(parameters),
    conformal: conformal.design,
    models: found.models,
    comparisons: found.comparisons,
    warnings: [...warnings, ...found.warnings],
  };
}

async function keepAnswers(
  duck: Duckdb,
  task: RunTask,
  { loaded, parameters, conformal }: ModelWork,
  found: ModelFindings,
): Promise<readonly RunOutput[]> {
  const kept = {
    source: loaded.truth.table,
    id: parameters.id ?? null,
    truth: parameters.truth,
    classes: found.classes,
    answers: found.answers,
  };
  const answers = await writeAnswers(duck, task, kept);
  const sets = await writeSets(duck, task, { ...kept, fold: conformal.design.column, sets: found.sets });
  return [answers, ...sets];
}
