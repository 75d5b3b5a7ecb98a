import { readFileSync } from 'node:fs';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { computeNirKey, isIban, isNir, isPhone, isSiren, isSiret, isTaxNumber } from './check-identifiers.ts';
import { matchColumnName } from './column-lexicon.ts';
import { drawRowNumbers } from './draw-row-numbers.ts';
import { findPersonalData } from './find-personal-data.ts';
import { measureRecognition, type PiiCorpus, type Recognition } from './measure-recognition.ts';
import { readDate, recogniseValue } from './recognise-value.ts';
import { scanPersonalData } from './scan-table.ts';

describe('check digits, on published values', () => {
  test.each([
    ['2550814168025', '38'],
    ['1850578006084', '91'],
  ])('the key of %s is %s', (body, key) => {
    expect(computeNirKey(body)).toBe(key);
    expect(isNir(body + key)).toBe(true);
    expect(isNir(`${body}${key === '97' ? '01' : String(Number(key) + 1).padStart(2, '0')}`)).toBe(false);
  });

  test('Corsica counts 2A as 19 and 2B as 18', () => {
    expect([computeNirKey('185052A006084'), computeNirKey('185052B006084')]).toEqual(['35', '62']);
    expect(isNir('185052A00608435')).toBe(true);
    expect(isNir('185052B00608435')).toBe(false);
  });

  test.each(['185052C00608435', '18505A800608491', 'A85057800608491', '1850578OO608491'])(
    'a letter elsewhere is refused: %s',
    (value) => {
      expect(isNir(value)).toBe(false);
      expect(recogniseValue(value)).toEqual([]);
    },
  );

  test('a company, its establishment, and the offices of La Poste', () => {
    expect([isSiren('732829320'), isSiren('732829321'), isSiren('000000000')]).toEqual([true, false, false]);
    expect([isSiret('73282932000074'), isSiret('73282932000075')]).toEqual([true, false]);
    expect([isSiret('35600000000048'), isSiret('35600000049837'), isSiret('35600000012345')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('an account number has the length of its country, and its key', () => {
    expect(isIban('FR1420041010050500013M02606')).toBe(true);
    expect(isIban('FR1420041010050500013M02607')).toBe(false);
    expect(isIban('FR1420041010050500013M0260')).toBe(false);
    const text = 'mon iban : fr14 2004 1010 0505 0001 3m02 606 merci';
    expect(findPersonalData(text)).toEqual([{ kind: 'iban', sensitive: null, start: 11, end: 44 }]);
  });

  test('a tax number ends with its first ten digits modulo 511', () => {
    expect([isTaxNumber('3023217600053'), isTaxNumber('3023217600054')]).toEqual([true, false]);
  });

  test.each([
    ['06 39 98 12 34', true],
    ['+33 6 39 98 12 34', true],
    ['0033639981234', true],
    ['0262123456', true],
    ['+33 (0)6 39 98 12 34', true],
    ['12 34 56 78 90', false],
    ['00 00 00 00 00', false],
  ])('telephone %s: %s', (value, expected) => {
    expect(isPhone(value)).toBe(expected);
  });

  test('29 February exists in leap years only', () => {
    expect([
      readDate('29/02/2024'),
      readDate('29/02/2023'),
      readDate('2000-02-29'),
      readDate('31/04/2020'),
    ]).toEqual(['2024-02-29', null, '2000-02-29', null]);
  });
});

describe('names of columns', () => {
  test.each([
    ['NUMÉRO_SÉCURITÉ_SOCIALE', ['nir']],
    ['PRÉNOM', ['first-name']],
    ['dateNaissance', ['birth-date']],
    ['Adresse e-mail', ['email']],
    ['nom_produit', []],
    ['Code Postal', ['postal-code']],
    ['nombre', []],
    ['IP', ['ipv4']],
    ['description', []],
  ])('%s announces %j', (name, kinds) => {
    const found = matchColumnName(name).map(({ kind }) => kind);
    expect(found).toEqual(kinds);
  });

  test('decomposed accents are the same name', () => {
    expect(matchColumnName('Téléphone'.normalize('NFD'))).toEqual(matchColumnName('TELEPHONE'));
  });
});

test('time grows with the length of a text, whatever is in it', () => {
  const hostile = [
    '1 '.repeat(20_000),
    '@'.repeat(20_000),
    'a.'.repeat(10_000),
    'A-'.repeat(10_000),
    '(((((+'.repeat(4000),
  ];
  const start = process.cpuUsage().user;
  for (const text of hostile) findPersonalData(text);
  for (const text of hostile) recogniseValue(text.slice(0, 254));
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});

describe('on corpora whose truth is known, what is recognised and missed is counted', () => {
  const read = (name: string): PiiCorpus =>
    JSON.parse(readFileSync(new URL(`../../../content/privacy/${name}`, import.meta.url), 'utf8'));

  // [found, planted] then [planted among found], for columns and for texts.
  test.each<[string, readonly [number, number, number], readonly [number, number, number]]>([
    ['corpus-fr.json', [33, 33, 33], [42, 45, 42]],
    ['corpus-2-fr.json', [30, 30, 31], [31, 32, 31]],
    ['corpus-temoin-fr.json', [26, 27, 29], [26, 26, 28]],
  ])('%s', (name, columns, texts) => {
    const reading = measureRecognition(read(name));
    const counts = ({ recall, precision }: Recognition): readonly (number | undefined)[] => [
      recall?.count,
      recall?.total,
      precision?.total,
    ];
    expect(counts(reading.columns)).toEqual(columns);
    expect(counts(reading.texts)).toEqual(texts);
  });

  test('what is missed is bare names, and each rate has its interval', () => {
    const reading = measureRecognition(read('corpus-fr.json'));
    expect(reading.missed.map(({ kind }) => kind)).toEqual(['last-name', 'last-name', 'last-name']);
    expect(reading.texts.recall?.lo).toBeCloseTo(0.8214, 3);
    expect(reading.byKind.find(({ kind }) => kind === 'nir')?.recall).toMatchObject({ count: 4, total: 4 });
  });
});

describe('scan of a table', () => {
  let duck: Duckdb;
  beforeEach(async () => {
    duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  });
  afterEach(() => duck.close());

  test('counts rows, not distinct values, and says the interval', async () => {
    await duck.run(`CREATE TABLE t AS SELECT i AS id, CASE WHEN i % 4 = 0 THEN NULL WHEN i % 4 = 1 THEN ' '
      WHEN i % 2 = 0 THEN '2 55 08 14 168 025 38' ELSE 'inconnu' END AS "ASSURÉ" FROM range(400) r(i)`);
    const scan = await scanPersonalData(duck, { table: 't', seed: 1 });
    const column = scan.columns.find((one) => one.column === 'ASSURÉ');
    expect(scan.sample).toEqual({ rows: 400, seed: 1, isWhole: true });
    expect(column).toMatchObject({ rows: 400, empty: 200, distinct: 3 });
    expect(column?.findings[0]).toMatchObject({
      kind: 'nir',
      by: 'values',
      strength: 'check-digit',
      recognised: 100,
      tested: 200,
    });
    expect(column?.findings[0]?.share?.lo).toBeCloseTo(0.4314, 3);
    expect(scan.columns[0]?.findings).toEqual([]);
  });

  test('numbers that pass a key by chance are not taken for companies', async () => {
    await duck.run(`CREATE TABLE t AS SELECT 100000000 + i * 7919 AS commande FROM range(5000) r(i)`);
    const scan = await scanPersonalData(duck, { table: 't', seed: 1 });
    expect(scan.columns[0]?.findings).toEqual([]);
  });

  test('a long table is sampled by the seed, and a cell is cut', async () => {
    await duck.run(`CREATE TABLE t AS SELECT CASE WHEN i = 5 THEN repeat('x ', 10000) ELSE 'Écrire à awa@exemple.fr' END AS note,
      'm' || i || '@exemple.fr' AS courriel FROM range(3000) r(i)`);
    const sampled = await scanPersonalData(duck, { table: 't', seed: 7, sampleRows: 500 });
    expect(sampled.sample).toEqual({ rows: 500, seed: 7, isWhole: false });
    expect(sampled.columns[1]?.findings[0]).toMatchObject({
      kind: 'email',
      by: 'both',
      recognised: 500,
      tested: 500,
    });
    expect(await scanPersonalData(duck, { table: 't', seed: 7, sampleRows: 500 })).toEqual(sampled);
    const whole = await scanPersonalData(duck, { table: 't', seed: 7 });
    expect(whole.cutTexts).toBe(1);
    expect(whole.columns[0]?.findings[0]).toMatchObject({ kind: 'email', recognised: 0, inText: 2999 });
  });

  test('an empty table has columns and no share', async () => {
    await duck.run('CREATE TABLE t (email VARCHAR)');
    const scan = await scanPersonalData(duck, { table: 't', seed: 1 });
    expect(scan.columns[0]?.findings).toEqual([
      {
        kind: 'email',
        sensitive: null,
        by: 'name',
        strength: 'name',
        recognised: 0,
        tested: 0,
        share: null,
        inText: 0,
      },
    ]);
  });

  test('a column that the table has not is named', async () => {
    await duck.run('CREATE TABLE t (a INTEGER)');
    await expect(scanPersonalData(duck, { table: 't', seed: 1, columns: ['b'] })).rejects.toMatchObject({
      code: 'privacy.column-missing',
      info: { column: 'b', table: 't' },
    });
  });
});

test('row numbers are drawn without repetition and evenly', () => {
  const numbers = drawRowNumbers({ rows: 10_000, wanted: 2000, seed: 3 });
  expect(new Set(numbers).size).toBe(2000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(10_000);
  expect(numbers.reduce((sum, n) => sum + n, 0) / 2000).toBeCloseTo(5000, -2.5);
  expect(drawRowNumbers({ rows: 3, wanted: 9, seed: 3 })).toEqual([1, 2, 3]);
});
