import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { isJsonObject, type Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import type { RunInput } from '../run-kind.ts';

let scratch = '';
let flights: RunInput;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-derive-'));
  const path = join(scratch, 'vols.parquet');
  const duck = await openDuckdb({ allowedFolders: [scratch], memoryMb: 256, threads: 2 });
  await duck.run(`COPY (SELECT DATE '2001-01-01' + CAST(i % 60 AS INTEGER) AS jour,
    (i // 60) + CASE WHEN i % 60 >= 31 THEN 5 ELSE 0 END AS retard FROM range(1200) t(i)) TO '${path}' (FORMAT parquet)`);
  duck.close();
  flights = { name: 'vols', path, sha256: '0'.repeat(64) };
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function perform(parameters: Json): Promise<Json> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const task = { kind: 'warehouse.drift', parameters, inputs: [flights], folder, seed: 'graine' };
  return (await performRun(task)).result;
}

const JANUARY = { referenceWhere: "jour < DATE '2001-02-01'", currentWhere: "jour >= DATE '2001-02-01'" };

test('two periods of one table are compared, and the same run gives the same bytes', async () => {
  const result = await perform(JANUARY);
  expect(result).toMatchObject({ rows: { reference: 620, current: 580 } });
  const columns = isJsonObject(result) && Array.isArray(result.columns) ? result.columns : [];
  const delay = columns.filter(isJsonObject).find((one) => one.column === 'retard');
  expect(delay).toMatchObject({ kind: 'number', missing: { difference: 0 } });
  const numbers = isJsonObject(delay?.numbers ?? null) ? delay?.numbers : null;
  const move =
    isJsonObject(numbers) && isJsonObject(numbers.wasserstein ?? null) ? numbers.wasserstein : null;
  expect(isJsonObject(move) ? move.value : null).toBeCloseTo(5, 10);
  expect(JSON.stringify(await perform(JANUARY))).toBe(JSON.stringify(result));
});

test('a condition that keeps nothing, and one that is not a condition, are refused by name', async () => {
  await expect(perform({ referenceWhere: 'retard > 1000' })).rejects.toMatchObject({
    code: 'drift.empty',
    info: { table: 'reference' },
  });
  await expect(perform({ currentWhere: 'true) UNION (SELECT 1' })).rejects.toMatchObject({
    code: 'quality.expression-refused',
  });
  await expect(perform({ currentWhere: 'inconnue > 1' })).rejects.toMatchObject({ code: /^duckdb\./ });
});
