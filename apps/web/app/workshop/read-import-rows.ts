import type { Message } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { Json, JsonObject } from '@etalon/workshop';
import type { ImportField } from './import-fields.ts';

/** A cell that could not be taken, or a row as a whole when the column is empty. */
export interface RowProblem {
  readonly column: string;
  readonly message: Message;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface AcceptedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly item: JsonObject;
}

export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly problems: readonly RowProblem[];
}

export interface ImportOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly rejected: readonly RejectedRow[];
}

export interface ImportPlan {
  readonly fields: readonly ImportField[];
  readonly columns: readonly string[];
  /** Field key → rank of its column. */
  readonly mapping: Readonly<Record<string, number>>;
  readonly rows: readonly (readonly (string | null)[])[];
  /** Characters beyond which the reader cut a cell. */
  readonly cellLimit: number;
  readonly takenIds: ReadonlySet<string>;
  readonly newId: () => string;
  /** Why the schema refuses an item, or null. */
  readonly check: (item: JsonObject) => RowProblem | null;
}

type Read = { readonly value: Json } | { readonly problem: RowProblem };

/** Each row of a file as an item of the list, or with the reasons why it is none: no row disappears. */
export function readImportRows(plan: ImportPlan): ImportOutcome {
  const accepted: AcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const ids = new Set(plan.takenIds);
  for (const [at, cells] of plan.rows.entries()) {
    const line = at + 2;
    const { item, problems } = readRow(plan, cells, ids);
    const refusal = problems.length === 0 ? plan.check(item) : null;
    const all = refusal === null ? problems : [refusal];
    if (all.length > 0) {
      rejected.push({ line, cells, problems: all });
      continue;
    }
    ids.add(String(item.id));
    accepted.push({ line, item });
  }
  return { accepted, rejected };
}

function readRow(
  plan: ImportPlan,
  cells: readonly (string | null)[],
  ids: ReadonlySet<string>,
): { readonly item: JsonObject; readonly problems: readonly RowProblem[] } {
  if (cells.every((cell) => cell === null || cell.trim() === ''))
    return { item: {}, problems: [say('', 'import.problem.empty')] };
  const problems: RowProblem[] = [];
  const item: Record<string, Json> = { id: '' };
  for (const field of plan.fields) {
    const column = plan.mapping[field.key];
    const name = column === undefined ? '' : (plan.columns[column] ?? '');
    const text = column === undefined ? '' : (cells[column] ?? '').trim();
    const read =
      text.length > plan.cellLimit
        ? fail(name, 'import.problem.long', { max: plan.cellLimit })
        : readCell(field, text, name);
    if (read !== null && 'problem' in read) problems.push(read.problem);
    else if (read !== null) item[field.key] = read.value;
  }
  if (item.id === '') item.id = plan.newId();
  else if (ids.has(String(item.id)))
    problems.push(say('id', 'import.problem.taken', { value: String(item.id) }));
  return { item, problems };
}

function say(
  column: string,
  key: keyof typeof workshopMessages,
  params: RowProblem['params'] = {},
): RowProblem {
  return { column, message: workshopMessages[key], params };
}

function fail(column: string, key: keyof typeof workshopMessages, params: RowProblem['params'] = {}): Read {
  return { problem: say(column, key, params) };
}

/** The value of a cell, a reason, or null when an empty cell leaves the field out. */
function readCell(field: ImportField, text: string, column: string): Read | null {
  if (text === '')
    return field.required ? fail(column, 'import.problem.required', { field: field.label }) : null;
  switch (field.type) {
    case 'text':
      return { value: text };
    case 'texts':
      return { value: text.split(/\s*[;|\n]\s*/).filter((part) => part !== '') };
    case 'number':
    case 'integer':
      return readNumber(field, text, column);
    case 'boolean': {
      const word = fold(text);
      if (['oui', 'vrai', 'yes', 'true', '1', 'x'].includes(word)) return { value: true };
      if (['non', 'faux', 'no', 'false', '0'].includes(word)) return { value: false };
      return fail(column, 'import.problem.boolean', { value: text });
    }
    case 'date':
      return readDay(text, column);
    case 'choice': {
      const found = field.choices.find((choice) => fold(choice) === fold(text));
      if (found !== undefined) return { value: found };
      return fail(column, 'import.problem.choice', { value: text, choices: field.choices.join(', ') });
    }
    default:
      return field.type satisfies never;
  }
}

/** A text without case, accents or signs, to compare what people write. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function readNumber({ type }: ImportField, text: string, column: string): Read {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const value = Number(plain);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) || !Number.isFinite(value))
    return fail(column, 'import.problem.number', { value: text });
  if (type === 'integer' && !Number.isInteger(value))
    return fail(column, 'import.problem.integer', { value: text });
  return { value };
}

function readDay(text: string, column: string): Read {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso));
  const same = real && new Date(iso).toISOString().slice(0, 10) === iso;
  return same ? { value: iso } : fail(column, 'import.problem.date', { value: text });
}

/** The column that each field most likely is: by the same name, whatever its case, accents and signs. */
export function guessMapping(
  fields: readonly ImportField[],
  columns: readonly string[],
): Readonly<Record<string, number>> {
  const folded = columns.map(fold);
  return Object.fromEntries(
    fields.flatMap(({ key, label, aliases = [] }) => {
      const names = [key, label, ...aliases].map(fold);
      const at = folded.findIndex((column) => column !== '' && names.includes(column));
      return at === -1 ? [] : [[key, at]];
    }),
  );
}

/** The mapping that the address or the form says (`c.<field>=<rank of the column>`), or the most likely one when it says none. */
export function readMapping(
  fields: readonly ImportField[],
  columns: readonly string[],
  query: URLSearchParams,
): Readonly<Record<string, number>> {
  const chosen = fields.filter(({ key }) => query.has(`c.${key}`));
  if (chosen.length === 0) return guessMapping(fields, columns);
  return Object.fromEntries(
    chosen.flatMap(({ key }) => {
      const text = query.get(`c.${key}`) ?? '';
      const at = Number(text);
      return text !== '' && Number.isSafeInteger(at) && columns[at] !== undefined ? [[key, at]] : [];
    }),
  );
}
