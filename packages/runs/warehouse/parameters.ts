import { EtalonError } from '@etalon/error';
import { recipeSchema } from '@etalon/evidence';
import type { RecipeOperation } from '@etalon/quality';
import type { RunInput } from '../run-kind.ts';

/** A schema of parameters that accepts nothing else than what it names. */
export function closed(properties: Readonly<Record<string, object>>, required: readonly string[]): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

export const nameRule = { type: 'string', minLength: 1, maxLength: 300 };
export const namesRule = { type: 'array', items: nameRule, maxItems: 2000 };
export const stepsRule = recipeSchema.properties.steps;
export const stepRule = recipeSchema.properties.steps.items;
export const tableRule = recipeSchema.properties.table;

export interface RecipeParameters {
  readonly table: string;
  readonly steps: readonly RecipeOperation[];
}

/** Refuses another number of files than the run reads; throws `runs.bad-inputs`. */
export function checkInputs(
  inputs: readonly Pick<RunInput, 'name'>[],
  wanted: { readonly min: number; readonly max: number },
): void {
  if (inputs.length < wanted.min || inputs.length > wanted.max)
    throw new EtalonError('runs.bad-inputs', { info: { wanted: wanted.min, given: inputs.length } });
}

/** The input of that name; throws `runs.missing-input`. */
export function findInput(inputs: readonly RunInput[], name: string): RunInput {
  const found = inputs.find((input) => input.name === name);
  if (found === undefined) throw new EtalonError('runs.missing-input', { info: { name } });
  return found;
}

/** How an input is named when a step reads a sheet of a workbook. */
export function nameInput(file: string, sheet: string | null | undefined): string {
  return sheet === null || sheet === undefined || sheet === '' ? file : `${file}#${sheet}`;
}
