import { EtalonError } from '@etalon/error';
import { type Edit, type JsonObject, readWorkshopRun } from '@etalon/usecases';
import { type AnalysisFinding, type AnalysisModel, readResultValue } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { readContent, textOf, write } from './acting.ts';

const NAMES = ['effet', 'bas', 'haut', 'n'] as const;

function pathsOf(term: string): Readonly<Record<(typeof NAMES)[number], readonly string[]>> {
  return {
    effet: ['estimates', term, 'estimate'],
    bas: ['estimates', term, 'lo'],
    haut: ['estimates', term, 'hi'],
    n: ['n'],
  };
}

/** A new finding on one estimate of a model: a sentence whose four numbers are bound to the run. */
export async function makeFinding(on: ActOn): Promise<void> {
  const { visit, form } = on;
  const { workplace } = visit.runtime;
  const { models, question } = await readContent(on);
  const [modelId = '', ...rest] = textOf(form, 'objet').split('/');
  const term = rest.join('/');
  const model = models.find((row) => row.id === modelId);
  if (model === undefined) throw new EtalonError('analysis.unknown-model');
  const run = await readWorkshopRun(workplace, visit.actor, model.runId);
  const unit = unitOf(model, term);
  const values = Object.fromEntries(
    Object.entries(pathsOf(term)).map(([name, path]) => [name, readResultValue(run.result, path)]),
  );
  const decimals = decimalsFor(values.effet ?? null, values.bas ?? null, values.haut ?? null);
  const item: JsonObject = {
    id: workplace.newId(),
    questionId: 'question',
    modelId,
    sentence: `${question.outcome || model.label} : {effet} ${unit} (de {bas} à {haut} ${unit}, n = {n}).`
      .replaceAll('  ', ' ')
      .replaceAll(' )', ')'),
    numbers: Object.entries(pathsOf(term)).map(([id, path]) => ({
      id,
      runId: run.id,
      path: [...path],
      value: values[id] ?? null,
      decimals: id === 'n' ? 0 : decimals,
      unit: id === 'n' ? '' : unit,
    })),
    effect: values.effet ?? null,
    lo: values.bas ?? null,
    hi: values.haut ?? null,
    unit,
    n: values.n ?? null,
    interpretation: '',
    limits: '',
  };
  await write(on, [{ op: 'insert', path: ['findings'], item, before: null }]);
}

function unitOf(model: AnalysisModel, term: string): string {
  const [name = '', group = ''] = term.split('@');
  return model.estimates.find((row) => row.term === name && row.group === group)?.unit ?? '';
}

/** Enough decimals to tell both ends of the interval apart, no more than four. */
function decimalsFor(...values: readonly (number | null)[]): number {
  const [, lo = null, hi = null] = values;
  const width = lo === null || hi === null ? Math.abs(values[0] ?? 1) : Math.abs(hi - lo);
  if (!(width > 0)) return 2;
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(width))));
}

/** Takes the numbers of a finding again from the present run of its model. */
export async function refreshFinding(on: ActOn): Promise<void> {
  const { visit, form } = on;
  const { findings, models } = await readContent(on);
  const finding = findings.find((row) => row.id === textOf(form, 'objet'));
  const model = models.find((row) => row.id === finding?.modelId);
  if (finding === undefined || model === undefined) throw new EtalonError('analysis.unknown-model');
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, model.runId);
  const numbers = finding.numbers.map((number) => ({
    ...number,
    runId: run.id,
    value: readResultValue(run.result, number.path),
  }));
  const base = ['findings', `@${finding.id}`];
  const whole = (key: 'effect' | 'lo' | 'hi' | 'n', name: (typeof NAMES)[number]): Edit => ({
    op: 'set',
    path: [...base, key],
    value: numbers.find(({ id }) => id === name)?.value ?? null,
    was: finding[key],
  });
  await write(on, [
    {
      op: 'set',
      path: [...base, 'numbers'],
      value: numbers.map((row) => ({ ...row, path: [...row.path] })),
      was: asItems(finding),
    },
    whole('effect', 'effet'),
    whole('lo', 'bas'),
    whole('hi', 'haut'),
    whole('n', 'n'),
  ]);
}

const asItems = ({ numbers }: AnalysisFinding): JsonObject[string] =>
  numbers.map((row) => ({ ...row, path: [...row.path] }));
