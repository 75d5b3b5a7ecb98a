import { EtalonError } from '@etalon/error';
import type { Edit, Json, JsonObject, WorkshopRun } from '@etalon/usecases';
import { isJsonObject } from '@etalon/workshop';
import {
  type AnalysisContent,
  type AnalysisFilter,
  type AnalysisModel,
  writeFamily,
  writeFilters,
  writeFormula,
} from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import type { FieldName, MethodKind } from '../methods/method.ts';
import { findMethod, isMethodKind } from '../methods/method-list.ts';
import { isLong, readSpec } from '../methods/read-spec.ts';
import { readResult } from '../read-result.ts';
import {
  inputsOf,
  needResult,
  readContent,
  readTableFacts,
  start,
  type TableFacts,
  textOf,
  write,
} from './acting.ts';

/** Rows from which the numbers come first and the pictures after. */
const MANY_ROWS = 20_000;
const MOST_LIVE = 40;

function readValues(form: FormData, kind: MethodKind): Readonly<Partial<Record<FieldName, string>>> {
  const fields = findMethod(kind)?.fields ?? [];
  return Object.fromEntries(
    fields.map(({ name }) => [name, form.getAll(`f.${name}`).map(String).join('\n')]),
  );
}

/** The filters of an analysis as the engine takes them. */
export function engineFilters(filters: readonly AnalysisFilter[]): readonly JsonObject[] {
  return filters.map(({ id, column, operator, value }) => ({
    id,
    column,
    operator,
    ...(value === null ? {} : { value }),
  }));
}

function countTrials(analysis: AnalysisContent): number {
  const sets = [...analysis.filters.map((trial) => trial.filters), analysis.activeFilters];
  return new Set(sets.map(writeFilters)).size;
}

/** The analysis that a form asks for, with what every analysis of the document shares. */
export function askAnalysis(
  analysis: AnalysisContent,
  spec: JsonObject,
  facts: Pick<TableFacts, 'as'>,
): JsonObject {
  const { question, plan, activeFilters } = analysis;
  const tried = countTrials(analysis);
  return {
    analysis: {
      spec,
      level: Math.round((1 - plan.alpha) * 1e9) / 1e9,
      ...(activeFilters.length === 0 ? {} : { filters: engineFilters(activeFilters) }),
      ...(question.unit === '' ? {} : { unit: question.unit }),
      ...(tried > 1 ? { filtersTried: tried } : {}),
    },
    ...(Object.keys(facts.as).length === 0 ? {} : { as: facts.as }),
  };
}

/** Computes what the form asks, and writes in the journal which rows it was computed on. */
export async function compute(on: ActOn): Promise<void> {
  const { form } = on;
  const kind = textOf(form, 'methode');
  if (!isMethodKind(kind)) throw new EtalonError('form.invalid', { info: { fields: [] } });
  const analysis = await readContent(on);
  const facts = await readTableFacts(on, analysis);
  const values = readValues(form, kind);
  const spec = readSpec(kind, values);
  const quick = facts.rows > MANY_ROWS && !isLong(kind, values, facts.rows);
  const run = await start(on, {
    kind: isLong(kind, values, facts.rows) ? 'statistics.analyse-later' : 'statistics.analyse',
    parameters: { ...askAnalysis(analysis, spec, facts), ...(quick ? { pictures: false } : {}) },
    inputs: inputsOf(analysis),
  });
  const draft = {
    spec: run.parameters,
    runId: run.id,
    pictureRunId: '',
    method: kind,
    values: { ...values },
  };
  await write(on, [
    { op: 'set', path: ['draft'], value: draft, was: asJson(analysis.draft) },
    ...journal(on, analysis, run),
  ]);
}

const asJson = (draft: AnalysisContent['draft']): Json =>
  draft === null ? null : { ...draft, pictureRunId: draft.pictureRunId ?? '', values: { ...draft.values } };

/** One line for each run and its filters, whatever came out; the same run asked twice is one line. */
function journal({ visit }: ActOn, analysis: AnalysisContent, run: WorkshopRun): readonly Edit[] {
  if (analysis.filters.some((trial) => trial.runId === run.id)) return [];
  const { newId, now } = visit.runtime.workplace;
  const asked = isJsonObject(run.parameters) ? run.parameters.analysis : null;
  const spec = isJsonObject(asked) ? (asked.spec ?? null) : null;
  const item: JsonObject = {
    id: newId(),
    at: now(),
    filters: analysis.activeFilters.map((filter) => ({ ...filter })),
    n: readResult(run.result)?.n ?? 0,
    method: writeFormula(spec),
    runId: run.id,
  };
  return [{ op: 'insert', path: ['filters'], item, before: null }];
}

/** Draws the pictures of a result whose numbers came first. */
export async function drawPictures(on: ActOn): Promise<void> {
  const analysis = await readContent(on);
  const { draft } = analysis;
  if (draft === null || !isJsonObject(draft.spec)) throw new EtalonError('analysis.no-result');
  const run = await start(on, {
    kind: 'statistics.analyse',
    parameters: { ...draft.spec, pictures: true },
    inputs: inputsOf(analysis),
  });
  await write(on, [
    { op: 'set', path: ['draft', 'pictureRunId'], value: run.id, was: draft.pictureRunId ?? '' },
  ]);
}

/** A model of the document from a run: its numbers, where they come from, and what must be read with them. */
function modelOf(
  run: WorkshopRun,
  facts: {
    readonly id: string;
    readonly label: string;
    readonly at: string;
    readonly filters: readonly AnalysisFilter[];
  },
): AnalysisModel {
  const result = readResult(run.result);
  if (result === null) throw new EtalonError('analysis.no-result');
  const asked = isJsonObject(run.parameters) ? run.parameters.analysis : null;
  const spec = isJsonObject(asked) ? (asked.spec ?? null) : null;
  return {
    ...facts,
    label: facts.label === '' ? writeFormula(spec) : facts.label,
    formula: writeFormula(spec),
    family: writeFamily(spec),
    spec: run.parameters,
    n: result.n,
    estimates: result.estimates.slice(0, MOST_LIVE).map(({ term, group, estimate, se, lo, hi, p, unit }) => ({
      term,
      group: group ?? '',
      est: estimate,
      se,
      lo,
      hi,
      p,
      unit: unit ?? '',
    })),
    fit: result.fit,
    diagnostics: result.tests.map(({ name, symbol, statistic, p }) => ({ name, symbol, statistic, p })),
    warnings: result.warnings.map(({ code }) => code),
    engine: result.engine,
    runId: run.id,
  };
}

/** Keeps what is being looked at as a model of the document. */
export async function keepModel(on: ActOn): Promise<void> {
  const { newId, now } = on.visit.runtime.workplace;
  const analysis = await readContent(on);
  const run = await needResult(on, analysis.draft?.runId ?? '');
  const asked = analysis.filters.find((trial) => trial.runId === run.id);
  const model = modelOf(run, {
    id: newId(),
    label: textOf(on.form, 'nom'),
    at: now(),
    filters: asked?.filters ?? analysis.activeFilters,
  });
  await write(on, [{ op: 'insert', path: ['models'], item: toItem(model), before: null }]);
}

/** A model as an item of the document. */
export function toItem(model: AnalysisModel): JsonObject {
  return {
    ...model,
    filters: model.filters.map((filter) => ({ ...filter })),
    estimates: model.estimates.map((row) => ({ ...row })),
    diagnostics: model.diagnostics.map((row) => ({ ...row })),
  };
}

/** Computes a kept model again on the present table; findings bound to the former run are told as such. */
export async function refreshModel(on: ActOn): Promise<void> {
  const analysis = await readContent(on);
  const model = analysis.models.find((row) => row.id === textOf(on.form, 'objet'));
  if (model === undefined) throw new EtalonError('analysis.unknown-model');
  const run = await start(on, {
    kind: 'statistics.analyse',
    parameters: model.spec,
    inputs: inputsOf(analysis),
  });
  const done = await needResult(on, run.id);
  const { id, label, filters } = model;
  const next = modelOf(done, { id, label, filters, at: on.visit.runtime.workplace.now() });
  const before = toItem(model);
  const edits = Object.entries(toItem(next)).flatMap(([key, value]): readonly Edit[] =>
    key === 'id' ? [] : [{ op: 'set', path: ['models', `@${id}`, key], value, was: before[key] ?? null }],
  );
  await write(on, edits);
}
