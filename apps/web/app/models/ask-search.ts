import type { JsonObject, WorkshopRun } from '@etalon/usecases';
import { isJsonObject } from '@etalon/workshop';
import { readModels } from '@etalon/workshop/models';
import { z } from 'zod';
import { isStillAsked, makeTableRequest } from './ask-training.ts';

const whole = z.string().trim().regex(/^\d+$/).transform(Number);

/** What the form of a search asks, as the run takes it: a budget that is no whole number between its bounds is refused beside its field. */
export const SEARCH = z.object({
  algorithm: z.string().min(1),
  method: z.string().min(1),
  trials: whole.pipe(z.number().min(2).max(200)),
  patience: whole.pipe(z.number().max(200)),
  outer: whole.pipe(
    z
      .number()
      .max(10)
      .refine((folds) => folds !== 1),
  ),
});

export type AskedSearch = z.output<typeof SEARCH>;

/** What the form shows before the first search. */
const USUAL: AskedSearch = { algorithm: 'boosting', method: 'random', trials: 20, patience: 0, outer: 0 };

/** What a search was asked by its form; the usual values stand for what it does not say, and for a search that there is not. */
export function readAskedSearch(run: Pick<WorkshopRun, 'parameters'> | null): AskedSearch {
  const given = isJsonObject(run?.parameters) ? run.parameters : {};
  const text = (name: 'algorithm' | 'method') =>
    typeof given[name] === 'string' ? given[name] : USUAL[name];
  const count = (name: 'trials' | 'patience' | 'outer') =>
    typeof given[name] === 'number' ? given[name] : USUAL[name];
  return {
    algorithm: text('algorithm'),
    method: text('method'),
    trials: count('trials'),
    patience: count('patience'),
    outer: count('outer'),
  };
}

/** Whether a search was made on the table and the plan of the document. */
export function isSearched(
  { parameters, inputs }: Pick<WorkshopRun, 'parameters' | 'inputs'>,
  content: JsonObject,
): boolean {
  if (!isJsonObject(parameters)) return false;
  const table = Object.entries(parameters).filter(([name]) => !(name in SEARCH.shape));
  const request = makeTableRequest(readModels(content).training);
  return isStillAsked({ parameters: Object.fromEntries(table), inputs }, request);
}
