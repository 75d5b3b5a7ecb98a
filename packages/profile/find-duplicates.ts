import { type Query, quoteName, readNumber } from './query.ts';
import type { TableProfile } from './table-profile.ts';

const SUSPECTS = 'etalon_profile_suspects';

/** Exact duplicate rows: hashes group the suspects, whole rows decide. Absent values equal each other. */
export async function findDuplicates(
  query: Query,
  table: string,
  columns: readonly string[],
): Promise<Pick<TableProfile, 'duplicateRows' | 'duplicateExamples'>> {
  const names = columns.map(quoteName).join(', ');
  const packed = `hash(${names})`;
  await query.run(`CREATE OR REPLACE TEMP TABLE ${SUSPECTS} AS
    SELECT h FROM (SELECT ${packed} AS h FROM ${table}) GROUP BY h HAVING count(*) > 1`);
  const groups = `SELECT list(place ORDER BY place) AS places, count(*) AS c FROM
    (SELECT rowid + 1 AS place, ${names} FROM ${table} WHERE ${packed} IN (SELECT h FROM ${SUSPECTS}))
    GROUP BY ${names} HAVING count(*) > 1`;
  await query.run(`CREATE OR REPLACE TEMP TABLE ${SUSPECTS} AS ${groups}`);
  const [total] = await query.rows(`SELECT coalesce(sum(c - 1), 0) AS extra FROM ${SUSPECTS}`);
  const examples = await query.rows(
    `SELECT to_json(places[:5])::VARCHAR AS places FROM ${SUSPECTS} ORDER BY places[1] LIMIT 10`,
  );
  return {
    duplicateRows: readNumber(total, 'extra'),
    duplicateExamples: examples.map((row) => ({ rows: JSON.parse(String(row.places)) })),
  };
}
