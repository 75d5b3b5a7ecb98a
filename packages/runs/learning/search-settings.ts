import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  drawTrials,
  findBoundaryHits,
  findTopProbability,
  followBest,
  gridTrials,
  measureImportance,
  type SearchDocument,
  type Settings,
  type Trial,
} from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { LIGHTGBM } from './describe-models.ts';
import { openFitMemory, rememberUnder } from './fit-memory.ts';
import { LOSS_WRITING } from './fit-writings.ts';
import { followPlan } from './follow-plan.ts';
import { keepApart, type SearchRows } from './keep-apart.ts';
import { type LearningTable, loadLearningTable } from './load-learning-table.ts';
import { nestSearch } from './nest-search.ts';
import { type FitWork, openFitPool, shareWork } from './perform-fits.ts';
import { readSearchParameters, type SearchParameters } from './search-parameters.ts';
import { type FoundSettings, searchRows } from './search-rows.ts';
import { seedOf } from './seed-of.ts';

/** Settings of one algorithm looked for on a plan of validation, then asked once on rows that the search never saw. */
export const searchSettings: RunKind = {
  kind: 'models.search',
  version: '2.1.0',
  title: { fr: 'Recherche de réglages', en: 'Search of settings' },
  interactive: false,
  check: (parameters, inputs) => {
    readSearchParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readSearchParameters(task.parameters, task.inputs);
    const seed = seedOf(task);
    const loaded = await loadLearningTable(await tools.openDuckdb(), task, parameters);
    const { columns, target, classes } = loaded;
    const rows = keepApart(parameters, loaded, {
      apart: openStream(seed, 'apart'),
      plan: openStream(seed, 'plan'),
    });
    const data = { columns, target, classes, seed, followBy: followPlan(parameters.plan, loaded) };
    const memory = await openFitMemory(task, tools, LOSS_WRITING);
    const fits = openFitPool(data);
    const work = { data, fits, memory, report: tools.report };
    const found = await search(work, parameters, { loaded, rows }).finally(fits.close);
    const importance = measureImportance(found.trials, parameters.space, openStream(seed, 'importance'));
    const document = describeSearch({ parameters, loaded, rows, importance, seed, ...found });
    await writeFile(join(task.folder, 'recherche.json'), `${JSON.stringify(document, null, 1)}\n`);
    return { result: toJson(document), outputs: [{ name: 'recherche.json', mediaType: 'application/json' }] };
  },
};

/** The search on the rows that it may see, and, where it is asked for, made again on each outer fold. */
async function search(
  work: FitWork,
  parameters: SearchParameters,
  { loaded, rows }: { readonly loaded: LearningTable; readonly rows: SearchRows },
): Promise<FoundSettings & { readonly nested: SearchDocument['nested'] }> {
  const settings = [{}, ...listTrials(parameters, work.data.seed)];
  const part = {
    ...shareWork(work, 0, 1 / (1 + parameters.outer)),
    memory: rememberUnder(work.memory, '0'),
  };
  const found = await searchRows(part, parameters, { rows, settings });
  return { ...found, nested: await nestSearch(work, parameters, { loaded, settings }) };
}

function listTrials(parameters: SearchParameters, seed: string): readonly Settings[] {
  const { method } = parameters;
  if (method === 'sequential') return [];
  return method === 'grid' ? gridTrials(parameters) : drawTrials(parameters, openStream(seed, 'trials'));
}

function describeSearch(given: {
  readonly parameters: SearchParameters;
  readonly loaded: LearningTable;
  readonly rows: SearchRows;
  readonly trials: readonly Trial[];
  readonly best: number;
  readonly apart: SearchDocument['apart'];
  readonly importance: SearchDocument['importance'];
  readonly nested: SearchDocument['nested'];
  readonly seed: string;
}): SearchDocument {
  const { parameters, loaded, rows, trials, best, apart, importance, nested, seed } = given;
  const { task, target, algorithm, method, space, plan } = parameters;
  const isSequential = method === 'sequential';
  const drawn = trials.slice(1).filter(({ share }) => share === 1);
  const losses = drawn.map(({ loss }) => loss).filter(Number.isFinite);
  return {
    ...{ task, target, algorithm, method, space, plan, trials, best, apart, importance, nested, seed },
    engine: algorithm === 'boosting' ? LIGHTGBM : null,
    failed: trials.filter(({ loss }) => !Number.isFinite(loss)).length,
    n: loaded.table.rows,
    source: { file: loaded.table.input.name, sha256: loaded.table.input.sha256 },
    metric: task === 'classification' ? 'log-loss' : 'mse',
    fits: rows.fits.length,
    rows: { searched: rows.searched.length, apart: rows.apart.length },
    boundary: best === 0 ? [] : findBoundaryHits(parameters, trials[best]?.settings ?? {}),
    ...followBest(losses),
    // Those that were chosen from others are no draws: nothing is expected of drawing them again.
    ...(isSequential && {
      expected: [],
      sequence: { asked: parameters.trials, patience: parameters.patience },
    }),
    topProbability: isSequential || method === 'grid' ? null : findTopProbability(trials.length - 1, 0.05),
  };
}
