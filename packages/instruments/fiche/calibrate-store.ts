import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadCase } from '@etalon/cases';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import type { ReadingRow } from '../reading.ts';
import type { FicheRate } from './fiche.ts';
import { measureFiles, rowsOf, writePiece } from './measure-files.ts';
import { writeRate } from './rate.ts';

export interface StoreCalibration {
  readonly store: { readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] };
  readonly smoke: { readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] };
}

const BOTH = ['I-STO-1', 'I-STO-1.smoke'];

/** Copies of a sound store in which faults are planted one kind at a time, each counted before it is measured. */
export async function calibrateStore(
  room: string,
  input: { readonly caseFolder: string; readonly store: string; readonly streams: readonly RandomStream[] },
): Promise<StoreCalibration> {
  const { caseFolder, streams } = input;
  const { smokeQueries } = loadCase(caseFolder).manifest;
  const sum = { planted: 0, counted: 0, clean: 0, findings: 0, changed: 0, told: 0, same: 0, wrong: 0 };
  const faithful = writePiece(room, 'entrepot.sqlite', '');
  copyFileSync(input.store, faithful);
  await fillFromTruth(caseFolder, faithful);
  const base = await measureFiles({ caseFolder, paths: [faithful], instruments: BOTH });
  const baseRows = rowsOf(base, 'I-STO-1');
  sum.clean += baseRows.length;
  sum.findings += baseRows.filter((row) => row.kind === 'finding').length;
  sum.same += smokeQueries.length;
  sum.wrong += rowsOf(base, 'I-STO-1.smoke').filter((row) => row.same !== true).length;
  for (const stream of streams) {
    const path = writePiece(room, 'entrepot.sqlite', '');
    copyFileSync(faithful, path);
    const planted = plantFaults(path, stream);
    const readings = await measureFiles({ caseFolder, paths: [path], instruments: BOTH });
    const found = countFaults(rowsOf(readings, 'I-STO-1'), baseRows);
    for (const [name, count] of Object.entries(planted)) {
      sum.planted += count;
      sum.counted += Math.min(count, found[name] ?? 0);
      sum.findings += Math.max(0, (found[name] ?? 0) - count);
    }
    const answers = rowsOf(readings, 'I-STO-1.smoke');
    for (const query of smokeQueries) {
      const differs = answerOf(path, query.sql) !== answerOf(faithful, query.sql);
      const row = answers.find((one) => one.id === query.id);
      if (differs) sum.changed += 1;
      else sum.same += 1;
      if (differs && row?.same === false) sum.told += 1;
      if (!differs && row?.same !== true) sum.wrong += 1;
    }
  }
  return {
    store: {
      recovery: [
        writeRate(
          'fautes plantées que le relevé compte (clés orphelines, vols retirés, notes absentes ou altérées)',
          sum.counted,
          sum.planted,
        ),
      ],
      falseReports: [
        writeRate('constats sur un entrepôt sain, ou en trop', sum.findings, sum.clean + sum.planted),
      ],
    },
    smoke: {
      recovery: [writeRate('réponses changées que le relevé dit différentes', sum.told, sum.changed)],
      falseReports: [writeRate('réponses inchangées dites différentes', sum.wrong, sum.same)],
    },
  };
}

/** The store's flights replaced by those of the hidden truth. */
async function fillFromTruth(caseFolder: string, path: string): Promise<void> {
  const duck = await openDuckdb({ allowedFolders: [caseFolder], memoryMb: 512, threads: 1 });
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    const names = database
      .prepare('PRAGMA table_info(vols)')
      .all()
      .map((column) => String(column.name));
    const cells = names.map((name) => {
      if (/^(distance_km|retard_min)$/.test(name)) return name;
      if (name === 'retard_majeur') return `CAST(${name} AS INTEGER) AS ${name}`;
      return name === 'depart'
        ? `strftime(${name}, '%Y-%m-%dT%H:%M:%S') AS ${name}`
        : `CAST(${name} AS VARCHAR) AS ${name}`;
    });
    const rows = await duck.rows(
      `SELECT ${cells.join(', ')} FROM read_parquet(${quoteLiteral(join(caseFolder, 'truth', 'table.parquet'))})`,
    );
    const insert = database.prepare(`INSERT INTO vols VALUES (${names.map(() => '?').join(', ')})`);
    database.exec('BEGIN; DELETE FROM vols;');
    for (const row of rows) insert.run(...names.map((name) => toStored(row[name])));
    database.exec('COMMIT');
  } finally {
    database.close();
    duck.close();
  }
}

function toStored(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function plantFaults(path: string, stream: RandomStream): Readonly<Record<string, number>> {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    const pick = (table: string, key: string, count: number): readonly string[] => {
      const left = database
        .prepare(`SELECT ${key} AS k FROM ${table} ORDER BY 1`)
        .all()
        .map((row) => String(row.k));
      return Array.from({ length: count }, () => left.splice(stream.nextBelow(left.length), 1)[0] ?? '');
    };
    const apply = (sql: string, keys: readonly string[]): void => {
      const statement = database.prepare(sql);
      for (const key of keys) statement.run(key);
    };
    const [orphans, dropped, absent, altered] = [5, 4, 3, 3].map((base) => base + stream.nextBelow(6));
    apply('DELETE FROM vols WHERE vol_id = ?', pick('vols', 'vol_id', dropped ?? 0));
    apply("UPDATE vols SET origine = 'ZZZZ' WHERE vol_id = ?", pick('vols', 'vol_id', orphans ?? 0));
    apply('DELETE FROM notes WHERE chemin = ?', pick('notes', 'chemin', absent ?? 0));
    apply("UPDATE notes SET sha256 = 'altéré' WHERE chemin = ?", pick('notes', 'chemin', altered ?? 0));
    return { orphans: orphans ?? 0, dropped: dropped ?? 0, absent: absent ?? 0, altered: altered ?? 0 };
  } finally {
    database.close();
  }
}

function countFaults(
  rows: readonly ReadingRow[],
  base: readonly ReadingRow[],
): Readonly<Record<string, number>> {
  const total = (list: readonly ReadingRow[], rule: string): number =>
    list.filter((row) => row.rule === rule).reduce((sum, row) => sum + Number(row.count), 0);
  const source = 'rapprochement avec la source';
  return {
    orphans: total(rows, 'clé orpheline'),
    dropped: total(rows, source) - total(base, source),
    absent: total(rows, 'fichier absent du manifeste'),
    altered: total(rows, 'empreinte différente'),
  };
}

function answerOf(path: string, sql: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return JSON.stringify(database.prepare(sql).all());
  } finally {
    database.close();
  }
}
