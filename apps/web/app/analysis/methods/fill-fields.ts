import { type AnalysisContent, type AnalysisVariable, quoteName } from '@etalon/workshop/analysis';
import type { Method, MethodField } from './method.ts';
import type { FieldValues } from './read-spec.ts';

/**
 * Values of a method's form: columns follow the roles of the variables; the rest is what the last run of this method held, or
 * the usual start.
 */
export function fillFields(
  method: Method,
  { draft, variables }: Pick<AnalysisContent, 'draft' | 'variables'>,
): FieldValues {
  const kept = draft !== null && draft.method === method.kind ? draft.values : {};
  return Object.fromEntries(
    method.fields.map((field) => {
      const start = startOf(field, variables);
      const byRole = field.role !== undefined && start !== '';
      return [field.name, byRole ? start : (kept[field.name] ?? start)];
    }),
  );
}

/** True when a variable can stand in a field. */
export function suits(field: MethodField, { kind }: Pick<AnalysisVariable, 'kind'>): boolean {
  if (kind === 'other') return false;
  switch (field.kind) {
    case 'number-column':
    case 'columns':
      return kind !== 'factor';
    case 'factor-column':
      return kind === 'factor';
    default:
      return true;
  }
}

/** What a field holds before anybody touches it. */
export function startOf(field: MethodField, variables: readonly AnalysisVariable[]): string {
  const withRole = (role: string): readonly AnalysisVariable[] =>
    variables.filter((variable) => variable.role === role && suits(field, variable));
  switch (field.kind) {
    case 'terms':
      return [...withRole('exposure'), ...withRole('covariate')]
        .map(({ column }) => quoteName(column))
        .join(' + ');
    case 'columns':
      return ['outcome', 'exposure', 'covariate']
        .flatMap(withRole)
        .map(({ column }) => column)
        .join('\n');
    case 'choice':
    case 'value':
      return field.start ?? '';
    default:
      return field.role === undefined ? '' : (withRole(field.role)[0]?.column ?? '');
  }
}

/** True when nothing that the method needs is missing. */
export function isComplete(method: Method, values: FieldValues): boolean {
  return method.fields.every(
    (field) => field.optional === true || field.kind === 'terms' || (values[field.name] ?? '') !== '',
  );
}
