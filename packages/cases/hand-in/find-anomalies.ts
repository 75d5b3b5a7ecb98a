import type { Anomaly, AnomalyType } from '@etalon/core/evidence';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { CaseManifest } from '../case-package.ts';
import { ARCHIVE_FILE, PERSONAL_HEADER } from '../flights/flight-columns.ts';
import type { VisibleFacts } from './learn-facts.ts';
import { listConditions, listSearches, type Search } from './list-searches.ts';

async function askConditions(
  duck: Duckdb,
  manifest: CaseManifest,
  kinds: readonly AnomalyType[],
): Promise<readonly Omit<Anomaly, 'id'>[]> {
  const found: Omit<Anomaly, 'id'>[] = [];
  for (const [index, source] of manifest.sources.entries()) {
    for (const { type, column, where, evidence } of listConditions(source)) {
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
