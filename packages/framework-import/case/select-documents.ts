import { type CaseAnswer, refuseCase } from './status-info.ts';

export type CaseRecord = Readonly<Record<string, unknown>>;
export type CaseQuery = Readonly<Record<string, string | undefined>>;

type Test = (record: CaseRecord) => boolean;

const FIELDS = [
  'identifier',
  'uri',
  'frameworkType',
  'caseVersion',
  'creator',
  'title',
  'lastChangeDateTime',
  'officialSourceURL',
  'publisher',
  'description',
  'subject',
  'subjectURI',
  'language',
  'version',
  'adoptionStatus',
  'statusStartDate',
  'statusEndDate',
  'licenseURI',
  'notes',
  'CFPackageURI',
  'extensions',
] as const;

const MAX_LIMIT = 500;

/** The CFDocuments list: `limit`, `offset`, `sort`, `orderBy`, `filter` and `fields` as 1EdTech services define them. */
export function selectDocuments(records: readonly CaseRecord[], query: CaseQuery, path: string): CaseAnswer {
  const limit = readCount(query.limit, 100);
  const offset = readCount(query.offset, 0);
  if (limit === null || offset === null)
    return refuseCase('invalid_selection_field', 'limit and offset are whole numbers, zero or more');
  const sort = query.sort ?? 'identifier';
  if (!isField(sort)) return refuseCase('invalid_sort_field', `unknown sort field: ${sort.slice(0, 60)}`);
  const order = query.orderBy ?? 'asc';
  if (order !== 'asc' && order !== 'desc') return refuseCase('invalid_sort_field', 'orderBy is asc or desc');
  const fields = query.fields?.split(',').map((field) => field.trim()) ?? [];
  const unknown = fields.find((field) => !isField(field));
  if (unknown !== undefined)
    return refuseCase('invalid_selection_field', `unknown field: ${unknown.slice(0, 60)}`);
  const test = query.filter === undefined ? () => true : parseFilter(query.filter);
  if (test === null) return refuseCase('invalid_selection_field', 'filter cannot be read');
  const kept = records.filter(test).toSorted((a, b) => {
    const compared =
      compare(textOf(a[sort]), textOf(b[sort])) || compare(textOf(a.identifier), textOf(b.identifier));
    return order === 'asc' ? compared : -compared;
  });
  const page = kept.slice(offset, offset + Math.min(limit, MAX_LIMIT));
  return {
    status: 200,
    headers: { 'x-total-count': String(kept.length), ...linkPages(path, query, kept.length, limit, offset) },
    body: { CFDocuments: page.map((record) => pick(record, fields)) },
  };
}

/** `field<op>'value'` joined by AND or OR (AND binds tighter); null when it cannot be read. */
export function parseFilter(filter: string): Test | null {
  if (filter.length > 1_000) return null;
  const alternatives = filter.split(/ OR /).map((part) => part.split(/ AND /).map(parseComparison));
  if (alternatives.some((tests) => tests.includes(null))) return null;
  return (record) => alternatives.some((tests) => tests.every((test) => test?.(record) === true));
}

function parseComparison(text: string): Test | null {
  const match = /^\s*(\w+)\s*(!=|>=|<=|=|>|<|~)\s*'([^']*)'\s*$/.exec(text);
  const [, field = '', operator = '', value = ''] = match ?? [];
  if (match === null || !isField(field)) return null;
  return (record) => {
    const found = textOf(record[field]);
    const order = compare(found, value);
    switch (operator) {
      case '=':
        return order === 0;
      case '!=':
        return order !== 0;
      case '>':
        return order > 0;
      case '<':
        return order < 0;
      case '>=':
        return order >= 0;
      case '<=':
        return order <= 0;
      default:
        return found.toLowerCase().includes(value.toLowerCase());
    }
  };
}

function linkPages(
  path: string,
  query: CaseQuery,
  total: number,
  limit: number,
  offset: number,
): Readonly<Record<string, string>> {
  const step = Math.min(limit, MAX_LIMIT);
  if (step === 0) return {};
  const page = (start: number, rel: string): string => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value);
    parameters.set('limit', String(step));
    parameters.set('offset', String(start));
    return `<${path}?${parameters.toString()}>; rel="${rel}"`;
  };
  const links = [
    page(0, 'first'),
    page(Math.max(0, Math.ceil(total / step) - 1) * step, 'last'),
    ...(offset + step < total ? [page(offset + step, 'next')] : []),
    ...(offset > 0 ? [page(Math.max(0, offset - step), 'prev')] : []),
  ];
  return { link: links.join(', ') };
}

function pick(record: CaseRecord, fields: readonly string[]): CaseRecord {
  if (fields.length === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
}

function readCount(value: string | undefined, fallback: number): number | null {
  if (value === undefined) return fallback;
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function isField(name: string): boolean {
  return FIELDS.some((field) => field === name);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
