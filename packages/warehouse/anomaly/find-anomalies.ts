import { requireColumns } from '../list-columns.ts';
import { type Query, quoteName, quoteText, readNumber } from '../query.ts';
import type { AnomalyCheck, AnomalyFinding, AnomalySearch } from './anomaly-check.ts';
import { listReadColumns, type WrittenCheck, writeCheck } from './write-check.ts';
import { writeMahalanobis } from './write-mahalanobis.ts';

const EXAMPLES = 20;

/**
 * Runs each check on every row of a base table and writes the flagged cells in `into` (row, col, check_id, score).
 * Throws `warehouse.column-unknown`.
 */
export async function findAnomalies(query: Query, search: AnomalySearch): Promise<readonly AnomalyFinding[]> {
  const into = quoteName(search.into);
  await query.run(
    `CREATE OR REPLACE TABLE ${into} (row BIGINT, col VARCHAR, check_id VARCHAR, score DOUBLE)`,
  );
  const findings: AnomalyFinding[] = [];
  for (const check of search.checks) {
    const columns = await requireColumns(query, search.table, listReadColumns(check));
    if (check.kind === 'orphan_key') await requireColumns(query, check.parent, check.parentColumns);
    const written =
      check.kind === 'mahalanobis'
        ? await writeMahalanobis(query, check, { name: search.table, columns })
        : writeCheck(check, search.table, columns);
    findings.push(await runCheck(query, { search, check, written }));
  }
  return findings;
}

interface CheckRun {
  readonly search: AnomalySearch;
  readonly check: AnomalyCheck;
  readonly written: WrittenCheck;
}

async function runCheck(query: Query, { search, check, written }: CheckRun): Promise<AnomalyFinding> {
  const into = quoteName(search.into);
  const id = quoteText(check.id);
  for (const statement of written.prepare ?? []) await query.run(statement);
  await query.run(`INSERT INTO ${into} SELECT row, col, ${id}, score FROM (${written.flagged})`);
  const mine = `SELECT row, min(col) AS col, max(abs(score)) AS size, any_value(score) AS score FROM ${into} WHERE check_id = ${id} GROUP BY row`;
  const [total] = await query.rows(`SELECT count(*) AS n FROM (${mine})`);
  const shown = quoteName(listReadColumns(check)[0] ?? '');
  const target = check.kind === 'date_order' ? quoteName(check.after) : shown;
  const examples = await query.rows(`SELECT m.row, m.score, CAST(w.${target} AS VARCHAR) AS value
    FROM (SELECT * FROM (${mine}) ORDER BY size DESC NULLS LAST, row LIMIT ${EXAMPLES}) m
    JOIN ${quoteName(search.table)} w ON w.rowid = m.row - 1 ORDER BY m.size DESC NULLS LAST, m.row`);
  const [examined] = await query.rows(written.examined);
  const [spread] = await query.rows(written.withoutSpread);
  return {
    id: check.id,
    kind: check.kind,
    columns: listReadColumns(check),
    flagged: readNumber(total, 'n'),
    examined: readNumber(examined, 'n'),
    groupsWithoutSpread: readNumber(spread, 'n'),
    examples: examples.map((row) => ({
      row: readNumber(row, 'row'),
      value: row.value ?? null,
      score: row.score === null ? null : readNumber(row, 'score'),
    })),
  };
}
