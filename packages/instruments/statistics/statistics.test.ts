import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataTable, runAnalysis } from '@etalon/statistics';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import { serialiseReading } from '../serialise-reading.ts';
import { parseFilters } from './parse-filters.ts';
import { parseFormula } from './parse-formula.ts';
import { readPrinted } from './read-printed.ts';
import { shareR } from './share-r.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-statistics-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function measure(
  instrument: string,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly reading: Reading; readonly rows: readonly ReadingRow[] }> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: [instrument] });
  if (reading === undefined) throw new Error('no reading');
  expect(findForbidden(serialiseReading(reading))).toEqual([]);
  return { reading, rows: listRows(reading) };
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

const FLIGHTS = `retard;distance;site;annule\n${Array.from({ length: 60 }, (_, i) => `${(i * 7) % 13};${100 + ((i * 37) % 90)};${'ABC'[i % 3]};${i % 5 === 0 ? 1 : 0}`).join('\n')}\n`;
const MODELS = [
  {
    id: 'M1',
    label: 'sans ajustement',
    spec: { kind: 'linear-model', outcome: { column: 'retard' }, terms: [{ columns: ['distance'] }] },
  },
  {
    id: 'M2',
    label: 'ajusté',
    spec: {
      kind: 'linear-model',
      outcome: { column: 'retard' },
      terms: [{ columns: ['distance'] }, { columns: ['site'] }],
    },
  },
  { id: 'M3', label: 'annulations', formula: 'annule ~ site', method: 'Welch' },
];

test('cells to discuss are named with their reason, and a term is followed under the declared choices', async () => {
  const document = {
    plan: { estimand: 'effet de la distance', design: 'suivi au cours du temps' },
    models: MODELS,
  };
  const { reading, rows } = await measure('I-STA-7', {
    'analyse.json': JSON.stringify(document),
    'donnees.csv': FLIGHTS,
  });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  expect(rows.filter((row) => row.kind === 'finding').map((row) => [row.object, row.id])).toEqual([
    ['sans ajustement', 'counts-linear'],
    ['sans ajustement', 'time-plain'],
    ['sans ajustement', 'causal-unadjusted'],
    ['ajusté', 'counts-linear'],
    ['ajusté', 'time-plain'],
    ['annulations', 'binary-linear'],
    ['annulations', 'causal-unadjusted'],
  ]);
  expect(rows.find((row) => row.kind === 'curve')).toMatchObject({ total: 2, estimated: 2 });
}, 60_000);

test('a declared curve is estimated again, choice by choice', async () => {
  const rows = [
    { outcome: 'retard', covariates: 'aucun', filter: 'aucun', method: 'lm', est: 0.1 },
    { outcome: 'retard', covariates: 'site', filter: 'distance > 120', method: 'lm-HC3', est: 0.1 },
    { outcome: 'retard', covariates: 'absente', filter: 'aucun', method: 'poisson', est: 0.1 },
  ];
  const found = await measure('I-STA-7', {
    'analyse.json': JSON.stringify({ models: [], specifications: [{ id: 's', term: 'distance', rows }] }),
    'donnees.csv': FLIGHTS,
  });
  expect(found.rows.find((row) => row.kind === 'curve')).toMatchObject({ total: 3, estimated: 2 });
  expect(
    found.rows.filter((row) => row.kind === 'specification').map((row) => row.detail ?? row.n),
  ).toContain(60);
  expect(found.reading.sentence).toContain('2 variantes estimées sur 3');
}, 60_000);

test('fewer than ten rows give no assumption reading, and the same hand-in gives the same bytes', async () => {
  const small = FLIGHTS.split('\n').slice(0, 8).join('\n');
  const files = { 'analyse.json': JSON.stringify({ models: MODELS.slice(0, 1) }), 'donnees.csv': small };
  const { reading } = await measure('I-STA-4', files);
  expect(reading.state).toBe('insufficient');
  const again = { 'analyse.json': JSON.stringify({ models: MODELS }), 'donnees.csv': FLIGHTS };
  const [one, two] = [await measure('I-STA-4', again), await measure('I-STA-4', again)];
  expect(serialiseReading(one.reading)).toBe(serialiseReading(two.reading));
}, 60_000);

test.each([
  ['y ~ a * b + log(c) - 1', 4, false],
  ['y ~ C(site) + I(d^2)', 2, true],
  ['Surv(t, e) ~ a', 1, true],
] as const)('the formula %s is read', (text, terms, intercept) => {
  expect(parseFormula(text)).toMatchObject({ intercept });
  expect(parseFormula(text)?.terms).toHaveLength(terms);
});

test.each(['y ~ spline(x)', 'y = x', 'y ~ (a + b)^2', 'y ~ a ~ b', '~ a'])(
  'the formula %s is refused',
  (text) => {
    expect(parseFormula(text)).toBeNull();
  },
);

test.each([
  ['< 0,001', 0.001, 0.0005, '<'],
  ['1 234,50', 1234.5, 0.005, '='],
  ['−2.5e-3', -0.0025, 0.00005, '='],
  ['12,5 %', 0.125, 0.0005, '='],
] as const)('%s is read as it is printed', (text, value, half, sign) => {
  const printed = readPrinted(text);
  expect(printed?.value).toBeCloseTo(value, 12);
  expect(printed?.half).toBeCloseTo(half, 12);
  expect(printed?.sign).toBe(sign);
});

test('a document of the workshop is recomputed to the number of a sentence, and its source is compared', async () => {
  const spec = { kind: 'linear-model', outcome: { column: 'retard' }, terms: [{ columns: ['distance'] }] };
  const filters = [{ id: 'f1', column: 'site', operator: '!=', value: 'C' }];
  const document = {
    source: { name: 'autre.parquet', sha256: 'ab'.repeat(32), runId: null },
    models: [{ id: 'M1', label: 'droite', spec: { analysis: { spec, filters, level: 0.9 } }, n: 40 }],
    findings: [
      {
        id: 'F1',
        modelId: 'M1',
        label: 'pente',
        numbers: [{ id: 'effet', path: ['estimates', 'distance', 'lo'], value: 9, decimals: 1 }],
      },
      { id: 'F2', label: 'sans modèle', effect: 3 },
    ],
  };
  const { reading, rows } = await measure('I-STA-3', {
    'analyse.json': JSON.stringify(document),
    'donnees.csv': FLIGHTS,
  });
  const kept = FLIGHTS.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .filter(([, , site]) => site !== 'C');
  const column = (place: number) => Float64Array.from(kept, (cells) => Number(cells[place]));
  const table: DataTable = {
    rows: kept.length,
    columns: {
      retard: { kind: 'number', values: column(0) },
      distance: { kind: 'number', values: column(1) },
    },
  };
  const direct = await runAnalysis(await shareR(), table, {
    spec: { kind: 'linear-model', outcome: { column: 'retard' }, terms: [{ columns: ['distance'] }] },
    level: 0.9,
  });
  const lo = direct.estimates.find(({ term }) => term === 'distance')?.lo;
  expect(rows.map((row) => [row.label, row.declared, row.recomputed, row.state])).toEqual([
    ['droite, effectif', 40, 40, 'dans la tolérance'],
    ['pente, distance, borne basse', 9, lo, 'hors de la tolérance'],
  ]);
  expect(reading.replay.params.unbound).toBe(1);
  expect(reading.assumptions).toMatchObject([{ check: 'violated' }]);
}, 60_000);

test.each([
  [
    'distance > 100 ; site in (A, B)',
    [
      ['distance', '>', 100],
      ['site', 'in', ['A', 'B']],
    ],
  ],
  [
    'site = "A" et heure <= 12,5',
    [
      ['site', '=', 'A'],
      ['heure', '<=', 12.5],
    ],
  ],
  ['aucun', []],
] as const)('the filters « %s » are read', (text, expected) => {
  expect(parseFilters(text)?.map(({ column, operator, value }) => [column, operator, value])).toEqual(
    expected,
  );
});

test('a filter that cannot be read refuses the whole, because the rows would be others', () => {
  expect(parseFilters('distance > 100 ; les longs')).toBeNull();
});
