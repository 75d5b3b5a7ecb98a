import { requireColumns } from '../list-columns.ts';
import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import type { JoinCardinality, JoinDescription, JoinRequest } from './join-description.ts';

const EXAMPLES = 20;
const COUNTED = 'etalon_join_keys';

/** What a join would give, counted key by key before anything is joined: cardinality, unmatched rows, multiplication. */
export async function describeJoin(query: Query, request: JoinRequest): Promise<JoinDescription> {
  const { left, right, keys, kind } = request;
  await requireColumns(
    query,
    left,
    keys.map((key) => key.left),
  );
  await requireColumns(
    query,
    right,
    keys.map((key) => key.right),
  );
  const names = keys.map((_, i) => `k${i}`);
  const count = (table: string, side: 'left' | 'right'): string => {
    const columns = keys.map((key, i) => `CAST(${quoteName(key[side])} AS VARCHAR) AS k${i}`);
    const whole = names.map((name) => `${name} IS NOT NULL`).join(' AND ');
    return `SELECT ${names.join(', ')}, count(*) AS c FROM (SELECT ${columns.join(', ')} FROM ${quoteName(table)})
      WHERE ${whole} GROUP BY ALL`;
  };
  await query.run(`CREATE OR REPLACE TEMP TABLE ${COUNTED} AS
    SELECT ${names.map((name) => `coalesce(l.${name}, r.${name}) AS ${name}`).join(', ')},
      coalesce(l.c, 0) AS l, coalesce(r.c, 0) AS r
    FROM (${count(left, 'left')}) l FULL JOIN (${count(right, 'right')}) r
      ON ${names.map((name) => `l.${name} = r.${name}`).join(' AND ')}`);
  const [sums] =
    await query.rows(`SELECT count(*) FILTER (l > 0) AS left_keys, count(*) FILTER (r > 0) AS right_keys,
    coalesce(sum(l), 0) AS left_whole, coalesce(sum(r), 0) AS right_whole,
    coalesce(sum(l) FILTER (r > 0), 0) AS matched_left, coalesce(sum(r) FILTER (l > 0), 0) AS matched_right,
    coalesce(sum(l::HUGEINT * r), 0) AS pairs, count(*) FILTER (l > 0 AND r > 1) AS multiplying,
    coalesce(max(l) FILTER (r > 0), 0) AS most_left, coalesce(max(r) FILTER (l > 0), 0) AS most_right FROM ${COUNTED}`);
  const leftRows = await countRows(query, left);
  const rightRows = await countRows(query, right);
  const multiplying = await query.rows(`SELECT * FROM ${COUNTED} WHERE l > 0 AND r > 1
    ORDER BY l::HUGEINT * r DESC, ${names.join(', ')} LIMIT ${EXAMPLES}`);
  const lonely = async (side: string, other: string): Promise<readonly (readonly (string | null)[])[]> => {
    const rows = await query.rows(
      `SELECT * FROM ${COUNTED} WHERE ${side} > 0 AND ${other} = 0 ORDER BY ${side} DESC, ${names.join(', ')} LIMIT ${EXAMPLES}`,
    );
    return rows.map((row) => readKey(row, names));
  };
  const sum = (name: string): number => readNumber(sums, name);
  const unmatchedLeftRows = leftRows - sum('matched_left');
  const unmatchedRightRows = rightRows - sum('matched_right');
  const kept = { inner: 0, left: unmatchedLeftRows, full: unmatchedLeftRows + unmatchedRightRows };
  return {
    kind,
    cardinality: nameCardinality(sum('most_left'), sum('most_right')),
    leftRows,
    rightRows,
    leftKeys: sum('left_keys'),
    rightKeys: sum('right_keys'),
    leftNullRows: leftRows - sum('left_whole'),
    rightNullRows: rightRows - sum('right_whole'),
    matchedLeftRows: sum('matched_left'),
    unmatchedLeftRows,
    matchedRightRows: sum('matched_right'),
    unmatchedRightRows,
    resultRows: sum('pairs') + kept[kind],
    factor: sum('matched_left') === 0 ? null : sum('pairs') / sum('matched_left'),
    multiplying: multiplying.map((row) => ({
      key: readKey(row, names),
      leftRows: readNumber(row, 'l'),
      rightRows: readNumber(row, 'r'),
    })),
    multiplyingKeys: sum('multiplying'),
    unmatchedLeftExamples: await lonely('l', 'r'),
    unmatchedRightExamples: await lonely('r', 'l'),
  };
}

async function countRows(query: Query, table: string): Promise<number> {
  const [row] = await query.rows(`SELECT count(*) AS n FROM ${quoteName(table)}`);
  return readNumber(row, 'n');
}

function readKey(row: SqlRow, names: readonly string[]): readonly (string | null)[] {
  return names.map((name) => (row[name] === null ? null : String(row[name])));
}

function nameCardinality(left: number, right: number): JoinCardinality {
  if (left === 0 || right === 0) return 'none';
  if (left === 1) return right === 1 ? '1-1' : '1-n';
  return right === 1 ? 'n-1' : 'n-n';
}
