import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import {
  type CheckExample,
  type CheckOutcome,
  type CheckTables,
  DATA_CHARACTERISTICS,
  type PolicyRun,
  type QualityCheck,
} from './check.ts';
import { countFailures, type RunnableCheck } from './count-failures.ts';
import { listColumns, prepareChecks, readTypes } from './prepare-check.ts';

const MAX_EXAMPLES = 20;

/**
 * Runs the checks of a policy on a table: per check the rows asked and those that break it, with up to twenty places in
 * the order of the table. A check whose column or table is absent, whose pattern or expression is refused, is told and
 * the others run. `now` is an ISO instant, for freshness.
 */
export async function runChecks(
  query: Query,
  input: { readonly tables: CheckTables; readonly checks: readonly QualityCheck[]; readonly now: string },
): Promise<PolicyRun> {
  const { tables, checks } = input;
  const columns = [...(await readTypes(query, tables.table)).keys()];
  const prepared = await prepareChecks(query, checks, { tables, present: columns });
  const counted = await countFailures(query, prepared, { table: tables.table, now: input.now });
  const key = tables.key !== undefined && columns.includes(tables.key) ? tables.key : null;
  const outcomes: CheckOutcome[] = [];
  for (const [i, one] of counted.entries()) {
    const source = prepared[i];
    const examples =
      one.failed > 0 && source !== undefined && 'compiled' in source
        ? await findExamples(query, source, { table: tables.table, key })
        : [];
    outcomes.push({ ...one, examples });
  }
  const [count] = await query.rows(`SELECT count(*) AS n FROM ${quoteName(tables.table)}`);
  const stateCount = (state: CheckOutcome['state']): number =>
    outcomes.filter((one) => one.state === state).length;
  return {
    rows: readNumber(count, 'n'),
    parsed: checks.length,
    executed: outcomes.length - stateCount('not-run'),
    passed: stateCount('pass'),
    failed: stateCount('fail'),
    notRun: stateCount('not-run'),
    outcomes,
    columns: columns.map((column) => ({
      column,
      checks: checks.filter((check) => listColumns(check).includes(column)).length,
    })),
    characteristics: DATA_CHARACTERISTICS.map((characteristic) => ({
      characteristic,
      checks: checks.filter((check) => check.characteristic === characteristic).length,
    })),
  };
}

async function findExamples(
  query: Query,
  { compiled }: RunnableCheck,
  { table, key }: { readonly table: string; readonly key: string | null },
): Promise<readonly CheckExample[]> {
  const condition = whereFailing(compiled, table);
  if (condition === null) return [];
  const named = key === null ? 'NULL' : `CAST(${quoteName(key)} AS VARCHAR)`;
  const rows = await query.rows(
    `SELECT etalon_row, ${named} AS k, ${condition.value} AS v FROM (SELECT *, row_number() OVER () AS etalon_row FROM ${quoteName(table)})
     WHERE ${condition.where} ORDER BY etalon_row LIMIT ${MAX_EXAMPLES}`,
  );
  return rows.map((row) => ({
    row: readNumber(row, 'etalon_row'),
    key: cellText(row, 'k'),
    value: cellText(row, 'v'),
  }));
}

function whereFailing(
  compiled: RunnableCheck['compiled'],
  table: string,
): { readonly where: string; readonly value: string } | null {
  if (compiled.kind === 'rows')
    return { where: `(${compiled.asked}) AND (${compiled.fails})`, value: compiled.value };
  if (compiled.kind !== 'unique') return null;
  const keys = compiled.keys.map(quoteName).join(', ');
  const text = compiled.keys.map((key) => `CAST(${quoteName(key)} AS VARCHAR)`).join(` || ' · ' || `);
  return {
    where: `(${keys}) IN (SELECT (${keys}) FROM ${quoteName(table)} GROUP BY ${keys} HAVING count(*) > 1)`,
    value: text,
  };
}

/** A cell as text, null kept. */
function cellText(row: SqlRow, name: string): string | null {
  const value = row[name];
  return value === null || value === undefined ? null : String(value).slice(0, 200);
}
