import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { errorCode } from '@etalon/error';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { MeasurePiece } from '../bench/workbench.ts';
import { pieceOf } from '../fiche/measure-files.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading } from '../reading.ts';
import { serialiseReading } from '../serialise-reading.ts';
import { runMeasurement } from './run-measurement.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-instruments-'));
const caseFolder = join(room, 'case');
let pieces: readonly MeasurePiece[];
let readings: readonly Reading[];

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
  await buildCase({ source, seed: 'instruments', out: caseFolder, records: 200 });
  const out = join(room, 'hand-in');
  await makeReferenceHandIn({ caseFolder, out, quality: 'expert' });
  pieces = readdirSync(out).map((name) => pieceOf(join(out, name)));
  readings = await measureHandIn({
    pieces,
    caseFolder,
    scope: 'sealed',
    confirmedMatches: [],
    instruments: ['I-DQ-1', 'I-DQ-5'],
  });
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe.concurrent('the process of its own', () => {
  test('gives the same bytes', async ({ expect }) => {
    const measured = await runMeasurement({
      pieces,
      caseFolder,
      scope: 'sealed',
      matches: [],
      instruments: ['I-DQ-1', 'I-DQ-5'],
    });
    expect(measured.map((row) => row.body)).toEqual(
      readings.filter((reading) => ['I-DQ-1', 'I-DQ-5'].includes(reading.instrument)).map(serialiseReading),
    );
  });

  test('is killed when cancelled', async ({ expect }) => {
    const controller = new AbortController();
    const work = runMeasurement(
      { pieces, caseFolder, scope: 'sealed', matches: [] },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    const error = await work.catch((caught: unknown) => caught);
    expect(errorCode(error)).toBe('instruments.cancelled');
  });

  test('past its time an instrument gives a reading without value', async ({ expect }) => {
    const [row] = await runMeasurement(
      { pieces, caseFolder, scope: 'sealed', matches: [], instruments: ['I-DQ-1'] },
      { limits: { instrumentMs: 1 } },
    );
    expect(row?.reading).toMatchObject({ instrument: 'I-DQ-1', state: 'not_run', value: null });
    expect(row?.reading.stateReason).toMatch(/secondes/);
  });

  test('a case folder that is none is refused by its own code', async ({ expect }) => {
    const error = await runMeasurement({ pieces: [], caseFolder: room, scope: 'visible', matches: [] }).catch(
      (caught: unknown) => caught,
    );
    expect(errorCode(error)).toBe('cases.folder-missing');
  });
});
