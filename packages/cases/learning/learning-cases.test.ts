import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { pcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCase } from '../build-case.ts';
import { readCaseDefinition } from '../case-definition.ts';
import { listVisibleFiles, loadCase, verifyCase } from '../load-case.ts';
import { decodeAdpcm, encodeAdpcm } from './media/adpcm.ts';
import { measureVoice } from './media/measure-voice.ts';
import { writePng } from './media/write-png.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-learning-cases-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const sourceOf = (id: string): string =>
  fileURLToPath(new URL(`../../../content/cases/${id}`, import.meta.url));
const build = (id: string, seed: string, out: string) =>
  buildCase({ source: sourceOf(id), seed, out: join(room, out), records: 400 });

type Row = Readonly<Record<string, string>>;
const readCsv = (folder: string, path: string, delimiter: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(join(folder, path), 'utf8').trimEnd().split('\n');
  const names = head.split(delimiter);
  return lines.map((line) => {
    const cells = [
      ...line.matchAll(new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g')),
    ];
    return Object.fromEntries(names.map((name, at) => [name, cells[at]?.[1] ?? cells[at]?.[2] ?? '']));
  });
};
const readTruth = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'));

describe.each(['a2-3-oiseaux', 'a2-3-manuels', 'a2-3-chiffres', 'a2-3-voix'])('%s', (id) => {
  test('is the same to the byte from the same seed, and a parallel form with as many traps from another', async () => {
    const first = await build(id, 'une', `${id}-1`);
    const again = await build(id, 'une', `${id}-2`);
    const other = await build(id, 'autre', `${id}-3`);
    expect(again.sha256).toBe(first.sha256);
    expect(other.sha256).not.toBe(first.sha256);
    expect(verifyCase(join(room, `${id}-1`))).toEqual([]);
    const shape = (out: string) =>
      readTruth(join(room, out), 'fuites.json').leaks.map((leak: { type: string; pairs?: unknown[] }) => [
        leak.type,
        leak.pairs?.length,
      ]);
    expect(shape(`${id}-3`)).toEqual(shape(`${id}-1`));
  }, 60_000);

  test('shows no label of the test, and hides them with the slice of each row', async () => {
    const manifest = await build(id, 'une', `${id}-1`);
    const folder = join(room, `${id}-1`);
    const { learning } = readCaseDefinition(sourceOf(id));
    const shown = listVisibleFiles(manifest).map(({ path }) => path);
    expect(shown.filter((path) => !/^(brief\.md|facts\.json|donnees\/)/.test(path))).toEqual([]);
    const tests = readCsv(folder, 'donnees/essai.csv', ';');
    const hidden = readCsv(folder, 'truth/etiquettes.csv', ',');
    expect(Object.keys(tests[0] ?? {})).not.toContain(learning?.label);
    expect(tests.every((row) => row[learning?.late.column ?? ''] === '')).toBe(true);
    expect(hidden.map((row) => row.id)).toEqual(tests.map((row) => row.id));
    const { column, value, keys } = readTruth(folder, 'derive.json');
    expect(hidden.filter((row) => row.tranche === 'decalee').map((row) => row.id)).toEqual(keys);
    expect(tests.filter((row) => row[column] === value).map((row) => row.id)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(8);
    const trained = readCsv(folder, 'donnees/apprentissage.csv', ';');
    expect(trained.some((row) => row[column] === value)).toBe(false);
  }, 60_000);

  test('undone, the planted changes give back the rows that were drawn', async () => {
    await build(id, 'une', `${id}-1`);
    const folder = join(room, `${id}-1`);
    const { learning, target } = readCaseDefinition(sourceOf(id));
    const label = learning?.label ?? '';
    const trained = readCsv(folder, 'donnees/apprentissage.csv', ';').map((row) => ({ ...row }));
    const added = new Set<string>();
    for (const { operator, row, planted, truth } of loadCase(folder).defects.defects) {
      if (operator === 'M2' || operator === 'M3') added.add(String(planted));
      const at = row === null ? undefined : trained[row - 1];
      if (operator === 'M18' && at !== undefined) {
        expect(at[label]).toBe(planted);
        at[label] = String(truth);
      }
    }
    const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
    const clean = await duck
      .rows(`SELECT * FROM read_parquet(${quoteLiteral(join(folder, 'truth/table.parquet'))})`)
      .finally(() => duck.close());
    const labels = new Map(clean.map((row) => [String(row.id), String(row[label])]));
    const kept = trained.filter((row) => !added.has(row.id ?? ''));
    for (const row of kept) expect(row[label]).toBe(labels.get(row.id ?? ''));
    const hidden = readCsv(folder, 'truth/etiquettes.csv', ',');
    for (const row of hidden) expect(row.etiquette).toBe(labels.get(row.id ?? ''));
    expect(kept.length + hidden.length).toBe(clean.length);
    expect(Object.keys(clean[0] ?? {})).toEqual(target.columns.map(({ name }) => name));
  }, 60_000);

  test('describes every column to the candidate and no trap', () => {
    const { brief, target, learning } = readCaseDefinition(sourceOf(id));
    for (const { name } of target.columns) expect(brief).toContain(`\`${name}\``);
    expect(brief).toContain(`\`${learning?.late.column}\``);
    expect(brief).not.toMatch(/doublon|recopi|décal|bruit|fausse|remplie après|planté/i);
  });
});

test('a voice comes back from four bits within a step of what it was', () => {
  const samples = Int16Array.from({ length: 2000 }, (_, at) => Math.round(9000 * Math.sin(at / 9)));
  const heard = decodeAdpcm(encodeAdpcm(samples));
  const gap = samples
    .subarray(200)
    .reduce((sum, value, at) => sum + Math.abs(value - (heard[at + 200] ?? 0)), 0);
  expect(gap / 1800).toBeLessThan(300);
});

test('the louder a voice, the higher its mean energies by twice the log of the gain', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (seed) => {
      const stream = pcg32(seed);
      const samples = Int16Array.from({ length: 2048 }, () => Math.round((stream.nextUnit() - 0.5) * 16_000));
      const soft = measureVoice(samples);
      const loud = measureVoice(samples.map((value) => value * 2));
      for (let band = 0; band < 24; band += 1)
        expect((loud[band] ?? 0) - (soft[band] ?? 0)).toBeCloseTo(2 * Math.LN2, 2);
    }),
    { numRuns: 20 },
  );
});

test('an image is a PNG whose header says its size', () => {
  const png = Buffer.from(writePng(new Uint8Array(28 * 28).fill(7), 28));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([28, 28, 8, 0]);
});
