import type { Anomaly, AnomalyType } from '@etalon/core/evidence';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { CaseManifest, CaseSource } from '../case-package.ts';
import { ARCHIVE_FILE, PERSONAL_HEADER } from '../flights/flight-columns.ts';
import { DAYS, DELAY, DEPARTURE, slotSql, WRITTEN_IN_UTC, weekdaySql } from './flight-rules.ts';
import { loadSource } from './load-source.ts';
import { readSourceSql } from './read-sources.ts';
import type { VisibleFacts } from './write-recipe.ts';

/** A search on the read table `vu` (target columns, `source`, `row_no`): each hit is a key, to be quoted in a condition. */
interface Search {
  readonly type: AnomalyType;
  /** Null when the whole row is concerned. */
  readonly column: string | null;
  readonly where: string;
  readonly evidence: string;
  readonly cause: string;
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

const KEY_SHAPE = "regexp_full_match(vol_id, 'V[0-9]{7}')";
const OLD = `maj_le < CAST(${DEPARTURE} AS DATE) AND maj_le <> DATE '1900-01-01'`;
const RATIO = 'distance_km / nullif(distance_usuelle, 0)';
const IN_OTHER_UNIT = `(abs(${RATIO} - 1000) < 5 OR abs(${RATIO} - 0.6214) < 0.004)`;

function listSearches(facts: VisibleFacts): readonly Search[] {
  const known = `(${facts.airports.map((code) => quoteLiteral(code)).join(', ')})`;
  const delay = `(${DELAY} - CASE WHEN source = ${quoteLiteral(ARCHIVE_FILE)} THEN ${quoteLiteral(facts.archiveBias)} ELSE 0 END)`;
  return [
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
      type: 'reference',
      column: 'destination',
      where: `destination NOT IN ${known}`,
      evidence: 'Code absent du référentiel.',
      cause: 'Code erroné.',
    },
    {
      type: 'date',
      column: 'date_vol',
      where: `date_vol <> CAST(${DEPARTURE} AS DATE) AND day(date_vol) = month(${DEPARTURE}) AND month(date_vol) = day(${DEPARTURE})`,
      evidence: "Jour et mois échangés par rapport à l'heure de départ.",
      cause: 'Format de date américain.',
    },
    {
      type: 'fuseau',
      column: 'depart',
      where: WRITTEN_IN_UTC,
      evidence: "Tranche contraire à l'heure, d'un écart égal au décalage de l'État.",
      cause: 'Heure universelle.',
    },
    {
      type: 'contradiction',
      column: 'jour',
      where: `jour IN ${DAYS} AND jour <> ${weekdaySql(DEPARTURE)} AND tranche = ${slotSql(DEPARTURE)}`,
      evidence: 'Jour différent de celui de la date.',
      cause: 'Saisie séparée du jour.',
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
      type: 'etiquette',
      column: 'retard_majeur',
      where: `retard_min <> -999 AND retard_majeur <> (${delay} >= 60) AND NOT (${OLD})`,
      evidence: 'Étiquette contraire au retard.',
      cause: 'Étiquette saisie à la main.',
    },
  ];
}

function conditionsOf(
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

async function askConditions(
  duck: Duckdb,
  manifest: CaseManifest,
  kinds: readonly AnomalyType[],
): Promise<readonly Omit<Anomaly, 'id'>[]> {
  const found: Omit<Anomaly, 'id'>[] = [];
  for (const [index, source] of manifest.sources.entries()) {
    for (const { type, column, where, evidence } of conditionsOf(source)) {
      if (!kinds.includes(type)) continue;
      const count = await duck.scalar(`SELECT count(*) FROM brut_${index} WHERE ${where}`);
      if (Number(count) === 0) continue;
      found.push({
        type,
        place: { kind: 'predicate', file: source.path, where, column },
        evidence: `${evidence} ${count} lignes.`,
        cause: null,
      });
    }
  }
  return found;
}

async function askSearches(
  duck: Duckdb,
  manifest: CaseManifest,
  searches: readonly Search[],
): Promise<readonly Omit<Anomaly, 'id'>[]> {
  const found: Omit<Anomaly, 'id'>[] = [];
  for (const search of searches) {
    const hits = await duck.rows(
      `SELECT source, row_no, vol_id FROM vu WHERE ${search.where} ORDER BY source, row_no`,
    );
    for (const source of manifest.sources) {
      const own = hits.filter((hit) => hit.source === source.path);
      if (own.length === 0) continue;
      const { type, column, evidence, cause } = search;
      if (type === 'perime') {
        for (const hit of own)
          found.push({
            type,
            place: { kind: 'row', file: source.path, row: Number(hit.row_no) },
            evidence,
            cause,
          });
        continue;
      }
      const keys = [...new Set(own.map((hit) => String(hit.vol_id)))]
        .map((key) => quoteLiteral(key))
        .join(', ');
      const where = `${quoteIdentifier(source.columns[manifest.target.key] ?? '')} IN (${keys})`;
      found.push({
        type,
        place: { kind: 'predicate', file: source.path, where, column },
        evidence: `${evidence} ${own.length} lignes.`,
        cause,
      });
    }
  }
  return found;
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
    `SELECT DISTINCT vol_id AS value FROM vu WHERE abs(${RATIO} - 0.6214) < 0.004 ORDER BY 1`,
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

/** Writes `anomalies.json` by rules on the visible files alone: all of them, the usual ones, or one badly. */
export async function findAnomalies(
  duck: Duckdb,
  manifest: CaseManifest,
  facts: VisibleFacts,
  quality: 'expert' | 'median' | 'weak',
): Promise<readonly Anomaly[]> {
  const searches = listSearches(facts);
  const usual = searches.filter(({ type }) =>
    ['doublon', 'hors-bornes', 'categorie', 'reference'].includes(type),
  );
  const parts: Record<typeof quality, () => Promise<readonly Omit<Anomaly, 'id'>[]>> = {
    expert: async () => [
      ...(await askConditions(duck, manifest, ['manquant', 'encodage', 'sentinelle', 'type'])),
      ...(await askSearches(duck, manifest, searches)),
      {
        type: 'distribution',
        place: { kind: 'column', file: ARCHIVE_FILE, column: 'retard_min' },
        evidence: `Les vols à l'heure commencent à ${facts.archiveBias} minutes au lieu de 0.`,
        cause: 'Horloge de référence décalée.',
      },
      ...(await askPersonal(duck)),
    ],
    median: async () => [
      ...(await askConditions(duck, manifest, ['manquant', 'sentinelle'])),
      ...(await askSearches(duck, manifest, usual)),
    ],
    weak: async () => [
      ...(await askConditions(duck, manifest, ['manquant'])),
      ...(await askSearches(duck, manifest, [
        {
          type: 'hors-bornes',
          column: 'retard_min',
          where: 'retard_min > 120',
          evidence: 'Retard de plus de deux heures.',
          cause: 'Erreur de saisie.',
        },
      ])),
    ],
  };
  return (await parts[quality]()).map((anomaly, index) => ({
    id: `A${String(index + 1).padStart(3, '0')}`,
    ...anomaly,
  }));
}

async function askPersonal(duck: Duckdb): Promise<readonly Omit<Anomaly, 'id'>[]> {
  const extra = await duck.columns(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'brut_0' AND column_name = ${quoteLiteral(PERSONAL_HEADER)}`,
  );
  if ((extra.name ?? []).length === 0) return [];
  return [
    {
      type: 'donnee-personnelle',
      place: { kind: 'column', file: 'donnees/escales-hiver.csv', column: PERSONAL_HEADER },
      evidence: 'Noms et téléphones, hors dictionnaire.',
      cause: 'Export trop large.',
    },
  ];
}
