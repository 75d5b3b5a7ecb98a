import { EtalonError } from '@etalon/error';
import type { Json, JsonObject } from '@etalon/usecases';
import { isJsonObject } from '@etalon/workshop';
import { nameEstimate } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { readPoints } from '../load-parts.ts';
import { ADJUSTMENTS } from '../methods/method.ts';
import { readResult } from '../read-result.ts';
import { inputsOf, needResult, readContent, readTableFacts, start, textOf, write } from './acting.ts';
import { readCurve } from './read-curve.ts';

/** Starts the estimates of every declared combination of choices, in the queue; the page is given the run. */
export async function startCurve(on: ActOn): Promise<string> {
  const analysis = await readContent(on);
  const { as } = await readTableFacts(on, analysis);
  const run = await start(on, {
    kind: 'statistics.specifications',
    parameters: {
      curve: readCurve(on.form, analysis),
      ...(Object.keys(as).length === 0 ? {} : { as }),
    },
    inputs: inputsOf(analysis),
  });
  return `?calcul=${run.id}`;
}

/** Keeps a computed curve in the document. */
export async function keepCurve(on: ActOn): Promise<void> {
  const { newId, now } = on.visit.runtime.workplace;
  const run = await needResult(on, textOf(on.form, 'objet'));
  const { specifications } = await readContent(on);
  if (specifications.some((row) => row.runId === run.id)) return;
  const curve =
    isJsonObject(run.parameters) && isJsonObject(run.parameters.curve) ? run.parameters.curve : {};
  const item: JsonObject = {
    id: newId(),
    at: now(),
    term: typeof curve.term === 'string' ? curve.term : '',
    unit: typeof curve.unit === 'string' ? curve.unit : '',
    runId: run.id,
    rows: readPoints(run.result).map((row) => ({ ...row })),
  };
  await write(on, [{ op: 'insert', path: ['specifications'], item, before: null }]);
}

/** Corrects the p values of chosen terms together; each is named `model/term`. */
export async function correctTests(on: ActOn): Promise<void> {
  const { form } = on;
  const { models, multiplicity } = await readContent(on);
  const method = ADJUSTMENTS.find((name) => name === textOf(form, 'methode')) ?? 'holm';
  const chosen = form.getAll('test').map(String);
  const rows = models.flatMap((model) =>
    model.estimates.flatMap(({ term, group, p }) => {
      const id = `${model.id}/${nameEstimate(term, group)}`;
      return p !== null && chosen.includes(id) ? [{ id, modelId: model.id, term, p }] : [];
    }),
  );
  if (rows.length === 0) throw new EtalonError('analysis.no-result');
  const run = await start(on, {
    kind: 'statistics.analyse',
    parameters: {
      analysis: { spec: { kind: 'adjust-p', method, values: rows.map(({ id, p }) => ({ id, p })) } },
    },
    inputs: [],
  });
  const done = await needResult(on, run.id);
  const value: JsonObject = {
    method,
    runId: done.id,
    rows: rows.map(({ id, modelId, term, p }) => ({
      modelId,
      term,
      p,
      adjusted: readAdjusted(done.result, id),
    })),
  };
  await write(on, [
    {
      op: 'set',
      path: ['multiplicity'],
      value,
      was: multiplicity && { ...multiplicity, rows: multiplicity.rows.map((row) => ({ ...row })) },
    },
  ]);
}

/** The corrected value of a test, in the table that the correction leaves. */
function readAdjusted(result: Json, id: string): number | null {
  const table = readResult(result)?.tables.find((row) => row.id === 'adjusted');
  const place = table?.columns.findIndex((column) => column.id === 'adjusted') ?? -1;
  const value = table?.rows.find(([name]) => name === id)?.[place];
  return typeof value === 'number' ? value : null;
}

/** What a kept model expects for the situation typed in the form; the page is given the run. */
export async function predict(on: ActOn): Promise<string> {
  const { form } = on;
  const analysis = await readContent(on);
  const model = analysis.models.find((row) => row.id === textOf(form, 'objet'));
  if (model === undefined || !isJsonObject(model.spec)) throw new EtalonError('analysis.unknown-model');
  const scenarios = ['a', 'b', 'c'].flatMap((id) => {
    const values = readScenario(form, id, analysis.variables);
    return values === null ? [] : [{ id, values }];
  });
  if (scenarios.length === 0) throw new EtalonError('form.invalid', { info: { count: 0, fields: [] } });
  const { pictures: _, ...asked } = model.spec;
  const run = await start(on, {
    kind: 'statistics.predict',
    parameters: { ...asked, scenarios },
    inputs: inputsOf(analysis),
  });
  return `?modele=${model.id}&scenarios=${run.id}`;
}

function readScenario(
  form: FormData,
  id: string,
  variables: readonly { readonly column: string; readonly kind: string }[],
): JsonObject | null {
  const values: Record<string, string | number> = {};
  for (const { column, kind } of variables) {
    const typed = form.get(`s.${id}.${column}`);
    if (typeof typed !== 'string') continue;
    if (typed.trim() === '') return null;
    const number = Number(typed.trim().replace(',', '.'));
    values[column] = kind === 'factor' || Number.isNaN(number) ? typed : number;
  }
  return Object.keys(values).length === 0 ? null : values;
}

/** Writes the scripts in R and Python that compute the same numbers; the page is given the run. */
export async function writeScripts(on: ActOn): Promise<string> {
  const analysis = await readContent(on);
  const model = analysis.models.find((row) => row.id === textOf(on.form, 'objet'));
  const spec = model?.spec ?? analysis.draft?.spec;
  if (!isJsonObject(spec)) throw new EtalonError('analysis.no-result');
  const { pictures: _, ...asked } = spec;
  const run = await start(on, {
    kind: 'statistics.scripts',
    parameters: asked,
    inputs: inputsOf(analysis),
  });
  return `?calcul=${run.id}${model === undefined ? '' : `&modele=${model.id}`}`;
}
