import { join } from 'node:path';
import { type Duckdb, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import { findFlightsFolder } from '../flights/read-flights.ts';

const SOURCE_ROWS = 3_000_000;

/** A real flight of the source, one per route and minute. */
export interface SampledFlight {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Hour of departure, 0 to 23, local time. */
  readonly hour: number;
  readonly origin: string;
  readonly destination: string;
  readonly distanceKm: number;
  readonly delayMinutes: number;
}

const SAMPLE_SQL = `
WITH flight AS (
  SELECT f.*, f.file_row_number AS place,
    row_number() OVER (PARTITION BY f.origin, f.destination, f.date ORDER BY f.file_row_number) AS repeat
  FROM read_parquet($FLIGHTS, file_row_number = true) f JOIN picked ON f.file_row_number = picked.row_number
  WHERE f.delay BETWEEN -60 AND 1440 AND f.date < TIMESTAMP '2001-07-01' AND ($ORIGINS)
), kept AS (SELECT * FROM flight WHERE repeat = 1 ORDER BY place LIMIT $COUNT)
SELECT strftime(date, '%Y-%m-%d') AS day, hour(date) AS hour, origin, destination,
  round(distance * 1.609344, 1) AS distance_km, delay
FROM kept ORDER BY date, place`;

/**
 * `count` flights of the source drawn by row number, in date order; from the stations named alone when `origins` names
 * some. `draws` rows are looked at: enough of them must leave these stations.
 */
export async function sampleFlights(
  duck: Duckdb,
  stream: RandomStream,
  wanted: { readonly count: number; readonly draws: number; readonly origins: readonly string[] },
): Promise<readonly SampledFlight[]> {
  const drawn = new Set<number>();
  while (drawn.size < wanted.draws) drawn.add(stream.nextBelow(SOURCE_ROWS));
  await duck.run('CREATE OR REPLACE TABLE picked (row_number BIGINT)');
  const numbers = [...drawn].sort((a, b) => a - b).map((value): readonly number[] => [value]);
  await duck.appendRows('picked', ['row_number'], numbers);
  const origins = wanted.origins.map((origin) => quoteLiteral(origin)).join(', ');
  const sql = SAMPLE_SQL.replace('$FLIGHTS', quoteLiteral(join(findFlightsFolder(), 'flights-3m.parquet')))
    .replace('$ORIGINS', origins === '' ? 'true' : `f.origin IN (${origins})`)
    .replace('$COUNT', String(wanted.count));
  return (await duck.rows(sql)).map((row) => ({
    day: String(row.day),
    hour: Number(row.hour),
    origin: String(row.origin),
    destination: String(row.destination),
    distanceKm: Number(row.distance_km),
    delayMinutes: Number(row.delay),
  }));
}
