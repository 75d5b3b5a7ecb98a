import type { Anomaly } from '@etalon/core/evidence';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { checkExpression, measureDetection } from '@etalon/quality';
import type { PlacedAnomalies } from '../bench/read-anomalies.ts';
import { fillTable, type Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeNumber } from '../build-reading.ts';
import { rangeOfExperts, readCalibration } from '../coverage/read-calibration.ts';
import type { ReadingRow, Reference } from '../reading.ts';
import { markWide, WIDE_SHARE } from './mark-wide.ts';
import { DEFECTS, findSource, prepareDefects, toTargetColumn } from './prepare-defects.ts';

const FLAGS = 'etalon_flags';
const TYPES = 'etalon_types';

/** Operator → French name and the anomaly types that name it. */
export const OPERATORS: Readonly<
  Record<string, { readonly label: string; readonly types: readonly string[] }>
> = {
  M1: { label: 'M1 valeur manquante', types: ['manquant'] },
  M2: { label: 'M2 doublon exact', types: ['doublon', 'quasi-doublon'] },
  M3: { label: 'M3 quasi-doublon', types: ['quasi-doublon', 'doublon'] },
  M4: { label: 'M4 hors bornes', types: ['hors-bornes'] },
  M5: { label: 'M5 unité changée', types: ['unite', 'hors-bornes'] },
  M6: { label: 'M6 type altéré', types: ['type'] },
  M7: { label: 'M7 catégorie mal écrite', types: ['categorie'] },
  M8: { label: 'M8 référence orpheline', types: ['reference'] },
  M9: { label: 'M9 jour et mois inversés', types: ['date'] },
  M10: { label: 'M10 fuseau horaire', types: ['fuseau', 'date'] },
  M11: { label: 'M11 encodage', types: ['encodage', 'categorie'] },
  M12: { label: 'M12 contradiction entre champs', types: ['contradiction'] },
  M13: { label: 'M13 enregistrement périmé', types: ['perime', 'doublon', 'quasi-doublon'] },
  M14: { label: 'M14 distribution décalée', types: ['distribution', 'unite'] },
  M15: { label: 'M15 valeur conventionnelle', types: ['sentinelle', 'manquant'] },
  M16: { label: 'M16 texte tronqué', types: ['troncature'] },
  M17: { label: 'M17 donnée personnelle non demandée', types: ['donnee-personnelle'] },
  M18: { label: 'M18 étiquette bruitée', types: ['etiquette', 'contradiction'] },
};

interface UnreadPlace {
  readonly anomaly: string;
  readonly index: number;
  readonly why: string;
}

/** Planted defects found, operator by operator: a census of the manifest. */
export async function measureDetected(
  bench: Workbench,
  { anomalies, locators }: PlacedAnomalies,
): Promise<ReadingDraft> {
  await prepareDefects(bench);
  const unread = await prepareFlags(bench, anomalies);
  await fillTable(
    bench.duck,
    TYPES,
    { op: 'VARCHAR', type: 'VARCHAR' },
    Object.entries(OPERATORS).flatMap(([op, { types }]) =>
      types.map((type): readonly [string, string] => [op, type]),
    ),
  );
  const found = await measureDetection(bench.duck, { defects: DEFECTS, flags: FLAGS, types: TYPES });
  const pointers = new Map(anomalies.map((anomaly, index) => [anomaly.id, locators[index] ?? '/']));
  const planted = found.operators.reduce((sum, row) => sum + row.planted, 0);
  const retrieved = found.operators.reduce((sum, row) => sum + row.found, 0);
  return {
    measurand: 'Anomalies plantées retrouvées par le candidat, par opérateur',
    sentence: `Sur les ${writeNumber(planted)} anomalies que l’auteur du cas a plantées, ${writeNumber(retrieved)} sont retrouvées ; ${writeNumber(found.offManifestPlaces)} places signalées sont hors manifeste, sur ${writeNumber(found.flaggedPlaces)}.`,
    value: [
      ...found.operators.map(
        (row): ReadingRow => ({
          kind: 'operator',
          ...row,
          label: OPERATORS[row.operator]?.label ?? row.operator,
          locator: '/',
        }),
      ),
      ...found.offManifest.map(
        (row): ReadingRow => ({ kind: 'beyond', ...row, locator: pointers.get(row.anomaly) ?? '/' }),
      ),
      ...unread.map(
        (row): ReadingRow => ({
          kind: 'unread',
          anomaly: row.anomaly,
          why: row.why,
          locator: (locators[row.index] ?? '/').replace(/^\/.*/, '$&/place'),
        }),
      ),
    ],
    unit: 'anomalies',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'recensement sur le jeu du cas', n: planted },
    references: rangesOfOperators(
      bench,
      found.operators.map((row) => row.operator),
    ),
    assumptions: [{ text: 'Le manifeste contient tous les défauts plantés', check: 'held' }],
    limits: [
      'Le jeu peut contenir des défauts réels absents du manifeste : les signalements hors manifeste sont listés, ils ne sont pas des erreurs.',
      'Ne dit rien de l’explication des causes.',
      'Une colonne entière ne retrouve aucune cellule, ni un prédicat qui porte à plus de la moitié d’un fichier les lignes signalées d’une colonne.',
      `Peut être contourné : des prédicats larges, sous la moitié des lignes en tout, en retrouvent davantage ; ${writeNumber(found.flaggedPlanted)} places signalées sur ${writeNumber(found.flaggedPlaces)} portent une anomalie plantée.`,
      ...(unread.length === 0
        ? []
        : [`${unread.length} places n’ont pas pu être lues ; elles sont listées.`]),
    ],
    params: { match: ['cell', 'row', 'predicate', 'column'], wideShare: WIDE_SHARE },
  };
}

/** What experts who did the case blind found, operator by operator. */
function rangesOfOperators(bench: Workbench, operators: readonly string[]): readonly Reference[] {
  const experts = readCalibration(bench.caseFolder);
  return operators.flatMap((operator) => {
    const counts = experts.flatMap(({ detected }) => detected.get(operator) ?? []);
    return rangeOfExperts(operator, counts) ?? [];
  });
}

async function prepareFlags(
  bench: Workbench,
  anomalies: readonly Anomaly[],
): Promise<readonly UnreadPlace[]> {
  const unread: UnreadPlace[] = [];
  const rows: (readonly (string | number | null)[])[] = [];
  for (const [index, anomaly] of anomalies.entries()) {
    const { place } = anomaly;
    const source = findSource(bench, place.file);
    if (source === undefined)
      unread.push({ anomaly: anomaly.id, index, why: `fichier inconnu du cas : ${place.file}` });
    else if ('row' in place && !Number.isSafeInteger(place.row))
      unread.push({ anomaly: anomaly.id, index, why: `ligne hors du fichier : ${place.row}` });
    else if (place.kind !== 'predicate')
      rows.push([
        anomaly.id,
        anomaly.type,
        place.kind,
        source.path,
        place.kind === 'column' ? null : place.row,
        place.kind === 'row' ? null : toTargetColumn(source, place.column),
      ]);
  }
  await fillTable(
    bench.duck,
    FLAGS,
    {
      anomaly: 'VARCHAR',
      type: 'VARCHAR',
      precision: 'VARCHAR',
      file: 'VARCHAR',
      row_no: 'BIGINT',
      col: 'VARCHAR',
    },
    rows,
  );
  for (const [index, anomaly] of anomalies.entries()) {
    if (anomaly.place.kind !== 'predicate') continue;
    const why = await expandPredicate(bench, anomaly);
    if (why !== null) unread.push({ anomaly: anomaly.id, index, why });
  }
  await markWide(bench, FLAGS);
  return unread;
}

/** Adds a flag for each row the predicate selects; gives the reason when it cannot be executed. */
async function expandPredicate(bench: Workbench, anomaly: Anomaly): Promise<string | null> {
  const { place } = anomaly;
  if (place.kind !== 'predicate') return null;
  const source = findSource(bench, place.file);
  if (source === undefined) return null;
  const table = await bench.sourceTable(source);
  if (typeof table !== 'string') return `fichier du cas illisible : ${source.path}`;
  const column = place.column === null ? null : toTargetColumn(source, place.column);
  // The files of a case are written with composed accents.
  const where = place.where.normalize('NFC');
  try {
    await checkExpression(bench.duck, where);
    await bench.duck.run(`INSERT INTO ${FLAGS} SELECT ${quoteLiteral(anomaly.id)}, ${quoteLiteral(anomaly.type)}, 'pending',
      ${quoteLiteral(source.path)}, rowid + 1, ${quoteLiteral(column)} FROM ${quoteIdentifier(table)} WHERE (\n${where}\n)`);
    return null;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    const info = errorInfo(error);
    return `prédicat non exécuté : ${String(info.reason ?? info.message ?? '')}`;
  }
}
