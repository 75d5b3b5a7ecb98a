import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duckdb } from '@etalon/duckdb';
import {
  EXTREME_RULES,
  type ExtremesDocument,
  encodeColumns,
  fitEncoding,
  type InfluentialRow,
  type RuleEffect,
  rankLosses,
  scoreIsolation,
  type ValidationPlan,
} from '@etalon/learning';
import { correlateKendall } from '@etalon/numeric';
import { openStream } from '../models/open-stream.ts';
import { readIds } from '../models/read-columns.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { type FitMemory, openFitMemory } from './fit-memory.ts';
import { ROW_LOSSES_WRITING } from './fit-writings.ts';
import { followPlan } from './follow-plan.ts';
import { listInfluential } from './list-influential.ts';
import { type LearningTable, loadLearningTable } from './load-learning-table.ts';
import { measureRows, summariseFits } from './measure-fits.ts';
import { type FitPool, openFitPool, performLeft } from './perform-fits.ts';
import { planRows } from './plan-rows.ts';
import { type ExtremeRows, removeExtremes } from './remove-extremes.ts';
import { seedOf } from './seed-of.ts';
import { readTrainParameters, type TrainParameters } from './train-parameters.ts';

/** What a training would say without its most extreme rows: scores, order of the algorithms, and the rows that weigh most. */
export const measureExtremes: RunKind = {
  kind: 'models.extremes',
  version: '1.2.0',
  title: { fr: 'Influence des extrêmes', en: 'Influence of extremes' },
  interactive: false,
  check: (parameters, inputs) => {
    readTrainParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTrainParameters(task.parameters, task.inputs);
    const seed = seedOf(task);
    const duck = await tools.openDuckdb();
    const loaded = await loadLearningTable(duck, task, parameters);
    const plan = planRows(seed, parameters, loaded);
    const memory = await openFitMemory(task, tools, ROW_LOSSES_WRITING);
    const { columns, target, classes, table } = loaded;
    const data = { columns, target, classes, seed, followBy: followPlan(parameters.plan, loaded) };
    const fits = openFitPool(data);
    const ask = openFits({ parameters, loaded, plan, fits, memory, report: tools.report });
    const { effects, whole, isolation } = await askRules(ask, { plan, loaded, seed }).finally(fits.close);
    const influential = listInfluential(plan, whole.byModel, isolation);
    const document: ExtremesDocument = {
      task: parameters.task,
      n: table.rows,
      seed,
      source: { file: table.input.name, sha256: table.input.sha256 },
      target: parameters.target,
      metric: target.classes > 0 ? 'log-loss' : 'mse',
      fits: plan.fits.length,
      models: parameters.models.map(({ name, algorithm }) => ({ name, algorithm })),
      rules: effects,
      ...influential,
      rows: await nameRows(duck, { loaded, id: parameters.id, rows: influential.rows }),
    };
    await writeFile(join(task.folder, 'extremes.json'), `${JSON.stringify(document, null, 1)}\n`);
    return { result: toJson(document), outputs: [{ name: 'extremes.json', mediaType: 'application/json' }] };
  },
};

/** The rows with their identifiers; their places in the file when the table has none. */
async function nameRows(
  duck: Duckdb,
  {
    loaded,
    id,
    rows,
  }: {
    readonly loaded: LearningTable;
    readonly id: string | undefined;
    readonly rows: readonly InfluentialRow[];
  },
): Promise<readonly InfluentialRow[]> {
  if (id === undefined) return rows.map((one) => ({ ...one, key: String(one.row) }));
  const places = rows.map(({ row }) => row - 1);
  const ids = await readIds(duck, loaded.table, id, places);
  return rows.map((one) => ({ ...one, key: ids.get(one.row - 1) ?? String(one.row) }));
}

interface Asked {
  /** Losses of the rows asked, by model and fit. */
  readonly byModel: readonly (readonly Float64Array[])[];
  readonly removed: number;
}

type AskRule = (rows: ExtremeRows, at: number) => Promise<Asked>;

/** Every rule in turn, the first on every row: what it says decides which rows the last one takes out. */
async function askRules(
  ask: AskRule,
  given: { readonly plan: ValidationPlan; readonly loaded: LearningTable; readonly seed: string },
): Promise<{
  readonly effects: readonly RuleEffect[];
  readonly whole: Asked;
  readonly isolation: Float64Array;
}> {
  const { plan, loaded, seed } = given;
  const whole = await ask({ losses: null, isolation: null }, 0);
  const isolation = isolate(seed, loaded);
  const extreme = { losses: averageLosses(plan, loaded, whole), isolation };
  const effects: RuleEffect[] = [];
  for (const [at, rule] of EXTREME_RULES.entries()) {
    const { byModel, removed } = at === 0 ? whole : await ask({ ...extreme, rule }, at);
    effects.push(describeRule({ rule, removed, plan, byModel, first: effects[0] ?? null }));
  }
  return { effects, whole, isolation };
}

/** Every fit of every model without the rows that a rule takes out. */
function openFits(given: {
  readonly parameters: TrainParameters;
  readonly loaded: LearningTable;
  readonly plan: ValidationPlan;
  readonly fits: FitPool;
  readonly memory: FitMemory<Float64Array>;
  readonly report: (share: number, step: string) => void;
}): AskRule {
  const { parameters, loaded, plan, fits, memory, report } = given;
  const { target } = loaded;
  return async (rows, at) => {
    const trains = plan.fits.map(({ train }) => removeExtremes(train, rows));
    const jobs = parameters.models.flatMap((model, place) =>
      plan.fits.map(({ repeat, fold, test }, fit) => ({
        ...{ model, test, place: `${repeat + 1}.${fold + 1}` },
        train: trains[fit] ?? new Uint32Array(),
        name: `${at} ${place} ${fit}`,
      })),
    );
    const losses = await performLeft(fits, jobs, {
      memory,
      keep: ({ predictions }, { test }) => measureRows(target, test, predictions),
      onDone: (done, { model }) => report((at + done / jobs.length) / EXTREME_RULES.length, model.name),
    });
    const kept = trains.reduce((sum, train) => sum + train.length, 0);
    const all = plan.fits.reduce((sum, { train }) => sum + train.length, 0);
    const width = plan.fits.length;
    return {
      byModel: parameters.models.map((_, model) => losses.slice(model * width, (model + 1) * width)),
      removed: (all - kept) / width,
    };
  };
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Loss of each row out of fold, over the models and repeats; NaN for a row that is never asked. */
function averageLosses({ fits }: ValidationPlan, { table }: LearningTable, { byModel }: Asked): Float64Array {
  const sums = new Float64Array(table.rows);
  const counts = new Float64Array(table.rows);
  for (const losses of byModel)
    fits.forEach(({ test }, fit) => {
      test.forEach((row, place) => {
        sums[row] = (sums[row] ?? 0) + (losses[fit]?.[place] ?? 0);
        counts[row] = (counts[row] ?? 0) + 1;
      });
    });
  return sums.map((sum, row) => sum / (counts[row] ?? 0));
}

function isolate(seed: string, { columns, table }: LearningTable): Float64Array {
  const every = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const design = encodeColumns(fitEncoding(columns, every), columns, every);
  return scoreIsolation(design, openStream(seed, 'isolation'));
}

function describeRule(given: {
  readonly rule: RuleEffect['rule'];
  readonly removed: number;
  readonly plan: ValidationPlan;
  readonly byModel: Asked['byModel'];
  readonly first: RuleEffect | null;
}): RuleEffect {
  const { rule, removed, plan, byModel, first } = given;
  const { fits } = plan;
  const values = byModel.map((own) => own.map(mean));
  const losses = values.map(mean);
  const tau = first === null ? Number.NaN : correlateKendall(first.losses, losses);
  return {
    ...{ rule, removed, losses, ranks: rankLosses(losses) },
    summaries: values.map((own) => summariseFits('log-loss', { values: own, baseline: null, fits }).summary),
    tau: Number.isNaN(tau) ? null : tau,
  };
}
