import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase, loadCase, parseCaseKey } from '@etalon/cases';
import { measureHandIn } from '@etalon/instruments';
import { isJsonObject, type Json } from '@etalon/workshop/edits';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countFound } from './count-found.ts';

const SOURCE = join(import.meta.dirname, '../../../../content/cases/a1-2-vols-2001');
const room = mkdtempSync(join(tmpdir(), 'etalon-count-found-'));
const caseFolder = join(room, 'case');
let result: Json = null;
let operators: readonly string[] = [];
let sureClass = '';

/** Two planted cells named one by one, the first two elements of the key matched: one for certain, one perhaps. */
beforeAll(async () => {
  await buildCase({ source: SOURCE, seed: 'count-found', out: caseFolder, records: 300 });
  const cells = loadCase(caseFolder)
    .defects.defects.filter((defect) => defect.row !== null && defect.column !== null)
    .filter((defect, index, all) => all.findIndex((one) => one.operator === defect.operator) === index)
    .slice(0, 2);
  operators = cells.map((cell) => cell.operator);
  const anomalies = cells.map(({ file, row, column }, rank) => ({
    id: `a${rank}`,
    type: 'autre',
    place: { kind: 'cell', file, row, column },
    evidence: 'vu',
    cause: null,
  }));
  const path = join(room, 'anomalies.json');
  writeFileSync(path, JSON.stringify(anomalies));
  const key = parseCaseKey(
    'anomalies.json',
    readFileSync(join(caseFolder, 'caseKey', 'anomalies.json'), 'utf8'),
  );
  const [sure, possible] = key;
  sureClass = sure?.class ?? '';
  const readings = await measureHandIn({
    pieces: [
      {
        slot: 'anomalies',
        fileName: 'anomalies.json',
        path,
        sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      },
    ],
    caseFolder,
    scope: 'sealed',
    confirmedMatches: [
      { itemId: 'a0', elementId: sure?.id ?? null, verdict: 'sure' },
      { itemId: 'a1', elementId: possible?.id ?? null, verdict: 'possible' },
    ],
    instruments: ['I-DQ-4.detection', 'I-COV-1'],
    threads: 1,
  });
  result = JSON.parse(JSON.stringify({ readings }));
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('calibration keeps what the readings of a real dossier count, and only elements found for certain', () => {
  const { detected, found } = countFound(result);
  expect(operators.map((operator) => detected[operator])).toEqual([1, 1]);
  expect(found).toEqual({ [sureClass]: 1 });
});

test('nothing is kept of what was not read', () => {
  expect(countFound(null)).toEqual({ detected: {}, found: {} });
  const read = isJsonObject(result) ? { ...result, readings: [] } : null;
  expect(countFound(read)).toEqual({ detected: {}, found: {} });
});
