import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop/edits';
import { findOperation, listFields, type StepField } from './operation-forms.ts';

const lines = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** The two sides of `a = b`, cut at the first equals sign that has blanks around it. */
function cut(line: string): readonly [string, string] {
  const [, left = line.trim(), right = ''] = /^(.*?)\s=\s?(.*)$/s.exec(line) ?? [];
  return [left.trim(), right];
}

const names = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What was typed in a field, as the step holds it; undefined when it is empty. */
function readField(field: StepField, form: FormData): Json | undefined {
  const text = String(form.get(field.name) ?? '');
  switch (field.form) {
    case 'flag':
      return form.get(field.name) === 'oui' ? true : undefined;
    case 'actions':
      return notEmpty(form.getAll(field.name).map(String));
    case 'text':
      return field.name === 'replacement' ? text : text === '' ? undefined : text;
    case 'number':
    case 'integer': {
      const number = Number(text.trim().replace(',', '.').replaceAll(/\s/g, ''));
      return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
    }
    case 'columns':
      return notEmpty(names(text));
    case 'lines':
      return notEmpty(lines(text));
    case 'mapping':
      return notEmptyObject(lines(text).map((line) => cut(line)));
    case 'pairs':
      return notEmptyObject(
        lines(text).map((line) => {
          const [from, to] = cut(line);
          return [from, to.trim() === '∅' ? null : to];
        }),
      );
    case 'groups':
      return notEmpty(
        lines(text).map((line) => {
          const [to, from] = cut(line);
          return { to, from: from.split(' | ') };
        }),
      );
    case 'keys':
      return notEmpty(
        lines(text).map((line) => {
          const [left, right] = cut(line);
          return { left, right: right.trim() === '' ? left : right.trim() };
        }),
      );
    case 'file':
    case 'column':
    case 'name':
    case 'expression':
    case 'choice':
      return text.trim() === '' ? undefined : text.trim();
    default:
      return field.form satisfies never;
  }
}

function notEmpty(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}

function notEmptyObject(pairs: readonly (readonly [string, Json])[]): JsonObject | undefined {
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

export type ReadStep =
  | { readonly kind: 'step'; readonly step: JsonObject }
  | { readonly kind: 'missing'; readonly field: string };

/** The step that a form describes, without its id; or the first field that it needs and that is empty. */
export function readStep(form: FormData): ReadStep {
  const operation = findOperation(String(form.get('op') ?? ''));
  if (operation === null) return { kind: 'missing', field: 'op' };
  const step: Record<string, Json> = { op: operation, reason: String(form.get('reason') ?? '').trim() };
  for (const field of listFields(operation)) {
    const value = readField(field, form);
    if (value !== undefined) step[field.name] = value;
    else if (field.optional !== true) return { kind: 'missing', field: field.name };
  }
  // A file is named with its sheet in one choice.
  const [file, sheet] = String(step.file ?? '').split('#');
  if (step.file !== undefined && sheet !== undefined) Object.assign(step, { file: file ?? '', sheet });
  return { kind: 'step', step };
}

/** A parameter of a step as the text of its field. */
export function writeField(field: StepField, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  const text = (one: Json): string =>
    typeof one === 'string' ? one : one === null ? '∅' : JSON.stringify(one);
  switch (field.form) {
    case 'columns':
      return isJsonList(value) ? value.map(text).join(', ') : text(value);
    case 'lines':
      return isJsonList(value) ? value.map(text).join('\n') : text(value);
    case 'mapping':
    case 'pairs':
      return isJsonObject(value)
        ? Object.entries(value)
            .map(([left, right]) => `${left} = ${text(right)}`)
            .join('\n')
        : '';
    case 'groups':
      return isJsonList(value)
        ? value
            .filter(isJsonObject)
            .map(
              ({ to, from }) => `${text(to ?? '')} = ${isJsonList(from) ? from.map(text).join(' | ') : ''}`,
            )
            .join('\n')
        : '';
    case 'keys':
      return isJsonList(value)
        ? value
            .filter(isJsonObject)
            .map(({ left, right }) => `${text(left ?? '')} = ${text(right ?? '')}`)
            .join('\n')
        : '';
    default:
      return text(value);
  }
}
