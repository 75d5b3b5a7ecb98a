import type { Recipe } from '@etalon/core/evidence';
import type { PieceFinding } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkSchema, repeatedIds } from './check-schema.ts';
import { isObject, parseJson } from './parse-json.ts';
import { recipeSchema } from './recipe-schema.ts';
import { unknownFields } from './unknown-fields.ts';

const FIELDS = [
  ...['id', 'reason', 'op', 'file', 'columns', 'sheet', 'delimiter', 'encoding'],
  ...['column', 'value', 'values', 'where', 'method', 'by', 'keys', 'orderBy'],
  ...['kind', 'allowMultiply', 'to', 'separator', 'into', 'keep', 'type', 'formats', 'decimal', 'thousands'],
  ...['timeZone', 'unreadable', 'groups', 'from', 'k', 'rounds', 'seed', 'actions', 'pattern', 'replacement'],
  ...['min', 'max', 'factor', 'offset'],
];

export interface ReadRecipe {
  readonly recipe: Recipe;
  readonly findings: readonly PieceFinding[];
}

/** Reads the text of `recette.json`; refuses with the JSON pointer of the first fault, and repeated step ids. */
export function readRecipe(text: string): ReadRecipe {
  const value = parseJson(text);
  const recipe = checkSchema<Recipe>(recipeSchema, value);
  const repeated = repeatedIds(recipe.steps.map((step) => step.id));
  if (repeated !== null) refuse('E_DUP_ID', `/steps/${repeated.index}/id`, { id: repeated.id });
  const steps = isObject(value) ? (value.steps ?? null) : null;
  return { recipe, findings: unknownFields(steps, FIELDS, '/steps') };
}
