import type { JsonObject } from '@etalon/usecases';
import type { ActOn } from '../act-on-analysis.ts';
import { inputsOf, readContent, readTableFacts, start, textOf } from './acting.ts';
import { askAnalysis } from './compute.ts';

function numbers(form: FormData, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = textOf(form, name);
      const value = Number(typed.replace(',', '.'));
      return typed === '' || Number.isNaN(value) ? [] : [[name, value]];
    }),
  );
}

/** Rows, effect or power, whichever is left empty; or the precision reached on the table. The page is given the run. */
export async function computePower(on: ActOn): Promise<string> {
  const { form } = on;
  const analysis = await readContent(on);
  const what = textOf(form, 'quoi');
  const level = Math.round((1 - analysis.plan.alpha) * 1e9) / 1e9;
  const { unit } = analysis.question;
  if (what === 'precision') {
    const group = textOf(form, 'group');
    const facts = await readTableFacts(on, analysis);
    const spec: JsonObject = {
      kind: 'precision',
      of: group === '' ? 'mean' : 'mean-difference',
      column: textOf(form, 'column'),
      ...(group === '' ? {} : { group }),
      ...numbers(form, ['useful']),
    };
    const run = await start(on, {
      kind: 'statistics.analyse',
      parameters: askAnalysis(analysis, spec, facts),
      inputs: inputsOf(analysis),
    });
    return `?calcul=${run.id}`;
  }
  const spec: JsonObject =
    what === 'proportion'
      ? { kind: 'power-proportion', ...numbers(form, ['n', 'first', 'second', 'power']) }
      : { kind: 'power-t', design: 'two-sample', ...numbers(form, ['n', 'effect', 'sd', 'power']) };
  const run = await start(on, {
    kind: 'statistics.analyse',
    parameters: { analysis: { spec, level, ...(unit === '' ? {} : { unit }) } },
    inputs: [],
  });
  return `?calcul=${run.id}`;
}
