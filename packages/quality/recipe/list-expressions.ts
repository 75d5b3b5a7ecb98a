import type { RecipeOperation } from './recipe-operation.ts';

/** The expressions that a person wrote in a step, each to be checked before it runs. */
export function listExpressions(step: RecipeOperation): readonly string[] {
  switch (step.op) {
    case 'load':
    case 'append':
    case 'join':
      return Object.values(step.columns);
    case 'set':
      return step.where === undefined ? [step.value] : [step.value, step.where];
    case 'derive':
      return [step.value];
    case 'drop_rows':
      return [step.where];
    case 'deduplicate':
      return [splitOrder(step.orderBy).expression];
    case 'fill':
      return step.method === 'constant' ? [step.value ?? 'NULL'] : [];
    case 'replace_text':
    case 'convert_unit':
      return step.where === undefined ? [] : [step.where];
    case 'drop_column':
    case 'keep_columns':
    case 'rename_column':
    case 'split_column':
    case 'cast':
    case 'map':
    case 'merge_values':
    case 'normalise_text':
    case 'sentinel_to_null':
    case 'clip':
    case 'keep_latest':
      return [];
    default: {
      const never: never = step;
      return never;
    }
  }
}

/** An order as its expression and its direction, empty when none is written. */
export function splitOrder(orderBy: string): { readonly expression: string; readonly direction: string } {
  const [, expression = orderBy, direction = ''] =
    /^([\s\S]*?)(\s+(?:asc|desc))?$/i.exec(orderBy.trim()) ?? [];
  return { expression, direction };
}
