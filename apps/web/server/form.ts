import { instantOfWall } from '@etalon/core/calendar';
import { EtalonError, errorInfo } from '@etalon/error';
import { type Language, type Message, translate } from '@etalon/i18n';
import { errorMessages } from '@etalon/i18n/messages/errors';
import { z } from 'zod';

export type FieldProblems = Readonly<Record<string, string>>;

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** A day and a time as a clock in Paris shows them, read as an instant. */
export const wallTime = z.iso.datetime({ local: true }).transform(instantOfWall);

const SECRET = /password|secret|token/i;
const SEPARATOR = '\u0000';

/**
 * The typed content of a posted form. Throws `form.invalid`, which `act` turns into sentences beside the fields; an
 * issue whose message is a key of the errors catalogue is said with that key.
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const content: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    content[name] = name.endsWith('[]') || values.length > 1 ? values : values[0];
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue: Issue) =>
    [issue.path.join('.'), codeOf(issue)].join(SEPARATOR),
  );
  throw new EtalonError('form.invalid', { info: { count: fields.length, fields } });
}

function codeOf(issue: Issue): string {
  return issue.message in errorMessages ? issue.message : `form.field.${issue.code ?? 'custom'}`;
}

/** One sentence for each field that a `form.invalid` names. */
export function fieldProblems(language: Language, error: unknown): FieldProblems {
  const messages = new Map<string, Message>(Object.entries(errorMessages));
  const { fields } = errorInfo(error);
  if (!Array.isArray(fields)) return {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const [name = '', code = ''] = String(field).split(SEPARATOR);
    problems[name] ??= translate(language, messages.get(code) ?? errorMessages['form.field.custom']);
  }
  return problems;
}

/** What was typed, to be shown again: texts only, never a password. */
export function keptValues(form: FormData): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !SECRET.test(name)) kept[name] = value;
  }
  return kept;
}
