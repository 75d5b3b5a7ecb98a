import type { Recipe, RecipeStep } from '@etalon/core/evidence';
import { quoteLiteral } from '@etalon/duckdb';
import type { CaseManifest } from '../case-package.ts';
import { ARCHIVE_FILE } from '../flights/flight-columns.ts';
import { DELAY, DEPARTURE, DISTANCE, MISREAD, weekdaySql } from './flight-rules.ts';
import type { VisibleFacts } from './learn-facts.ts';
import { FORGET_SOURCE, loadSources } from './read-sources.ts';

function listSql(values: readonly string[]): string {
  return `(${values.map((value) => quoteLiteral(value)).join(', ')})`;
}

const SAME_DAY = `CAST(${DEPARTURE} AS DATE)`;
const FLIGHT_DAY = 'CAST(date_vol AS DATE)';

function cleanRows(): readonly RecipeStep[] {
  return [
    {
      id: 'R1',
      op: 'drop_rows',
      reason: 'Version antérieure au vol : la clôture a lieu le lendemain.',
      where: `CAST(maj_le AS DATE) < ${SAME_DAY} AND CAST(maj_le AS DATE) <> DATE '1900-01-01'`,
    },
    {
      id: 'R2',
      op: 'drop_rows',
      reason: "Second identifiant d'un même vol : la clé est V suivi de sept chiffres.",
      where: "NOT regexp_full_match(vol_id, 'V[0-9]{7}')",
    },
    { id: 'R3', op: 'deduplicate', reason: 'La clé est unique.', keys: ['vol_id'], orderBy: 'maj_le DESC' },
  ];
}

function cleanPlaces(facts: VisibleFacts): readonly RecipeStep[] {
  return [
    {
      id: 'P1',
      op: 'set',
      reason: 'Casse et espaces.',
      column: 'etat_origine',
      value: 'upper(trim(etat_origine))',
    },
    {
      id: 'P2',
      op: 'set',
      reason: "Code d'État inconnu du référentiel : à retrouver.",
      column: 'etat_origine',
      value: 'NULL',
      where: `etat_origine NOT IN ${listSql(facts.states)}`,
    },
    {
      id: 'P3',
      op: 'fill',
      reason: "Un aéroport n'a qu'un État.",
      column: 'etat_origine',
      method: 'mode',
      by: ['origine'],
    },
    {
      id: 'P4',
      op: 'set',
      reason: 'Nom absent du référentiel, coupé : à retrouver.',
      column: 'aeroport_origine',
      value: 'NULL',
      where: `aeroport_origine NOT IN ${listSql(facts.names)}`,
    },
    {
      id: 'P5',
      op: 'fill',
      reason: "Un aéroport n'a qu'un nom.",
      column: 'aeroport_origine',
      method: 'mode',
      by: ['origine'],
    },
    {
      id: 'P6',
      op: 'set',
      reason: 'Destination absente du référentiel et sans autre indice : laissée vide.',
      column: 'destination',
      value: 'NULL',
      where: `destination NOT IN ${listSql(facts.airports)}`,
    },
  ];
}

function cleanTimes(): readonly RecipeStep[] {
  return [
    {
      id: 'T1',
      op: 'map',
      reason: 'Accents relus dans le bon encodage.',
      column: 'tranche',
      values: MISREAD,
    },
    { id: 'T2', op: 'map', reason: 'Accents relus dans le bon encodage.', column: 'statut', values: MISREAD },
    {
      id: 'T4',
      op: 'set',
      reason: "Plus d'un jour d'écart avec l'heure de départ : le jour et le mois sont échangés.",
      column: 'date_vol',
      value: `TRY_CAST(strftime(${FLIGHT_DAY}, '%Y-%d-%m') AS DATE)`,
      where: `abs(date_diff('day', ${FLIGHT_DAY}, ${SAME_DAY})) > 1`,
    },
    { id: 'T5', op: 'set', reason: 'Le jour se calcule.', column: 'jour', value: weekdaySql(FLIGHT_DAY) },
    {
      id: 'T6',
      op: 'set',
      reason: 'Date conventionnelle : la clôture a lieu le lendemain.',
      column: 'maj_le',
      value: `${FLIGHT_DAY} + 1`,
      where: "CAST(maj_le AS DATE) = DATE '1900-01-01'",
    },
  ];
}

function convertMiles(facts: VisibleFacts): readonly RecipeStep[] {
  if (facts.inMiles.length === 0) return [];
  return [
    {
      id: 'M0',
      op: 'set',
      reason: 'Vols relevés un à un : leur distance est celle de la liaison, en miles.',
      column: 'distance_km',
      value: `round(${DISTANCE} * 1.609344, 1)`,
      where: `vol_id IN ${listSql(facts.inMiles)}`,
    },
  ];
}

function cleanMeasures(facts: VisibleFacts): readonly RecipeStep[] {
  return [
    ...convertMiles(facts),
    {
      id: 'M1',
      op: 'set',
      reason: 'Distance impossible ou en mètres : à retrouver par la liaison.',
      column: 'distance_km',
      value: 'NULL',
      where: `${DISTANCE} <= 0 OR ${DISTANCE} > 9000`,
    },
    {
      id: 'M2',
      op: 'fill',
      reason: 'La distance est la même pour tous les vols d’une liaison.',
      column: 'distance_km',
      method: 'median',
      by: ['origine', 'destination'],
    },
    {
      id: 'M3',
      op: 'set',
      reason: 'Valeur conventionnelle : retard inconnu.',
      column: 'retard_min',
      value: 'NULL',
      where: `${DELAY} = -999`,
    },
    {
      id: 'M4',
      op: 'set',
      reason: "L'archive de mai compte tous les retards avec la même avance sur les bornes du statut.",
      column: 'retard_min',
      value: `${DELAY} - ${quoteLiteral(facts.archiveBias)}`,
      where: `source = ${quoteLiteral(ARCHIVE_FILE)}`,
    },
    {
      id: 'M5',
      op: 'set',
      reason: "L'étiquette se calcule à partir du retard.",
      column: 'retard_majeur',
      value: `${DELAY} >= 60`,
      where: 'retard_min IS NOT NULL',
    },
    {
      id: 'M6',
      op: 'fill',
      reason: 'Retard inconnu : médiane des vols de même statut et de même étiquette.',
      column: 'retard_min',
      method: 'median',
      by: ['statut', 'retard_majeur'],
    },
    {
      id: 'M7',
      op: 'set',
      reason: 'Le retard est entier.',
      column: 'retard_min',
      value: 'CAST(round(CAST(retard_min AS DOUBLE)) AS INTEGER)',
    },
  ];
}

/**
 * An expert's recipe: the rules of the dictionary and of the reference, and what the files say of themselves. It leaves the
 * departures written in universal time as they are, and trusts the flight's date where both are a day apart.
 */
export function writeExpertRecipe(manifest: CaseManifest, facts: VisibleFacts): Recipe {
  return {
    table: manifest.target.table,
    steps: [
      ...loadSources(manifest, 'patient'),
      ...cleanRows(),
      ...cleanPlaces(facts),
      ...cleanTimes(),
      ...cleanMeasures(facts),
      FORGET_SOURCE,
    ],
  };
}
