import type { AnomalyType } from '@etalon/core/evidence';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { CaseSource } from '../case-package.ts';
import { ARCHIVE_FILE } from '../flights/flight-columns.ts';
import { DAYS, DELAY, DEPARTURE, DISTANCE_RATIO, weekdaySql } from './flight-rules.ts';
import type { VisibleFacts } from './learn-facts.ts';

/** A search on the read table `vu` (target columns, `source`, `row_no`): each hit is a key, to be quoted in a condition. */
export interface Search {
  readonly type: AnomalyType;
  /** Null when the whole row is concerned. */
  readonly column: string | null;
  readonly where: string;
  readonly evidence: string;
  readonly cause: string;
}

const KEY_SHAPE = "regexp_full_match(vol_id, 'V[0-9]{7}')";
const OLD = `maj_le < CAST(${DEPARTURE} AS DATE) AND maj_le <> DATE '1900-01-01'`;
const IN_OTHER_UNIT = `(abs(${DISTANCE_RATIO} - 1000) < 5 OR abs(${DISTANCE_RATIO} - 0.6214) < 0.004)`;

const ROW_SEARCHES: readonly Search[] = [
  {
    type: 'doublon',
    column: null,
    where: `copies > 1 AND NOT (${OLD}) AND vol_id IN (SELECT vol_id FROM vu GROUP BY vol_id, maj_le HAVING count(*) > 1)`,
    evidence: 'Même identifiant et mêmes valeurs deux fois.',
    cause: 'Rejeu du chargement.',
  },
  {
    type: 'perime',
    column: null,
    where: OLD,
    evidence: 'Clôture antérieure au vol, à côté de la version courante.',
    cause: 'Extraction faite avant le vol.',
  },
  {
    type: 'quasi-doublon',
    column: null,
    where: `NOT ${KEY_SHAPE}`,
    evidence: 'Identifiant hors format, même liaison et même heure qu’un autre vol.',
    cause: 'Double saisie.',
  },
];

const CELL_SEARCHES: readonly Search[] = [
  {
    type: 'unite',
    column: 'distance_km',
    where: IN_OTHER_UNIT,
    evidence: 'Rapport de 1 000 ou de 0,621 avec les autres vols de la liaison.',
    cause: 'Mètres ou miles.',
  },
  {
    type: 'hors-bornes',
    column: 'distance_km',
    where: `(distance_km <= 0 OR distance_km > 9000) AND NOT ${IN_OTHER_UNIT}`,
    evidence: 'Distance négative ou plus longue que toute liaison.',
    cause: 'Erreur de saisie.',
  },
  {
    type: 'categorie',
    column: 'jour',
    where: `jour NOT IN ${DAYS}`,
    evidence: 'Valeur absente de la liste des jours.',
    cause: 'Saisie libre.',
  },
  {
    type: 'categorie',
    column: 'etat_origine',
    where: 'etat_origine <> etat_usuel',
    evidence: "Autre écriture de l'État de cet aéroport.",
    cause: 'Saisie libre.',
  },
  {
    type: 'troncature',
    column: 'aeroport_origine',
    where:
      'length(aeroport_origine) = 10 AND starts_with(nom_usuel, aeroport_origine) AND length(nom_usuel) > 10',
    evidence: 'Nom coupé à dix caractères.',
    cause: 'Champ trop court.',
  },
  {
    type: 'date',
    column: 'date_vol',
    where: `date_vol <> CAST(${DEPARTURE} AS DATE) AND day(date_vol) = month(${DEPARTURE}) AND month(date_vol) = day(${DEPARTURE})`,
    evidence: "Jour et mois échangés par rapport à l'heure de départ.",
    cause: 'Format de date américain.',
  },
  {
    type: 'contradiction',
    column: 'jour',
    where: `jour IN ${DAYS} AND jour <> ${weekdaySql(DEPARTURE)}`,
    evidence: 'Jour différent de celui de la date.',
    cause: 'Saisie séparée du jour.',
  },
];

/** Searches that need the four sources side by side. */
export function listSearches(facts: VisibleFacts): readonly Search[] {
  const known = `(${facts.airports.map((code) => quoteLiteral(code)).join(', ')})`;
  const delay = `(${DELAY} - CASE WHEN source = ${quoteLiteral(ARCHIVE_FILE)} THEN ${quoteLiteral(facts.archiveBias)} ELSE 0 END)`;
  return [
    ...ROW_SEARCHES,
    ...CELL_SEARCHES,
    {
      type: 'reference',
      column: 'destination',
      where: `destination NOT IN ${known}`,
      evidence: 'Code absent du référentiel.',
      cause: 'Code erroné.',
    },
    {
      type: 'etiquette',
      column: 'retard_majeur',
      where: `retard_min <> -999 AND retard_majeur <> (${delay} >= 60) AND NOT (${OLD})`,
      evidence: 'Étiquette contraire au retard.',
      cause: 'Étiquette saisie à la main.',
    },
  ];
}

/** Conditions that one source answers alone, written with its own headers. */
export function listConditions(
  source: CaseSource,
): readonly { type: AnomalyType; column: string; where: string; evidence: string }[] {
  const text = (column: string): string =>
    `CAST(${quoteIdentifier(source.columns[column] ?? column)} AS VARCHAR)`;
  const missing = ['retard_min', 'distance_km', 'etat_origine'].map((column) => ({
    type: 'manquant' as const,
    column,
    where: `coalesce(${text(column)}, '') = ''`,
    evidence: 'Cellule vide.',
  }));
  const misread = ['statut', 'tranche'].map((column) => ({
    type: 'encodage' as const,
    column,
    where: `${text(column)} LIKE '%Ã%'`,
    evidence: 'Accents en deux caractères.',
  }));
  return [
    ...missing,
    ...misread,
    {
      type: 'sentinelle',
      column: 'retard_min',
      where: `regexp_full_match(${text('retard_min')}, '-999(\\.0)?')`,
      evidence: 'Valeur -999.',
    },
    {
      type: 'sentinelle',
      column: 'maj_le',
      where: `${text('maj_le')} LIKE '%1900%'`,
      evidence: 'Date 1900-01-01.',
    },
    {
      type: 'type',
      column: 'retard_min',
      where: `${text('retard_min')} <> '' AND NOT regexp_full_match(${text('retard_min')}, '-?[0-9]+(\\.0)?')`,
      evidence: 'Texte dans une colonne entière.',
    },
  ];
}
