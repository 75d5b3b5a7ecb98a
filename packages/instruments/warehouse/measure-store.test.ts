import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { loadDataset } from '@etalon/evidence';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MeasurePiece, openWorkbench } from '../bench/workbench.ts';
import { pieceOf } from '../fiche/measure-files.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-instruments-'));
const caseFolder = join(room, 'case');
let pieces: readonly MeasurePiece[];
let readings: readonly Reading[];

function written(fileName: string, content: string): MeasurePiece {
  const path = join(mkdtempSync(join(room, 'piece-')), fileName);
  writeFileSync(path, content, 'latin1');
  return pieceOf(path);
}

function readingOf(list: readonly Reading[], instrument: string): Reading {
  const found = list.find((reading) => reading.instrument === instrument);
  if (found === undefined) throw new Error(`no reading of ${instrument}`);
  return found;
}

function rowsOf(reading: Reading): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(reading.value) ? reading.value : [];
}

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
    instruments: ['I-STO-1'],
  });
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a store', () => {
  const measureStore = async (piece: MeasurePiece): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const [reading] = await measureHandIn({
      pieces: [piece],
      caseFolder,
      scope: 'visible',
      confirmedMatches: [],
      instruments: ['I-STO-1'],
    });
    return reading === undefined ? [] : rowsOf(reading);
  };

  test('made from DDL shows orphans, repeated grain and absent columns with their place', async () => {
    const ddl = `CREATE TABLE etats (code TEXT PRIMARY KEY);
      CREATE TABLE jours (nom TEXT);
      CREATE TABLE vols (vol_id TEXT, etat TEXT REFERENCES etats(code), jour TEXT REFERENCES jours(nom), note TEXT DEFAULT 'a;b');
      CREATE TABLE retards (vol TEXT PRIMARY KEY, code TEXT);
      INSERT INTO etats VALUES ('CA'), ('NY');
      INSERT INTO retards VALUES ('1', 'CA'), ('2', 'NY');
      INSERT INTO vols VALUES ('V0000001', 'CA', NULL, 'x'), ('V0000001', 'ZZ', NULL, 'y');`;
    const rows = await measureStore(written('entrepot.sql', ddl));
    const rules = rows.map((row) => [row.kind, row.rule, row.count]);
    expect(rules).toContainEqual(['finding', 'unicité du grain', 1]);
    expect(rules).toContainEqual(['finding', 'zone non structurée sans manifeste', 60]);
    expect(rules).toContainEqual(['fact', 'table référencée sans clé déclarée', 1]);
    expect(rules).toContainEqual(['fact', 'table sans clé déclarée', 0]);
    expect(rows.find((row) => row.rule === 'référence non déclarée')?.locator).toBe(
      'retards.code → etats.code',
    );
  });

  test('with the declared keys alone shows its orphan', async () => {
    const ddl = `CREATE TABLE etats (code TEXT PRIMARY KEY);
      CREATE TABLE vols (vol_id TEXT PRIMARY KEY, etat TEXT REFERENCES etats(code));
      INSERT INTO vols VALUES ('V0000001', 'ZZ');`;
    expect(
      (await measureStore(written('entrepot.sql', ddl))).map((row) => [row.rule, row.count]),
    ).toContainEqual(['clé orpheline', 1]);
  });

  test('is set beside each source: keys, rows, sums; the manifest does not have to list itself', () => {
    const rows = rowsOf(readingOf(readings, 'I-STO-1'));
    expect(rows.filter((row) => row.kind === 'finding')).toEqual([]);
    const sources = rows.filter((row) => row.kind === 'source');
    expect(sources).toHaveLength(4);
    for (const row of sources) {
      expect(row.rowDifference).toBe(Number(row.storedRows) - Number(row.sourceRows));
      expect(row.count).toBe(Number(row.sourceKeys) - Number(row.integratedKeys));
    }
    const sums = rows.filter((row) => row.kind === 'control');
    expect(sums.length).toBeGreaterThanOrEqual(sources.length);
    for (const row of sums)
      expect(Number(row.sumDifference)).toBeCloseTo(Number(row.storedSum) - Number(row.sourceSum), 4);
  });
});

test('a source of the case reads the same as through the guarded reader', async () => {
  const bench = await openWorkbench({ pieces: [], caseFolder, matches: [] });
  try {
    await Promise.all(
      bench.case.manifest.sources.map(async (source, index) => {
        const direct = await bench.sourceTable(source);
        const guarded = await loadDataset(bench.duck, {
          path: join(caseFolder, source.path),
          fileName: basename(source.path),
          tableName: `guarded_${index}`,
          workFolder: bench.folder,
          ...(source.sheet === null ? {} : { table: source.sheet }),
        });
        expect(guarded).toMatchObject({ kind: 'loaded' });
        const read = (table: string): Promise<readonly unknown[]> =>
          bench.duck.rows(`SELECT * FROM ${table} ORDER BY rowid`);
        expect(await read(String(direct))).toEqual(await read(`guarded_${index}`));
      }),
    );
  } finally {
    bench.close();
  }
});
