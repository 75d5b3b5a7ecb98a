import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Duckdb, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import type { CellValue } from '../case-package.ts';
import type { CaseRow } from '../operators/plant.ts';
import { ARCHIVE_FILE, BOOKING_FILE, DESK_FILE, FLIGHT_COLUMNS, MANUAL_FILE } from './flight-columns.ts';

const SOURCE_ROWS = 3_000_000;

/** The data folder of the vega-datasets package. */
export function findFlightsFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('vega-datasets')), '..', 'data');
}

function fileOfMonth(month: number): string {
  if (month <= 2) return DESK_FILE;
  if (month <= 4) return BOOKING_FILE;
  return month === 5 ? ARCHIVE_FILE : MANUAL_FILE;
}

/**
 * The clean records: real flights drawn by row number, one per route and minute, delay from -60 to 1440 minutes (the
 * source holds a few beyond), with the columns of the target derived from them and from the airports.
 */
const CLEAN_SQL = `
WITH flight AS (
  SELECT f.*, picked.row_number AS place,
    row_number() OVER (PARTITION BY f.origin, f.destination, f.date ORDER BY picked.row_number) AS repeat
  FROM read_parquet($FLIGHTS, file_row_number = true) f JOIN picked ON f.file_row_number = picked.row_number
  WHERE f.delay BETWEEN -60 AND 1440 AND f.date < TIMESTAMP '2001-07-01'
), kept AS (SELECT * FROM flight WHERE repeat = 1 ORDER BY place LIMIT $COUNT)
SELECT 'V' || lpad(CAST(row_number() OVER (ORDER BY date, place) AS VARCHAR), 7, '0') AS vol_id,
  CAST(date AS DATE) AS date_vol,
  date AS depart,
  CASE WHEN hour(date) < 5 THEN 'nuit' WHEN hour(date) < 10 THEN 'matinée' WHEN hour(date) < 15 THEN 'mi-journée'
    WHEN hour(date) < 20 THEN 'après-midi' ELSE 'soirée' END AS tranche,
  ['dimanche','lundi','mardi','mercredi','jeudi','vendredi','samedi'][dayofweek(date) + 1] AS jour,
  origin AS origine, trim(a.state) AS etat_origine, trim(a.name) AS aeroport_origine, destination,
  round(distance * 1.609344, 1) AS distance_km,
  delay AS retard_min,
  CASE WHEN delay < 0 THEN 'en avance' WHEN delay < 15 THEN 'à l''heure' ELSE 'retardé' END AS statut,
  delay >= 60 AS retard_majeur,
  CAST(date AS DATE) + 1 AS maj_le,
  month(date) AS month
FROM kept JOIN read_csv($AIRPORTS, header = true) a ON a.iata = kept.origin ORDER BY date, place`;

function drawRowNumbers(stream: RandomStream, count: number): readonly (readonly number[])[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(stream.nextBelow(SOURCE_ROWS));
  return [...drawn].sort((a, b) => a - b).map((value) => [value]);
}

/** `count` clean records spread over the four sources by month, in date order, uid from 1. */
export async function readFlights(
  duck: Duckdb,
  stream: RandomStream,
  count: number,
): Promise<readonly CaseRow[]> {
  const folder = findFlightsFolder();
  await duck.run('CREATE OR REPLACE TABLE picked (row_number BIGINT)');
  await duck.appendRows('picked', ['row_number'], drawRowNumbers(stream, Math.ceil(count * 1.05)));
  const sql = CLEAN_SQL.replace('$FLIGHTS', quoteLiteral(join(folder, 'flights-3m.parquet')))
    .replace('$AIRPORTS', quoteLiteral(join(folder, 'airports.csv')))
    .replace('$COUNT', String(count));
  const rows = await duck.rows(sql);
  return rows.map((row, index) => ({
    uid: index + 1,
    file: fileOfMonth(Number(row.month)),
    cells: Object.fromEntries(
      FLIGHT_COLUMNS.map((column): [string, CellValue] => [column, row[column] ?? null]),
    ),
  }));
}
