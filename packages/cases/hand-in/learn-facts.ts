import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { CaseManifest } from '../case-package.ts';
import { ARCHIVE_FILE } from '../flights/flight-columns.ts';
import { DISTANCE_RATIO } from './flight-rules.ts';
import { loadSource } from './load-source.ts';
import { readSourceSql } from './read-sources.ts';

/** What the expert learnt from the visible files before writing the recipe. */
export interface VisibleFacts {
  /** State codes of the reference. */
  readonly states: readonly string[];
  /** Airport codes of the reference that any source uses. */
  readonly airports: readonly string[];
  /** Airport names of the reference that any source uses. */
  readonly names: readonly string[];
  /** Keys of flights whose distance is the one of their route in miles. */
  readonly inMiles: readonly string[];
  /** Smallest delay of the archive among the flights it calls on time; 0 without bias. */
  readonly archiveBias: number;
}

/** Loads every visible source into `vu`, target columns typed, with the state, name and distance most rows agree on. */
export async function readVisible(duck: Duckdb, folder: string, manifest: CaseManifest): Promise<void> {
  const selects: string[] = [];
  for (const [index, source] of manifest.sources.entries()) {
    await loadSource(duck, folder, source, `brut_${index}`);
    const cells = Object.entries(readSourceSql(manifest, source, 'patient')).map(
      ([name, sql]) => `${sql} AS ${quoteIdentifier(name)}`,
    );
    selects.push(`SELECT row_no, ${cells.join(', ')} FROM brut_${index}`);
  }
  await duck.run(`CREATE OR REPLACE TABLE vu AS SELECT *,
    mode(etat_origine) OVER (PARTITION BY origine) AS etat_usuel,
    mode(aeroport_origine) OVER (PARTITION BY origine) AS nom_usuel,
    median(distance_km) OVER (PARTITION BY origine, destination) AS distance_usuelle,
    count(*) OVER (PARTITION BY vol_id) AS copies
    FROM (${selects.join(' UNION ALL ')})`);
}

export interface ReferenceCodes {
  readonly airports: readonly string[];
  readonly names: readonly string[];
  readonly states: readonly string[];
}

/** What the visible files say of themselves, needed by the expert's rules. Asks `vu` and the reference. */
export async function learnFacts(duck: Duckdb, reference: ReferenceCodes): Promise<VisibleFacts> {
  const ask = async (sql: string): Promise<readonly string[]> =>
    ((await duck.columns(sql)).value ?? []).map(String);
  const codes = await ask(
    'SELECT DISTINCT destination AS value FROM vu UNION SELECT DISTINCT origine FROM vu ORDER BY 1',
  );
  const names = await ask('SELECT DISTINCT aeroport_origine AS value FROM vu ORDER BY 1');
  const inMiles = await ask(
    `SELECT DISTINCT vol_id AS value FROM vu WHERE abs(${DISTANCE_RATIO} - 0.6214) < 0.004 ORDER BY 1`,
  );
  const bias = await duck.scalar(
    `SELECT min(retard_min) FROM vu WHERE source = ${quoteLiteral(ARCHIVE_FILE)} AND statut = 'à l''heure'`,
  );
  const knownCodes = new Set(reference.airports);
  const knownNames = new Set(reference.names);
  return {
    airports: codes.filter((code) => knownCodes.has(code)),
    names: names.filter((name) => knownNames.has(name)),
    states: reference.states,
    inMiles,
    archiveBias: Number(bias ?? 0),
  };
}
