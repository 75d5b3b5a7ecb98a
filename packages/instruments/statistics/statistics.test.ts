import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type DataTable, runAnalysis } from '@etalon/statistics';
import { afterAll, expect, test } from 'vitest';
import { findForbidden } from '../forbidden-words.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import { serialiseReading } from '../serialise-reading.ts';
import { shareR } from './share-r.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-statistics-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function measure(
  instrument: string,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly reading: Reading; readonly rows: readonly ReadingRow[] }> {
  const folder = mkdtempSync(join(room, 'hand-in-'));
  const pieces = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    return { slot: '', fileName: basename(path), path, sha256 };
  });
  const [reading] = await measureHandIn({
    pieces,
    caseFolder: null,
    scope: 'sealed',
    confirmedMatches: [],
    instruments: [instrument],
    threads: 1,
  });
  if (reading === undefined) throw new Error('no reading');
  expect(findForbidden(serialiseReading(reading))).toEqual([]);
  return {
    reading,
    rows: typeof reading.value === 'object' && reading.value !== null ? reading.value : [],
  };
}

interface Certified {
  readonly x: readonly number[] | readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly estimates: readonly number[];
  readonly sds: readonly number[];
}
const NIST: Readonly<Record<string, Certified>> = JSON.parse(
  readFileSync(new URL('../../../references/nist/linear.json', import.meta.url), 'utf8'),
).datasets;
const norris = NIST.Norris;
const norrisCsv = `x;y\n${norris?.x.map((x, i) => `${x};${norris.y[i]}`).join('\n')}\n`;

test('a table of findings made elsewhere is recomputed, with its printed digits as tolerance', async () => {
  const findings = [
    'libelle;formule;methode;terme;estimation;erreur_type;p;n',
    'droite;y ~ x;Régression linéaire (MCO);x;1,002117;0,00043;< 0,001;36',
    'droite;y ~ x;OLS;(Intercept);-0,2623;0,2328;0,27;36',
    'autre pente;y ~ x;OLS;x;1,01;;;36',
    'illisible;y ~ spline(x);OLS;x;1,0;;;36',
    'sans colonne;y ~ z;OLS;z;1,0;;;36',
  ].join('\n');
  const { reading, rows } = await measure('I-STA-3', { 'constats.csv': findings, 'donnees.csv': norrisCsv });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  expect(rows.filter((row) => row.kind === 'number').map((row) => [row.declared, row.state])).toEqual([
    [1.002117, 'dans la tolérance'],
    [0.00043, 'dans la tolérance'],
    [0.001, 'dans la tolérance'],
    [36, 'dans la tolérance'],
    [-0.2623, 'dans la tolérance'],
    [0.2328, 'dans la tolérance'],
    [0.27, 'dans la tolérance'],
    [36, 'dans la tolérance'],
    [1.01, 'hors de la tolérance'],
    [36, 'dans la tolérance'],
  ]);
  expect(rows.filter((row) => row.kind === 'not-recomputed').map((row) => [row.label, row.detail])).toEqual([
    ['illisible', 'la formule « y ~ spline(x) » ne se lit pas'],
    ['sans colonne', 'une colonne de l’analyse n’est pas dans les données livrées (z)'],
  ]);
  expect(reading.sentence).toContain('recalculés : 3 sur 5');
}, 60_000);

test('the residuals of a model are read as R reads them', async () => {
  const model = {
    id: 'M1',
    label: 'droite',
    spec: { kind: 'linear-model', outcome: { column: 'y' }, terms: [{ columns: ['x'] }] },
  };
  const { reading, rows } = await measure('I-STA-4', {
    'analyse.json': JSON.stringify({ models: [model] }),
    'donnees.csv': norrisCsv,
  });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  const session = await shareR();
  const table: DataTable = {
    rows: 36,
    columns: {
      x: { kind: 'number', values: Float64Array.from(norris?.x.map(Number) ?? []) },
      y: { kind: 'number', values: Float64Array.from(norris?.y ?? []) },
    },
  };
  const { tests, tables } = await runAnalysis(session, table, {
    spec: { kind: 'linear-model', outcome: { column: 'y' }, terms: [{ columns: ['x'] }] },
  });
  const read = (word: string): ReadingRow | undefined => rows.find((row) => String(row.rule).includes(word));
  for (const [word, name] of [
    ['Breusch-Pagan', 'breusch-pagan'],
    ['Durbin-Watson', 'durbin-watson'],
    ['RESET', 'reset'],
  ] as const) {
    const test = tests.find((one) => one.name === name);
    expect(Number(read(word)?.value)).toBeCloseTo(test?.statistic ?? Number.NaN, 8);
    if (name !== 'durbin-watson') expect(Number(read(word)?.p)).toBeCloseTo(test?.p ?? Number.NaN, 8);
  }
  const influence = tables.find(({ id }) => id === 'influence');
  const cook = influence?.columns.findIndex(({ id }) => id === 'cook') ?? -1;
  const largest = Math.max(...(influence?.rows.map((row) => Number(row[cook])) ?? []));
  expect(Number(read('Cook')?.value)).toBeCloseTo(largest, 8);
  expect(Number(read('Shapiro')?.value)).toBeGreaterThan(0.5);
}, 60_000);
