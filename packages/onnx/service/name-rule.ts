import type { ErrorObject } from 'ajv/dist/2020.js';
import type { RowRule } from '../errors.ts';
import type { RowFault } from './answer-rows.ts';

/** Depth of the place in the body (body, rows, row, cell) and keyword of JSON Schema → rule. */
const RULES: ReadonlyMap<string, RowRule> = new Map([
  ['0 type', 'service.not-an-object'],
  ['0 required', 'service.rows-missing'],
  ['0 additionalProperties', 'service.member-unknown'],
  ['1 type', 'service.rows-not-a-list'],
  ['1 minItems', 'service.rows-empty'],
  ['1 maxItems', 'service.too-many-rows'],
  ['2 type', 'service.row-not-an-object'],
  ['2 required', 'service.column-missing'],
  ['2 additionalProperties', 'service.column-unknown'],
  ['3 type null', 'service.cell-empty'],
  ['3 type number', 'service.cell-not-a-number'],
  ['3 type string', 'service.cell-not-a-text'],
  ['3 maxLength', 'service.text-too-long'],
]);

/** A fault of the validator, which tells the data that it met, under a code of the service: its place names the member that is missing or unknown. */
export function nameRule({
  instancePath,
  keyword,
  params,
  data,
}: Pick<ErrorObject, 'instancePath' | 'keyword' | 'params' | 'data'>): RowFault {
  const depth = instancePath.split('/').length - 1;
  const [kind] = [params.type].flat();
  const wanted = depth === 3 && keyword === 'type' ? ` ${data === null ? 'null' : kind}` : '';
  const rule = RULES.get(`${depth} ${keyword}${wanted}`);
  if (rule === undefined) throw new Error(`the schema of a service has no rule for ${keyword} at ${depth}`);
  const { missingProperty: missing, additionalProperty: unknown, limit } = params;
  const member: unknown = missing ?? unknown;
  return {
    pointer: member === undefined ? instancePath : `${instancePath}/${escapePointer(String(member))}`,
    rule,
    info: {
      ...(limit === undefined || keyword === 'minItems' ? {} : { max: Number(limit) }),
      ...(rule === 'service.column-missing' ? { column: String(missing) } : {}),
    },
  };
}

/** A name as one step of a JSON Pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
