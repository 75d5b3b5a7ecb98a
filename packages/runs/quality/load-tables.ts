import type { Duckdb } from '@etalon/duckdb';
import type { CheckTables, QualityCheck, RefusedCheck } from '@etalon/quality/checks';
import { readChecks } from '@etalon/quality/checks';
import type { Json } from '@etalon/workshop';
import { firstInput, loadInput, nameTable } from '../privacy/load-input.ts';
import { readParameters } from '../read-parameters.ts';
import type { RunTask } from '../run-kind.ts';

export interface PolicyParameters {
  readonly checks: readonly Json[];
  /** Column that names a row in the examples. */
  readonly key?: string;
  readonly sheet?: string;
  /** ISO instant, for freshness. */
  readonly now: string;
}

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['checks', 'now'],
  properties: {
    checks: { type: 'array', maxItems: 2000 },
    key: { type: 'string', minLength: 1 },
    sheet: { type: 'string', minLength: 1 },
    now: { type: 'string', minLength: 10 },
  },
};

export function readPolicyParameters(parameters: Json): PolicyParameters {
  return readParameters<PolicyParameters>(schema, parameters);
}

export interface LoadedPolicy {
  readonly tables: CheckTables;
  readonly checks: readonly QualityCheck[];
  /** Checks that could not be read, each with its reason. */
  readonly refused: readonly RefusedCheck[];
  readonly now: string;
}

/**
 * The first input as the table checked, the others as reference tables named by their file, without its ending too; the checks
 * read one by one. Throws the code of a file that cannot be read.
 */
export async function loadPolicy(duck: Duckdb, task: RunTask): Promise<LoadedPolicy> {
  const { checks, key, sheet, now } = readPolicyParameters(task.parameters);
  const table = await loadInput(duck, task, { input: firstInput(task), tableName: 'etalon_checked', sheet });
  const references: Record<string, string> = {};
  for (const [at, input] of task.inputs.slice(1).entries()) {
    const reference = await loadInput(duck, task, { input, tableName: `etalon_reference_${at}` });
    references[input.name] = reference.typedTable;
    references[input.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '')] = reference.typedTable;
  }
  const named = await nameTable(duck, table.typedTable, firstInput(task).name);
  const read = readChecks(checks);
  return {
    tables: { table: named, references, ...(key === undefined ? {} : { key }) },
    checks: read.checks,
    refused: read.refused,
    now,
  };
}
