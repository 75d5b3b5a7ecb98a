import { openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkQuery } from './check-query.ts';

let duck: Awaited<ReturnType<typeof openDuckdb>>;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 128, threads: 1 });
});
afterAll(() => duck.close());

test.each([
  ['SELECT avg(x) FROM t', false],
  ['SELECT sum(a) / count(*) FROM t JOIN u USING (id) WHERE a > 0', true],
  ['WITH w AS (SELECT a, count(*) AS n FROM t GROUP BY a) SELECT max(n) FROM w', false],
  ['SELECT count(*) FILTER (WHERE a = b) * 1.0 // nullif(count(*), 0) FROM t', true],
])('%s is one query on tables', async (sql, divides) => {
  expect(await checkQuery(duck, sql)).toEqual({ divides });
});

test.each([
  ['SELECT 1; DROP TABLE t', /syntax|several/],
  ['SELECT 1; SELECT 2', /several/],
  ["COPY t TO '/tmp/x'", /syntax/],
  ["SELECT * FROM read_csv('/etc/passwd')", /table function/],
  ["SELECT content FROM read_text('/etc/passwd')", /table function/],
  ['SELECT random() FROM t', /function random/],
  ['SELECT avg(x) FROM t WHERE d < today()', /function today/],
  ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r', /recursive/],
  ['nombre de lignes justes sur total', /syntax/],
  ['SELECT \0 FROM t', /syntax/],
])('%s is refused', async (sql, reason) => {
  await expect(checkQuery(duck, sql)).rejects.toMatchObject({
    code: 'quality.expression-refused',
    info: { reason: expect.stringMatching(reason) },
  });
});
