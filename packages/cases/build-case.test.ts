import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Duckdb, openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCase } from './build-case.ts';
import {
  type CaseColumn,
  type CaseManifest,
  type CaseSource,
  type CellValue,
  DEFECT_OPERATORS,
  type DefectManifest,
} from './case-package.ts';
import { checksumRows } from './checksum-rows.ts';
import { loadSource } from './hand-in/load-source.ts';
import { listVisibleFiles, loadCase, verifyCase } from './load-case.ts';

const source = fileURLToPath(new URL('../../content/cases/a1-2-vols-2001', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-cases-'));
const folder = join(room, 'one');
let manifest: CaseManifest;
let defects: DefectManifest;
let duck: Duckdb;
let dirty: ReadonlyMap<string, readonly Record<string, CellValue>[]>;

/** A visible cell back to the type of the dictionary; text that is none stays text. */
function readCell(text: unknown, column: CaseColumn): CellValue {
  if (typeof text !== 'string') return null;
  const french = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}:\d{2}))?$/.exec(text);
  switch (column.type) {
    case 'integer':
    case 'decimal': {
      const value = Number(text.replace(',', '.'));
      return Number.isNaN(value) ? text : value;
    }
    case 'boolean':
      return ['oui', 'true'].includes(text) ? true : ['non', 'false'].includes(text) ? false : text;
    case 'date':
      return french === null ? text.slice(0, 10) : `${french[3]}-${french[2]}-${french[1]}`;
    case 'timestamp':
      return french === null
        ? text.replace(' ', 'T')
        : `${french[3]}-${french[2]}-${french[1]}T${french[4]}:00`;
    default:
      return text;
  }
}

async function readDirty(file: CaseSource, base: string): Promise<Record<string, CellValue>[]> {
  await loadSource(duck, base, file, 'seen');
  const rows = await duck.rows('SELECT * FROM seen ORDER BY row_no');
  return rows.map((row) =>
    Object.fromEntries(
      manifest.target.columns.map((column) => [
        column.name,
        readCell(row[file.columns[column.name] ?? ''], column),
      ]),
    ),
  );
}

beforeAll(async () => {
  await buildCase({ source, seed: 'graine', out: folder, records: 3000 });
  ({ manifest, defects } = loadCase(folder));
  duck = await openDuckdb({ allowedFolders: [room], memoryMb: 512, threads: 1 });
  const entries: [string, Record<string, CellValue>[]][] = [];
  for (const file of manifest.sources) entries.push([file.path, await readDirty(file, folder)]);
  dirty = new Map(entries);
}, 60_000);
afterAll(() => {
  duck.close();
  rmSync(room, { recursive: true });
});

describe('the manifest of planted defects', () => {
  test.each(DEFECT_OPERATORS)('%s is planted', (operator) => {
    expect(defects.defects.filter((defect) => defect.operator === operator).length).toBeGreaterThan(0);
  });

  test('names the very place, in the visible file, of every planted cell', () => {
    const cells = defects.defects.filter((defect) => defect.row !== null && defect.column !== null);
    const wrong = cells.filter((defect) => {
      const seen = dirty.get(defect.file)?.[(defect.row ?? 0) - 1];
      const value = seen?.[defect.column ?? ''];
      const shown = typeof value === 'string' ? value : (value ?? null);
      return seen?.vol_id !== defect.key || String(shown) !== String(defect.planted);
    });
    expect(cells.length).toBeGreaterThan(250);
    expect(wrong).toEqual([]);
  });

  test('holds one defect a cell, and a planted value is never the truth', () => {
    const places = defects.defects.map((defect) => `${defect.file}#${defect.row}#${defect.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(
      defects.defects.filter(
        (defect) => defect.row !== null && defect.column !== null && defect.truth === defect.planted,
      ),
    ).toEqual([]);
  });

  test('undone on the dirty rows, gives the clean truth exactly', async () => {
    const columns = manifest.target.columns;
    const shift = defects.defects.find((defect) => defect.operator === 'M14');
    const undone = manifest.sources.flatMap((file) => {
      const own = defects.defects.filter((defect) => defect.file === file.path);
      const added = new Set(own.filter((defect) => defect.column === null).map((defect) => defect.row));
      const cells = new Map(own.map((defect) => [`${defect.row}#${defect.column}`, defect]));
      return (dirty.get(file.path) ?? []).flatMap((row, index) => {
        if (added.has(index + 1)) return [];
        return [
          columns.map(({ name }): CellValue => {
            const defect = cells.get(`${index + 1}#${name}`);
            const seen = row[name] ?? null;
            const moved = shift?.file === file.path && shift.column === name && typeof seen === 'number';
            if (moved) return seen - Number(shift.planted);
            return defect === undefined ? seen : defect.truth;
          }),
        ];
      });
    });
    const truth = await duck.rows(
      `SELECT * FROM read_parquet(${quoteLiteral(join(folder, 'truth/table.parquet'))}) ORDER BY vol_id`,
    );
    undone.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(undone.length).toBe(3000);
    expect(undone).toEqual(truth.map((row) => columns.map(({ name }) => row[name] ?? null)));
  });

  test('draws the missing cells as it says: delays are missing more often when they are long', () => {
    const missing = defects.defects.filter(
      (defect) => defect.operator === 'M1' && defect.column === 'retard_min',
    );
    const long = missing.filter((defect) => Number(defect.truth) >= 45).length;
    expect(defects.mechanisms).toEqual({ etat_origine: 'MCAR', distance_km: 'MAR', retard_min: 'MNAR' });
    expect(long / missing.length).toBeGreaterThan(0.25);
  });
});

describe('a case package', () => {
  test('is the same to the byte from the same seed, and another from another seed', async () => {
    const again = await buildCase({ source, seed: 'graine', out: join(room, 'two'), records: 3000 });
    expect(again.files).toEqual(manifest.files);
    expect(again.sha256).toBe(manifest.sha256);
    const other = await buildCase({ source, seed: 'autre', out: join(room, 'three'), records: 3000 });
    const changed = other.files.filter(
      (file) => manifest.files.find((known) => known.path === file.path)?.sha256 !== file.sha256,
    );
    expect(changed.map((file) => file.path)).toEqual(
      expect.arrayContaining(manifest.sources.map((file) => file.path)),
    );
  }, 60_000);

  test('never shows the truth, the manifest or the keys', () => {
    const visible = listVisibleFiles(manifest).map((file) => file.path);
    expect(visible.filter((path) => !/^(brief\.md|facts\.json|donnees\/|notes\/)/.test(path))).toEqual([]);
    expect(visible).toEqual(
      expect.arrayContaining(['brief.md', 'donnees/referentiel.xlsx', 'notes/manifeste.csv']),
    );
    const brief = readFileSync(join(folder, 'brief.md'), 'utf8');
    expect(brief).not.toMatch(/doublon|sentinelle|-999|miles|fuseau|Latin/i);
  });

  test('carries the answers of its smoke queries', async () => {
    await duck.run(
      `CREATE OR REPLACE VIEW vols AS SELECT * FROM read_parquet(${quoteLiteral(join(folder, 'truth/table.parquet'))})`,
    );
    for (const query of manifest.smokeQueries) {
      const rows = await duck.rows(query.sql);
      expect(rows.length).toBeGreaterThan(0);
      expect(checksumRows(rows.map((row) => Object.values(row)))).toBe(query.sha256);
    }
  });

  test('is found intact, and each change is named', () => {
    expect(verifyCase(folder)).toEqual([]);
    const path = join(room, 'three');
    writeFileSync(join(path, 'brief.md'), 'autre énoncé');
    writeFileSync(join(path, 'donnees/ajout.csv'), 'a\n');
    rmSync(join(path, 'facts.json'));
    expect(verifyCase(path)).toEqual([
      { path: 'brief.md', difference: 'changed' },
      { path: 'facts.json', difference: 'missing' },
      { path: 'donnees/ajout.csv', difference: 'added' },
    ]);
  });

  test('is refused with its place when its manifest is damaged, and never overwrites a folder that is no case', async () => {
    const path = join(room, 'three', 'defects.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"operator": "M1"', '"operator": "M99"'));
    let caught: unknown = null;
    try {
      loadCase(join(room, 'three'));
    } catch (error) {
      caught = error;
    }
    expect(errorCode(caught)).toBe('cases.manifest-invalid');
    expect(errorInfo(caught).file).toBe('defects.json');
    const occupied = await buildCase({ source, seed: 's', out: room }).catch((error: unknown) => error);
    expect(errorCode(occupied)).toBe('cases.output-occupied');
  });
});
