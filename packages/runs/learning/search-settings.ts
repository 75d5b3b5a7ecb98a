import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  drawTrials,
  expectBest,
  findBoundaryHits,
  findTopProbability,
  gridTrials,
  type MeasuredLoss,
  type SearchDocument,
  type Settings,
  type Trial,
} from '@etalon/learning';
import { normalQuantile } from '@etalon/numeric';
import { openStream } from '../models/open-stream.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { keepApart, type SearchRows } from './keep-apart.ts';
import { type LearningTable, loadLearningTable } from './load-learning-table.ts';
import { measureRows } from './measure-fits.ts';
import { type FitWork, performFits } from './perform-fits.ts';
import { runTrials } from './run-trials.ts';
import { readSearchParameters, type SearchParameters } from './search-parameters.ts';

/** Settings of one algorithm looked for on a plan of validation, then asked once on rows that the search never saw. */
export const searchSettings: RunKind = {
  kind: 'models.search',
  version: '2.0.0',
  title: { fr: 'Recherche de réglages', en: 'Search of settings' },
  interactive: false,
  check: (parameters, inputs) => {
    readSearchParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readSearchParameters(task.parameters, task.inputs);
    const loaded = await loadLearningTable(await tools.openDuckdb(), task, parameters);
    const { columns, target } = loaded;
    const rows = keepApart(parameters, loaded, {
      apart: openStream(task.seed, 'apart'),
      plan: openStream(task.seed, 'plan'),
    });
    const { classes, table } = loaded;
    const data = { columns, target, classes, seed: task.seed, source: table.input.sha256 };
    const work: FitWork = { data, report: tools.report };
    const trials = await runTrials(work, parameters, {
      rows,
      settings: [{}, ...listTrials(parameters, task.seed)],
    });
    const best = findBest(trials);
    const apart = await measureApart(work, parameters, {
      rows,
      best: trials[best]?.settings ?? {},
      validation: trials[best]?.loss ?? Number.NaN,
    });
    const document = describeSearch({ parameters, loaded, rows, trials, best, apart });
    await writeFile(join(task.folder, 'recherche.json'), `${JSON.stringify(document, null, 1)}\n`);
    return { result: toJson(document), outputs: [{ name: 'recherche.json', mediaType: 'application/json' }] };
  },
};

function listTrials(parameters: SearchParameters, seed: string): readonly Settings[] {
  return parameters.method === 'grid'
    ? gridTrials(parameters)
    : drawTrials(parameters, openStream(seed, 'trials'));
}

/** The least loss among the trials that learned from every row. */
function findBest(trials: readonly Trial[]): number {
  return trials.reduce(
    (best, trial, at) => (trial.share === 1 && trial.loss < (trials[best]?.loss ?? Number.NaN) ? at : best),
    0,
  );
}

async function measureApart(
  work: FitWork,
  { algorithm }: SearchParameters,
  given: { readonly rows: SearchRows; readonly best: Settings; readonly validation: number },
): Promise<SearchDocument['apart']> {
  const { rows, best, validation } = given;
  const jobs = [best, {}].map((settings) => ({
    model: { name: algorithm, algorithm, settings },
    place: 'apart',
    train: rows.searched,
    test: rows.apart,
  }));
  const [chosen = new Float64Array(), usual = new Float64Array()] = await performFits(work.data, jobs, {
    keep: ({ predictions }) => measureRows(work.data.target, rows.apart, predictions),
    onDone: () => work.report(0.97, algorithm),
  });
  const measured = measureMean(chosen);
  return {
    best: measured,
    usual: measureMean(usual),
    gain: measureMean(usual.map((loss, at) => loss - (chosen[at] ?? 0))),
    optimism: measured.value - validation,
  };
}

/** Mean of values of independent rows with its 95 % normal interval. */
function measureMean(values: Float64Array): MeasuredLoss {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const half = normalQuantile(0.975) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { value, interval: { lo: value - half, hi: value + half } };
}

function describeSearch(given: {
  readonly parameters: SearchParameters;
  readonly loaded: LearningTable;
  readonly rows: SearchRows;
  readonly trials: readonly Trial[];
  readonly best: number;
  readonly apart: SearchDocument['apart'];
}): SearchDocument {
  const { parameters, loaded, rows, trials, best, apart } = given;
  const { task, target, algorithm, method, space, plan } = parameters;
  const drawn = trials.slice(1).filter(({ share }) => share === 1);
  const losses = drawn.map(({ loss }) => loss);
  return {
    ...{ task, target, algorithm, method, space, plan, trials, best, apart },
    n: loaded.table.rows,
    source: { file: loaded.table.input.name, sha256: loaded.table.input.sha256 },
    metric: task === 'classification' ? 'log-loss' : 'mse',
    fits: rows.fits.length,
    rows: { searched: rows.searched.length, apart: rows.apart.length },
    boundary: best === 0 ? [] : findBoundaryHits(parameters, trials[best]?.settings ?? {}),
    bestSoFar: losses.map((_, at) => Math.min(...losses.slice(0, at + 1))),
    expected: expectBest(losses.map((loss) => -loss)).map((loss) => -loss),
    topProbability: method === 'grid' ? null : findTopProbability(trials.length - 1, 0.05),
  };
}
