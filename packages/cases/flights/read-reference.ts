import { join } from 'node:path';
import { type Duckdb, quoteLiteral } from '@etalon/duckdb';
import type { SheetText } from '../files/write-workbook.ts';
import { WEEKDAYS } from './flight-columns.ts';
import { findFlightsFolder } from './read-flights.ts';

/** Sheet `aeroports`: every airport of the source, code first. */
export async function readAirports(duck: Duckdb): Promise<SheetText> {
  const path = quoteLiteral(join(findFlightsFolder(), 'airports.csv'));
  const rows =
    await duck.rows(`SELECT trim(iata) AS code, trim(name) AS nom, trim(city) AS ville, trim(state) AS etat,
    trim(country) AS pays, latitude, longitude FROM read_csv(${path}, header = true) ORDER BY iata`);
  return {
    name: 'aeroports',
    headers: ['code', 'nom', 'ville', 'etat', 'pays', 'latitude', 'longitude'],
    rows: rows.map((row) => [
      row.code ?? null,
      row.nom ?? null,
      row.ville ?? null,
      row.etat ?? null,
      row.pays ?? null,
      row.latitude ?? null,
      row.longitude ?? null,
    ]),
  };
}

/** Sheet `categories`: the closed lists of the target and the rule of each value. */
export function readCategories(): SheetText {
  const slots = [
    ['nuit', 'départ de 00:00 à 04:59'],
    ['matinée', 'départ de 05:00 à 09:59'],
    ['mi-journée', 'départ de 10:00 à 14:59'],
    ['après-midi', 'départ de 15:00 à 19:59'],
    ['soirée', 'départ de 20:00 à 23:59'],
  ];
  const states = [
    ['en avance', 'retard négatif'],
    ["à l'heure", 'retard de 0 à 14 minutes'],
    ['retardé', 'retard de 15 minutes et plus'],
  ];
  return {
    name: 'categories',
    headers: ['colonne', 'valeur', 'regle'],
    rows: [
      ...slots.map(([value = '', rule = '']) => ['tranche', value, rule]),
      ...states.map(([value = '', rule = '']) => ['statut', value, rule]),
      ...WEEKDAYS.map((day) => ['jour', day, 'jour de la date du vol']),
    ],
  };
}
