import { EtalonError } from '@etalon/error';
import { findDuplicates } from './find-duplicates.ts';
import { type MeasuredColumn, profileColumn } from './profile-column.ts';
import { profilePairs } from './profile-pairs.ts';
import { type Query, quoteName } from './query.ts';
import type { TableProfile } from './table-profile.ts';

export interface ProfileOptions {
  /** Called after each column and each stage, with the share done in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Exact profile (I-DQ-1) of a base table named as in the catalogue; nothing is sampled or approximated, and the bytes
 * do not depend on the number of threads. Throws `profile.no-column` when the table has none.
 */
export async function profileTable(
  query: Query,
  table: string,
  options: ProfileOptions = {},
): Promise<TableProfile> {
  const source = quoteName(table);
  const heads = await query.rows(
    'SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
    [table],
  );
  if (heads.length === 0) throw new EtalonError('profile.no-column', { info: { table } });
  const report = options.onProgress ?? ((): void => {});
  const columns: MeasuredColumn[] = [];
  for (const head of heads) {
    columns.push(await profileColumn(query, source, { name: String(head.name), sqlType: String(head.type) }));
    report((0.7 * columns.length) / heads.length);
  }
  const duplicates = await findDuplicates(
    query,
    source,
    heads.map((head) => String(head.name)),
  );
  report(0.85);
  const { pairs, left } = await profilePairs(query, source, columns);
  report(1);
  return {
    table,
    rows: columns[0]?.profile.count ?? 0,
    columns: columns.map((column) => column.profile),
    ...duplicates,
    pairs,
    columnsWithoutPairs: left,
  };
}
