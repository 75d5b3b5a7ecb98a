import { join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { SmokeDefinition } from './case-definition.ts';
import type { SmokeQuery } from './case-package.ts';
import { checksumRows } from './checksum-rows.ts';

/** Answers of the control queries on the truth, as checksums; SQL that fails stops the build. */
export async function answerSmoke(
  duck: Duckdb,
  table: string,
  queries: readonly SmokeDefinition[],
  folder: string,
): Promise<readonly SmokeQuery[]> {
  const truth = quoteLiteral(join(folder, 'truth/table.parquet'));
  await duck.run(`CREATE OR REPLACE VIEW ${quoteIdentifier(table)} AS SELECT * FROM read_parquet(${truth})`);
  const answers: SmokeQuery[] = [];
  for (const query of queries) {
    const rows = await duck.rows(query.sql);
    answers.push({ ...query, sha256: checksumRows(rows.map((row) => Object.values(row))) });
  }
  return answers;
}
