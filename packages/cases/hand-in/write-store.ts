import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Duckdb, DuckdbScalar } from '@etalon/duckdb';
import type { CellValue } from '../case-package.ts';

const SCHEMA = `
CREATE TABLE aeroports (code TEXT PRIMARY KEY, nom TEXT NOT NULL, ville TEXT, etat TEXT, latitude REAL, longitude REAL) STRICT;
CREATE TABLE vols (
  vol_id TEXT PRIMARY KEY, date_vol TEXT, depart TEXT, tranche TEXT, jour TEXT,
  origine TEXT REFERENCES aeroports (code), etat_origine TEXT, aeroport_origine TEXT,
  destination TEXT REFERENCES aeroports (code), distance_km REAL, retard_min INTEGER, statut TEXT,
  retard_majeur INTEGER, maj_le TEXT) STRICT;
CREATE TABLE notes (chemin TEXT PRIMARY KEY, sha256 TEXT NOT NULL, octets INTEGER NOT NULL, date_vol TEXT NOT NULL, etat TEXT, texte TEXT NOT NULL) STRICT;
CREATE INDEX vols_par_jour ON vols (date_vol, etat_origine);`;

type Bound = string | number | null;

function bind(value: DuckdbScalar): Bound {
  return typeof value === 'boolean' ? Number(value) : value;
}

function insertAll(store: DatabaseSync, table: string, rows: readonly (readonly Bound[])[]): void {
  const first = rows[0];
  if (first === undefined) return;
  const insert = store.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
  store.exec('BEGIN');
  for (const row of rows) insert.run(...row);
  store.exec('COMMIT');
}

export interface StoreOptions {
  readonly duck: Duckdb;
  readonly caseFolder: string;
  readonly path: string;
  readonly table: string;
  /** Rows of the sheet `aeroports`. */
  readonly airports: readonly (readonly CellValue[])[];
  /** SQLite checks declared foreign keys only when asked to. */
  readonly keys: 'enforced' | 'declared' | 'none';
}

/** The delivered store in SQLite: flights, airports, notes, with their keys. */
export async function writeStore(options: StoreOptions): Promise<void> {
  const store = new DatabaseSync(options.path, { enableForeignKeyConstraints: options.keys === 'enforced' });
  try {
    store.exec(
      options.keys === 'none'
        ? SCHEMA.replaceAll(/ PRIMARY KEY| REFERENCES aeroports \(code\)/g, '')
        : SCHEMA,
    );
    const airports = options.airports.map(([code, name, city, state, , latitude, longitude]) =>
      [code, name, city, state, latitude, longitude].map((cell) => bind(cell ?? null)),
    );
    insertAll(store, 'aeroports', airports);
    const columns = Object.values(await options.duck.columns(`SELECT * FROM "${options.table}"`));
    const count = columns[0]?.length ?? 0;
    const flights = Array.from({ length: count }, (_, row) =>
      columns.map((column) => bind(column[row] ?? null)),
    );
    insertAll(store, 'vols', flights);
    const [, ...lines] = readFileSync(join(options.caseFolder, 'notes/manifeste.csv'), 'utf8')
      .trim()
      .split('\n');
    const notes = lines.map((line): readonly Bound[] => {
      const [path = '', sha256 = '', bytes = '0', day = '', state = ''] = line.split(';');
      return [path, sha256, Number(bytes), day, state, readFileSync(join(options.caseFolder, path), 'utf8')];
    });
    insertAll(store, 'notes', notes);
  } finally {
    store.close();
  }
}
